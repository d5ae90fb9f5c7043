package dev.hardwire.http.stage;

import io.netty.util.concurrent.EventExecutor;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for stages on threads that may. */
public final class Waiting {
    private Waiting() {}

    /**
     * Waits for a stage.
     *
     * @param loop the event loop of the call that waits
     * @return its value
     * @throws IllegalStateException on the event loop, which must never wait
     * @throws Exception what the stage has failed with
     */
    public static <T extends @Nullable Object> T forValue(CompletionStage<T> stage, EventExecutor loop)
            throws Exception {
        if (loop.inEventLoop()) {
            throw new IllegalStateException("An event loop must not wait for a stage: go on when it completes");
        }
        try {
            return stage.toCompletableFuture().get();
        } catch (ExecutionException e) {
            Throwable cause = StageFailure.cause(e);
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof Exception exception ? exception : e;
        }
    }
}
