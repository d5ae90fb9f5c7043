package dev.hardwire.http;

import dev.hardwire.http.answer.HeaderText;
import dev.hardwire.http.stream.AnswerStream;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.StatusText;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes answers as HTTP/1.1, mostly from bytes that are encoded already. */
final class AnswerEncoder {
    /** What length, date, connection and line ends take at most. */
    static final int REST = 128;

    private static final byte[] CLOSE = ascii("connection: close\r\n\r\n");
    private static final byte[] KEEP_ALIVE = ascii("connection: keep-alive\r\n\r\n");

    private static final byte[] NOTHING = {};

    private AnswerEncoder() {}

    /**
     * Writes an answer whose head is encoded already; takes no more than that, {@link #REST} and the body.
     *
     * @param added {@link #lines} of further headers
     */
    static void write(
            ByteBuf out, Exchange exchange, LoopState loop, ResponseHead head, byte[] added, JsonWriter body) {
        out.writeBytes(head.http1());
        number(out, body.size());
        out.writeBytes(added);
        end(out, exchange, loop);
        if (!exchange.isHead()) {
            out.writeBytes(body.buffer(), 0, body.size());
        }
    }

    /**
     * A head that is not encoded beforehand.
     *
     * @param contentType null for an answer that has no body
     * @param length of the body; where it is {@link AnswerStream#UNKNOWN_LENGTH} it is sent in chunks, or up to the end of
     *     the connection
     * @throws IllegalArgumentException if the content type or a header cannot be sent
     */
    static byte[] head(
            Exchange exchange,
            LoopState loop,
            int status,
            @Nullable String contentType,
            Map<String, String> headers,
            long length) {
        StringBuilder head = new StringBuilder(256).append("HTTP/1.1 ").append(status);
        head.append(' ').append(StatusText.of(status));
        if (contentType != null) {
            header(head, "content-type", contentType);
        }
        (status < 200 ? headers : exchange.withAdded(headers)).forEach((name, value) -> header(head, name, value));
        if (status >= 200 && status != 204 && status != 304) {
            if (length != AnswerStream.UNKNOWN_LENGTH) {
                header(head, "content-length", Long.toString(length));
            } else if (!exchange.isHttp10()) {
                header(head, "transfer-encoding", "chunked");
            }
        }
        if (status < 200) {
            return ascii(head.append("\r\n\r\n").toString());
        }
        head.append(new String(loop.date(), StandardCharsets.US_ASCII));
        if (exchange.isLastOfConnection()) {
            head.append("connection: close\r\n");
        } else if (exchange.isHttp10()) {
            head.append("connection: keep-alive\r\n");
        }
        return ascii(head.append("\r\n").toString());
    }

    /** Headers as they follow another one. */
    static byte[] lines(Map<String, String> headers) {
        if (headers.isEmpty()) {
            return NOTHING;
        }
        StringBuilder lines = new StringBuilder(256);
        headers.forEach((name, value) -> header(lines, name, value));
        return ascii(lines.toString());
    }

    private static void header(StringBuilder head, String name, String value) {
        HeaderText.checkLine(name, value);
        head.append("\r\n").append(name).append(": ").append(value);
    }

    /** Date, connection and the empty line. */
    private static void end(ByteBuf out, Exchange exchange, LoopState loop) {
        out.writeBytes(loop.date());
        if (exchange.isLastOfConnection()) {
            out.writeBytes(CLOSE);
        } else if (exchange.isHttp10()) {
            out.writeBytes(KEEP_ALIVE);
        } else {
            endOfLine(out);
        }
    }

    /** The line before a chunk. */
    static void chunkSize(ByteBuf out, int size) {
        int shift = 28;
        while (size >>> shift == 0) {
            shift -= 4;
        }
        for (; shift >= 0; shift -= 4) {
            out.writeByte(Character.forDigit(size >>> shift & 15, 16));
        }
        endOfLine(out);
    }

    static void endOfLine(ByteBuf out) {
        out.writeShort('\r' << 8 | '\n');
    }

    private static void number(ByteBuf out, int value) {
        int divisor = 1;
        while (value / divisor > 9) {
            divisor *= 10;
        }
        for (; divisor > 0; divisor /= 10) {
            out.writeByte('0' + value / divisor % 10);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
