package dev.hardwire.handler;

import java.util.concurrent.CompletionStage;

/** One connection of an endpoint (RFC 6455). Thread-safe; messages from one thread are sent in their order. */
public interface WebSocket {
    /** The request that was upgraded. */
    Request request();

    /** Whether messages can be sent: from the handshake to the first close frame in either direction. */
    boolean isOpen();

    /**
     * Sends a text message.
     *
     * @return completes when the message was handed to the operating system, exceptionally when the connection is gone;
     *     on the event loop, so what depends on it must not block
     */
    CompletionStage<Void> send(String text);

    /** Sends a binary message; the array is copied. Otherwise as {@link #send(String)}. */
    CompletionStage<Void> send(byte[] binary);

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
     * @param code 1000, 1001, 1003, 1007 to 1014, or 3000 to 4999
     * @param reason at most 123 bytes of UTF-8
     * @throws IllegalArgumentException if code or reason is not allowed
     */
    void close(int code, String reason);
}
