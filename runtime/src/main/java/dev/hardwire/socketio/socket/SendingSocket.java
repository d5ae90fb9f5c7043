package dev.hardwire.socketio.socket;

import dev.hardwire.adapter.Audience;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.BroadcastOperator;
import dev.hardwire.handler.SocketEmitter;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.socketio.call.CalledSocket;
import dev.hardwire.socketio.emit.EmittedValues;
import dev.hardwire.socketio.emit.Flags;
import dev.hardwire.socketio.namespace.ServerNamespace;
import dev.hardwire.socketio.packet.EncodedPacket;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.packet.PacketEncoder;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.BroadcastEventEmitter;
import dev.hardwire.spi.SocketEventEmitter;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A socket as something that is sent to, is in rooms, and selects others. Thread-safe. */
abstract class SendingSocket extends ListenedSocket implements SocketEventEmitter, CalledSocket {
    /** Its namespace. */
    abstract ServerNamespace of();

    @Override
    public final PacketEncoder encoder() {
        return of().members().encoder();
    }

    @Override
    public final EmittedValues values() {
        return of().members().values();
    }

    @Override
    public final SocketNamespace namespace() {
        return of();
    }

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
        Pacing.before(session(), options().engine());
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
        return of().members().rooms().rooms(this);
    }

    @Override
    public final void join(String room) {
        of().members().checkRoom(room);
        of().members().rooms().join(this, room);
    }

    @Override
    public final void leave(String room) {
        of().members().rooms().leave(this, room);
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
        return of().members().select(Audience.allBut(id()), Flags.NONE);
    }

    @Override
    public final BroadcastOperator local() {
        return broadcast().local();
    }

    /** The socket as a selection. */
    BroadcastEventEmitter alone(Flags flags) {
        return of().members().select(new Audience(Set.of(id()), Set.of()), flags);
    }
}
