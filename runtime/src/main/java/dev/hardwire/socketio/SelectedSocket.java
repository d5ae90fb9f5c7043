package dev.hardwire.socketio;

import dev.hardwire.handler.Args;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.SocketEmitter;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.SocketEventEmitter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A selection of one socket, wherever that is, as an emitter. Immutable and thread-safe. */
class SelectedSocket implements SocketEventEmitter {
    private final Selection selection;

    SelectedSocket(Selection selection) {
        this.selection = selection;
    }

    final Selection selection() {
        return selection;
    }

    @Override
    public final SocketEmitter droppable() {
        return new SelectedSocket(selection.droppable());
    }

    @Override
    public final SocketEmitter compress(boolean compress) {
        return new SelectedSocket(selection.compress(compress));
    }

    @Override
    public final SocketEmitter timeout(Duration timeout) {
        return new SelectedSocket(selection.timeout(timeout));
    }

    @Override
    public final void emit(String event, @Nullable Object... arguments) {
        selection.emit(event, arguments);
    }

    @Override
    public final void emitWritten(String event, ArgumentsWriter arguments) {
        selection.emitWritten(event, arguments);
    }

    @Override
    public final CompletionStage<Args> emitWithAck(String event, @Nullable Object... arguments) {
        return only(selection.emitWithAck(event, arguments));
    }

    @Override
    public final CompletionStage<Args> emitWrittenWithAck(String event, ArgumentsWriter arguments) {
        return only(selection.emitWrittenWithAck(event, arguments));
    }

    private static CompletionStage<Args> only(CompletionStage<BroadcastAcks> acks) {
        return acks.thenCompose(all -> {
            if (!all.answers().isEmpty()) {
                return CompletableFuture.completedFuture(all.answers().get(0));
            }
            return CompletableFuture.failedFuture(
                    all.expected() == 0
                            ? new IllegalStateException("The socket is not there any more")
                            : new TimeoutException("The client has not acknowledged in time, or has left"));
        });
    }
}
