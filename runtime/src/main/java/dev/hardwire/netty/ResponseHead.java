package dev.hardwire.netty;

import dev.hardwire.http.answer.SentHeaders;
import dev.hardwire.http.stream.AnswerStream;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The head of an answer, as the server takes it.
 *
 * @param contentType null for an answer without body
 * @param headers all others, but those of the connection
 * @param length of the body; {@link AnswerStream#UNKNOWN_LENGTH} where it is not said
 */
record ResponseHead(@Nullable String contentType, Map<String, String> headers, long length) {
    /** What the server says itself of the connection, and of where the answer ends. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "content-length",
            "content-type",
            "date",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    static ResponseHead of(HttpResponse response) {
        HttpHeaders received = response.headers();
        SentHeaders headers = new SentHeaders();
        received.forEach(header -> {
            if (!OF_THE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                headers.add(header.getKey(), header.getValue());
            }
        });
        return new ResponseHead(
                received.get(HttpHeaderNames.CONTENT_TYPE),
                headers.map(),
                HttpUtil.getContentLength(response, AnswerStream.UNKNOWN_LENGTH));
    }
}
