package dev.hardwire.handler;

import org.jspecify.annotations.Nullable;

/** The answer of a server to an event that another server has sent. Thread-safe. */
@FunctionalInterface
public interface ServerAck {
    /**
     * Answers; the first answer of a server counts.
     *
     * @param values as the arguments of {@link Emitter#emit}
     * @throws IllegalArgumentException if one of them is of another type, which it names
     */
    void answer(@Nullable Object... values);
}
