package dev.hardwire.socketio;

import dev.hardwire.handler.BroadcastOperator;
import dev.hardwire.socketio.packet.EncodedPacket;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.room.Audience;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.EventEmitter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A selection of the sockets of a namespace. Immutable and thread-safe. */
final class Selection implements BroadcastOperator, EventEmitter {
    private final ServerNamespace namespace;
    private final Audience audience;

    Selection(ServerNamespace namespace, Audience audience) {
        this.namespace = namespace;
        this.audience = audience;
    }

    @Override
    public BroadcastOperator to(String room) {
        return to(List.of(room));
    }

    @Override
    public BroadcastOperator to(Collection<String> rooms) {
        return new Selection(namespace, audience.to(rooms));
    }

    @Override
    public BroadcastOperator except(String room) {
        return except(List.of(room));
    }

    @Override
    public BroadcastOperator except(Collection<String> rooms) {
        return new Selection(namespace, audience.except(rooms));
    }

    @Override
    public BroadcastOperator droppable() {
        return new Selection(namespace, audience.asDroppable());
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        send(namespace.values().event(namespace.encoder(), event, Packet.NO_ID, arguments));
    }

    @Override
    public void emitWritten(String event, ArgumentsWriter arguments) {
        send(namespace.values().event(namespace.encoder(), event, arguments));
    }

    private void send(EncodedPacket packet) {
        namespace.adapter().broadcast(packet.sharedMessage(), audience);
    }

    @Override
    public void socketsJoin(String room) {
        namespace.io().checkRoom(room);
        namespace.adapter().forEach(audience, socket -> namespace.adapter().join(socket, room));
    }

    @Override
    public void socketsLeave(String room) {
        namespace.adapter().forEach(audience, socket -> namespace.adapter().leave(socket, room));
    }

    @Override
    public void disconnectSockets(boolean close) {
        namespace.adapter().forEach(audience, member -> {
            if (member instanceof ServerSocket socket) {
                socket.disconnect(close);
            }
        });
    }
}
