package dev.hardwire.socketio.socket;

import dev.hardwire.handler.Args;
import dev.hardwire.handler.SocketEmitter;
import dev.hardwire.socketio.emit.Flags;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.SocketEventEmitter;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A socket as something that is sent to in a certain way. Immutable and thread-safe. */
final class SocketSender implements SocketEventEmitter {
    private final SendingSocket socket;
    private final Flags flags;

    SocketSender(SendingSocket socket, Flags flags) {
        this.socket = socket;
        this.flags = flags;
    }

    @Override
    public SocketEmitter droppable() {
        return new SocketSender(socket, flags.asDroppable());
    }

    @Override
    public SocketEmitter compress(boolean compress) {
        return new SocketSender(socket, flags.compress(compress));
    }

    @Override
    public SocketEmitter timeout(Duration timeout) {
        return new SocketSender(socket, flags.timeout(timeout));
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        if (!flags.droppable()) {
            socket.pace();
        }
        if (isKept()) {
            socket.alone(flags).emit(event, arguments);
        } else {
            socket.send(socket.values().event(socket.encoder(), event, Packet.NO_ID, arguments), flags);
        }
    }

    @Override
    public void emitWritten(String event, ArgumentsWriter arguments) {
        if (!flags.droppable()) {
            socket.pace();
        }
        if (isKept()) {
            socket.alone(flags).emitWritten(event, arguments);
        } else {
            socket.send(socket.values().event(socket.encoder(), event, Packet.NO_ID, arguments), flags);
        }
    }

    /** Whether events are kept, in their order with those to rooms, in case that the client is cut off and comes back. */
    private boolean isKept() {
        return !flags.droppable() && socket.of().recovery() != null;
    }

    @Override
    public CompletionStage<Args> emitWithAck(String event, @Nullable Object... arguments) {
        long ackId = socket.of().members().nextAckId();
        return socket.ask(socket.values().event(socket.encoder(), event, ackId, arguments), ackId, flags);
    }

    @Override
    public CompletionStage<Args> emitWrittenWithAck(String event, ArgumentsWriter arguments) {
        long ackId = socket.of().members().nextAckId();
        return socket.ask(socket.values().event(socket.encoder(), event, ackId, arguments), ackId, flags);
    }
}
