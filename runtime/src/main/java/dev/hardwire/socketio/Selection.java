package dev.hardwire.socketio;

import dev.hardwire.adapter.Audience;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.BroadcastOperator;
import dev.hardwire.socketio.packet.EncodedPacket;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.BroadcastEventEmitter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A selection of the sockets of a namespace. Immutable and thread-safe. */
final class Selection implements BroadcastEventEmitter {
    private final ServerNamespace namespace;
    private final Audience audience;
    private final Flags flags;

    Selection(ServerNamespace namespace, Audience audience, Flags flags) {
        this.namespace = namespace;
        this.audience = audience;
        this.flags = flags;
    }

    private Selection of(Audience other) {
        return new Selection(namespace, other, flags);
    }

    private Selection with(Flags other) {
        return new Selection(namespace, audience, other);
    }

    @Override
    public BroadcastOperator to(String... rooms) {
        return of(audience.to(Arrays.asList(rooms)));
    }

    @Override
    public BroadcastOperator to(Collection<String> rooms) {
        return of(audience.to(rooms));
    }

    @Override
    public BroadcastOperator except(String... rooms) {
        return of(audience.except(Arrays.asList(rooms)));
    }

    @Override
    public BroadcastOperator except(Collection<String> rooms) {
        return of(audience.except(rooms));
    }

    @Override
    public BroadcastOperator local() {
        return with(flags.asLocal());
    }

    @Override
    public BroadcastOperator droppable() {
        return with(flags.asDroppable());
    }

    @Override
    public BroadcastOperator compress(boolean compress) {
        return with(flags.compress(compress));
    }

    @Override
    public BroadcastOperator timeout(Duration timeout) {
        return with(flags.timeout(timeout));
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        send(namespace.values().event(namespace.encoder(), event, Packet.NO_ID, arguments));
    }

    @Override
    public void emitWritten(String event, ArgumentsWriter arguments) {
        send(namespace.values().event(namespace.encoder(), event, Packet.NO_ID, arguments));
    }

    private void send(EncodedPacket packet) {
        namespace.rooms().broadcast(packet.sharedMessage(flags.compress()), audience, flags.droppable());
    }

    @Override
    public CompletionStage<BroadcastAcks> emitWithAck(String event, @Nullable Object... arguments) {
        long ackId = namespace.nextAckId();
        return ask(namespace.values().event(namespace.encoder(), event, ackId, arguments), ackId);
    }

    @Override
    public CompletionStage<BroadcastAcks> emitWrittenWithAck(String event, ArgumentsWriter arguments) {
        long ackId = namespace.nextAckId();
        return ask(namespace.values().event(namespace.encoder(), event, ackId, arguments), ackId);
    }

    private CompletionStage<BroadcastAcks> ask(EncodedPacket packet, long ackId) {
        GatheredAcks acks = new GatheredAcks(ackId);
        namespace.rooms().broadcast(packet.sharedMessage(flags.compress()), audience, flags.droppable(), acks::ask);
        return acks.within(flags.timeoutOr(namespace.io().options().ackTimeout()));
    }

    @Override
    public void socketsJoin(String... rooms) {
        List<String> names = List.of(rooms);
        names.forEach(namespace.io()::checkRoom);
        namespace
                .rooms()
                .forEach(
                        audience,
                        socket -> names.forEach(room -> namespace.rooms().join(socket, room)));
    }

    @Override
    public void socketsLeave(String... rooms) {
        List<String> names = List.of(rooms);
        namespace
                .rooms()
                .forEach(
                        audience,
                        socket -> names.forEach(room -> namespace.rooms().leave(socket, room)));
    }

    @Override
    public void disconnectSockets(boolean close) {
        namespace.rooms().forEach(audience, member -> {
            if (member instanceof ServerSocket socket) {
                socket.disconnect(close);
            }
        });
    }
}
