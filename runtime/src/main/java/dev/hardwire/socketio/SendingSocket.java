package dev.hardwire.socketio;

import dev.hardwire.adapter.Audience;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.BroadcastOperator;
import dev.hardwire.handler.SocketEmitter;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.socketio.packet.EncodedPacket;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.packet.PacketEncoder;
import dev.hardwire.socketio.room.Member;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.SocketEventEmitter;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A socket as something that is sent to, is in rooms, and selects others. Thread-safe. */
abstract class SendingSocket extends ListenedSocket implements SocketEventEmitter, Member {
    /** Its namespace. */
    abstract ServerNamespace of();

    PacketEncoder encoder() {
        return of().encoder();
    }

    EmittedValues values() {
        return of().values();
    }

    @Override
    public final SocketNamespace namespace() {
        return of();
    }

    @Override
    final SocketIoOptions options() {
        return of().io().options();
    }

    /** Sends a packet, in its turn. Thread-safe. */
    abstract void send(EncodedPacket packet);

    /** Sends a packet in a certain way, in its turn. Thread-safe. */
    abstract void send(EncodedPacket packet, Flags flags);

    /** Sends an event that asks for an acknowledgement, and waits for that. Thread-safe. */
    abstract CompletionStage<Args> ask(EncodedPacket packet, long ackId, Flags flags);

    // ---- to the client ----

    @Override
    public final String transport() {
        return session().transport().wireName();
    }

    @Override
    public final boolean isWritable() {
        return connected() && !session().isCongested();
    }

    @Override
    public final CompletionStage<@Nullable Void> whenWritable() {
        return session().whenRelieved();
    }

    /** Has the caller wait, where it may, while too much waits for the client. */
    void pace() {
        Pacing.before(session(), of().io().options().engine());
    }

    @Override
    public final void emit(String event, @Nullable Object... arguments) {
        pace();
        if (of().recovery() == null) {
            send(values().event(encoder(), event, Packet.NO_ID, arguments));
        } else {
            alone(Flags.NONE).emit(event, arguments);
        }
    }

    @Override
    public final void emitWritten(String event, ArgumentsWriter arguments) {
        pace();
        if (of().recovery() == null) {
            send(values().event(encoder(), event, Packet.NO_ID, arguments));
        } else {
            alone(Flags.NONE).emitWritten(event, arguments);
        }
    }

    @Override
    public final CompletionStage<Args> emitWithAck(String event, @Nullable Object... arguments) {
        return new SocketSender(this, Flags.NONE).emitWithAck(event, arguments);
    }

    @Override
    public final CompletionStage<Args> emitWrittenWithAck(String event, ArgumentsWriter arguments) {
        return new SocketSender(this, Flags.NONE).emitWrittenWithAck(event, arguments);
    }

    @Override
    public final SocketEmitter droppable() {
        return new SocketSender(this, Flags.NONE.asDroppable());
    }

    @Override
    public final SocketEmitter compress(boolean compress) {
        return new SocketSender(this, Flags.NONE.compress(compress));
    }

    @Override
    public final SocketEmitter timeout(Duration timeout) {
        return new SocketSender(this, Flags.NONE.timeout(timeout));
    }

    // ---- rooms, and to others ----

    @Override
    public final Set<String> rooms() {
        return of().rooms().rooms(this);
    }

    @Override
    public final void join(String room) {
        of().io().checkRoom(room);
        of().rooms().join(this, room);
    }

    @Override
    public final void leave(String room) {
        of().rooms().leave(this, room);
    }

    @Override
    public final BroadcastOperator to(String... rooms) {
        return broadcast().to(rooms);
    }

    @Override
    public final BroadcastOperator to(Collection<String> rooms) {
        return broadcast().to(rooms);
    }

    @Override
    public final BroadcastOperator except(String... rooms) {
        return broadcast().except(rooms);
    }

    @Override
    public final BroadcastOperator except(Collection<String> rooms) {
        return broadcast().except(rooms);
    }

    @Override
    public final BroadcastOperator broadcast() {
        return new Selection(of(), Audience.allBut(id()), Flags.NONE);
    }

    @Override
    public final BroadcastOperator local() {
        return broadcast().local();
    }

    /** The socket as a selection. */
    Selection alone(Flags flags) {
        return new Selection(of(), new Audience(Set.of(id()), Set.of()), flags);
    }
}
