package dev.hardwire.http.health;

import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.health.HealthOptions.Check;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one check, never twice at once, and remembers for a while what it has said. Thread-safe. */
final class ReadinessCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ReadinessCheck.class);

    private final String name;
    private final Check check;
    private final HealthOptions options;
    private final HandlerExecutor executor;
    private @Nullable Asked last;
    private boolean up = true;

    /**
     * What was asked once.
     *
     * @param answer of the check itself, whenever it comes
     * @param told what is told: false when the time is up
     */
    private record Asked(long nanos, CompletableFuture<Boolean> answer, CompletableFuture<Boolean> told) {}

    ReadinessCheck(String name, Check check, HealthOptions options, HandlerExecutor executor) {
        this.name = name;
        this.check = check;
        this.options = options;
        this.executor = executor;
    }

    String name() {
        return name;
    }

    /** Whether it is right; completes in bounded time, never exceptionally. */
    synchronized CompletableFuture<Boolean> isUp() {
        Asked known = last;
        if (known != null && (!known.answer().isDone() || isFresh(known))) {
            return known.told();
        }
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> told = answer.copy()
                .orTimeout(options.checkTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .handle((result, failure) -> note(Boolean.TRUE.equals(result), failure));
        last = new Asked(System.nanoTime(), answer, told);
        ask(answer);
        return told;
    }

    private boolean isFresh(Asked asked) {
        return System.nanoTime() - asked.nanos() < options.checkInterval().toNanos();
    }

    private void ask(CompletableFuture<Boolean> answer) {
        if (check instanceof Check.Async async) {
            try {
                async.isReady().get().whenComplete((result, failure) -> complete(answer, result, failure));
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        } else if (check instanceof Check.Blocking blocking && !executor.execute(() -> call(blocking, answer))) {
            // A server under load is not one that is broken: all instances would be taken away together.
            answer.complete(up);
        }
    }

    private static void call(Check.Blocking blocking, CompletableFuture<Boolean> answer) {
        try {
            answer.complete(blocking.isReady().call());
        } catch (Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }

    private static void complete(
            CompletableFuture<Boolean> answer, @Nullable Boolean result, @Nullable Throwable failure) {
        if (failure == null) {
            answer.complete(Boolean.TRUE.equals(result));
        } else {
            answer.completeExceptionally(failure);
        }
    }

    /** Logs a change only: who asks does so all the time. */
    private synchronized boolean note(boolean now, @Nullable Throwable failure) {
        if (up && !now) {
            LOG.warn("The server is not ready: {} is down", name, failure);
        } else if (!up && now) {
            LOG.info("{} is up again", name);
        }
        up = now;
        return now;
    }
}
