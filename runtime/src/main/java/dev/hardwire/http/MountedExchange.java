package dev.hardwire.http;

import dev.hardwire.http.answer.SentHeaders;
import dev.hardwire.http.compression.Compression;
import dev.hardwire.http.request.RequestParameters;
import dev.hardwire.http.security.Granted;
import dev.hardwire.http.security.Refused;
import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import dev.hardwire.http.stream.RequestStream;
import dev.hardwire.http.websocket.WebSocketChannel;
import dev.hardwire.http.websocket.WebSocketConnection;
import dev.hardwire.http.websocket.WebSocketHandshake;
import dev.hardwire.http.websocket.WebSocketListener;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.http.websocket.deflate.DeflateParameters;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.net.SocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request to a mounted protocol. */
final class MountedExchange extends Exchange implements WebSocketUpgrade {
    private static final Logger LOG = LoggerFactory.getLogger(MountedExchange.class);

    private final MountedProtocol protocol;
    private final boolean upgrade;
    private @Nullable Runnable onAbort;
    private boolean aborted;

    MountedExchange(
            ExchangeConnection connection,
            HttpRequest message,
            MountedProtocol protocol,
            boolean upgrade,
            String path) {
        super(connection, message);
        this.protocol = protocol;
        this.upgrade = upgrade;
        if (!upgrade && protocol.streams(path)) {
            streamBody();
        }
    }

    @Override
    long maxBodySize() {
        return streamedBody() == null ? protocol.maxBodySize() : protocol.maxStreamSize();
    }

    @Override
    boolean hasOwnCors() {
        return protocol.hasOwnCors();
    }

    @Override
    boolean isOfSession() {
        return protocol.hasSessions();
    }

    /** An upgrade takes the connection over, so all before it must be answered. */
    @Override
    boolean isSafe() {
        return !upgrade && super.isSafe();
    }

    @Override
    void run() {
        try {
            if (upgrade) {
                upgrade();
            } else {
                protocol.request(this);
            }
        } catch (Throwable e) {
            // Also errors: whatever a protocol does, its request is answered.
            LOG.error("Request {} to {} failed", request().id(), request().path(), e);
            connection().answer(this, Problem.failure(request().id()), Map.of());
        } finally {
            releaseBody();
        }
    }

    private void upgrade() {
        HttpHeaders headers = message().headers();
        String problem = WebSocketHandshake.problem(message().method().name(), headers);
        if (!WebSocketHandshake.isVersionServed(headers)) {
            Problem other = Problem.of(426, "The version of WebSocket that is served is 13");
            connection().answer(this, other, Map.of("upgrade", "websocket", "sec-websocket-version", "13"));
        } else if (problem != null) {
            connection().answer(this, Problem.of(400, problem), Map.of());
        } else {
            protocol.upgrade(this);
            if (!isAnswered()) {
                connection().holdForUpgrade(this);
            }
        }
    }

    @Override
    public ParameterReader.Source parameters(int depth) {
        return new RequestParameters(message().uri(), message().headers(), depth);
    }

    @Override
    public ByteBuf body() {
        ByteBuf collected = collected();
        return collected == null ? Unpooled.EMPTY_BUFFER : collected;
    }

    @Override
    public RequestStream stream() {
        RequestStream streamed = streamedBody();
        if (streamed == null) {
            throw new IllegalStateException("The body was collected");
        }
        return streamed;
    }

    @Override
    public AnswerStream begin(
            int status,
            @Nullable String contentType,
            Map<String, String> headers,
            long length,
            AnswerListener listener) {
        return answerStream(status, contentType, headers, length, listener);
    }

    @Override
    public EventLoop eventLoop() {
        return connection().loop().eventLoop();
    }

    @Override
    public void respond(int status, @Nullable String contentType, Map<String, String> headers, ByteBuf body) {
        Compression.Whole coded = coded(status, contentType, headers, body);
        send(status, contentType, coded.headers(), coded.body());
    }

    private void send(int status, @Nullable String contentType, Map<String, String> headers, ByteBuf body) {
        if (eventLoop().inEventLoop()) {
            connection().answer(this, status, contentType, headers, body);
            return;
        }
        try {
            eventLoop().execute(() -> connection().answer(this, status, contentType, headers, body));
        } catch (RejectedExecutionException e) {
            LOG.debug(
                    "The server has stopped before the answer to request {}",
                    request().id(),
                    e);
            body.release();
        }
    }

    @Override
    public void respond(Problem problem, Map<String, String> headers) {
        if (eventLoop().inEventLoop()) {
            connection().answer(this, problem, headers);
            return;
        }
        try {
            eventLoop().execute(() -> connection().answer(this, problem, headers));
        } catch (RejectedExecutionException e) {
            LOG.debug(
                    "The server has stopped before the answer to request {}",
                    request().id(),
                    e);
        }
    }

    @Override
    public void onAbort(Runnable action) {
        if (aborted) {
            action.run();
        } else {
            onAbort = action;
        }
    }

    @Override
    void aborted() {
        aborted = true;
        Runnable action = onAbort;
        if (action != null) {
            action.run();
        }
    }

    @Override
    public SocketAddress localAddress() {
        return connection().localAddress();
    }

    @Override
    public void handOver(Consumer<Channel> taker) {
        checkUpgrade();
        connection().handOver(this, taker);
    }

    @Override
    public void answered(int status) {
        answeredByOthers(status);
    }

    private void checkUpgrade() {
        if (!upgrade || isAnswered() || aborted) {
            throw new IllegalStateException(
                    "Only a request to upgrade that is not answered, nor gone, can be accepted");
        }
    }

    @Override
    public WebSocketChannel accept(
            WebSocketListener listener,
            WebSocketOptions options,
            @Nullable String subprotocol,
            Map<String, String> further) {
        checkUpgrade();
        Map<String, String> headers = new LinkedHashMap<>(further);
        headers.put("upgrade", "websocket");
        headers.put("connection", "upgrade");
        headers.put("sec-websocket-accept", WebSocketHandshake.accept(message().headers()));
        if (subprotocol != null) {
            headers.put("sec-websocket-protocol", subprotocol);
        }
        DeflateParameters agreed = WebSocketHandshake.compression(message().headers(), options.compression());
        if (agreed != null) {
            headers.put("sec-websocket-extensions", agreed.header());
        }
        return connection()
                .upgrade(this, headers, channel -> WebSocketConnection.start(channel, listener, options, agreed));
    }

    @Override
    public void admit(Granted principals) {
        admit(principals.all());
    }

    @Override
    public void refuse(Refused why) {
        SentHeaders headers = new SentHeaders();
        if (!why.challenges().isEmpty()) {
            headers.put("www-authenticate", String.join(", ", why.challenges()));
        }
        respond(ThrownAnswer.of(why.problem(), RouteTable.NONE, request()), headers);
    }

    @Override
    public void fail(Throwable failure, RouteTable routes) {
        ThrownAnswer answer = ThrownAnswer.of(failure, routes, request());
        if (answer == null) {
            LOG.error("Request {} to {} failed", request().id(), request().path(), failure);
        }
        respond(answer, new SentHeaders());
    }

    /** Answers what was thrown, or 500 where only the log is to know. */
    private void respond(@Nullable ThrownAnswer thrown, SentHeaders headers) {
        if (thrown == null) {
            respond(Problem.failure(request().id()), Map.of());
            return;
        }
        thrown.addTo(headers);
        JsonWriter body = thrown.body();
        send(
                thrown.status(),
                body == null ? null : Problem.MEDIA_TYPE,
                headers.map(),
                body == null ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body.buffer(), 0, body.size()));
    }
}
