package dev.hardwire.spi;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.spi.json.JsonReader;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * The body of a request that may be something other than JSON. What is wrong with the values that a reader reads is answered
 * by {@link HttpCall#rejected}; a body that cannot be decoded is an {@link HttpProblem} with 400, a larger one than is taken
 * one with 413.
 */
public interface ReceivedBody {
    /** Which of {@link Operation#mediaTypes} the body is of, from 0: the most specific one that its Content-Type is in. */
    int mediaType();

    /** A reader before the value that a text is, decoded as its charset says, UTF-8 by default. */
    JsonReader text(ParameterShape shape);

    /** A reader before the object that a form ({@code application/x-www-form-urlencoded}) is. */
    JsonReader form(FormShape shape);

    /**
     * A reader before the object that a form ({@code multipart/form-data}) is. Waits for all of it, so it is called on the
     * handler executor; large files are on disk then.
     */
    JsonReader multipart(FormShape shape);

    /** The body while it comes, of a media type that is among {@link Operation#streamed}. */
    InputStream stream();

    /** The body while it comes, of a media type that is among {@link Operation#streamed}; for one subscriber. */
    Flow.Publisher<ByteBuffer> publisher();
}
