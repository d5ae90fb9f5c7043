package dev.hardwire.samples.benchmark.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the connections of a load have done. Thread-safe, but for the operations, which are the event loop's. */
final class Progress {
    private final CountDownLatch ready;
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Latencies operations = new Latencies();
    /** Completed with the first failure. */
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    private volatile boolean ended;

    Progress(int connections) {
        ready = new CountDownLatch(connections);
    }

    void ready() {
        ready.countDown();
    }

    /**
     * An operation was done.
     *
     * @param took for how long; 0 for one that nobody has asked for
     * @return how many that are
     */
    long operation(long took) {
        operations.add(took);
        if (operations.count() == 1) {
            answered.countDown();
        }
        return operations.count();
    }

    /** What was done; to be read when nothing more is. */
    Latencies operations() {
        return operations;
    }

    void fail(String message) {
        if (!ended) {
            failure.completeExceptionally(new IllegalStateException(message));
        }
    }

    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }

    void awaitReady() throws InterruptedException {
        if (!ready.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(ready.getCount() + " connections were not ready within 60 s"
                    + (failure.isDone() ? ": " + failure : ""));
        }
    }

    /** Waits for so long, and for the first answer where the machine needs longer for that. */
    void runFor(Duration time) throws InterruptedException {
        try {
            failure.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // nothing failed
            if (!answered.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nothing was answered", e);
            }
            ended = true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load failed", e.getCause());
        }
    }
}
