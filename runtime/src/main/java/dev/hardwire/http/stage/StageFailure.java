package dev.hardwire.http.stage;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What a stage failed with. */
public final class StageFailure {
    private StageFailure() {}

    /** The exception that code threw, without the wrapping that depends on where the stage was composed. */
    public static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && (failure instanceof CompletionException || failure instanceof ExecutionException)
                ? cause
                : failure;
    }
}
