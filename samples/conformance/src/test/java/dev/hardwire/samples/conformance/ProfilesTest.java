package dev.hardwire.samples.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
        try (Running server = start("protocol")) {
            var answer = exchange(server, "/socket.io/", "40/custom,{\"token\":\"abc\"}");

            assertThat(answer)
                    .matches("40/custom,\\{\"sid\":\"[^\"]+\"}\u001e42/custom,\\[\"auth\",\\{\"token\":\"abc\"}]");
        }
    }

    @Test
    void engineIsBareEngineIo() throws Exception {
        try (Running server = start("engine")) {
            var answer = exchange(server, "/engine.io/", "4hello\u001ebAQIDBA==");

            assertThat(answer).isEqualTo("4hello\u001ebAQIDBA==");
        }
    }

    @Test
    void echoIsAWebSocketOfUpTo16MiB() throws Exception {
        var message = new byte[16 * 1024 * 1024];
        new Random(1).nextBytes(message);
        try (Running server = start("echo")) {
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

    Running start(String profile) throws IOException, InterruptedException {
        return Running.here(profile);
    }

    /**
     * What a new session answers to some packets. The suites want a heartbeat of half a second, which a busy machine may
     * miss: then it is another session's turn.
     */
    private String exchange(Running server, String path, String packets) throws IOException, InterruptedException {
        var address = "http://127.0.0.1:" + server.port() + path + "?EIO=4&transport=polling";
        for (int attempt = 0; attempt < 50; attempt++) {
            var opened = send(HttpRequest.newBuilder(URI.create(address)));
            var open = OPEN.matcher(opened.body());
            assertThat(open.matches()).as(opened.body()).isTrue();
            var session = URI.create(address + "&sid=" + open.group(1));
            var posted = send(HttpRequest.newBuilder(session).POST(BodyPublishers.ofString(packets)));
            var answered = send(HttpRequest.newBuilder(session));
            if (posted.statusCode() == 200
                    && answered.statusCode() == 200
                    && !answered.body().startsWith("2")
                    && !answered.body().endsWith("\u001e2")) {
                return answered.body();
            }
        }
        throw new AssertionError("No session lived long enough");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
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
