package dev.hardwire.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.handler.WebSocket;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.shop.ShopEndpoints;
import dev.hardwire.http.shop.ShopWiring;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Peers that are silent, and options of one endpoint. */
class WebSocketTimersTest {
    private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();

    private Server server(WebSocketOptions.Builder options, CountDownLatch release) {
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void text(WebSocket webSocket, String text) throws Exception {
                release.await();
                super.text(webSocket, text);
            }

            @Override
            public void closed(WebSocket webSocket, int code, String reason) {
                closed.add(code + " " + reason);
            }
        };
        return Hardwire.of(ShopWiring.of(talk, false))
                .http(HttpOptions.builder().webSockets(options.build()).build())
                .listen(0);
    }

    private Server server(WebSocketOptions.Builder options) {
        return server(options, new CountDownLatch(0));
    }

    @Test
    void aSilentPeerIsPingedAndCutWhereItDoesNotAnswer() throws Exception {
        try (var server = server(WebSocketOptions.builder()
                        .pingInterval(Duration.ofMillis(200))
                        .pongTimeout(Duration.ofMillis(1000)));
                var webSocket = new RawWebSocket(server.port(), "/echo")) {
            for (int i = 0; i < 3; i++) {
                assertThat(webSocket.read()).hasToString("9 ");
                webSocket.frame(true, RawWebSocket.PONG, new byte[0]);
            }
            assertThat(webSocket.read()).hasToString("9 ");
            webSocket.text("anything will do");
            assertThat(webSocket.read()).hasToString("1 anything will do");
            assertThat(webSocket.read()).hasToString("9 ");
            assertThat(webSocket.atEnd()).isTrue();
            assertThat(closed.poll(5, TimeUnit.SECONDS)).isEqualTo("1006 Nothing came for 1000 ms after a ping");
        }
    }

    @Test
    void aConnectionWithoutMessagesIsClosed() throws Exception {
        try (var server = server(WebSocketOptions.builder()
                        .idleTimeout(Duration.ofMillis(500))
                        .pingInterval(Duration.ZERO));
                var webSocket = new RawWebSocket(server.port(), "/echo")) {
            webSocket.frame(true, RawWebSocket.PING, new byte[0]);
            assertThat(webSocket.read()).hasToString("10 ");
            assertThat(webSocket.read()).hasToString("close 1001 No message for 500 ms");
            webSocket.close(1001, "");
            assertThat(webSocket.atEnd()).isTrue();
            assertThat(closed.poll(5, TimeUnit.SECONDS)).isEqualTo("1001 ");
        }
    }

    @Test
    void aPeerThatIsNotReadIsNeitherIdleNorGone() throws Exception {
        var release = new CountDownLatch(1);
        try (var server = server(
                        WebSocketOptions.builder()
                                .maxQueuedMessages(1)
                                .idleTimeout(Duration.ofMillis(300))
                                .pingInterval(Duration.ofMillis(100))
                                .pongTimeout(Duration.ofMillis(100)),
                        release);
                var webSocket = new RawWebSocket(server.port(), "/echo")) {
            for (int i = 0; i < 5; i++) {
                webSocket.text("a");
            }
            assertThat(closed.poll(1, TimeUnit.SECONDS)).isNull();
            release.countDown();
            RawWebSocket.Frame frame = webSocket.read();
            while (frame.opcode() == RawWebSocket.PING) {
                frame = webSocket.read();
            }
            assertThat(frame).hasToString("1 a");
        }
    }

    @Test
    void oneEndpointMayHaveOptionsOfItsOwn() throws Exception {
        try (var server = Hardwire.of(ShopWiring.of(new ShopEndpoints.Talk(), true))
                        .webSocket(
                                "/echo",
                                WebSocketOptions.builder().maxMessageSize(125).build())
                        .listen(0);
                var webSocket = new RawWebSocket(server.port(), "/echo")) {
            webSocket.text("x".repeat(126));
            assertThat(webSocket.read()).hasToString("close 1009 A message can have at most 125 bytes");
        }
    }

    @Test
    void optionsOfNoEndpointFailAtStart() {
        var hardwire = Hardwire.of(ShopWiring.of(new ShopEndpoints.Talk(), true))
                .webSocket("/other", WebSocketOptions.defaults());
        assertThatThrownBy(() -> hardwire.listen(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("webSocket(\"/other\", …) is for no endpoint: there are /echo, /ws/{room}");
    }

    @Test
    void optionsThatMakeNoSense() {
        assertThatThrownBy(() -> WebSocketOptions.builder().maxMessageSize(124))
                .hasMessage("maxMessageSize must be at least 125, not 124");
        assertThatThrownBy(() -> WebSocketOptions.builder().pongTimeout(Duration.ZERO))
                .hasMessage("pongTimeout must be at least one millisecond, not PT0S");
        var options = WebSocketOptions.builder()
                .maxMessageSize(1000)
                .maxStreamedMessageSize(2000)
                .maxQueuedMessages(3)
                .maxQueuedBytes(4000)
                .maxGroups(5)
                .upgradeTimeout(Duration.ofMillis(6))
                .pingInterval(Duration.ZERO)
                .pongTimeout(Duration.ofMillis(7))
                .idleTimeout(Duration.ofMillis(8))
                .closeTimeout(Duration.ofMillis(9))
                .build();
        assertThat(options.toBuilder().build())
                .usingRecursiveComparison()
                .isEqualTo(options)
                .isNotEqualTo(WebSocketOptions.defaults());
    }
}
