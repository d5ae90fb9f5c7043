package dev.hardwire.http;

import dev.hardwire.http.answer.HeaderText;
import dev.hardwire.http.stream.AnswerStream;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the heads of answers for HTTP/2. */
final class StreamHeaders {
    /** What HTTP/1.1 says of its connections; HTTP/2 has frames for it (RFC 9113, 8.2.2). */
    private static final Set<String> OF_CONNECTIONS =
            Set.of("connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade");

    private static final Http2Headers CONTINUE = new DefaultHttp2Headers(false).status("100");

    private StreamHeaders() {}

    /** The go-ahead for a body. */
    static Http2Headers goAhead() {
        return CONTINUE;
    }

    /**
     * The head of an answer.
     *
     * @param contentType null for an answer that has no body
     * @param length of the body; {@link AnswerStream#UNKNOWN_LENGTH} where it is not known
     * @throws IllegalArgumentException if the content type or a header cannot be sent
     */
    static Http2Headers of(
            Exchange exchange, int status, @Nullable String contentType, Map<String, String> headers, long length) {
        Http2Headers head = new DefaultHttp2Headers(false).status(Integer.toString(status));
        if (contentType != null) {
            HeaderText.checkLine("content-type", contentType);
            head.add(HttpHeaderNames.CONTENT_TYPE, contentType);
        }
        exchange.withAdded(headers).forEach((name, value) -> add(head, name, value));
        if (length != AnswerStream.UNKNOWN_LENGTH && status != 204 && status != 304) {
            head.add(HttpHeaderNames.CONTENT_LENGTH, Long.toString(length));
        }
        return head.add(HttpHeaderNames.DATE, date(exchange.connection().loop()));
    }

    private static void add(Http2Headers head, String name, String value) {
        HeaderText.checkLine(name, value);
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (!OF_CONNECTIONS.contains(lowerCase)) {
            head.add(lowerCase, value);
        }
    }

    /** What is between {@code CR LF date: } and {@code CR LF}. */
    private static AsciiString date(LoopState loop) {
        byte[] line = loop.date();
        return new AsciiString(line, 8, line.length - 10, true);
    }
}
