package dev.hardwire.handler;

import java.util.concurrent.CompletionStage;

/**
 * A selection of an endpoint's connections: those that are in it when something is sent. What is sent is encoded once for
 * all. What one thread sends reaches each connection in that order. Immutable and thread-safe.
 */
public interface WebSocketGroup {
    /**
     * Sends a text message to each.
     *
     * @return completes when every connection has got it, or is gone; never exceptionally. Perhaps on an event loop, so what
     *     depends on it must not block
     */
    CompletionStage<Void> send(String text);

    /** Sends a binary message to each; the array is copied. Otherwise as {@link #send(String)}. */
    CompletionStage<Void> send(byte[] binary);

    /**
     * Sends a value as JSON text to each. Otherwise as {@link #send(String)}.
     *
     * @param value a type with a generated codec, or a JSON value as for {@link Emitter#emit}
     * @throws IllegalArgumentException if the value is of another type, which it names
     */
    CompletionStage<Void> sendJson(Object value);

    /** The same without this connection. */
    WebSocketGroup except(WebSocket webSocket);

    /** How many connections there are at the moment. */
    int size();
}
