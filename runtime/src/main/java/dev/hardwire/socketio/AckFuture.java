package dev.hardwire.socketio;

import dev.hardwire.engineio.EngineSession;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A future that is completed on a session's event loop, and therefore refuses to be waited for there. */
final class AckFuture<T> extends CompletableFuture<T> {
    private final EngineSession session;

    AckFuture(EngineSession session) {
        this.session = session;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new AckFuture<>(session);
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
        if (!isDone() && session.eventLoop().inEventLoop()) {
            throw new IllegalStateException(
                    "Waiting for an acknowledgement on the event loop that receives it would wait for ever: return the"
                            + " stage, or take @NonBlocking from the handler");
        }
    }
}
