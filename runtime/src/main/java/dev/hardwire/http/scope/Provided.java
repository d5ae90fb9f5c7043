package dev.hardwire.http.scope;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was made for one call, or one connection, and is closed with it: the last one first, each once, whoever asks first.
 * Thread-safe.
 */
public final class Provided {
    private static final Logger LOG = LoggerFactory.getLogger(Provided.class);

    private final ClosingThread thread;
    private final Deque<AutoCloseable> open = new ArrayDeque<>(4);

    /** Nothing yet. */
    public Provided(ClosingThread thread) {
        this.thread = thread;
    }

    /** Keeps a resource. */
    public synchronized void keep(AutoCloseable resource) {
        open.push(resource);
    }

    private synchronized @Nullable AutoCloseable next() {
        return open.poll();
    }

    private synchronized boolean isEmpty() {
        return open.isEmpty();
    }

    /**
     * Closes all, on this thread.
     *
     * @throws Exception what the first one that could not be closed has thrown, with what others have as suppressed
     */
    public void close() throws Exception {
        Throwable failure = closeAll(null);
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof Exception exception) {
            throw exception;
        }
    }

    /** Closes all behind a failure, and then goes on: at once where there is nothing to be closed. */
    public void closeBehind(Throwable failure, Runnable then) {
        if (isEmpty()) {
            then.run();
            return;
        }
        thread.run(() -> {
            closeAll(failure);
            then.run();
        });
    }

    /** Closes all when the call has ended, and nobody is left to be told of a failure but the log; then goes on. */
    public void end(Runnable then) {
        if (isEmpty()) {
            then.run();
            return;
        }
        thread.run(() -> {
            Throwable failure = closeAll(null);
            if (failure != null) {
                LOG.error("What was made for a call that has ended could not be closed", failure);
            }
            then.run();
        });
    }

    /** Closes all; answers the failure, which is the first where there was none. */
    private @Nullable Throwable closeAll(@Nullable Throwable before) {
        Throwable failure = before;
        for (AutoCloseable each = next(); each != null; each = next()) {
            try {
                each.close();
            } catch (Throwable e) {
                // Also errors: whatever one does, the others are closed.
                failure = failed(failure, e);
            }
        }
        return failure;
    }

    private static Throwable failed(@Nullable Throwable before, Throwable now) {
        if (before == null) {
            return now;
        }
        if (before != now) {
            // Some failures, such as problems, keep no others.
            LOG.error("What was made for a call could not be closed behind a failure of the call", now);
            before.addSuppressed(now);
        }
        return before;
    }
}
