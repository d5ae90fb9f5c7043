package dev.hardwire.http.scope;

import dev.hardwire.http.transport.LoopThread;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The thread on which what was made for a call is closed: the one at hand where that may block, as no event loop may, or where
 * nothing of the call does; else one of the handler executor, as soon as that has room.
 *
 * @param nonBlocking whether all that the call does is done on the event loop
 * @param loop the event loop of the call, as it is now
 */
public record ClosingThread(boolean nonBlocking, Supplier<? extends EventExecutor> loop, BlockingExecutor executor) {
    private static final long RETRY_MILLIS = 20;

    /** Whether the current thread is the one. */
    boolean isCurrent() {
        return nonBlocking || !(LoopThread.isCurrent() || loop.get().inEventLoop());
    }

    /** Runs it there. */
    void run(Runnable closing) {
        if (isCurrent()) {
            closing.run();
        } else if (!executor.execute(closing)) {
            runLater(closing);
        }
    }

    private void runLater(Runnable closing) {
        if (!executor.isStopped()) {
            try {
                loop.get().schedule(() -> run(closing), RETRY_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (RejectedExecutionException e) {
                // the server has stopped meanwhile
            }
        }
        // Whatever was opened is closed, also when nothing else runs any more.
        new Thread(closing, "hardwire-close").start();
    }
}
