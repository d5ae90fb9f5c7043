package dev.hardwire.spi;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What is made for one call of a handler, and is closed when that has ended. A call is one request, one event, one message,
 * or one call of any other handler. Used on the thread that the call is on.
 */
public interface CallScope {
    /**
     * Keeps what was made for this call: it is closed when the call has ended, however it ends, the last one first. It is
     * closed on a thread that may block, unless the whole call is on the event loop.
     *
     * @return the resource
     */
    <T extends @Nullable AutoCloseable> T closing(T resource);

    /**
     * Closes now what {@link #closing} has kept. To be called between the return of the handler and the answer, so that
     * what cannot be closed is not answered as if all were well; not at all where the answer is a stream, which may need
     * what was made until its end.
     *
     * @throws Exception what the first one that could not be closed has thrown, with what others have as suppressed; all
     *     are closed all the same
     */
    void closeProvided() throws Exception;

    /**
     * Waits for a stage, on the handler executor only.
     *
     * @return its value
     * @throws IllegalStateException on an event loop
     * @throws Exception what the stage has failed with
     */
    <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception;

    /**
     * Calls {@code then} with the value when the stage completes, on the event loop, and the call goes on with that: it
     * answers, or waits for another stage in the same way. A stage that fails, and what {@code then} throws, is like an
     * exception of the handler. The last thing that is done on the thread that says it.
     *
     * <p>Nothing is closed meanwhile: what {@link #closing} has kept is open in {@code then}, and is closed when the call has
     * ended. A call that is on the handler executor rather {@linkplain #await awaits} its stages: {@code then} must not
     * block, and so must not {@linkplain #closeProvided close} there what may.
     */
    <T extends @Nullable Object> void when(CompletionStage<T> stage, Continuation<? super T> then);
}
