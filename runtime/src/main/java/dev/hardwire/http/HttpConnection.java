package dev.hardwire.http;

import dev.hardwire.http.request.Peer;
import dev.hardwire.http.stream.RequestAborted;
import dev.hardwire.http.transport.Burst;
import dev.hardwire.http.transport.LingeringClose;
import dev.hardwire.http.websocket.WebSocketConnection;
import dev.hardwire.spi.ResponseHead;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.SocketAddress;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP/1.1 connection: takes what the decoder reads, keeps exchanges in the order of their requests, and ends. Requests
 * that change nothing are worked on side by side up to a limit; any other waits for all before it, and all behind it wait
 * for it. All state is touched on the event loop only.
 */
final class HttpConnection extends LoopConnection implements ExchangeConnection {
    private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);

    private final Channel channel;
    private final HttpOptions options;
    private final RequestDecoder decoder;
    private final Peer peer;
    private final Burst out;
    private final ExchangeQueue queue;
    private final OrderedAnswers answers;
    private final ConnectionClock clock;
    private final ReadGate gate;
    private final ProtocolSwitch protocol;
    private final RequestIntake intake;
    private final IncomingBody incoming;

    /** The last exchange while it must wait for those before it; nothing behind it is read meanwhile. */
    private @Nullable Exchange held;
    /** Between the first message of a read and its end: what is written then is flushed at the end. */
    private boolean inRead;

    private boolean flushScheduled;
    /** Whether the operating system sends a part of a file. */
    private boolean transferring;
    /** Whether it had a request. */
    private boolean used;
    /** Whether the last request was one of a session. */
    private boolean ofSession;
    /** Nothing that still comes in matters: the last answer is written, or the connection is no longer HTTP. */
    private boolean deaf;

    private HttpConnection(ChannelHandlerContext context, LoopState loop, RequestDecoder decoder, Peer peer) {
        super(loop);
        this.channel = context.channel();
        this.options = loop.router().options();
        this.decoder = decoder;
        this.peer = peer;
        this.out = new Burst(context);
        this.queue = new ExchangeQueue(options.maxPipelined());
        this.answers = new OrderedAnswers(this, loop, queue, out);
        this.clock = new ConnectionClock(loop, channel);
        this.gate = new ReadGate(this, channel, decoder);
        this.protocol = new ProtocolSwitch(this, channel, decoder);
        this.intake = new RequestIntake(this, loop);
        this.incoming = new IncomingBody(this, decoder, gate);
    }

    /** Makes a channel an HTTP/1.1 connection. On its event loop. */
    static void start(Channel channel, LoopState loop, Peer peer) {
        RequestDecoder decoder = new RequestDecoder(loop.router().options());
        channel.pipeline().addLast(decoder);
        HttpConnection connection = new HttpConnection(channel.pipeline().context(decoder), loop, decoder, peer);
        channel.pipeline().addLast(connection);
        loop.add(connection);
        connection.clock.enter(ConnectionClock.Phase.IDLE, null);
        if (loop.isStopping()) {
            connection.stop();
        }
    }

    @Override
    public LoopState loop() {
        return loop;
    }

    @Override
    public ByteBufAllocator alloc() {
        return channel.alloc();
    }

    @Override
    public SocketAddress localAddress() {
        return channel.localAddress();
    }

    @Override
    public Peer peer() {
        return peer;
    }

    boolean isDeaf() {
        return deaf;
    }

    // ---- requests ----

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        inRead = true;
        if (message instanceof HttpRequest request) {
            if (!deaf && isHttp2(request)) {
                protocol.toHttp2(loop, peer);
            } else if (!deaf) {
                head(request);
            }
        } else if (message instanceof HttpContent content) {
            incoming.take(content);
        }
    }

    private boolean isHttp2(HttpRequest request) {
        return !used && options.http2().enabled() && ProtocolSwitch.isHttp2(request);
    }

    private void head(HttpRequest request) {
        used = true;
        decoder.headEnded();
        clock.enter(ConnectionClock.Phase.WORKING, null);
        Exchange exchange = intake.exchange(request);
        incoming.begin(exchange);
        ofSession = exchange.isOfSession();
        queue.add(exchange);
        if (queue.mayStart(exchange)) {
            start(exchange);
        } else {
            held = exchange;
            gate.update();
        }
    }

    private void start(Exchange exchange) {
        if (exchange.streamedBody() == null) {
            if (!(exchange instanceof Refusal) && exchange.takeGoAhead()) {
                answers.goAhead();
            }
            exchange.start();
        } else {
            exchange.start();
            updateReading(exchange);
        }
    }

    /** Answers a request whose body is not read to its end, so that the connection must end. */
    @Override
    public void refuse(Exchange exchange, @Nullable Problem problem, RequestAborted.Reason reason) {
        exchange.endConnection();
        if (exchange.stored != null) {
            // Ends when the answer, which is encoded, had its turn.
            incoming.end();
            decoder.drop();
            return;
        }
        StreamedRequest stream = exchange.streamedBody();
        if (stream != null) {
            stream.refuse(new RequestAborted(reason));
        }
        if (exchange.isAnswered()) {
            end();
        } else if (exchange.streamed != null) {
            exchange.streamed.fail(new RequestAborted(reason));
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
        if (isUpgrading()) {
            gate.update(); // what came in meanwhile counts
        }
    }

    // ---- answers ----

    @Override
    public void answer(Exchange exchange, ResponseHead head, JsonWriter body) {
        answers.answer(exchange, head, body);
    }

    @Override
    public void answer(
            Exchange exchange, int status, @Nullable String contentType, Map<String, String> headers, ByteBuf body) {
        answers.answer(exchange, status, contentType, headers, body);
    }

    @Override
    public void begin(Exchange exchange, StreamedAnswer answer) {
        answers.begin(exchange, answer);
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable();
    }

    @Override
    public void write(StreamedAnswer answer, ByteBuf piece) {
        answers.write(answer, piece);
    }

    /** Not over TLS: the operating system knows nothing of it. */
    @Override
    public boolean transfersFiles() {
        return peer.scheme().equals("http");
    }

    @Override
    public void transfer(FileChannel file, long start, long length, Runnable done) {
        answers.transfer(file, start, length, done);
    }

    /** A part of a file, which does not count as written, is being sent: whether the client reads it is watched too. */
    void transferring(boolean now) {
        transferring = now;
        updatePhase();
    }

    @Override
    public void end(Exchange exchange, StreamedAnswer answer) {
        answers.end(exchange, answer);
    }

    /** Whether an answer to the exchange may begin. */
    boolean mayAnswer(Exchange exchange) {
        if (deaf || exchange.isAnswerBegun() || !channel.isActive()) {
            return false;
        }
        if (isStopping() && exchange.next == null) {
            exchange.endConnection();
        }
        return true;
    }

    /** Whether what is still to come of the exchange's body is read to its end, so that the connection can go on. */
    boolean canReadRest(Exchange exchange) {
        return !incoming.isOf(exchange)
                || (!exchange.waitsToContinue() && exchange.isRestWithin(IncomingBody.MAX_DROPPED));
    }

    /** The first of the exchanges was answered, and what had waited for it was sent; goes on, unless the connection ends. */
    void firstAnswered(boolean ends) {
        if (deaf) {
            return;
        }
        loop.workEnded();
        if (ends || (isStopping() && queue.isEmpty())) {
            end();
            return;
        }
        Exchange waiting = held;
        if (waiting != null && queue.mayStart(waiting)) {
            held = null;
            start(waiting);
            gate.update();
        }
        if (decoder.isPaused()) {
            // for what is to be dropped of a body that was not read to its end
            gate.update();
        }
        flushLater();
        if (!inRead) {
            updatePhase();
        }
    }

    @Override
    public void holdForUpgrade(Exchange exchange) {
        protocol.holdFor(exchange);
        gate.update();
    }

    /** Whether it is not decided yet if the connection becomes a WebSocket. */
    boolean isUpgrading() {
        return protocol.isPending();
    }

    @Override
    public WebSocketConnection upgrade(
            Exchange exchange, Map<String, String> headers, Function<Channel, WebSocketConnection> start) {
        exchange.markAnswered(101, 0);
        answers.switchProtocol(exchange, headers);
        return protocol.toWebSocket(start);
    }

    @Override
    public void handOver(Exchange exchange, Consumer<Channel> taker) {
        exchange.markHandedOver();
        queue.removeFirst();
        protocol.to(taker);
    }

    /** It is HTTP/1.1 no longer: another protocol takes the channel over. */
    void leave() {
        deaf = true;
        unlist();
    }

    void flushLater() {
        if (!inRead && !flushScheduled) {
            flushScheduled = true;
            loop.flushSoon(this);
        }
    }

    @Override
    void flush() {
        flushScheduled = false;
        out.flush();
    }

    // ---- backpressure and time ----

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (!deaf) {
            gate.update();
            Exchange first = queue.first();
            if (first != null && first.streamed != null) {
                first.streamed.updateWritable();
            }
        }
        updatePhase();
    }

    /** Whether the client reads its answers, no request must wait, and the body that comes is wanted. */
    boolean wantsToRead() {
        return held == null && channel.isWritable() && !isUpgrading() && incoming.wantsToRead();
    }

    @Override
    public void updateReading(Exchange exchange) {
        if (deaf || !incoming.isOf(exchange) || exchange == held) {
            return;
        }
        if (!exchange.isAnswerBegun() && exchange.takeGoAhead()) {
            answers.goAhead();
        }
        gate.update();
        if (!inRead) {
            updatePhase();
        }
    }

    private void updatePhase() {
        if (deaf) {
            return;
        }
        ConnectionClock.Phase current;
        if (!channel.isWritable() || transferring) {
            current = ConnectionClock.Phase.READER;
        } else if (held == null && incoming.isWaitedFor()) {
            current = ConnectionClock.Phase.BODY;
        } else if (!queue.isEmpty()) {
            current = ConnectionClock.Phase.WORKING;
        } else {
            current = !decoder.isPaused() && decoder.hasPartOfHead()
                    ? ConnectionClock.Phase.HEAD
                    : ConnectionClock.Phase.IDLE;
        }
        clock.update(current, incoming.stream());
    }

    @Override
    void checkDeadline(long now) {
        ConnectionClock.Phase expired = deaf ? null : clock.expired(now);
        if (expired == null) {
            return;
        }
        switch (expired) {
            case IDLE -> end();
            case HEAD -> headIsLate();
            case BODY -> incoming.late(options.bodyTimeout().toMillis());
            case READER -> {
                LOG.debug("{} does not read its answer", peer.address());
                reset();
            }
            case WORKING -> {
                // has no deadline
            }
        }
    }

    private void headIsLate() {
        HttpRequest partial = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/");
        loop.head().takeInvalid();
        long millis = options.headTimeout().toMillis();
        Refusal late = Refusal.of(
                this, partial, Problem.of(408, "The head of the request took longer than " + millis + " ms"));
        queue.add(late);
        late.start();
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

    private boolean isStopping() {
        return loop.isStopping() && !(ofSession && loop.keepsSessions());
    }

    @Override
    boolean isWorking() {
        Exchange exchange = queue.first();
        while (exchange != null && exchange.isOfSession()) {
            exchange = exchange.next;
        }
        return exchange != null;
    }

    @Override
    void stop() {
        Exchange first = queue.first();
        if (deaf || !isStopping()) {
            return;
        }
        if (first != null) {
            first.stopping();
            return;
        }
        flush();
        if (!incoming.isComplete() || decoder.hasPartOfHead() || !clock.isAllWritten()) {
            end();
        } else {
            // There is nothing to linger for: all answers are with the operating system, and nothing is coming in.
            deaf = true;
            decoder.drop();
            channel.close();
        }
    }

    @Override
    public void cut(Exchange exchange) {
        reset();
    }

    /** Closes so that the client sees that something is missing, whatever its framing: no TLS end, no TCP end. */
    private void reset() {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.pipeline().firstContext().close();
    }

    private void releaseExchanges() {
        incoming.end();
        held = null;
        Exchange exchange = queue.clear();
        while (exchange != null) {
            Exchange behind = exchange.next;
            exchange.abort(new RequestAborted(RequestAborted.Reason.GONE));
            exchange = behind;
        }
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
    void closeNow() {
        channel.close();
    }
}
