package dev.hardwire.spi;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.security.Principals;

/**
 * One request of an operation and its answer. Used on the thread that the operation is called on, until the method
 * returns; then only by what {@link #when} calls. Exactly one answer is given.
 */
public interface HttpCall extends CallScope {
    /** The request, also as a built-in parameter of handlers. */
    Request request();

    /** The request as if it were a handshake, for what is made for all kinds of handlers; without an {@code auth} payload. */
    Handshake handshake();

    /** Who calls: what the checks of the operation's security have returned before it was called. */
    Principals principals();

    /** The reader of path, query, header and cookie parameters. */
    ParameterReader parameters();

    /** Whether the request has a body. */
    boolean hasBody();

    /** A reader before the body's JSON value. Its violations are answered by {@link #rejected}. */
    JsonReader body();

    /** The body as it was sent, where it is not JSON; empty where there is none. */
    byte[] bytes();

    /** The body where it may be something other than JSON. */
    ReceivedBody received();

    /**
     * To be asked when parameters and body have been read: whether there were violations. The server then has answered 400
     * with all of them, and the handler must not be called.
     */
    boolean rejected();

    /**
     * Adds a header to the answer that is given next.
     *
     * @throws IllegalArgumentException if the value has a character that a header cannot have, such as a line break
     */
    void answerHeader(String name, String value);

    /** A writer for the value of a header as JSON, which {@link #endHeader} adds to the answer. */
    JsonWriter beginHeader();

    /**
     * Adds the value that was written as a header.
     *
     * @throws IllegalArgumentException as {@link #answerHeader} does
     */
    void endHeader(String name, HeaderStyle style);

    /** How a value that was written as JSON becomes a header. */
    enum HeaderStyle {
        /** A string without its quotes, an array as {@code a,b}, an object as {@code x,1,y,2}. */
        SIMPLE,
        /** As {@link #SIMPLE}, but an object as {@code x=1,y=2}. */
        EXPLODED,
        /** As JSON. */
        JSON
    }

    /**
     * Whether the answer is to be validated: then it is read again, before {@link #endAnswer} or one of the {@code answer}
     * methods sends it. If it has violations, 500 is answered in its place, and the log says why.
     */
    boolean validatesAnswer();

    /** A reader before the JSON value that was written since {@link #beginAnswer}. */
    JsonReader writtenBody();

    /** A reader of the headers that were added. */
    ParameterReader writtenHeaders();

    /** What an answer may be that is no JSON value, and what depends on the client. */
    Answers answers();

    /** Answers without a body. */
    void answer(int status);

    /** Answers with a body that is encoded already. */
    void answer(ResponseHead head, byte[] body);

    /** A writer for the answer's body, which {@link #endAnswer} sends. */
    JsonWriter beginAnswer(ResponseHead head);

    /** Sends the answer. */
    void endAnswer();
}
