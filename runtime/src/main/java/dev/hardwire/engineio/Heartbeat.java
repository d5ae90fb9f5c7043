package dev.hardwire.engineio;

import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pings the client and waits for its pong. There is one timer, which looks at the clock when it fires and is set again for
 * what is due next: a pong only writes down a time. Touched by the session's event loop only.
 */
final class Heartbeat implements Runnable {
    private final EngineSession session;
    private final long interval;
    private final long timeout;
    /** When the next ping is due. */
    private long pingAt;
    /** When the pong has to be here; counts while {@link #awaitingPong}. */
    private long deadline;
    /** A ping was sent, and its pong is not here yet. */
    private boolean awaitingPong;
    /** The connection is not being read, so that a pong could not be seen. */
    private boolean paused;

    private @Nullable Future<?> timer;

    Heartbeat(EngineSession session, EngineOptions options) {
        this.session = session;
        interval = options.pingInterval().toNanos();
        timeout = options.pingTimeout().toNanos();
        pingAt = System.nanoTime() + interval;
    }

    /** Sets the timer: at the start, and on the new event loop after the session has moved. */
    void start() {
        timer = session.eventLoop().schedule(this, Math.min(interval, timeout), TimeUnit.NANOSECONDS);
    }

    void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    void pong() {
        awaitingPong = false;
        pingAt = System.nanoTime() + interval;
    }

    /** Stops the clock. */
    void pause() {
        paused = true;
    }

    /** Gives the client its full time again. */
    void resume() {
        paused = false;
        deadline = System.nanoTime() + timeout;
    }

    /** Whether the client is overdue, though the timer may not have fired yet. */
    boolean isOverdue() {
        return awaitingPong && !paused && System.nanoTime() - deadline >= 0;
    }

    @Override
    public void run() {
        long now = System.nanoTime();
        if (paused) {
            wakeAfter(timeout);
        } else if (awaitingPong) {
            if (now - deadline >= 0) {
                timer = null;
                session.abort(CloseReason.PING_TIMEOUT);
            } else {
                wakeAfter(deadline - now);
            }
        } else if (now - pingAt >= 0) {
            ping(now);
        } else {
            wakeAfter(pingAt - now);
        }
    }

    private void ping(long now) {
        awaitingPong = true;
        // Counted from when the ping was due, so that small delays do not add up; but the client gets its time where
        // this
        // event loop was late.
        long late = now - pingAt;
        deadline = late < timeout / 4 ? pingAt + timeout : now + timeout;
        wakeAfter(Math.min(interval, deadline - now));
        session.send(EngineMessage.PING);
    }

    private void wakeAfter(long nanos) {
        timer = session.eventLoop().schedule(this, nanos, TimeUnit.NANOSECONDS);
    }
}
