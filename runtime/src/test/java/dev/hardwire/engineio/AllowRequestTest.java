package dev.hardwire.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.handler.Request;
import dev.hardwire.http.RawClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who may open a session. */
class AllowRequestTest {
    private static final String POLL = "EIO=4&transport=polling";
    private static final String WEB_SOCKET = "EIO=4&transport=websocket";
    private static final String FORBIDDEN = "{\"code\":4,\"message\":\"Forbidden\"}";

    private static AllowRequest by(String header, String value) {
        return request -> CompletableFuture.completedFuture(
                value.equals(request.header(header)) ? RequestDecision.allow() : RequestDecision.refuse("No \"way\""));
    }

    private static String upgrade(String query, String headers) {
        return "GET /engine.io/?" + query + " HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + headers + "\r\n";
    }

    private static RawClient.Answer send(EngineServer server, String request) throws Exception {
        try (RawClient raw = new RawClient(server.port())) {
            return raw.send(request).answer(!request.contains("Upgrade") || request.contains("refused"));
        }
    }

    @Test
    void letsInByTheRequest() throws Exception {
        var options = EngineOptions.builder().allowRequest(by("origin", "https://a.example"));
        try (EngineServer server = EngineServer.start(options)) {
            String poll = "GET /engine.io/?" + POLL + " HTTP/1.1\r\nHost: a\r\n";
            assertThat(send(server, poll + "Origin: https://a.example\r\n\r\n").status())
                    .isEqualTo(200);
            var refused = send(server, poll + "\r\n");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.headers()).containsEntry("content-type", "application/json");
            assertThat(refused.body()).isEqualTo("{\"code\":4,\"message\":\"No \\\"way\\\"\"}");
            assertThat(send(server, upgrade(WEB_SOCKET, "Origin: https://a.example\r\n"))
                            .status())
                    .isEqualTo(101);
            var refusedUpgrade = send(server, upgrade(WEB_SOCKET, "X-Is: refused\r\n"));
            assertThat(refusedUpgrade.status()).isEqualTo(403);
            assertThat(refusedUpgrade.headers())
                    .containsEntry("connection", "close")
                    .containsEntry("content-type", "text/plain; charset=utf-8");
            assertThat(refusedUpgrade.body()).isEqualTo("No \"way\"");
        }
    }

    @Test
    void asksOnceForASessionThatMoves() throws Exception {
        BlockingQueue<Request> asked = new LinkedBlockingQueue<>();
        try (EngineServer server = EngineServer.start(EngineOptions.builder().allowRequest(request -> {
            asked.add(request);
            return CompletableFuture.completedFuture(RequestDecision.allow());
        }))) {
            String sid = server.polling().open();
            try (WebSocketClient client = server.webSocket(WEB_SOCKET + "&sid=" + sid)) {
                assertThat(client.send("2probe").next()).isEqualTo("3probe");
                client.send("5", "4hello");
                assertThat(client.next()).isEqualTo("4hello");
            }
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void mayAnswerLaterOnAnotherThread() throws Exception {
        AllowRequest slow = request -> CompletableFuture.supplyAsync(
                () -> "x=1".equals(request.header("cookie")) ? RequestDecision.allow() : RequestDecision.refuse(),
                CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
        try (EngineServer server = EngineServer.start(EngineOptions.builder().allowRequest(slow))) {
            assertThat(send(server, "GET /engine.io/?" + POLL + " HTTP/1.1\r\nHost: a\r\nCookie: x=1\r\n\r\n")
                            .status())
                    .isEqualTo(200);
            assertThat(server.polling().get(POLL).body()).isEqualTo(FORBIDDEN);
            assertThat(send(server, upgrade(WEB_SOCKET, "Cookie: x=1\r\n")).status())
                    .isEqualTo(101);
            assertThatThrownBy(() -> server.webSocket(WEB_SOCKET))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    @Test
    void refusesWhereItFails() throws Exception {
        try (EngineServer throwing = EngineServer.start(EngineOptions.builder().allowRequest(request -> {
                    throw new IllegalStateException("on purpose");
                }));
                EngineServer failing = EngineServer.start(EngineOptions.builder()
                        .allowRequest(
                                request -> CompletableFuture.failedFuture(new IllegalStateException("on purpose"))))) {
            assertThat(throwing.polling().get(POLL).statusCode()).isEqualTo(403);
            assertThat(failing.polling().get(POLL).body()).isEqualTo(FORBIDDEN);
        }
    }

    @Test
    void refusesWhereItDoesNotAnswer() throws Exception {
        var options = EngineOptions.builder()
                .upgradeTimeout(Duration.ofMillis(50))
                .allowRequest(request -> new CompletableFuture<>());
        try (EngineServer server = EngineServer.start(options)) {
            assertThat(server.polling().get(POLL).body()).isEqualTo(FORBIDDEN);
        }
    }

    @Test
    void opensNothingForWhoHasGone() throws Exception {
        BlockingQueue<CompletableFuture<RequestDecision>> asked = new LinkedBlockingQueue<>();
        AllowRequest later = request -> {
            CompletableFuture<RequestDecision> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        };
        try (EngineServer server = EngineServer.start(EngineOptions.builder()
                .pingInterval(Duration.ofMillis(50))
                .pingTimeout(Duration.ofMillis(50))
                .allowRequest(later))) {
            for (String request :
                    new String[] {"GET /engine.io/?" + POLL + " HTTP/1.1\r\nHost: a\r\n\r\n", upgrade(WEB_SOCKET, "")
                    }) {
                RawClient raw = new RawClient(server.port());
                raw.send(request);
                CompletableFuture<RequestDecision> decision = asked.take();
                raw.reset();
                // Whether the server has seen that or not: a session for nobody must not stay.
                decision.complete(RequestDecision.allow());
            }
            await().until(() -> server.engine().sessionCount() == 0);
        }
    }
}
