package dev.hardwire.adapter.cluster;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/** Something that other servers were asked and have not all answered. Thread-safe. */
abstract class PendingRequest {
    private static final Executor OFF_THE_TIMER = ForkJoinPool.commonPool();

    /** Completes with true when the time has passed. */
    private final CompletableFuture<Boolean> timer = new CompletableFuture<>();

    /** An answer has come. */
    abstract void answered(String server, ClusterMessage answer);

    /** A server has left. */
    abstract void gone(String server);

    /** The time has passed. */
    abstract void timedOut();

    /** It could not be asked. */
    abstract void failed(Throwable failure);

    /** Starts the clock; the action is called when the request has ended, however it has. */
    final void start(Duration timeout, CompletableFuture<?> result, Runnable ended) {
        // Not on the thread of the timer, which is that of the whole program.
        timer.completeOnTimeout(true, timeout.toMillis(), TimeUnit.MILLISECONDS).thenAccept(late -> {
            if (late) {
                OFF_THE_TIMER.execute(this::timedOut);
            }
        });
        result.whenComplete((value, failure) -> {
            timer.complete(false);
            ended.run();
        });
    }
}
