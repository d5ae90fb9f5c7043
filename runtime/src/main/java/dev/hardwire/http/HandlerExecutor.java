package dev.hardwire.http;

import dev.hardwire.http.scope.BlockingExecutor;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs handlers that may block: each on a virtual thread where the JVM has them, else in a pool. Never takes more than it
 * was made for. Thread-safe.
 */
public final class HandlerExecutor implements BlockingExecutor {
    /** {@code Executors.newVirtualThreadPerTaskExecutor}, which the baseline's JDK does not have; null there. */
    private static final @Nullable MethodHandle VIRTUAL = virtualThreads();

    private final ExecutorService executor;
    private final int capacity;
    /** How many tasks run or wait. */
    private final AtomicInteger taken = new AtomicInteger();

    private HandlerExecutor(ExecutorService executor, int capacity) {
        this.executor = executor;
        this.capacity = capacity;
    }

    /** An executor as the options want it. */
    public static HandlerExecutor of(HttpOptions options) {
        int capacity = options.maxConcurrentCalls();
        ExecutorService virtual = options.virtualThreads() ? virtualExecutor() : null;
        return new HandlerExecutor(virtual == null ? pool(options.handlerThreads(), capacity) : virtual, capacity);
    }

    /**
     * Runs a task soon; what it throws is its own business.
     *
     * @return false if there is no room for it, or the executor was stopped
     */
    @Override
    public boolean execute(Runnable task) {
        if (taken.incrementAndGet() > capacity) {
            taken.decrementAndGet();
            return false;
        }
        try {
            executor.execute(() -> run(task));
            return true;
        } catch (RejectedExecutionException e) {
            taken.decrementAndGet();
            return false;
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            taken.decrementAndGet();
        }
    }

    @Override
    public boolean isStopped() {
        return executor.isShutdown();
    }

    /** Takes no more tasks and waits for those that run; interrupts them when the time has passed. */
    public void stop(Duration bound) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService pool(int threads, int capacity) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(capacity), task -> {
                    Thread thread = new Thread(task, "hardwire-handler-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static @Nullable ExecutorService virtualExecutor() {
        if (VIRTUAL == null) {
            return null;
        }
        try {
            return (ExecutorService) VIRTUAL.invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Virtual threads cannot be made", e);
        }
    }

    private static @Nullable MethodHandle virtualThreads() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null; // before JDK 21
        }
    }
}
