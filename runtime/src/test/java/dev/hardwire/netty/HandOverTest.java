package dev.hardwire.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.http.tls.TestPki;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.WebSocketServerCompressionHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A WebSocket below a mount belongs to Netty's own handlers. */
@Timeout(60)
class HandOverTest {
    private static final String HANDSHAKE = """
            GET /legacy/ws?room=1 HTTP/1.1\r
            Host: localhost\r
            Connection: Upgrade\r
            Upgrade: websocket\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """;
    /** A text frame with "hi", masked with zeros. */
    private static final byte[] HI = {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, 'h', 'i'};

    private final CompletableFuture<Channel> closed = new CompletableFuture<>();
    private Server server;

    private Hardwire hardwire(HttpOptions options) {
        return Hardwire.of(ShopWiring.of(new Shop()))
                .http(options)
                .mount("/legacy", NettyMount.of(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(65_536),
                                        new WebSocketServerCompressionHandler(65_536),
                                        new WebSocketServerProtocolHandler(
                                                "/legacy/ws", "chat", true, 65_536, false, true),
                                        new WebSocketFrameAggregator(65_536),
                                        new Echo());
                    }

                    @Override
                    public void handlerAdded(ChannelHandlerContext context) {
                        // As netty-socketio's, which fills the pipeline when the channel is registered.
                    }
                }));
    }

    private final class Echo extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            context.writeAndFlush(new TextWebSocketFrame("echo " + frame.text()));
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            closed.complete(context.channel());
        }
    }

    @BeforeEach
    void start() {
        server = hardwire(HttpOptions.builder().eventLoops(1).build()).listen(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static final class Messages implements WebSocket.Listener {
        final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                texts.add(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            texts.add("closed " + code);
            return null;
        }
    }

    @Test
    void theirHandlersSpeakWebSocket() throws Exception {
        talk(HttpClient.newHttpClient(), "ws://localhost:" + server.port() + "/legacy/ws");
    }

    @Test
    void overTlsAsWell(@TempDir Path folder) throws Exception {
        TestPki pki = new TestPki(folder);
        HttpOptions options = HttpOptions.builder().tls(pki.options().build()).build();
        try (Server secure = hardwire(options).listen(0)) {
            talk(
                    HttpClient.newBuilder().sslContext(pki.clientContext()).build(),
                    "wss://localhost:" + secure.port() + "/legacy/ws");
        }
    }

    private static void talk(HttpClient client, String url) throws Exception {
        Messages messages = new Messages();
        WebSocket webSocket = client.newWebSocketBuilder()
                .subprotocols("chat")
                .buildAsync(URI.create(url), messages)
                .get(10, TimeUnit.SECONDS);

        assertThat(webSocket.getSubprotocol()).isEqualTo("chat");
        for (String text : new String[] {"one", "x".repeat(60_000)}) {
            webSocket.sendText(text, true).get(10, TimeUnit.SECONDS);
            assertThat(messages.texts.poll(10, TimeUnit.SECONDS))
                    .satisfies(echo -> assertThat(echo.equals("echo " + text)).isTrue());
        }
        webSocket.sendClose(1000, "").get(10, TimeUnit.SECONDS);
        assertThat(messages.texts.poll(10, TimeUnit.SECONDS)).isEqualTo("closed 1000");
    }

    @Test
    void whatIsSentBehindTheHandshakeIsNotLost() throws IOException {
        byte[] head = HANDSHAKE.getBytes(StandardCharsets.US_ASCII);
        byte[] both = new byte[head.length + HI.length];
        System.arraycopy(head, 0, both, 0, head.length);
        System.arraycopy(HI, 0, both, head.length, HI.length);
        try (RawClient client = new RawClient(server.port())) {
            client.send(both);
            assertThat(client.answer(false).status()).isEqualTo(101);
            assertThat(client.read(9)).startsWith(0x81, 7).endsWith("echo hi".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void theirHandlersMayAnswerInstead() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send(HANDSHAKE.replace("dGhlIHNhbXBsZSBub25jZQ==", "short"));
            assertThat(client.answer().status()).isEqualTo(400);
        }
    }

    @Test
    void whatFollowsARefusedUpgradeIsNotTheirs() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        Hardwire legacy = Hardwire.of(ShopWiring.of(new Shop()))
                .mount("/legacy", NettyMount.of(pipeline -> pipeline.addLast(new KeepAlive(asked))));
        try (Server other = legacy.listen(0);
                RawClient client = new RawClient(other.port())) {
            client.send(HANDSHAKE + "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n");

            RawClient.Answer refused = client.answer();
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.headers()).containsEntry("connection", "close");
            assertThat(client.atEnd()).isTrue();
        }
        assertThat(asked).containsExactly("/legacy/ws?room=1");
    }

    @Test
    void handlersThatNeverAnswerAnUpgradeAreAnsweredFor() throws IOException {
        NettyMount silent = NettyMount.of(pipeline -> pipeline.addLast(new ChannelInboundHandlerAdapter()))
                .upgradeTimeout(Duration.ofMillis(100));
        Hardwire legacy = Hardwire.of(ShopWiring.of(new Shop())).mount("/legacy", silent);
        try (Server other = legacy.listen(0);
                RawClient client = new RawClient(other.port())) {
            RawClient.Answer late = client.send(HANDSHAKE).answer();
            assertThat(late.status()).isEqualTo(503);
            assertThat(late.headers()).containsEntry("connection", "close");
            assertThat(client.atEnd()).isTrue();
        }
    }

    @Test
    void theTimeForAnUpgradeIsPositive() {
        NettyMount mount = NettyMount.of(pipeline -> {});
        assertThatThrownBy(() -> mount.upgradeTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("upgradeTimeout must be positive, not PT0S");
    }

    /** Answers every request in the same way, a while after it has come. */
    private static final class KeepAlive extends SimpleChannelInboundHandler<HttpRequest> {
        private final List<String> asked;

        KeepAlive(List<String> asked) {
            this.asked = asked;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpRequest request) {
            asked.add(request.uri());
            var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_FOUND);
            answer.headers().set("connection", "keep-alive").set("content-length", 0);
            context.executor().schedule(() -> context.writeAndFlush(answer), 20, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void theServerStopsWithThem() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send(HANDSHAKE);
            assertThat(client.answer(false).status()).isEqualTo(101);
            server.close();
            assertThat(client.read(7))
                    .as("a close frame, which their handler sends")
                    .containsExactly(0x88, 5, 3, 0xe8, 'B', 'y', 'e');
            assertThat(client.atEnd()).isTrue();
        }
        assertThat(closed).succeedsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void theyAreToldThatTheClientIsGone() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send(HANDSHAKE);
            assertThat(client.answer(false).status()).isEqualTo(101);
        }
        assertThat(closed).succeedsWithin(10, TimeUnit.SECONDS);
    }
}
