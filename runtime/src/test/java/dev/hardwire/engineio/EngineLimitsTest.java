package dev.hardwire.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit and timeout of Engine.IO, and its documented answer. */
class EngineLimitsTest {
    @Test
    void aPayloadThatIsTooLargeIsRefusedAndTheSessionGoesOn() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().maxHttpBufferSize(200))) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            HttpResponse<String> response = polling.post(sid, "4" + "a".repeat(200));
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("\"detail\":\"The body can have at most 200 bytes\"");
            assertThat(polling.post(sid, "4" + "a".repeat(199)).body()).isEqualTo("ok");
            assertThat(polling.packets(sid)).isEqualTo("4" + "a".repeat(199));
        }
    }

    @Test
    void aMessageThatIsTooLargeClosesTheWebSocketWithAReason() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().maxHttpBufferSize(200));
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("4" + "a".repeat(199)).next()).hasSize(200);
            client.send("4" + "a".repeat(200));
            assertThat(client.awaitClose()).isEqualTo(1009);
            assertThat(client.closeReason()).isEqualTo("A message can have at most 200 bytes");
            assertThat(server.closed()).isNotNull();
        }
    }

    @Test
    void aPayloadOfTooManyPacketsClosesTheSession() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().maxPayloadPackets(3))) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            assertThat(polling.post(sid, "41\u001e42\u001e43").body()).isEqualTo("ok");
            assertThat(polling.packets(sid)).isEqualTo("41\u001e42\u001e43");
            HttpResponse<String> refused = polling.post(sid, "41\u001e42\u001e43\u001e44");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"detail\":\"A payload can have at most 3 packets\"");
            assertThat(server.closed()).isEqualTo(CloseReason.PARSE_ERROR);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'41\u001e', The payload has an empty packet",
        "b+, The payload has a binary packet that is no base64",
        "'41\u001ex', The payload has a packet that is not valid"
    })
    void aPayloadThatIsNoneIsToldWhy(String payload, String why) throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            HttpResponse<String> refused = polling.post(sid, payload);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"detail\":\"" + why + "\"");
            assertThat(server.closed()).isEqualTo(CloseReason.PARSE_ERROR);
        }
    }

    @Test
    void aClientThatDoesNotPollIsGivenUpWhenTooManyPacketsWait() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().maxQueuedPackets(5))) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            polling.post(sid, "41\u001e42\u001e43\u001e44\u001e45");
            assertThat(server.engine().sessionCount()).isOne();
            polling.post(sid, "46");
            assertThat(server.closed()).isEqualTo(CloseReason.FORCED_CLOSE);
            assertThat(polling.poll(sid).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aClientThatDoesNotPollIsGivenUpWhenTooManyBytesWait() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().maxQueuedBytes(100))) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            polling.post(sid, "4" + "a".repeat(500)); // one packet may always wait
            assertThat(polling.packets(sid)).hasSize(501);
            polling.post(sid, "4" + "a".repeat(60));
            polling.post(sid, "4" + "a".repeat(60));
            assertThat(server.closed()).isEqualTo(CloseReason.FORCED_CLOSE);
        }
    }

    @Test
    void packetsThatWaitForTheEventLoopAreLimitedToo() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().maxQueuedPackets(100));
                WebSocketClient client = server.webSocket()) {
            EngineSession session = server.session();
            CompletableFuture<Void> blocked = new CompletableFuture<>();
            session.eventLoop().execute(blocked::join);
            for (int i = 0; i < 1000; i++) {
                session.send(EngineMessage.text("flood"));
            }
            assertThat(session.isOver()).isTrue();
            blocked.complete(null);
            assertThat(server.closed()).isEqualTo(CloseReason.FORCED_CLOSE);
            client.awaitClose();
            assertThat(client.waiting()).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void anUpgradeThatTakesTooLongIsGivenUp() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().upgradeTimeout(Duration.ofMillis(100)))) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            try (WebSocketClient client = server.webSocket("EIO=4&transport=websocket&sid=" + sid)) {
                assertThat(client.send("2probe").next()).isEqualTo("3probe");
                assertThat(client.awaitClose()).isEqualTo(1000);
            }
            polling.post(sid, "4still here");
            assertThat(polling.packets(sid)).isEqualTo("4still here");
        }
    }

    @Test
    void theLastPacketsOfAClosedSessionWaitForThePollForABoundedTime() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder().closeTimeout(Duration.ofMillis(200)))) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            EngineSession session = server.session();
            session.send(EngineMessage.text("bye"));
            session.close(CloseReason.FORCED_CLOSE);
            assertThat(server.closed()).isEqualTo(CloseReason.FORCED_CLOSE);
            assertThat(polling.packets(sid)).isEqualTo("4bye");
            assertThat(polling.packets(sid)).isEqualTo("1");
            assertThat(polling.poll(sid).statusCode()).isEqualTo(400);

            polling.open();
            server.session().close(CloseReason.FORCED_CLOSE);
            await().until(() -> server.engine().sessionCount() == 0);
        }
    }

    @Test
    void aSlowReaderIsNotReadAndItsHeartbeatPauses() throws Exception {
        try (EngineServer server = EngineServer.start(EngineServer.suiteOptions())) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            EngineSession session = server.session();
            session.execute(() -> session.setReading(false));
            CompletableFuture<HttpResponse<String>> post = polling.postAsync(sid, "4waits");
            await().pollDelay(Duration.ofSeconds(1)).until(() -> true); // longer than a client may be silent
            assertThat(post).isNotDone();
            assertThat(server.engine().sessionCount()).isOne();
            assertThat(polling.post(sid, "4more").statusCode()).isEqualTo(400); // only one at a time
            assertThat(post.join().statusCode()).isEqualTo(400);
            assertThat(server.closed()).isEqualTo(CloseReason.TRANSPORT_ERROR);
        }
    }

    @Test
    void aPostThatHasToWaitIsAnsweredWhenItsPacketsAreTaken() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            EngineSession session = server.session();
            session.execute(() -> session.setReading(false));
            CompletableFuture<HttpResponse<String>> post = polling.postAsync(sid, "4waits");
            session.execute(() -> session.setReading(true));
            assertThat(polling.packets(sid)).isEqualTo("4waits");
            assertThat(post.join().body()).isEqualTo("ok");
        }
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        EngineOptions.Builder builder = EngineOptions.builder();
        assertThatThrownBy(() -> builder.pingInterval(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pingInterval must be at least one millisecond, not PT0S");
        assertThatThrownBy(() -> builder.maxPayloadPackets(0))
                .hasMessage("maxPayloadPackets must be at least 1, not 0");
        assertThatThrownBy(() -> builder.transports(List.of()))
                .hasMessage("transports must name at least one transport");
        assertThatThrownBy(() -> builder.path("chat"))
                .hasMessage("path must begin with a slash and have a name, unlike chat");
        assertThatThrownBy(() -> builder.path("/")).isInstanceOf(IllegalArgumentException.class);
    }
}
