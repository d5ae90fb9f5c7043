package dev.hardwire.http.stage;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.transport.LoopThread;
import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for stages on threads that may. */
public final class Waiting {
    private Waiting() {}

    /**
     * Waits for a stage in the call of a handler.
     *
     * @param loop the event loop of the call that waits
     * @return its value
     * @throws IllegalStateException on an event loop, also that of another connection, which must never wait
     * @throws HttpProblem 503 if the thread is interrupted, as those of the handler executor are when the server stops
     * @throws Exception what the stage has failed with
     */
    public static <T extends @Nullable Object> T forCall(CompletionStage<T> stage, EventExecutor loop)
            throws Exception {
        if (LoopThread.isCurrent() || loop.inEventLoop()) {
            throw new IllegalStateException("An event loop must not wait for a stage: go on when it completes");
        }
        try {
            return forValue(stage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpProblem(503, "The server is stopping");
        }
    }

    /**
     * Waits for a stage, also one that is no {@link CompletableFuture} and cannot be made one.
     *
     * @return its value
     * @throws InterruptedException if the thread is interrupted
     * @throws Exception what the stage has failed with, as the code that completed it threw it
     */
    public static <T extends @Nullable Object> T forValue(CompletionStage<T> stage) throws Exception {
        CompletableFuture<T> value = new CompletableFuture<>();
        stage.whenComplete((result, failure) -> {
            if (failure == null) {
                value.complete(result);
            } else {
                value.completeExceptionally(StageFailure.cause(failure));
            }
        });
        try {
            return value.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof Exception exception ? exception : e;
        }
    }
}
