package dev.hardwire.socketio.ack;

import dev.hardwire.engineio.EngineSession;
import dev.hardwire.handler.Args;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The acknowledgements that one socket's client still owes. Thread-safe. */
public final class PendingAcks {
    private final EngineSession session;
    private final int limit;
    private final BooleanSupplier onEventLoop;
    private final ConcurrentHashMap<Long, Pending> pending = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Somebody who waits, and the timer that ends it; null where it is ended by {@link #forget}. */
    private record Pending(AckReceiver receiver, @Nullable Future<?> timer) {}

    /** Nothing is owed yet, and at most so many acknowledgements will be at one time. */
    public PendingAcks(EngineSession session, int limit) {
        this.session = session;
        this.limit = limit;
        this.onEventLoop = () -> session.eventLoop().inEventLoop();
    }

    /**
     * Waits for an acknowledgement.
     *
     * @throws IllegalStateException if too many are waited for, or the socket has disconnected
     */
    public CompletionStage<Args> await(long id, Duration timeout) {
        if (pending.size() >= limit) {
            throw new IllegalStateException(
                    "A socket can have " + limit + " acknowledgements pending; wait for some before asking for more");
        }
        AckFuture<Args> future = new AckFuture<>(onEventLoop);
        Future<?> timer = session.eventLoop()
                .schedule(() -> miss(id, timedOut(timeout)), timeout.toNanos(), TimeUnit.NANOSECONDS);
        add(id, new Pending(new Single(future), timer));
        return future;
    }

    /**
     * Has somebody told of an acknowledgement, however long it takes, or until it is to be forgotten.
     *
     * @return false if too many are waited for; then nobody is told anything
     */
    boolean expect(long id, AckReceiver receiver) {
        if (pending.size() >= limit) {
            return false;
        }
        add(id, new Pending(receiver, null));
        return true;
    }

    private void add(long id, Pending waiting) {
        pending.put(id, waiting);
        if (closed) {
            cancelAll();
        }
    }

    private static TimeoutException timedOut(Duration timeout) {
        return new TimeoutException("The client has not acknowledged within " + timeout.toMillis() + " ms");
    }

    /** The client has acknowledged; an id that nobody waits for is ignored. On the event loop. */
    public void complete(long id, Args args) {
        Pending waiting = take(id);
        if (waiting != null) {
            waiting.receiver.acknowledged(args);
        }
    }

    /** Nobody waits any more, and needs not be told. Answers whether somebody has waited. */
    boolean forget(long id) {
        return take(id) != null;
    }

    private void miss(long id, Exception reason) {
        Pending waiting = take(id);
        if (waiting != null) {
            waiting.receiver.missed(reason);
        }
    }

    private @Nullable Pending take(long id) {
        Pending waiting = pending.remove(id);
        if (waiting != null && waiting.timer != null) {
            waiting.timer.cancel(false);
        }
        return waiting;
    }

    /** The socket has disconnected. */
    public void close() {
        closed = true;
        cancelAll();
    }

    private void cancelAll() {
        for (Long id : pending.keySet()) {
            miss(id, new IllegalStateException("The socket has disconnected before the client acknowledged"));
        }
    }

    /** Who waits for one socket only. */
    private record Single(AckFuture<Args> future) implements AckReceiver {
        @Override
        public void acknowledged(Args args) {
            future.complete(args);
        }

        @Override
        public void missed(Exception reason) {
            future.completeExceptionally(reason);
        }
    }
}
