package dev.hardwire.spi;

import dev.hardwire.handler.WebSocket;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * One message of an endpoint's connection. Used on the thread that the handler is called on, until the method returns.
 *
 * <p>A text message for a handler that takes a type, and is not valid JSON of that type, is answered with a text message, and
 * the connection stays open: <code>{"error":{"message":"The message is not valid","errors":[{"pointer":"/price","message":"must
 * be at least 1"}]}}</code>, where {@code errors} is empty if the text is no JSON at all.
 */
public interface MessageCall {
    /** The connection. */
    WebSocket webSocket();

    /** The message as text. Only for a text message. */
    String text();

    /** The message as bytes. Only for a binary message. */
    byte[] binary();

    /** A reader before the message's JSON value. Only for a text message. */
    JsonReader json();

    /**
     * To be asked when {@link #json} has been read: whether the message was not valid. The server then has told the peer,
     * and the handler must not be called.
     */
    boolean rejected();

    /** Closes the connection with 1003: the endpoint takes no messages of this kind. */
    void refuseKind();

    /** A writer for a reply that is JSON text, which {@link #endReply} sends. */
    JsonWriter beginReply();

    /** Sends the reply. */
    void endReply();

    /** Calls {@code then} with the value when the stage completes, on the event loop; the next message waits for it. */
    <T> void when(CompletionStage<T> stage, Consumer<? super T> then);
}
