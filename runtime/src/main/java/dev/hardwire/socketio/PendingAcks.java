package dev.hardwire.socketio;

import dev.hardwire.engineio.EngineSession;
import dev.hardwire.handler.Args;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The acknowledgements that one socket's client still owes. Thread-safe. */
final class PendingAcks {
    private final EngineSession session;
    private final int limit;
    private final AtomicLong nextId = new AtomicLong();
    private final ConcurrentHashMap<Long, Pending> pending = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Somebody who waits, and the timer that ends it. */
    private record Pending(AckFuture<Args> future, Future<?> timer) {}

    PendingAcks(EngineSession session, int limit) {
        this.session = session;
        this.limit = limit;
    }

    long newId() {
        return nextId.getAndIncrement();
    }

    /**
     * Waits for an acknowledgement.
     *
     * @throws IllegalStateException if too many are waited for, or the socket has disconnected
     */
    AckFuture<Args> await(long id, Duration timeout) {
        if (pending.size() >= limit) {
            throw new IllegalStateException(
                    "A socket can have " + limit + " acknowledgements pending; wait for some before asking for more");
        }
        AckFuture<Args> future = new AckFuture<>(session);
        Future<?> timer = session.eventLoop()
                .schedule(() -> fail(id, timedOut(timeout)), timeout.toNanos(), TimeUnit.NANOSECONDS);
        pending.put(id, new Pending(future, timer));
        if (closed) {
            cancelAll();
        }
        return future;
    }

    private static TimeoutException timedOut(Duration timeout) {
        return new TimeoutException("The client has not acknowledged within " + timeout.toMillis() + " ms");
    }

    /** The client has acknowledged; an id that nobody waits for is ignored. On the event loop. */
    void complete(long id, Args args) {
        Pending waiting = take(id);
        if (waiting != null) {
            waiting.future.complete(args);
        }
    }

    /** Nobody needs to wait any more: the event was not sent, or the time has passed. */
    void fail(long id, Exception reason) {
        Pending waiting = take(id);
        if (waiting != null) {
            waiting.future.completeExceptionally(reason);
        }
    }

    private @Nullable Pending take(long id) {
        Pending waiting = pending.remove(id);
        if (waiting != null) {
            waiting.timer.cancel(false);
        }
        return waiting;
    }

    /** The socket has disconnected. */
    void close() {
        closed = true;
        cancelAll();
    }

    private void cancelAll() {
        for (Long id : pending.keySet()) {
            fail(id, new IllegalStateException("The socket has disconnected before the client acknowledged"));
        }
    }
}
