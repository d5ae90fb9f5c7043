package dev.hardwire.spi;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The start of an application; see {@link Lifecycle#start}. */
public interface StartCall {
    /**
     * The next method is called now, and the one before has succeeded.
     *
     * @param method for messages, such as {@code Database.open}
     * @throws IllegalStateException if the start was given up, since it takes too long
     */
    void starting(String method);

    /**
     * Has a value closed when the application stops, behind those that come later.
     *
     * @return the value; null stays null
     */
    <T extends @Nullable AutoCloseable> T closing(T value);

    /**
     * Waits for a stage.
     *
     * @throws Exception what the stage failed with
     */
    <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception;
}
