package dev.hardwire.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each profile is up and is what its suite expects; the suites themselves say the rest. */
@Timeout(120)
class ProfilesTest {
    private static final Pattern OPEN = Pattern.compile("0\\{\"sid\":\"([^\"]+)\",\"upgrades\":\\[\"websocket\"],"
            + "\"pingInterval\":300,\"pingTimeout\":200,\"maxPayload\":1000000}");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void protocolIsSocketIo() throws Exception {
        try (Server server = start("protocol")) {
            var session = open(server, "/socket.io/");

            assertThat(post(session, "40/custom,{\"token\":\"abc\"}")).isEqualTo("ok");
            assertThat(get(session))
                    .matches("40/custom,\\{\"sid\":\"[^\"]+\"}\u001e42/custom,\\[\"auth\",\\{\"token\":\"abc\"}]");
        }
    }

    @Test
    void engineIsBareEngineIo() throws Exception {
        try (Server server = start("engine")) {
            var session = open(server, "/engine.io/");

            assertThat(post(session, "4hello\u001ebAQIDBA==")).isEqualTo("ok");
            assertThat(get(session)).isEqualTo("4hello\u001ebAQIDBA==");
        }
    }

    @Test
    void webSocketIsAnEchoOfUpTo16MiB() throws Exception {
        var message = new byte[16 * 1024 * 1024];
        new Random(1).nextBytes(message);
        try (Server server = start("websocket")) {
            var echo = new Messages();
            var webSocket = http.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/"), echo)
                    .get(30, TimeUnit.SECONDS);

            webSocket.sendText("hällo", true).get(30, TimeUnit.SECONDS);
            assertThat(echo.text.get(30, TimeUnit.SECONDS)).isEqualTo("hällo");
            webSocket.sendBinary(ByteBuffer.wrap(message), true).get(60, TimeUnit.SECONDS);
            assertThat(echo.binary.get(60, TimeUnit.SECONDS)).isEqualTo(message);
            webSocket.abort();
        }
    }

    private static Server start(String profile) {
        return Conformance.server(profile).host("127.0.0.1").listen(0);
    }

    /** The address of a new polling session. */
    private URI open(Server server, String path) throws IOException, InterruptedException {
        var address = "http://127.0.0.1:" + server.port() + path + "?EIO=4&transport=polling";
        var opened = OPEN.matcher(get(URI.create(address)));
        assertThat(opened.matches()).isTrue();
        return URI.create(address + "&sid=" + opened.group(1));
    }

    private String get(URI uri) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri));
    }

    private String post(URI uri, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    /** The first message of each kind. */
    private static final class Messages implements WebSocket.Listener {
        final CompletableFuture<String> text = new CompletableFuture<>();
        final CompletableFuture<byte[]> binary = new CompletableFuture<>();
        private final StringBuilder textParts = new StringBuilder();
        private final ByteArrayOutputStream binaryParts = new ByteArrayOutputStream();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            textParts.append(part);
            if (last) {
                text.complete(textParts.toString());
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer part, boolean last) {
            var bytes = new byte[part.remaining()];
            part.get(bytes);
            binaryParts.writeBytes(bytes);
            if (last) {
                binary.complete(binaryParts.toByteArray());
            }
            webSocket.request(1);
            return null;
        }
    }
}
