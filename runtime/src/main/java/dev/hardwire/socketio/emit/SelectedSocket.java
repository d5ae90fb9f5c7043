package dev.hardwire.socketio.emit;

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
        long start = System.nanoTime();
        return only(selection.emitWithAck(event, arguments), start);
    }

    @Override
    public final CompletionStage<Args> emitWrittenWithAck(String event, ArgumentsWriter arguments) {
        long start = System.nanoTime();
        return only(selection.emitWrittenWithAck(event, arguments), start);
    }

    private CompletionStage<Args> only(CompletionStage<BroadcastAcks> acks, long start) {
        Duration timeout = selection.ackTimeout();
        return acks.thenCompose(all -> {
            if (!all.answers().isEmpty()) {
                return CompletableFuture.completedFuture(all.answers().get(0));
            }
            // Who is not there, or leaves, is not waited for.
            boolean late = System.nanoTime() - start >= timeout.toNanos();
            return CompletableFuture.failedFuture(
                    late
                            ? new TimeoutException(
                                    "The client has not acknowledged within " + timeout.toMillis() + " ms")
                            : new IllegalStateException("The socket is not there any more"));
        });
    }
}
