package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.engineio.PollingClient;
import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.tls.TestPki;
import java.net.http.HttpClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Namespaces over TLS: by polling with HTTP/1.1 and HTTP/2, and by WebSocket after an upgrade. */
class SecureTest {
    @TempDir
    Path folder;

    private TestPki pki;
    private SocketIoServer server;

    @BeforeEach
    void start() throws Exception {
        pki = new TestPki(folder);
        server = SocketIoServer.start(
                TestWiring.of(new TestTable("/").on("echo", call -> call.ack(call.args()))),
                SocketIoOptions.builder(),
                HttpOptions.builder().tls(pki.options().build()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void pollingAndUpgrade(HttpClient.Version version) throws Exception {
        HttpClient http = HttpClient.newBuilder()
                .version(version)
                .sslContext(pki.clientContext())
                .build();
        String place = "://localhost:" + server.port() + "/socket.io/";
        var polling = new PollingClient("https" + place, http);

        assertThat(polling.get("EIO=4&transport=polling").version()).isEqualTo(version);
        String sid = polling.open();
        assertThat(polling.post(sid, "40").statusCode()).isEqualTo(200);
        assertThat(polling.packets(sid)).startsWith("40{\"sid\":");
        var waiting = polling.pollAsync(sid);
        assertThat(polling.post(sid, "421[\"echo\",\"polled\"]").statusCode()).isEqualTo(200);
        assertThat(waiting.get().body()).isEqualTo("431[\"polled\"]");

        try (var socket =
                WebSocketClient.openAnsweringPings(http, "wss" + place + "?EIO=4&transport=websocket&sid=" + sid)) {
            socket.send("2probe");
            assertThat(socket.next()).isEqualTo("3probe");
            socket.send("5");
            socket.send("422[\"echo\",\"upgraded\"]");
            assertThat(socket.next()).isEqualTo("432[\"upgraded\"]");
        }
    }
}
