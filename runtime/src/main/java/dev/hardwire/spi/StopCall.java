package dev.hardwire.spi;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The stop of an application; see {@link Lifecycle#stop}. What fails is reported, and the next is called all the same. */
public interface StopCall {
    /**
     * Calls a method, unless too little has started.
     *
     * @param method for messages, such as {@code Database.flush}
     * @param after how many methods of the start must have succeeded: the method undoes them, or needs what they made
     */
    void stopping(String method, int after, Action action);

    /** Has something closed that the server was handed: behind all methods, the last one first. */
    void closing(AutoCloseable instance);

    /**
     * Waits for a stage.
     *
     * @throws Exception what the stage failed with
     */
    <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception;

    /** Calls one method. */
    @FunctionalInterface
    interface Action {
        /**
         * Calls the method, and waits for its stage where it returns one.
         *
         * @throws Exception what the method failed with
         */
        void run() throws Exception;
    }
}
