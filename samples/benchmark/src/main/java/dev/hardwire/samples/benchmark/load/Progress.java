package dev.hardwire.samples.benchmark.load;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** What the connections of a load have done; thread-safe. */
final class Progress {
    private final CountDownLatch ready;
    private final AtomicLong operations = new AtomicLong();
    /** Completed with the first failure. */
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    private volatile boolean ended;

    Progress(int connections) {
        ready = new CountDownLatch(connections);
    }

    void ready() {
        ready.countDown();
    }

    void operation() {
        operations.setPlain(operations.getPlain() + 1); // one event loop writes
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
        if (!ready.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(ready.getCount() + " connections were not ready within 30 s"
                    + (failure.isDone() ? ": " + failure : ""));
        }
    }

    void runFor(Duration time) throws InterruptedException {
        try {
            failure.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            ended = true; // nothing failed
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load failed", e.getCause());
        }
    }

    long operations() {
        long count = operations.get();
        if (count == 0) {
            throw new IllegalStateException("Nothing was answered");
        }
        return count;
    }
}
