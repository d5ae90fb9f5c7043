package dev.hardwire.lifecycle;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for stages on threads that may. */
final class Waiting {
    private Waiting() {}

    /** The value of a stage; throws what it failed with, as the code that completed it threw it. */
    static <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception {
        CompletableFuture<T> value = new CompletableFuture<>();
        stage.whenComplete((result, failure) -> {
            if (failure == null) {
                value.complete(result);
            } else {
                value.completeExceptionally(failure);
            }
        });
        try {
            return value.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof Exception exception ? exception : e;
        }
    }
}
