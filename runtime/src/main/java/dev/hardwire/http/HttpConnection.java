package dev.hardwire.http;

import dev.hardwire.http.request.Peer;
import dev.hardwire.http.transport.Burst;
import dev.hardwire.http.transport.LingeringClose;
import dev.hardwire.http.websocket.WebSocketConnection;
import dev.hardwire.http.websocket.WebSocketListener;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP/1.1 connection: takes what the decoder reads, keeps exchanges in the order of their requests, and answers in it.
 * Requests that change nothing are worked on side by side up to a limit; any other waits for all before it, and all behind
 * it wait for it. All state is touched on the event loop only.
 */
final class HttpConnection extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    /** A body that is not wanted is read up to this size, in bytes, to keep the connection; behind a larger one it ends. */
    private static final int MAX_DROPPED = 64 * 1024;

    /** What the connection waits for, and so which timeout applies. */
    private enum Phase {
        /** Nothing that the client owes: requests are being worked on. */
        WORKING,
        /** The next request. */
        IDLE,
        /** The rest of a request's head. */
        HEAD,
        /** The rest of a body. */
        BODY
    }

    private final Channel channel;
    private final LoopState loop;
    private final HttpOptions options;
    private final RequestDecoder decoder;
    private final Peer peer;
    private final Burst out;

    /** Neighbours in the event loop's list; {@link LoopState} alone changes them. */
    @Nullable
    HttpConnection previousInLoop;

    @Nullable
    HttpConnection nextInLoop;

    /** The exchanges that are not answered, or whose answer is not sent, in the order of their requests. */
    private @Nullable Exchange first;

    private @Nullable Exchange last;
    private int count;
    /** The last exchange while its body is not complete. */
    private @Nullable Exchange receiving;
    /** The last exchange while it must wait for those before it; nothing behind it is read meanwhile. */
    private @Nullable Exchange held;

    private Phase phase = Phase.IDLE;
    /** When the client's time for the phase is up, on the loop's clock. */
    private long deadline = Long.MAX_VALUE;
    /** How many bytes waited for the client when its time was up last; to see whether it reads at all. */
    private long unread;
    /** Between the first message of a read and its end: what is written then is flushed at the end. */
    private boolean inRead;

    private boolean flushScheduled;
    private boolean resumeScheduled;
    /** Nothing that still comes in matters: the last answer is written, or the connection is no longer HTTP. */
    private boolean deaf;

    private boolean listed = true;

    private HttpConnection(ChannelHandlerContext context, LoopState loop, RequestDecoder decoder) {
        this.channel = context.channel();
        this.loop = loop;
        this.options = loop.router().options();
        this.decoder = decoder;
        this.peer = Peer.plain(
                channel.remoteAddress() instanceof InetSocketAddress address
                        ? address
                        : InetSocketAddress.createUnresolved("unknown", 0));
        this.out = new Burst(context);
    }

    /** Makes a channel that was just accepted an HTTP connection. On its event loop. */
    static void start(Channel channel, LoopState loop) {
        RequestDecoder decoder = new RequestDecoder(loop.router().options());
        channel.pipeline().addLast(decoder);
        HttpConnection connection = new HttpConnection(channel.pipeline().context(decoder), loop, decoder);
        channel.pipeline().addLast(connection);
        loop.add(connection);
        connection.enter(Phase.IDLE);
        if (loop.isStopping()) {
            connection.stop();
        }
    }

    LoopState loop() {
        return loop;
    }

    Channel channel() {
        return channel;
    }

    Peer peer() {
        return peer;
    }

    // ---- requests ----

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        inRead = true;
        if (message instanceof HttpRequest request) {
            if (!deaf) {
                head(request);
            }
        } else if (message instanceof HttpContent content) {
            content(content);
        }
    }

    private void head(HttpRequest request) {
        decoder.headEnded();
        enter(Phase.WORKING);
        Exchange exchange = exchange(request);
        receiving = exchange;
        if (last == null) {
            first = exchange;
        } else {
            last.next = exchange;
        }
        last = exchange;
        count++;
        if (mayStart(exchange)) {
            start(exchange);
        } else {
            held = exchange;
            updateReading();
        }
    }

    private Exchange exchange(HttpRequest request) {
        RequestHead head = loop.head();
        if (request.decoderResult().isFailure()) {
            head.takeInvalid();
            return Refusal.of(this, request, unreadable(request.decoderResult().cause()));
        }
        Problem problem = head.take(request);
        Exchange exchange =
                problem == null ? loop.router().route(this, request, head) : Refusal.of(this, request, problem);
        if (problem != null) {
            // Where its body ends, if it has one, may be in doubt.
            exchange.endConnection();
        } else if (head.contentLength() > exchange.maxBodySize()) {
            exchange = Refusal.tooLarge(this, request, exchange.bodyTooLarge());
        }
        if (exchange instanceof Refusal
                && (head.waitsToContinue() || head.isChunked() || head.contentLength() > MAX_DROPPED)) {
            exchange.endConnection();
        }
        return exchange;
    }

    private Problem unreadable(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Problem.of(414, "A request line can have at most " + options.maxRequestLine() + " bytes");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return Problem.of(431, "The headers can have at most " + options.maxHeaderSize() + " bytes");
        }
        LOG.debug("{} sent a malformed request", peer.address(), cause);
        return Problem.of(400, "The request is no HTTP/1.1: " + cause.getMessage());
    }

    private boolean mayStart(Exchange exchange) {
        return exchange == first
                || (exchange.isSafe() && first != null && first.isSafe() && count <= options.maxPipelined());
    }

    private void start(Exchange exchange) {
        if (exchange.waitsToContinue() && !(exchange instanceof Refusal)) {
            out.room(CONTINUE.length).writeBytes(CONTINUE);
            flushLater();
        }
        exchange.start();
    }

    private void content(HttpContent content) {
        Exchange exchange = receiving;
        ByteBuf piece = content.content();
        if (deaf || exchange == null) {
            piece.release();
        } else if (content.decoderResult().isFailure()) {
            piece.release();
            refuse(exchange, Problem.of(400, "The chunks of the body are malformed"));
        } else if (exchange.isAnswered() || !piece.isReadable()) {
            piece.release();
            ended(exchange, content);
        } else if (exchange.collect(piece)) {
            ended(exchange, content);
        } else {
            refuse(exchange, exchange.bodyTooLarge());
        }
    }

    private void ended(Exchange exchange, HttpContent content) {
        if (content instanceof LastHttpContent) {
            receiving = null;
            exchange.complete();
        }
    }

    /** Answers a request whose body is not read to its end, so that the connection must end. */
    private void refuse(Exchange exchange, @Nullable Problem problem) {
        exchange.endConnection();
        if (exchange.stored != null) {
            // Ends when the answer, which is encoded, had its turn.
            receiving = null;
            decoder.drop();
        } else if (exchange.isAnswered()) {
            end();
        } else if (problem == null) {
            answer(exchange, 413, null, Map.of(), Unpooled.EMPTY_BUFFER);
        } else {
            answer(exchange, problem, Map.of());
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        inRead = false;
        flush();
        updatePhase();
    }

    // ---- answers ----

    /** Answers with JSON behind a head that is encoded already. Dropped where the exchange is answered, or gone. */
    void answer(Exchange exchange, ResponseHead head, JsonWriter body) {
        if (canAnswer(exchange)) {
            ByteBuf room = room(exchange, head.http1().length + AnswerEncoder.REST + body.size());
            AnswerEncoder.write(room, exchange, loop, head, body);
            answered(exchange);
        }
    }

    /** Answers with a problem. Dropped where the exchange is answered, or gone. */
    void answer(Exchange exchange, Problem problem, Map<String, String> headers) {
        JsonWriter writer = loop.takeWriter();
        problem.write(writer);
        ByteBuf body = channel.alloc().buffer(writer.size()).writeBytes(writer.buffer(), 0, writer.size());
        loop.giveBack(writer);
        answer(exchange, problem.status(), Problem.MEDIA_TYPE, headers, body);
    }

    /**
     * Answers; the body is released. Dropped where the exchange is answered, or gone.
     *
     * @throws IllegalArgumentException if content type or headers cannot be sent
     */
    void answer(
            Exchange exchange, int status, @Nullable String contentType, Map<String, String> headers, ByteBuf body) {
        try {
            if (canAnswer(exchange)) {
                int length = body.readableBytes();
                boolean apart = exchange == first && length > Burst.SMALL;
                byte[] head = AnswerEncoder.head(exchange, loop, status, contentType, headers, length);
                ByteBuf room =
                        room(exchange, head.length + (apart ? 0 : length)).writeBytes(head);
                if (apart && !exchange.isHead()) {
                    out.write(body.retain());
                } else if (!exchange.isHead()) {
                    room.writeBytes(body);
                }
                answered(exchange);
            }
        } finally {
            body.release();
        }
    }

    private boolean canAnswer(Exchange exchange) {
        if (deaf || exchange.isAnswered() || !channel.isActive()) {
            return false;
        }
        if (loop.isStopping() && exchange.next == null) {
            exchange.endConnection();
        }
        return true;
    }

    /** Where an answer is written to: the output if it is its turn, else a buffer of its own. */
    private ByteBuf room(Exchange exchange, int bytes) {
        if (exchange == first) {
            return out.room(bytes);
        }
        ByteBuf buffer = channel.alloc().ioBuffer(bytes);
        exchange.stored = buffer;
        return buffer;
    }

    private void answered(Exchange exchange) {
        exchange.markAnswered();
        if (exchange == first) {
            exchange.releaseBody();
            removeFirst();
            boolean ended = exchange.isLastOfConnection();
            for (Exchange next = first; !ended && next != null && next.stored != null; next = first) {
                out.write(next.stored);
                next.stored = null;
                next.releaseBody();
                removeFirst();
                ended = next.isLastOfConnection();
            }
            if (ended || (loop.isStopping() && first == null)) {
                end();
                return;
            }
            Exchange waiting = held;
            if (waiting != null && mayStart(waiting)) {
                held = null;
                start(waiting);
                updateReading();
            }
        }
        flushLater();
        if (!inRead) {
            updatePhase();
        }
    }

    private void removeFirst() {
        Exchange removed = first;
        if (removed != null) {
            first = removed.next;
            removed.next = null;
            count--;
            if (first == null) {
                last = null;
            }
        }
    }

    /** Makes the connection a WebSocket: its handshake was checked, and all before it is answered. */
    WebSocketConnection upgrade(
            Exchange exchange, Map<String, String> headers, WebSocketListener listener, int maxMessageSize) {
        exchange.markAnswered();
        byte[] head = AnswerEncoder.head(exchange, loop, 101, null, headers, 0);
        out.room(head.length).writeBytes(head);
        out.flush();
        removeFirst();
        channel.config().setAutoRead(true);
        deaf = true;
        unlist();
        WebSocketConnection webSocket =
                WebSocketConnection.start(channel, listener, options.webSocketLimits(maxMessageSize));
        // As a task, so that nothing comes in before the listener knows its channel; and in this order, so that what
        // the
        // decoder has left goes to the WebSocket's.
        decoder.pause();
        loop.eventLoop().execute(() -> {
            channel.pipeline().remove(this);
            channel.pipeline().remove(decoder);
        });
        return webSocket;
    }

    private void flushLater() {
        if (!inRead && !flushScheduled) {
            flushScheduled = true;
            loop.flushSoon(this);
        }
    }

    /** Flushes what was written. */
    void flush() {
        flushScheduled = false;
        out.flush();
    }

    // ---- backpressure and time ----

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        updateReading();
        updatePhase();
    }

    /** Reads on only while the client reads its answers, and while no request must wait. */
    private void updateReading() {
        if (deaf) {
            return;
        }
        if (held != null || !channel.isWritable()) {
            decoder.pause();
            channel.config().setAutoRead(false);
        } else if (decoder.isPaused() && !resumeScheduled) {
            // As a task: requests may be in the middle of being handed over.
            resumeScheduled = true;
            loop.eventLoop().execute(this::resume);
        }
    }

    private void resume() {
        resumeScheduled = false;
        ChannelHandlerContext context = channel.pipeline().context(decoder);
        if (deaf || context == null || held != null || !channel.isWritable()) {
            return;
        }
        channel.config().setAutoRead(true);
        try {
            decoder.resume(context);
        } catch (Exception e) {
            exceptionCaught(context, e);
        }
    }

    private void updatePhase() {
        Phase current;
        if (first != null) {
            current = receiving != null && held == null ? Phase.BODY : Phase.WORKING;
        } else if (receiving != null) {
            current = Phase.BODY;
        } else {
            current = !decoder.isPaused() && decoder.hasPartOfHead() ? Phase.HEAD : Phase.IDLE;
        }
        if (current != phase || current == Phase.IDLE) {
            enter(current);
        }
    }

    private void enter(Phase entered) {
        phase = entered;
        deadline = switch (entered) {
            case WORKING -> Long.MAX_VALUE;
            case IDLE -> loop.now() + options.idleTimeout().toMillis();
            case HEAD -> loop.now() + options.headTimeout().toMillis();
            case BODY -> loop.now() + options.bodyTimeout().toMillis();
        };
    }

    /** Told by the loop's clock. */
    void checkDeadline(long now) {
        if (deaf || now < deadline) {
            return;
        }
        switch (phase) {
            case IDLE -> idle(now);
            case HEAD -> {
                HttpRequest partial = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
                loop.head().takeInvalid();
                Refusal late = Refusal.of(
                        this,
                        partial,
                        Problem.of(
                                408,
                                "The head of the request took longer than "
                                        + options.headTimeout().toMillis() + " ms"));
                first = late;
                last = late;
                count = 1;
                late.start();
            }
            case BODY -> {
                Exchange exchange = receiving;
                if (exchange != null) {
                    refuse(
                            exchange,
                            Problem.of(
                                    408,
                                    "The body of the request took longer than "
                                            + options.bodyTimeout().toMillis() + " ms"));
                }
            }
            case WORKING -> {
                // has no deadline
            }
        }
    }

    /** The client has sent nothing for long; one that is still reading a long answer has more time. */
    private void idle(long now) {
        long waiting = channel.isWritable() ? 0 : channel.bytesBeforeWritable();
        if (waiting == 0) {
            end();
        } else if (waiting == unread) {
            LOG.debug("{} does not read its answer", peer.address());
            channel.close();
        } else {
            unread = waiting;
            deadline = now + options.idleTimeout().toMillis();
        }
    }

    // ---- the end ----

    /** Ends the connection behind what is written. */
    private void end() {
        deaf = true;
        decoder.drop();
        releaseExchanges();
        flush();
        LingeringClose.start(channel, options.closeTimeout().toMillis());
    }

    /** The server stops: an idle connection ends, any other behind the answers that it owes. */
    void stop() {
        if (!deaf && first == null) {
            end();
        }
    }

    private void releaseExchanges() {
        receiving = null;
        held = null;
        last = null;
        for (Exchange exchange = first; exchange != null; exchange = exchange.next) {
            if (!exchange.isAnswered()) {
                exchange.aborted();
            }
            exchange.release();
        }
        first = null;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        deaf = true;
        releaseExchanges();
        out.flush();
        unlist();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        unlist();
    }

    private void unlist() {
        if (listed) {
            listed = false;
            loop.remove(this);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("{} failed", channel, cause);
        } else {
            LOG.error("{} is closed after an unexpected failure", channel, cause);
        }
        channel.close();
    }
}
