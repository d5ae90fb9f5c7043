package dev.hardwire.http.answer;

import dev.hardwire.http.stream.AnswerStream;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes a comment into a stream of events where nothing else was written for some time: so that no proxy takes the connection
 * for dead, and that a client which is gone is noticed.
 */
final class Heartbeat {
    private static final ByteBuf COMMENT = Unpooled.unreleasableBuffer(
            Unpooled.wrappedBuffer(new byte[] {':', '\n', '\n'}).asReadOnly());

    private final long nanos;
    /** When something was written last. */
    private volatile long written = System.nanoTime();
    /** The next look at the clock; null before it is started. Touched under the lock of this. */
    private @Nullable ScheduledFuture<?> next;

    private boolean stopped;

    Heartbeat(Duration interval) {
        this.nanos = interval.toNanos();
    }

    /** Something was written. */
    void touch() {
        written = System.nanoTime();
    }

    /** Begins. */
    void start(AnswerStream stream, ScheduledExecutorService timer) {
        if (nanos > 0) {
            schedule(stream, timer, nanos);
        }
    }

    private synchronized void schedule(AnswerStream stream, ScheduledExecutorService timer, long delay) {
        if (!stopped) {
            try {
                next = timer.schedule(() -> beat(stream, timer), delay, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                stopped = true; // the server has stopped, and with it the stream
            }
        }
    }

    private void beat(AnswerStream stream, ScheduledExecutorService timer) {
        long idle = System.nanoTime() - written;
        if (idle >= nanos) {
            if (stream.isWritable()) {
                stream.write(COMMENT.duplicate());
            }
            touch();
            idle = 0;
        }
        schedule(stream, timer, nanos - idle);
    }

    /** Ends. */
    synchronized void stop() {
        stopped = true;
        if (next != null) {
            next.cancel(false);
        }
    }
}
