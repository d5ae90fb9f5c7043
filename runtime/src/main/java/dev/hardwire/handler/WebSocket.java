package dev.hardwire.handler;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One connection of an endpoint (RFC 6455). Thread-safe; messages from one thread are sent in their order. */
public interface WebSocket {
    /** The request that was upgraded. */
    Request request();

    /** The subprotocol that was agreed on; null where the client has offered none that the endpoint speaks. */
    @Nullable
    String subprotocol();

    /** The endpoint with all of its connections. */
    Endpoint endpoint();

    /** Whether messages can be sent: from the handshake to the first close frame in either direction. */
    boolean isOpen();

    /**
     * Sends a text message. What other threads than the event loop send is first handed to it, and bounded by
     * {@code maxQueuedBytes} only when it gets there: who sends much waits for the stage before sending more.
     *
     * @return completes when the message was handed to the operating system, exceptionally when the connection is gone;
     *     on the event loop, so what depends on it must not block
     */
    CompletionStage<Void> send(String text);

    /** Sends a binary message; the array is copied. Otherwise as {@link #send(String)}. */
    CompletionStage<Void> send(byte[] binary);

    /** Sends what remains of the buffer as a binary message; it is copied. Otherwise as {@link #send(String)}. */
    CompletionStage<Void> send(ByteBuffer binary);

    /**
     * Sends a value as JSON text.
     *
     * @param value a type with a generated codec, or a JSON value as for {@link Emitter#emit}
     * @throws IllegalArgumentException if the value is of another type, which it names
     */
    CompletionStage<Void> sendJson(Object value);

    /**
     * Starts the closing handshake (RFC 6455, 7.1.2).
     *
     * @param code 1000, 1001, 1003, 1007 to 1009, 1011 to 1014, or 3000 to 4999
     * @param reason at most 123 bytes of UTF-8
     * @throws IllegalArgumentException if code or reason is not allowed
     */
    void close(int code, String reason);

    /**
     * Joins a group of the endpoint's connections; has taken effect when it returns. Does nothing where it is in the group,
     * or is gone: who is gone has left all groups.
     *
     * @throws IllegalArgumentException if the name is empty, or longer than 256 characters
     * @throws IllegalStateException if it is in as many groups as a connection may be in
     */
    void join(String group);

    /** Leaves a group; has taken effect when it returns. */
    void leave(String group);

    /** The groups that it is in. A snapshot. */
    Set<String> groups();
}
