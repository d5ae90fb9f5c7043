package dev.hardwire.lifecycle;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A thread of the application's own code, which the server waits for no longer than it was told. */
final class BoundedThread {
    private final FutureTask<@Nullable Void> task;
    private final Thread thread;

    /** A thread that has not started; a daemon, so that one which hangs does not keep the JVM. */
    BoundedThread(String name, Callable<@Nullable Void> code) {
        this.task = new FutureTask<>(code);
        this.thread = new Thread(task, name);
        thread.setDaemon(true);
    }

    /**
     * Runs the code and waits for its end.
     *
     * @param givenUp called before the code is interrupted, since the time is up or the caller was interrupted
     * @throws ExecutionException what the code threw, as its cause
     * @throws TimeoutException if it takes longer
     * @throws InterruptedException if the caller is interrupted
     */
    void run(Duration bound, Runnable givenUp) throws ExecutionException, TimeoutException, InterruptedException {
        thread.start();
        try {
            task.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            givenUp.run();
            task.cancel(true);
            throw e;
        }
    }
}
