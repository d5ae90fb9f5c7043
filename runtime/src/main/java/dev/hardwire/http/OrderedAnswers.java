package dev.hardwire.http;

import dev.hardwire.http.stream.AnswerStream;
import dev.hardwire.http.transport.Burst;
import dev.hardwire.http.transport.FilePart;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.ByteBuf;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the answers of an HTTP/1.1 connection in the order of their requests. */
final class OrderedAnswers {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    /** The size of a chunk and two ends of lines, at most. */
    private static final int CHUNK_REST = 12;

    private final HttpConnection connection;
    private final LoopState loop;
    private final ExchangeQueue queue;
    private final Burst out;

    OrderedAnswers(HttpConnection connection, LoopState loop, ExchangeQueue queue, Burst out) {
        this.connection = connection;
        this.loop = loop;
        this.queue = queue;
        this.out = out;
    }

    void goAhead() {
        out.room(CONTINUE.length).writeBytes(CONTINUE);
        connection.flushLater();
    }

    void answer(Exchange exchange, ResponseHead head, JsonWriter body) {
        if (mayAnswer(exchange)) {
            byte[] added;
            try {
                added = AnswerEncoder.lines(exchange.addedHeaders());
            } catch (RuntimeException e) {
                // Also what an application's own test of origins throws.
                exchange.unsendable(e);
                return;
            }
            int size = head.http1().length + added.length + AnswerEncoder.REST + body.size();
            AnswerEncoder.write(room(exchange, size), exchange, loop, head, added, body);
            answered(exchange, head.status(), body.size());
        }
    }

    void answer(
            Exchange exchange, int status, @Nullable String contentType, Map<String, String> headers, ByteBuf body) {
        try {
            if (mayAnswer(exchange)) {
                int length = body.readableBytes();
                boolean apart = exchange == queue.first() && length > Burst.SMALL;
                byte[] head;
                try {
                    head = AnswerEncoder.head(exchange, loop, status, contentType, headers, length);
                } catch (RuntimeException e) {
                    exchange.unsendable(e);
                    return;
                }
                ByteBuf room =
                        room(exchange, head.length + (apart ? 0 : length)).writeBytes(head);
                if (apart && !exchange.isHead()) {
                    out.write(body.retain());
                } else if (!exchange.isHead()) {
                    room.writeBytes(body);
                }
                answered(exchange, status, length);
            }
        } finally {
            body.release();
        }
    }

    private boolean mayAnswer(Exchange exchange) {
        if (!connection.mayAnswer(exchange)) {
            return false;
        }
        if (!connection.canReadRest(exchange)) {
            exchange.endConnection();
        }
        return true;
    }

    /** A head without body that is not the last of its exchange, as that of an upgrade. */
    void switchProtocol(Exchange exchange, Map<String, String> headers) {
        byte[] head = AnswerEncoder.head(exchange, loop, 101, null, headers, 0);
        out.room(head.length).writeBytes(head);
        out.flush();
        queue.removeFirst();
    }

    /** Where an answer is written to: the output if it is its turn, else a buffer of its own. */
    private ByteBuf room(Exchange exchange, int bytes) {
        if (exchange == queue.first()) {
            return out.room(bytes);
        }
        ByteBuf buffer = connection.alloc().ioBuffer(bytes);
        exchange.stored = buffer;
        return buffer;
    }

    private void answered(Exchange exchange, int status, long length) {
        exchange.markAnswered(status, exchange.isHead() ? 0 : length);
        if (exchange == queue.first()) {
            exchange.releaseBody();
            queue.removeFirst();
            connection.firstAnswered(exchange.isLastOfConnection() || !sendStored());
        } else {
            connection.flushLater();
        }
    }

    /** Sends what has waited for its turn; false if the connection ends behind it. */
    private boolean sendStored() {
        for (Exchange next = queue.first(); next != null; next = queue.first()) {
            ByteBuf stored = next.stored;
            StreamedAnswer streamed = next.streamed;
            if (stored == null) {
                if (streamed != null && streamed.isWaiting()) {
                    // If it ends at once, what is behind it is sent within.
                    open(next, streamed);
                }
                return true;
            }
            out.write(stored);
            next.stored = null;
            next.releaseBody();
            queue.removeFirst();
            if (next.isLastOfConnection()) {
                return false;
            }
        }
        return true;
    }

    // ---- piece by piece ----

    void begin(Exchange exchange, StreamedAnswer answer) {
        if (!connection.mayAnswer(exchange)) {
            answer.cancel();
            return;
        }
        exchange.streamed = answer;
        if (exchange == queue.first()) {
            open(exchange, answer);
        }
    }

    private void open(Exchange exchange, StreamedAnswer answer) {
        if (answer.length() == AnswerStream.UNKNOWN_LENGTH && exchange.isHttp10()) {
            exchange.endConnection();
        }
        byte[] head;
        try {
            head = AnswerEncoder.head(
                    exchange, loop, answer.status(), answer.contentType(), answer.headers(), answer.length());
        } catch (RuntimeException e) {
            exchange.unsendable(e);
            return;
        }
        out.room(head.length).writeBytes(head);
        connection.flushLater();
        answer.open();
    }

    void write(StreamedAnswer answer, ByteBuf piece) {
        int size = piece.readableBytes();
        boolean chunked = answer.isChunked();
        if (size <= Burst.SMALL) {
            ByteBuf room = out.room(size + CHUNK_REST);
            if (chunked) {
                AnswerEncoder.chunkSize(room, size);
            }
            room.writeBytes(piece);
            if (chunked) {
                AnswerEncoder.endOfLine(room);
            }
            piece.release();
        } else {
            if (chunked) {
                AnswerEncoder.chunkSize(out.room(CHUNK_REST), size);
            }
            out.write(piece);
            if (chunked) {
                AnswerEncoder.endOfLine(out.room(2));
            }
        }
        connection.flushLater();
    }

    void transfer(FileChannel file, long start, long length, Runnable done) {
        out.write(new FilePart(file, start, length, () -> {
            connection.transferring(false);
            done.run();
        }));
        connection.transferring(true);
        connection.flushLater();
    }

    void end(Exchange exchange, StreamedAnswer answer) {
        if (answer.isChunked() && answer.hasBody()) {
            out.room(LAST_CHUNK.length).writeBytes(LAST_CHUNK);
        }
        if (!connection.canReadRest(exchange)) {
            exchange.endConnection();
        }
        answered(exchange, answer.status(), answer.written());
    }
}
