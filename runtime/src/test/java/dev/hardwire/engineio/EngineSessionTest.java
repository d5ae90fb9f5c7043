package dev.hardwire.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.http.RawClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions between their transports: what is sent arrives once, in order, and ends as it should. */
class EngineSessionTest {
    /** A client that upgrades in the middle of what it is being sent by a thread of the application. */
    @Test
    void nothingIsLostOrReorderedAcrossTheUpgrade() throws Exception {
        ExecutorService application = Executors.newSingleThreadExecutor();
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            for (int round = 0; round < 30; round++) {
                PollingClient polling = server.polling();
                String sid = polling.open();
                EngineSession session = server.session();
                AtomicBoolean stop = new AtomicBoolean();
                Future<Integer> sender = application.submit(() -> {
                    int sent = 0;
                    while (!stop.get()) {
                        session.send(EngineMessage.text("" + sent++));
                        if (sent % 100 == 0) {
                            LockSupport.parkNanos(1_000_000);
                        }
                    }
                    return sent;
                });
                List<String> received =
                        new ArrayList<>(List.of(polling.packets(sid).split("\u001e")));
                try (WebSocketClient client = server.webSocket("EIO=4&transport=websocket&sid=" + sid)) {
                    assertThat(client.send("2probe").next()).isEqualTo("3probe");
                    received.addAll(List.of(polling.packets(sid).split("\u001e")));
                    client.send("5");
                    assertThat(client.next()).satisfies(received::add);
                    stop.set(true);
                    int sent = sender.get();
                    while (!received.get(received.size() - 1).equals("4" + (sent - 1))) {
                        received.add(client.next());
                    }
                    received.removeIf("6"::equals);
                    List<String> expected = new ArrayList<>();
                    for (int i = 0; i < sent; i++) {
                        expected.add("4" + i);
                    }
                    assertThat(received).isEqualTo(expected);
                    assertThat(client.send("4back").next()).isEqualTo("4back");
                }
            }
        } finally {
            application.shutdownNow();
        }
    }

    @Test
    void ownershipMovesToTheEventLoopOfTheWebSocket() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            PollingClient polling = server.polling();
            for (int i = 0; i < 10; i++) {
                String sid = polling.open();
                EngineSession session = server.session();
                try (WebSocketClient client = server.webSocket("EIO=4&transport=websocket&sid=" + sid)) {
                    client.send("2probe", "5", "4a").next();
                    assertThat(client.next()).isEqualTo("4a");
                    assertThat(session.isPolling()).isFalse();
                    CompletableFuture<Boolean> owner = new CompletableFuture<>();
                    session.execute(() -> owner.complete(session.eventLoop().inEventLoop()));
                    assertThat(owner.get()).isTrue();
                }
                assertThat(server.closed()).isIn(CloseReason.TRANSPORT_ERROR, CloseReason.TRANSPORT_CLOSE);
            }
        }
    }

    @Test
    void onlyAProbeAndThenAnUpgradeMakesAWebSocketTheSessions() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            String query = "EIO=4&transport=websocket&sid=" + sid;
            for (String packet : List.of("5", "4hello", "2", "3probe", "x")) {
                try (WebSocketClient client = server.webSocket(query)) {
                    client.send(packet).awaitClose();
                }
            }
            try (WebSocketClient client = server.webSocket(query)) {
                client.send(1, 2).awaitClose();
            }
            try (WebSocketClient first = server.webSocket(query)) {
                assertThat(first.send("2probe").next()).isEqualTo("3probe");
                try (WebSocketClient second = server.webSocket(query)) {
                    second.awaitClose();
                }
                assertThat(first.send("5", "4a").next()).isEqualTo("4a");
            }
        }
    }

    @Test
    void aWebSocketThatIsLostBeforeTheUpgradeLeavesTheSessionPolling() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            WebSocketClient client = server.webSocket("EIO=4&transport=websocket&sid=" + sid);
            assertThat(client.send("2probe").next()).isEqualTo("3probe");
            client.cut();
            polling.post(sid, "4still here");
            assertThat(polling.packets(sid)).isEqualTo("4still here");
            WebSocketClient again = server.webSocket("EIO=4&transport=websocket&sid=" + sid);
            assertThat(again.send("2probe").next()).isEqualTo("3probe");
            assertThat(again.send("5", "4a").next()).isEqualTo("4a");
        }
    }

    @Test
    void transportsAndUpgradesCanBeSwitchedOff() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().allowUpgrades(false))) {
            String open = server.polling().get("EIO=4&transport=polling").body();
            assertThat(open).contains("\"upgrades\":[]");
            String sid = PollingClient.sid(open);
            assertThatThrownBy(() -> server.webSocket("EIO=4&transport=websocket&sid=" + sid))
                    .hasCauseInstanceOf(java.net.http.WebSocketHandshakeException.class);
        }
        try (EngineServer server = EngineServer.start(EngineOptions.builder().transports(List.of(Transport.POLLING)))) {
            assertThat(server.polling().get("EIO=4&transport=polling").body()).contains("\"upgrades\":[]");
            assertThatThrownBy(() -> server.webSocket("EIO=4&transport=websocket"))
                    .hasCauseInstanceOf(java.net.http.WebSocketHandshakeException.class);
        }
        try (EngineServer server =
                EngineServer.start(EngineOptions.builder().transports(List.of(Transport.WEBSOCKET)))) {
            assertThat(server.polling().get("EIO=4&transport=polling").body())
                    .isEqualTo("{\"code\":0,\"message\":\"Transport unknown\"}");
            server.webSocket().close();
        }
    }

    @Test
    void otherRequestsOfASession() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder());
                RawClient raw = new RawClient(server.port())) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            assertThat(polling.send("PUT", PollingClient.query(sid), "").statusCode())
                    .isEqualTo(500);
            assertThat(polling.get("EIO=4&transport=websocket").body())
                    .isEqualTo("{\"code\":3,\"message\":\"Bad request\"}");
            assertThat(polling.get("EIO=4&transport=websocket&sid=" + sid).statusCode())
                    .isEqualTo(400);
            String head = "POST /engine.io/?" + PollingClient.query(sid)
                    + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: 2\r\n\r\n4a";
            assertThat(raw.send(head).answer().status()).isEqualTo(400);
            assertThat(server.closed()).isEqualTo(CloseReason.TRANSPORT_ERROR);
        }
    }

    @Test
    void thePathIsServedWithAndWithoutASlashAndNoOther() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            String base = "http://127.0.0.1:" + server.port();
            assertThat(new PollingClient(base + "/engine.io")
                            .get("EIO=4&transport=polling")
                            .statusCode())
                    .isEqualTo(200);
            for (String other : List.of("/engine.io/x", "/engine.iox", "/engine", "/socket.io/", "/")) {
                assertThat(new PollingClient(base + other)
                                .get("EIO=4&transport=polling")
                                .statusCode())
                        .as(other)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void aPostOfAVanishedClientIsForgotten() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            String sid = server.polling().open();
            EngineSession session = server.session();
            session.execute(() -> session.setReading(false));
            RawClient raw = new RawClient(server.port());
            raw.send("POST /engine.io/?" + PollingClient.query(sid)
                    + " HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n4a");
            await().until(() -> session.polling().isPosted());
            raw.close();
            assertThat(server.closed()).isEqualTo(CloseReason.TRANSPORT_ERROR);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = CloseReason.class,
            names = {"FORCED_CLOSE", "PARSE_ERROR", "SERVER_SHUTTING_DOWN"})
    void theServerCloses(CloseReason reason) throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder());
                WebSocketClient client = server.webSocket()) {
            EngineSession webSocket = server.session();
            webSocket.send(EngineMessage.text("bye"));
            webSocket.close(reason);
            assertThat(client.next()).isEqualTo("4bye");
            assertThat(client.awaitClose()).isEqualTo(reason.webSocketCode());
            assertThat(client.closeReason()).isEqualTo(reason.text());
            assertThat(server.closed()).isEqualTo(reason);

            PollingClient polling = server.polling();
            String sid = polling.open();
            CompletableFuture<HttpResponse<String>> poll = polling.pollAsync(sid);
            server.awaitPoll(sid);
            server.session().close(reason);
            assertThat(poll.join().body()).isEqualTo("1");
            assertThat(server.closed()).isEqualTo(reason);
            await().until(() -> server.engine().sessionCount() == 0);
        }
    }

    @Test
    void aStopTellsEveryClient() throws Exception {
        EngineServer server = EngineServer.start(EngineOptions.builder());
        PollingClient polling = server.polling();
        String sid = polling.open();
        CompletableFuture<HttpResponse<String>> poll = polling.pollAsync(sid);
        server.awaitPoll(sid);
        polling.open(); // and never polls
        WebSocketClient webSocket = server.webSocket();
        CompletionStage<Void> stopped = server.stop();
        assertThat(poll.join().body()).isEqualTo("1");
        assertThat(webSocket.awaitClose()).isEqualTo(1001);
        assertThat(webSocket.closeReason()).isEqualTo("server shutting down");
        for (int i = 0; i < 3; i++) {
            assertThat(server.closed()).isEqualTo(CloseReason.SERVER_SHUTTING_DOWN);
        }
        stopped.toCompletableFuture().join();
        assertThat(server.engine().sessionCount()).isZero();
    }
}
