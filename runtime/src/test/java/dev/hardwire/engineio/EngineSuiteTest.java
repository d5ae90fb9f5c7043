package dev.hardwire.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.http.RawClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the official suite of the Engine.IO protocol asks for, case by case, against a server with its options. */
class EngineSuiteTest {
    /** With a longer ping timeout, which is not to end what is tested on a slow machine. */
    private static EngineServer server;
    /** Exactly as the suite wants it. */
    private static EngineServer impatient;

    private static PollingClient polling;

    @BeforeAll
    static void start() {
        server = EngineServer.start(EngineServer.suiteOptions().pingTimeout(Duration.ofSeconds(10)));
        impatient = EngineServer.start(EngineServer.suiteOptions());
        polling = server.polling();
    }

    @AfterAll
    static void stop() {
        server.close();
        impatient.close();
    }

    @Test
    void opensASessionOverPolling() throws Exception {
        HttpResponse<String> response = impatient.polling().get("EIO=4&transport=polling");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("text/plain; charset=UTF-8");
        assertThat(response.headers().firstValue("cache-control")).contains("no-store");
        assertThat(response.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(response.body())
                .matches("0\\{\"sid\":\"[A-Za-z0-9_-]{20}\",\"upgrades\":\\[\"websocket\"\\],\"pingInterval\":300,"
                        + "\"pingTimeout\":200,\"maxPayload\":1000000\\}");
    }

    @Test
    void opensASessionOverWebSocket() throws Exception {
        try (WebSocketClient client = impatient.webSocket("EIO=4&transport=websocket")) {
            assertThat(client.next())
                    .matches("0\\{\"sid\":\"[A-Za-z0-9_-]{20}\",\"upgrades\":\\[\\],\"pingInterval\":300,"
                            + "\"pingTimeout\":200,\"maxPayload\":1000000\\}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"transport=polling", "EIO=abc&transport=polling", "EIO=3&transport=polling"})
    void refusesAnotherProtocol(String query) throws Exception {
        HttpResponse<String> response = polling.get(query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type")).contains("application/json");
        assertThat(response.body()).isEqualTo("{\"code\":5,\"message\":\"Unsupported protocol version\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EIO=4", "EIO=4&transport=abc", "EIO=4&transport="})
    void refusesAnotherTransport(String query) throws Exception {
        HttpResponse<String> response = polling.get(query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"code\":0,\"message\":\"Transport unknown\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transport=websocket",
                "EIO=abc&transport=websocket",
                "EIO=4",
                "EIO=4&transport=abc",
                "EIO=4&transport=polling",
                "EIO=4&transport=websocket&sid=unknown"
            })
    void refusesAWebSocket(String query) {
        assertThatThrownBy(() -> server.webSocket(query))
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        e -> assertThat(e.getResponse().statusCode()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void opensASessionForGetOnly(String method) throws Exception {
        HttpResponse<String> response = polling.send(method, "EIO=4&transport=polling", "");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"code\":2,\"message\":\"Bad handshake method\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4hello", "4test1\u001e4test2\u001e4test3", "4hello\u001ebAQIDBA==", "4", "4é😀"})
    void carriesPayloads(String payload) throws Exception {
        String sid = polling.open();
        HttpResponse<String> response = polling.post(sid, payload);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("ok");
        assertThat(response.headers().firstValue("content-type")).contains("text/html");
        assertThat(polling.packets(sid)).isEqualTo(payload);
    }

    /** The official Java client breaks lines. */
    @Test
    void takesBase64WithLineBreaks() throws Exception {
        String sid = polling.open();
        polling.post(sid, "bAQID\r\nBA==\n");
        assertThat(polling.packets(sid)).isEqualTo("bAQIDBA==");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "4a\u001e", "\u001e4a", "4a\u001ex", "2", "0{}", "5", "b!"})
    void closesTheSessionForAnInvalidPayload(String payload) throws Exception {
        String sid = polling.open();
        assertThat(polling.post(sid, payload).statusCode()).isEqualTo(400);
        assertThat(polling.poll(sid).statusCode()).isEqualTo(400);
    }

    @Test
    void closesTheSessionForTwoPollsAtOnce() throws Exception {
        String sid = polling.open();
        CompletableFuture<HttpResponse<String>> first = polling.pollAsync(sid);
        server.awaitPoll(sid);
        HttpResponse<String> second = polling.get(PollingClient.query(sid) + "&t=burst");
        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(first.join().body()).isEqualTo("1");
        assertThat(polling.poll(sid).body()).isEqualTo("{\"code\":1,\"message\":\"Session ID unknown\"}");
    }

    @Test
    void closesTheSessionForACancelledPoll() throws Exception {
        String sid = polling.open();
        RawClient raw = new RawClient(server.port());
        raw.send("GET /engine.io/?" + PollingClient.query(sid) + " HTTP/1.1\r\nHost: a\r\n\r\n");
        server.awaitPoll(sid);
        raw.close();
        assertThat(polling.poll(sid).statusCode()).isEqualTo(400);
        assertThat(polling.poll(sid).statusCode()).isEqualTo(400);
    }

    @Test
    void carriesMessagesOverWebSocket() throws Exception {
        try (WebSocketClient client = server.webSocket()) {
            assertThat(client.send("4hello").next()).isEqualTo("4hello");
            assertThat(client.send(1, 2, 3, 4).next()).isEqualTo("0x01020304");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "2", "0{}", "5", "b"})
    void closesTheWebSocketForAnInvalidPacket(String packet) throws Exception {
        try (WebSocketClient client = server.webSocket()) {
            assertThat(client.send(packet).awaitClose()).isEqualTo(1002);
            assertThat(client.closeReason()).isEqualTo("parse error");
        }
    }

    @Test
    void pingsOverPolling() throws Exception {
        String sid = polling.open();
        for (int i = 0; i < 3; i++) {
            assertThat(polling.packets(sid)).isEqualTo("2");
            assertThat(polling.post(sid, "3").statusCode()).isEqualTo(200);
        }
    }

    /** The answer 400 races the server's own timer of 500 ms; the official suite asks just then. */
    @Test
    void endsASessionThatDoesNotAnswerPingsInTime() throws Exception {
        for (int i = 0; i < 3; i++) {
            String sid = impatient.polling().open();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            assertThat(impatient.polling().poll(sid).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void pingsOverWebSocket() throws Exception {
        try (WebSocketClient client = server.webSocket()) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.next()).isEqualTo("2");
                client.send("3");
            }
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void closesAWebSocketThatDoesNotAnswerPings() throws Exception {
        try (WebSocketClient client = impatient.webSocket()) {
            assertThat(client.next()).isEqualTo("2");
            client.awaitClose();
            assertThat(client.closeReason()).isEqualTo("ping timeout");
        }
    }

    @Test
    void closesOverPolling() throws Exception {
        String sid = polling.open();
        CompletableFuture<HttpResponse<String>> poll = polling.pollAsync(sid);
        HttpResponse<String> close = polling.post(sid, "1"); // before or after the poll has come
        assertThat(close.statusCode()).isEqualTo(200);
        assertThat(poll.join().statusCode()).isEqualTo(200);
        assertThat(poll.join().body()).isEqualTo("6");
        assertThat(polling.poll(sid).statusCode()).isEqualTo(400);
    }

    @Test
    void closesOverWebSocket() throws Exception {
        try (WebSocketClient client = server.webSocket()) {
            assertThat(client.send("1").awaitClose()).isEqualTo(1000);
        }
    }

    @Test
    void upgrades() throws Exception {
        String sid = polling.open();
        try (WebSocketClient client = upgrade(sid)) {
            assertThat(polling.packets(sid)).isEqualTo("6");
            assertThat(client.send("5", "4hello").next()).isEqualTo("4hello");
        }
    }

    @Test
    void endsAPollThatWaitsWhenTheProbeComes() throws Exception {
        String sid = polling.open();
        CompletableFuture<HttpResponse<String>> poll = polling.pollAsync(sid);
        server.awaitPoll(sid);
        try (WebSocketClient client = upgrade(sid)) {
            assertThat(poll.get(10, TimeUnit.SECONDS).body()).isEqualTo("6");
            assertThat(client.send("5", "4hello").next()).isEqualTo("4hello");
        }
    }

    @Test
    void refusesPollsAfterTheUpgrade() throws Exception {
        String sid = polling.open();
        try (WebSocketClient client = upgrade(sid)) {
            client.send("5");
            HttpResponse<String> poll = polling.poll(sid);
            assertThat(poll.statusCode()).isEqualTo(400);
            assertThat(poll.body()).isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
            assertThat(polling.post(sid, "4lost").statusCode()).isEqualTo(400);
            assertThat(client.send("4hello").next()).isEqualTo("4hello");
        }
    }

    @Test
    void closesASecondWebSocketOfTheSession() throws Exception {
        String sid = polling.open();
        try (WebSocketClient first = upgrade(sid)) {
            first.send("5");
            WebSocketClient second = server.webSocket("EIO=4&transport=websocket&sid=" + sid);
            assertThat(second.awaitClose()).isEqualTo(1000);
            assertThat(first.send("4hello").next()).isEqualTo("4hello");
        }
    }

    @Test
    void sessionsOfVanishedClientsAreForgotten() throws Exception {
        impatient.polling().open();
        impatient.webSocket().cut();
        await().atMost(5, TimeUnit.SECONDS)
                .untilAsserted(
                        () -> assertThat(impatient.engine().sessionCount()).isZero());
    }

    /** A WebSocket of the session that was probed. */
    private static WebSocketClient upgrade(String sid) throws InterruptedException {
        WebSocketClient client = server.webSocket("EIO=4&transport=websocket&sid=" + sid);
        assertThat(client.send("2probe").next()).isEqualTo("3probe");
        return client;
    }
}
