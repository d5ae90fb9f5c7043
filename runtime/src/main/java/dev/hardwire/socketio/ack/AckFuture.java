package dev.hardwire.socketio.ack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A future that is completed on event loops, and therefore refuses to be waited for there. */
final class AckFuture<T> extends CompletableFuture<T> {
    private final BooleanSupplier onEventLoop;

    /**
     * A future that nobody has completed.
     *
     * @param onEventLoop whether the current thread must not wait for it
     */
    AckFuture(BooleanSupplier onEventLoop) {
        this.onEventLoop = onEventLoop;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new AckFuture<>(onEventLoop);
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        check();
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        check();
        return super.get(timeout, unit);
    }

    @Override
    public T join() {
        check();
        return super.join();
    }

    private void check() {
        if (!isDone() && onEventLoop.getAsBoolean()) {
            throw new IllegalStateException(
                    "Waiting for an acknowledgement on the event loop that receives it would wait for ever: return the"
                            + " stage, or take @NonBlocking from the handler");
        }
    }
}
