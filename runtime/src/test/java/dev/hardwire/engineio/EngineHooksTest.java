package dev.hardwire.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.hardwire.handler.ResponseCookie;
import dev.hardwire.handler.ResponseCookie.SameSite;
import dev.hardwire.http.RawClient;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What an application is told of requests, and adds to their answers: errors, headers, the cookie, ids, the first packet. */
class EngineHooksTest {
    private static final String POLL = "EIO=4&transport=polling";
    private static final String WEB_SOCKET = "EIO=4&transport=websocket";

    private static RawClient.Answer get(EngineServer server, String query) throws Exception {
        try (RawClient raw = new RawClient(server.port())) {
            return raw.send("GET /engine.io/?" + query + " HTTP/1.1\r\nHost: a\r\n\r\n")
                    .answer();
        }
    }

    private static RawClient.Answer upgrade(EngineServer server, String query) throws Exception {
        try (RawClient raw = new RawClient(server.port())) {
            return raw.send("GET /engine.io/?" + query + " HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n"
                            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                    .answer(false);
        }
    }

    @Test
    void connectionErrorsAreTold() throws Exception {
        BlockingQueue<ConnectionError> errors = new LinkedBlockingQueue<>();
        try (EngineServer server = EngineServer.start(EngineOptions.builder().connectionError(errors::add))) {
            get(server, "EIO=4&transport=pigeon");
            get(server, POLL + "&sid=nobody");
            server.polling().send("POST", POLL, "");
            get(server, WEB_SOCKET);
            get(server, "EIO=3&transport=polling");
            String sid;
            try (WebSocketClient client = server.webSocket(WEB_SOCKET)) {
                sid = PollingClient.sid(client.next());
                assertThat(get(server, POLL + "&sid=" + sid).body())
                        .isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
            }
            upgrade(server, "EIO=4&transport=pigeon");

            assertThat(errors)
                    .extracting(ConnectionError::code, ConnectionError::message, ConnectionError::context)
                    .containsExactly(
                            tuple(0, "Transport unknown", Map.of("transport", "pigeon")),
                            tuple(1, "Session ID unknown", Map.of("sid", "nobody")),
                            tuple(2, "Bad handshake method", Map.of("method", "POST")),
                            tuple(3, "Bad request", Map.of("name", "TRANSPORT_HANDSHAKE_ERROR")),
                            tuple(5, "Unsupported protocol version", Map.of("protocol", "3")),
                            tuple(
                                    3,
                                    "Bad request",
                                    Map.of(
                                            "name",
                                            "TRANSPORT_MISMATCH",
                                            "transport",
                                            "polling",
                                            "previousTransport",
                                            "websocket")),
                            tuple(0, "Transport unknown", Map.of("transport", "pigeon")));
            assertThat(errors.remove().request().query()).isEqualTo("EIO=4&transport=pigeon");
        }
    }

    @Test
    void refusalsAreConnectionErrorsToo() throws Exception {
        BlockingQueue<ConnectionError> errors = new LinkedBlockingQueue<>();
        var options = EngineOptions.builder()
                .allowRequest(request ->
                        java.util.concurrent.CompletableFuture.completedFuture(RequestDecision.refuse("not you")))
                .connectionError(error -> {
                    errors.add(error);
                    throw new IllegalStateException("on purpose"); // changes nothing for the client
                });
        try (EngineServer server = EngineServer.start(options)) {
            assertThat(get(server, POLL).status()).isEqualTo(403);

            var error = errors.poll(10, TimeUnit.SECONDS);
            assertThat(error.code()).isEqualTo(4);
            assertThat(error.message()).isEqualTo("not you");
            assertThat(error.context()).isEqualTo(Map.of("message", "not you"));
        }
    }

    @Test
    void aCookieHasTheId() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().cookie(CookieOptions.defaults()))) {
            var opened = get(server, POLL);
            String sid = PollingClient.sid(opened.body());
            assertThat(opened.headers()).containsEntry("set-cookie", "io=" + sid + "; Path=/; HttpOnly; SameSite=Lax");
            assertThat(server.polling().post(sid, "4hello").headers().map()).doesNotContainKey("set-cookie");
            assertThat(server.polling().poll(sid).headers().map()).doesNotContainKey("set-cookie");
            assertThat(upgrade(server, WEB_SOCKET).headers().get("set-cookie")).startsWith("io=");
        }
    }

    /** Whoever makes another one use an id of his would be in its session. */
    @Test
    void noClientChoosesItsId() throws Exception {
        String chosen = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";
        try (EngineServer server = EngineServer.start(EngineOptions.builder().cookie(CookieOptions.defaults()));
                RawClient raw = new RawClient(server.port())) {
            var opened = raw.send("GET /engine.io/?EIO=4&transport=polling&io=" + chosen
                            + " HTTP/1.1\r\nHost: a\r\nio: " + chosen + "\r\nCookie: io=" + chosen + "\r\n\r\n")
                    .answer();
            assertThat(PollingClient.sid(opened.body())).hasSize(20).isNotEqualTo(chosen);
            assertThat(server.polling().poll(chosen).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void theCookieIsAsToldAndNoneByDefault() throws Exception {
        CookieOptions cookie = CookieOptions.builder()
                .name("node")
                .path("/engine.io")
                .httpOnly(false)
                .secure(true)
                .sameSite(SameSite.NONE)
                .build();
        try (EngineServer none = EngineServer.start(EngineOptions.builder());
                EngineServer some = EngineServer.start(EngineOptions.builder().cookie(cookie))) {
            assertThat(get(none, POLL).headers()).doesNotContainKey("set-cookie");
            assertThat(get(some, POLL).headers().get("set-cookie"))
                    .matches("node=[\\w-]{20}; Path=/engine\\.io; Secure; SameSite=None");
        }
        assertThatThrownBy(() -> CookieOptions.builder().sameSite(SameSite.NONE).build())
                .hasMessageContaining("must be secure");
    }

    @Test
    void headersAreAdded() throws Exception {
        var options = EngineOptions.builder()
                .initialHeaders((headers, request) -> headers.add("X-First", request.method()))
                .headers((headers, request) -> headers.add("X-Each", "1").add(ResponseCookie.of("a", "b")));
        try (EngineServer server = EngineServer.start(options)) {
            var opened = get(server, POLL);
            assertThat(opened.headers())
                    .containsEntry("x-first", "GET")
                    .containsEntry("x-each", "1")
                    .containsEntry("set-cookie", "a=b");
            String sid = PollingClient.sid(opened.body());
            var posted = server.polling().post(sid, "4hello").headers();
            assertThat(posted.firstValue("x-each")).contains("1");
            assertThat(posted.firstValue("x-first")).isEmpty();
            assertThat(server.polling().poll(sid).headers().firstValue("x-each"))
                    .contains("1");
            assertThat(upgrade(server, WEB_SOCKET + "&sid=" + sid).headers())
                    .containsEntry("x-each", "1")
                    .doesNotContainKey("x-first");
            assertThat(upgrade(server, WEB_SOCKET).headers())
                    .containsEntry("x-each", "1")
                    .containsEntry("x-first", "GET");
            assertThat(get(server, POLL + "&sid=nobody").headers()).doesNotContainKey("x-each");
        }
    }

    @Test
    void aFailingHookCostsItsHeadersOnly() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder()
                .initialHeaders((headers, request) -> headers.add("X-Bad", "a\r\nb"))
                .headers((headers, request) -> headers.add("X-Good", "1")))) {
            var opened = get(server, POLL);
            assertThat(opened.status()).isEqualTo(200);
            assertThat(opened.headers()).containsEntry("x-good", "1").doesNotContainKey("x-bad");
        }
    }

    @Test
    void idsAreMadeByTheApplication() throws Exception {
        AtomicInteger number = new AtomicInteger();
        Function<dev.hardwire.handler.Request, String> ids =
                request -> "node7-" + SessionIds.next() + number.incrementAndGet();
        try (EngineServer server = EngineServer.start(EngineOptions.builder().generateId(ids))) {
            String sid = server.polling().open();
            assertThat(sid).startsWith("node7-").endsWith("1");
            assertThat(server.polling().post(sid, "4hello").statusCode()).isEqualTo(200);
            assertThat(server.polling().packets(sid)).isEqualTo("4hello");
        }
    }

    @Test
    void idsThatCannotBeAreRefused() throws Exception {
        BlockingQueue<ConnectionError> errors = new LinkedBlockingQueue<>();
        for (Function<dev.hardwire.handler.Request, String> ids :
                java.util.List.<Function<dev.hardwire.handler.Request, String>>of(
                        request -> "short", request -> "with a blank and long enough", request -> {
                            throw new IllegalStateException("on purpose");
                        })) {
            try (EngineServer server =
                    EngineServer.start(EngineOptions.builder().generateId(ids).connectionError(errors::add))) {
                assertThat(get(server, POLL).body()).isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
                assertThat(errors.remove().context()).isEqualTo(Map.of("name", "ID_GENERATION_ERROR"));
            }
        }
        try (EngineServer server =
                EngineServer.start(EngineOptions.builder().generateId(request -> "always-the-same-id"))) {
            assertThat(get(server, POLL).status()).isEqualTo(200);
            assertThat(get(server, POLL).status()).isEqualTo(400);
            assertThat(upgrade(server, WEB_SOCKET).status()).isEqualTo(400);
            assertThat(server.engine().sessionCount()).isEqualTo(1);
        }
    }

    @Test
    void anInitialPacketFollowsTheHandshake() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().initialPacket("hällo"))) {
            assertThat(server.polling().get(POLL).body()).startsWith("0{").endsWith("}\u001e4hällo");
            try (WebSocketClient client = server.webSocket(WEB_SOCKET)) {
                assertThat(client.next()).startsWith("0{");
                assertThat(client.next()).isEqualTo("4hällo");
            }
        }
    }

    @Test
    void thePathMayEndWithASlash() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().path("/rt/"))) {
            for (String path : new String[] {"/rt", "/rt/"}) {
                try (RawClient raw = new RawClient(server.port())) {
                    assertThat(raw.send("GET " + path + "?" + POLL + " HTTP/1.1\r\nHost: a\r\n\r\n")
                                    .answer()
                                    .status())
                            .isEqualTo(200);
                }
            }
        }
    }
}
