package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.engineio.PollingClient;
import dev.hardwire.engineio.WebSocketClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the official suite of the Socket.IO protocol asks for, case by case, against the application that it describes. Its
 * cases of Engine.IO are in {@code EngineSuiteTest}.
 */
class ProtocolSuiteTest {
    private static SocketIoServer server;

    @BeforeAll
    static void start() {
        // The ping timeout is EngineSuiteTest's business; here a slow machine must not end what is tested.
        server = SocketIoServer.start(
                ProtocolTables.wiring(), SocketIoServer.suiteOptions().pingTimeout(Duration.ofSeconds(10)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A WebSocket that has joined the main namespace and got its greeting. */
    private static WebSocketClient joined() throws InterruptedException {
        WebSocketClient client = server.joined();
        client.next();
        return client;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "40                          | 40         | 42[\"auth\",{}]",
                "40{\"token\":\"123\"}       | 40         | 42[\"auth\",{\"token\":\"123\"}]",
                "40/custom,                  | 40/custom, | 42/custom,[\"auth\",{}]",
                "40/custom,{\"token\":\"abc\"} | 40/custom, | 42/custom,[\"auth\",{\"token\":\"abc\"}]",
            })
    void connects(String connect, String answer, String greeting) throws Exception {
        try (WebSocketClient client = server.webSocket()) {
            assertThat(client.send(connect).next())
                    .startsWith(answer)
                    .matches("[^{]*\\{\"sid\":\"[A-Za-z0-9_-]{20}\"\\}");
            assertThat(client.next()).isEqualTo(greeting);
        }
    }

    @Test
    void theSocketIdIsNotTheSessionId() throws Exception {
        try (WebSocketClient client = WebSocketClient.open(server.webSocketUrl())) {
            String sessionId = PollingClient.sid(client.next());
            assertThat(client.send("40").next()).startsWith("40{\"sid\":").doesNotContain(sessionId);
        }
    }

    @Test
    void refusesAnUnknownNamespace() throws Exception {
        try (WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40/random").next()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4abc", "40[]", "40\"token\"", "47", "42[\"message\"]", "41", "431[]", "41/custom", "44\"no\""})
    void closesForAnInvalidHandshake(String packet) throws Exception {
        try (WebSocketClient client = server.webSocket()) {
            client.send(packet).awaitClose();
        }
    }

    @Test
    void closesForNoHandshake() throws Exception {
        var options = SocketIoServer.suiteOptions()
                .pingTimeout(Duration.ofSeconds(10))
                .connectTimeout(Duration.ofSeconds(1));
        long start = System.nanoTime(); // before the server's clock starts
        try (SocketIoServer impatient = SocketIoServer.start(ProtocolTables.wiring(), options);
                WebSocketClient client = impatient.webSocket()) {
            client.awaitClose(); // for the connect timeout: pings are answered
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        }
    }

    @Test
    void leavesTheMainNamespace() throws Exception {
        try (WebSocketClient client = WebSocketClient.open(server.webSocketUrl())) {
            client.next();
            assertThat(client.send("40").next()).startsWith("40");
            assertThat(client.next()).startsWith("42[\"auth\"");
            assertThat(client.send("41").next()).isEqualTo("2");
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void leavesACustomNamespace() throws Exception {
        try (WebSocketClient client = joined()) {
            assertThat(client.send("40/custom").next()).startsWith("40/custom,");
            assertThat(client.next()).isEqualTo("42/custom,[\"auth\",{}]");
            client.send("41/custom", "42[\"message\",\"message to main namespace\"]");
            assertThat(client.next()).isEqualTo("42[\"message-back\",\"message to main namespace\"]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "42[\"message\",1,\"2\",{\"3\":[true]}] | 42[\"message-back\",1,\"2\",{\"3\":[true]}]",
                "42[\"message\"] | 42[\"message-back\"]",
                "42456[\"message-with-ack\",1,\"2\",{\"3\":[false]}] | 43456[1,\"2\",{\"3\":[false]}]",
                "42456[\"message-with-ack\"] | 43456[]",
            })
    void carriesText(String packet, String answer) throws Exception {
        try (WebSocketClient client = joined()) {
            assertThat(client.send(packet).next()).isEqualTo(answer);
        }
    }

    @Test
    void carriesBinary() throws Exception {
        try (WebSocketClient client = joined()) {
            String arguments = "{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]";
            client.send("452-[\"message\"," + arguments).send(1, 2, 3).send(4, 5, 6);
            assertThat(client.next()).isEqualTo("452-[\"message-back\"," + arguments);
            assertThat(client.next()).isEqualTo("0x010203");
            assertThat(client.next()).isEqualTo("0x040506");
            client.send("452-789[\"message-with-ack\"," + arguments)
                    .send(1, 2, 3)
                    .send(4, 5, 6);
            assertThat(client.next()).isEqualTo("462-789[" + arguments);
            assertThat(client.next()).isEqualTo("0x010203");
            assertThat(client.next()).isEqualTo("0x040506");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4abc",
                "42{}",
                "42abc[\"message-with-ack\",1]",
                "4",
                "42[]",
                "42[\"connect\"]",
                "40",
                "451-[\"message\"",
                "4511-[\"message\"]",
                "42/custom,[\"message\"]"
            })
    void closesForAnInvalidPacket(String packet) throws Exception {
        try (WebSocketClient client = joined()) {
            client.send(packet).awaitClose();
        }
    }

    @Test
    void closesForAttachmentsOutOfTurn() throws Exception {
        try (WebSocketClient client = joined()) {
            client.send(1, 2, 3).awaitClose();
        }
        try (WebSocketClient client = joined()) {
            client.send("451-[\"message\",{\"_placeholder\":true,\"num\":0}]", "42[\"message\"]")
                    .awaitClose();
        }
    }
}
