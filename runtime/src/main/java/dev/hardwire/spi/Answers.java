package dev.hardwire.spi;

import dev.hardwire.handler.Accepted;
import dev.hardwire.handler.Content;
import dev.hardwire.handler.ResponseHeaders;
import dev.hardwire.handler.ServerSentEvent;
import dev.hardwire.spi.json.JsonReader;
import java.util.List;
import java.util.concurrent.Flow;

/**
 * What an operation answers with that is no JSON value: text, bytes, files, streams; and what the client has a say in. A part
 * of {@link HttpCall}, under the same rules.
 */
public interface Answers {
    /** Which media type of {@link Operation#produces} the client likes best, also as a built-in parameter of handlers. */
    Accepted accepted();

    /** The headers that a handler adds, as a built-in parameter. */
    ResponseHeaders headers();

    /**
     * That of several heads whose media type the client likes best; the first where it likes none.
     *
     * @param heads with one status
     */
    ResponseHead head(List<ResponseHead> heads);

    /** As {@link #head(List)}, of a status that is not known beforehand. */
    ResponseHead head(int status, List<String> contentTypes);

    /** Answers with text, in UTF-8. */
    void text(ResponseHead head, String text);

    /** A reader before text as if it were a string of JSON, where answers are validated; {@link #text} sends it. */
    JsonReader written(String text);

    /** Answers with bytes, a file, or a stream of bytes. */
    void content(ResponseHead head, Content content);

    /**
     * Answers with what is published, one by one and as the client takes it: as lines of JSON, as a sequence of RFC 7464, or
     * as events, as the media type of the head says.
     */
    <T> void items(ResponseHead head, Flow.Publisher<T> items, ItemWriter<T> writer);

    /** As {@link #items(ResponseHead, Flow.Publisher, ItemWriter)}, where answers are validated. */
    <T> void items(ResponseHead head, Flow.Publisher<T> items, ItemWriter<T> writer, ItemCheck check);

    /** Answers with events as they are published, and as the client takes them. */
    <T> void events(ResponseHead head, Flow.Publisher<ServerSentEvent<T>> events, ItemWriter<T> writer);

    /** As {@link #events(ResponseHead, Flow.Publisher, ItemWriter)}, where answers are validated. */
    <T> void events(
            ResponseHead head, Flow.Publisher<ServerSentEvent<T>> events, ItemWriter<T> writer, ItemCheck check);
}
