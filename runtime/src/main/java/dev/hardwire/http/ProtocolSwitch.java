package dev.hardwire.http;

import dev.hardwire.http.request.Peer;
import dev.hardwire.http.websocket.WebSocketConnection;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an HTTP/1.1 connection becomes one of another protocol: its handlers leave the pipeline, and what the decoder has left
 * goes to those that have come. On the event loop only.
 */
final class ProtocolSwitch {
    /** What the decoder has taken of the preface of HTTP/2. */
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final HttpConnection connection;
    private final Channel channel;
    private final RequestDecoder decoder;

    /** The exchange that may take the connection over; until it is answered, what comes behind it may be no HTTP. */
    private @Nullable Exchange upgrading;

    ProtocolSwitch(HttpConnection connection, Channel channel, RequestDecoder decoder) {
        this.connection = connection;
        this.channel = channel;
        this.decoder = decoder;
    }

    void holdFor(Exchange exchange) {
        upgrading = exchange;
    }

    /** Whether it is not decided yet if the connection is taken over. */
    boolean isPending() {
        Exchange waiting = upgrading;
        return waiting != null && !waiting.isAnswered();
    }

    /** Whether a request is the preface of HTTP/2 (RFC 9113, 3.4), which looks like one. */
    static boolean isHttp2(HttpRequest request) {
        return request.protocolVersion().majorVersion() == 2
                && request.decoderResult().isSuccess()
                && request.method().name().equals("PRI")
                && request.uri().equals("*")
                && request.headers().isEmpty();
    }

    /** Hands the connection over, with the preface and what the decoder has left. */
    void toHttp2(LoopState loop, Peer peer) {
        connection.leave();
        decoder.pause();
        // As a task, since the decoder is in the middle of handing over.
        loop.eventLoop().execute(() -> {
            if (channel.isActive()) {
                channel.pipeline().remove(connection);
                MultiplexedConnection.start(channel, loop, peer);
                channel.pipeline().context(decoder).fireChannelRead(Unpooled.copiedBuffer(PREFACE));
                channel.pipeline().remove(decoder);
            }
        });
    }

    /** Behind the answer to the handshake. */
    WebSocketConnection toWebSocket(Function<Channel, WebSocketConnection> start) {
        channel.config().setAutoRead(true);
        connection.leave();
        WebSocketConnection webSocket = start.apply(channel);
        // As a task, so that nothing comes in before the listener knows its channel; and in this order, so that what
        // the decoder has left goes to the WebSocket's.
        decoder.pause();
        channel.eventLoop().execute(this::remove);
        return webSocket;
    }

    /** To handlers that answer themselves. */
    void to(Consumer<Channel> taker) {
        channel.config().setAutoRead(true);
        connection.leave();
        decoder.pause();
        connection.flush();
        // As a task, since the decoder may be in the middle of handing over; what it has left goes to the taker's.
        channel.eventLoop().execute(() -> {
            if (channel.isActive()) {
                taker.accept(channel);
                remove();
            }
        });
    }

    private void remove() {
        channel.pipeline().remove(connection);
        channel.pipeline().remove(decoder);
    }
}
