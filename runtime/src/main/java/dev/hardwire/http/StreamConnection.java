package dev.hardwire.http;

import dev.hardwire.http.http2.StreamHead;
import dev.hardwire.http.request.Peer;
import dev.hardwire.http.stream.RequestAborted;
import dev.hardwire.http.websocket.WebSocketConnection;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Stream;
import java.net.SocketAddress;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One stream of HTTP/2, which carries one exchange: what comes of its body is let in as it is wanted, and what it answers goes
 * out as the client makes room. Its state is touched on the event loop only, where nothing else is said.
 */
final class StreamConnection implements ExchangeConnection {
    private final MultiplexedConnection connection;
    private final Http2Stream stream;
    private final Exchange exchange;
    private final StreamClock clock;
    private volatile boolean writable;
    /** The whole request is there. */
    private boolean complete;
    /** How much of the body waits to be wanted: the client may send no more than the rest of its window. */
    private int unconsumed;
    /** How often the client has made room for the answer. */
    private long room;
    /** Whether the end of the answer was written. */
    private boolean ended;
    /** When a stream whose client still sends is reset, on the loop's clock. */
    private long resetAt = Long.MAX_VALUE;
    /** When the head of a streamed answer is written. */
    private @Nullable ChannelFuture headWritten;

    private boolean closed;

    private StreamConnection(
            MultiplexedConnection connection, Http2Stream stream, Http2Headers headers, boolean endOfStream)
            throws Http2Exception {
        this.connection = connection;
        this.stream = stream;
        this.clock = new StreamClock(connection.options());
        this.complete = endOfStream;
        HttpRequest request = StreamHead.request(stream.id(), headers);
        this.exchange = exchange(request, StreamHead.asksForWebSocket(headers));
    }

    /** Begins a stream. */
    static StreamConnection of(
            MultiplexedConnection connection, Http2Stream stream, Http2Headers headers, boolean endOfStream)
            throws Http2Exception {
        return new StreamConnection(connection, stream, headers, endOfStream);
    }

    private Exchange exchange(HttpRequest request, boolean webSocket) {
        RequestHead head = loop().head();
        Problem problem = head.takeStream(request, complete);
        if (webSocket) {
            problem = Problem.of(501, "A WebSocket is served with HTTP/1.1 only: connect without HTTP/2");
        }
        if (problem != null) {
            return Refusal.of(this, request, problem);
        }
        Exchange made = loop().router().route(this, request, head);
        return head.contentLength() > made.maxBodySize() ? Refusal.of(this, request, made.bodyTooLarge()) : made;
    }

    @Override
    public LoopState loop() {
        return connection.loop();
    }

    @Override
    public SocketAddress localAddress() {
        return connection.localAddress();
    }

    @Override
    public Peer peer() {
        return connection.peer();
    }

    @Override
    public ByteBufAllocator alloc() {
        return connection.alloc();
    }

    @Override
    public boolean isWritable() {
        return writable;
    }

    // ---- the request ----

    /** The head is there, and known to the connection. */
    void start() {
        if (exchange.streamedBody() == null && !(exchange instanceof Refusal) && exchange.takeGoAhead()) {
            connection.writeHeaders(stream, StreamHeaders.goAhead(), false);
        }
        exchange.start();
        if (complete) {
            exchange.complete();
        } else if (exchange.streamedBody() != null) {
            updateReading(exchange);
        }
    }

    /**
     * Takes a piece of the body; the caller's reference stays its own.
     *
     * @return how many bytes the client may send for it again at once
     */
    int data(ByteBuf piece, boolean endOfStream) {
        int size = piece.readableBytes();
        int consumed = size;
        // What comes behind the answer is dropped.
        if (!exchange.isAnswered()) {
            if (size > 0 && !exchange.take(piece.retain())) {
                refuse(exchange, exchange.bodyTooLarge(), RequestAborted.Reason.TOO_LARGE);
            } else if (!endOfStream && !exchange.wantsMore()) {
                unconsumed += size;
                consumed = 0;
            }
        }
        if (endOfStream) {
            complete();
        }
        return consumed;
    }

    /** The request has ended. */
    void complete() {
        if (!complete) {
            complete = true;
            exchange.complete();
        }
    }

    @Override
    public void updateReading(Exchange of) {
        if (closed) {
            return;
        }
        if (!exchange.isAnswerBegun() && exchange.takeGoAhead()) {
            connection.writeHeaders(stream, StreamHeaders.goAhead(), false);
        }
        if (exchange.wantsMore()) {
            consume();
        }
    }

    private void consume() {
        int bytes = unconsumed;
        if (bytes > 0) {
            unconsumed = 0;
            connection.consume(stream, bytes);
        }
    }

    @Override
    public void refuse(Exchange of, @Nullable Problem problem, RequestAborted.Reason reason) {
        StreamedRequest streaming = exchange.streamedBody();
        if (streaming != null) {
            streaming.refuse(new RequestAborted(reason));
        }
        if (exchange.streamed != null && !exchange.isAnswered()) {
            exchange.streamed.fail(new RequestAborted(reason));
        } else if (problem == null) {
            answer(exchange, 413, null, Map.of(), Unpooled.EMPTY_BUFFER);
        } else {
            answer(exchange, problem, Map.of());
        }
    }

    // ---- the answer ----

