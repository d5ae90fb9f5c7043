package dev.hardwire.spi;

import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * One message of an endpoint's connection. Used on the thread that the handler is called on, until the method returns; then
 * only by what {@link #when} calls.
 *
 * <p>A text message for a handler that takes a type, and is not valid JSON of that type, is answered with a text message, and
 * the connection stays open: <code>{"error":{"message":"The message is not valid","errors":[{"pointer":"/price","message":"must
 * be at least 1"}]}}</code>, where {@code errors} is empty if the text is no JSON at all. So is a problem that is thrown: as
 * {@code message} its detail or title, as {@code status} its status, and its extension members.
 */
public interface MessageCall extends EndpointMoment {
    /** The message as text. Only for a text message. */
    String text();

    /** The message as bytes. Only for a binary message. */
    byte[] binary();

    /** The message as bytes, in a buffer of its own. Only for a binary message. */
    ByteBuffer buffer();

    /** The message as it comes, for threads that may wait. Only for a binary message that is streamed. */
    InputStream stream();

    /** The message as it comes, for threads that may wait. Only for a text message that is streamed. */
    Reader reader();

    /** The message as it comes, for one subscriber, on the event loop. Only for a binary message that is streamed. */
    Flow.Publisher<ByteBuffer> publisher();

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
}
