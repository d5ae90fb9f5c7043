package dev.hardwire.spi;

import org.jspecify.annotations.Nullable;

/** How a call goes on when a stage has completed. */
@FunctionalInterface
public interface Continuation<T extends @Nullable Object> {
    /**
     * Goes on with the value of the stage.
     *
     * @throws Exception what is treated as if the handler had thrown it
     */
    void accept(T value) throws Exception;
}