    private boolean mayAnswer() {
        return !closed && !exchange.isAnswerBegun();
    }

    @Override
    public void answer(Exchange of, ResponseHead head, JsonWriter body) {
        if (mayAnswer()) {
            ByteBuf copy = alloc().ioBuffer(body.size()).writeBytes(body.buffer(), 0, body.size());
            answer(of, head.status(), head.contentType(), Map.of(), copy);
        }
    }

    @Override
    public void answer(
            Exchange of, int status, @Nullable String contentType, Map<String, String> headers, ByteBuf body) {
        try {
            if (mayAnswer()) {
                Http2Headers head;
                try {
                    head = StreamHeaders.of(exchange, status, contentType, headers, body.readableBytes());
                } catch (RuntimeException e) {
                    // Also what an application's own test of origins throws.
                    exchange.unsendable(e);
                    return;
                }
                boolean hasBody = body.isReadable() && !exchange.isHead();
                exchange.markAnswered(status, hasBody ? body.readableBytes() : 0);
                exchange.releaseBody();
                ChannelFuture written = connection.writeHeaders(stream, head, !hasBody);
                answered(hasBody ? connection.writeData(stream, body.retain(), true) : written);
            }
        } finally {
            body.release();
        }
    }

    @Override
    public void begin(Exchange of, StreamedAnswer answer) {
        if (!mayAnswer()) {
            answer.cancel();
            return;
        }
        exchange.streamed = answer;
        Http2Headers head;
        try {
            head = StreamHeaders.of(exchange, answer.status(), answer.contentType(), answer.headers(), answer.length());
        } catch (RuntimeException e) {
            exchange.unsendable(e);
            return;
        }
        ended = !answer.hasBody();
        headWritten = connection.writeHeaders(stream, head, ended);
        writable = connection.isWritable(stream);
        answer.open();
    }

    @Override
    public void write(StreamedAnswer answer, ByteBuf piece) {
        if (closed) {
            piece.release();
            return;
        }
        connection.writeData(stream, piece, false);
        writable = connection.isWritable(stream);
    }

    @Override
    public void end(Exchange of, StreamedAnswer answer) {
        exchange.markAnswered(answer.status(), answer.written());
        exchange.releaseBody();
        answered(ended || closed ? headWritten : connection.writeData(stream, Unpooled.EMPTY_BUFFER, true));
    }

    /**
     * The answer is written. A client that still sends gets some time to notice, in which that is dropped, as not all know
     * what to do when they are told to stop (RFC 9113, 8.1).
     */
    private void answered(@Nullable ChannelFuture last) {
        ended = true;
        if (!complete && !closed && last != null) {
            consume();
            last.addListener((ChannelFutureListener) done ->
                    resetAt = loop().now() + connection.options().closeTimeout().toMillis());
        }
    }

    @Override
    public void cut(Exchange of) {
        if (!closed) {
            connection.reset(stream, Http2Error.INTERNAL_ERROR);
        }
    }

    @Override
    public void holdForUpgrade(Exchange exchange) {
        throw new IllegalStateException("A stream of HTTP/2 is never asked to upgrade");
    }

    @Override
    public WebSocketConnection upgrade(
            Exchange of, Map<String, String> headers, Function<Channel, WebSocketConnection> start) {
        throw new IllegalStateException("A stream of HTTP/2 is never asked to upgrade");
    }

    @Override
    public void handOver(Exchange of, Consumer<Channel> taker) {
        throw new IllegalStateException("A stream of HTTP/2 is never asked to upgrade");
    }

    // ---- time, and the end ----

    /** The client has made room for more of the answer, or the connection has. */
    void updateWritable(boolean now) {
        writable = now;
        StreamedAnswer answer = exchange.streamed;
        if (now && answer != null) {
            answer.updateWritable();
        }
    }

    /** The client has enlarged the window of the stream. */
    void madeRoom() {
        room++;
    }

    /** Told by the loop's clock; {@code roomOfAll} is how often the client has made room for all streams. */
    void checkDeadline(long now, long roomOfAll) {
        if (now >= resetAt && !complete) {
            connection.reset(stream, Http2Error.NO_ERROR);
            return;
        }
        StreamClock.Debt debt;
        if (connection.isQueued(stream) || (exchange.streamed != null && !ended && !writable)) {
            debt = StreamClock.Debt.READING;
        } else if (!complete && !exchange.isAnswered() && exchange.wantsMore()) {
            debt = StreamClock.Debt.BODY;
        } else {
            debt = StreamClock.Debt.NONE;
        }
        if (clock.isLate(debt, exchange.streamedBody(), room + roomOfAll, now)) {
            if (debt == StreamClock.Debt.READING) {
                connection.reset(stream, Http2Error.CANCEL);
            } else {
                long millis = connection.options().bodyTimeout().toMillis();
                refuse(
                        exchange,
                        Problem.of(408, "The body of the request took longer than " + millis + " ms"),
                        RequestAborted.Reason.TOO_SLOW);
            }
        }
    }

    /** Whether its request is none of a session. */
    boolean isWorking() {
        return !exchange.isOfSession();
    }

    /** The server stops. */
    void stop() {
        exchange.stopping();
    }

    /** The stream is closed. */
    void closed() {
        closed = true;
        writable = false;
        exchange.abort(new RequestAborted(RequestAborted.Reason.GONE));
    }
}
