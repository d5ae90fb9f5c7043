package dev.hardwire.handler;

import org.jspecify.annotations.Nullable;

/**
 * Something that events can be sent to: one socket, or the sockets that a {@link BroadcastOperator} selects. Thread-safe, and
 * nothing blocks; emits from one thread arrive in their order.
 */
public interface Emitter {
    /**
     * Sends an event.
     *
     * @param event the name; {@code connect}, {@code connect_error}, {@code disconnect}, {@code disconnecting}, {@code
     *     newListener} and {@code removeListener} are reserved
     * @param arguments JSON values ({@code null}, strings, numbers, booleans, {@code Map}, {@code Iterable}, {@code
     *     JsonNode}), {@code byte[]}, {@code ByteBuffer}, types with a generated codec, or one {@link Args}, whose elements
     *     become the arguments
     * @throws IllegalArgumentException if the name is reserved or too long, or an argument is of another type, which it names
     */
    void emit(String event, @Nullable Object... arguments);

    /**
     * Sends the event {@code message}.
     *
     * @param arguments as for {@link #emit}
     * @throws IllegalArgumentException as for {@link #emit}
     */
    default void send(@Nullable Object... arguments) {
        emit("message", arguments);
    }
}
