package dev.hardwire.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The chat as a native image, over the wire; skipped where there is none. */
@Tag("native")
@Timeout(180)
class NativeTest {
    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    private HttpResponse<String> get(NativeProgram program, String path) throws Exception {
        URI uri = URI.create("http://localhost:" + program.port() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void pagesTheDocumentAndOperations() throws Exception {
        try (var program = NativeProgram.start(folder, Map.of())) {
            assertThat(get(program, "/").body()).contains("<title>Hardwire chat</title>");
            assertThat(get(program, "/vendor/socket.io.esm.min.js").statusCode())
                    .isEqualTo(200);
            assertThat(get(program, "/vendor").statusCode()).isEqualTo(404);
            assertThat(get(program, "/nothing.js").statusCode()).isEqualTo(404);
            assertThat(Client.json(get(program, "/openapi.json").body())
                            .at("/info/title")
                            .asString())
                    .isEqualTo("Chat");
            assertThat(get(program, "/rooms").body()).isEqualTo("[{\"name\":\"lobby\",\"people\":0}]");
            HttpResponse<String> refused = get(program, "/rooms/No%20Room/messages?limit=1000&before=x");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(Client.json(refused.body()).get("errors").findValuesAsString("parameter"))
                    .containsExactly("room", "limit", "before");
            // one of the two responses of a sealed type
            HttpResponse<String> missing = get(program, "/rooms/nowhere/messages");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(Client.json(missing.body()).get("detail").asString()).isEqualTo("There is no room nowhere");
        }
    }

    @Test
    void theTalkAndTheLiveNumbers() throws Exception {
        try (var program = NativeProgram.start(folder, Map.of());
                Client ada = Client.connect(program.port(), "Ada");
                Client grace = Client.connect(program.port(), "Grace")) {
            ada.join("lobby");
            grace.join("lobby");
            ada.say("key 1", "hello");
            assertThat(grace.next("message").get("text").asString()).isEqualTo("hello");
            assertThat(ada.join("No Room").has("room")).isFalse();

            var numbers = new CompletableFuture<String>();
            WebSocket feed = http.newWebSocketBuilder()
                    .subprotocols("activity.v1")
                    .buildAsync(
                            URI.create("ws://localhost:" + program.port()
                                    + "/ws/activity/lobby?every=100&name=Eve&key=key-of-Eve"),
                            new FirstText(numbers))
                    .get(30, TimeUnit.SECONDS);
            assertThat(numbers.get(30, TimeUnit.SECONDS)).startsWith("{");
            feed.abort();
        }
    }

    /** The form is larger than what is kept in memory, so its file lies on disk until it is moved. */
    @Test
    void aPictureArrivesWholeAndLeavesNoFile() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        byte[] picture = PictureForm.picture(PictureForm.LARGE);
        try (var program = NativeProgram.start(folder, Map.of(), "-Djava.io.tmpdir=" + temporary);
                Client ada = Client.connect(program.port(), "Ada");
                Client grace = Client.connect(program.port(), "Grace")) {
            ada.join("lobby");
            grace.join("lobby");
            HttpResponse<String> shown = http.send(
                    PictureForm.request(program.port(), "lobby", "Ada", "image/png", picture), BodyHandlers.ofString());
            assertThat(shown.statusCode()).as(shown.body()).isEqualTo(201);
            String path = grace.next("message").get("picture").asString();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + path))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofByteArray()).body()).isEqualTo(picture);
            HttpRequest part = HttpRequest.newBuilder(request, (name, value) -> true)
                    .header("Range", "bytes=499990-")
                    .build();
            assertThat(http.send(part, BodyHandlers.ofByteArray()).body())
                    .isEqualTo(Arrays.copyOfRange(picture, 499_990, 500_000));
            // The picture that was kept, and nothing of the form.
            assertThat(names(temporary)).singleElement().asString().endsWith(".picture");

            HttpResponse<String> refused = http.send(
                    PictureForm.request(program.port(), "lobby", "Ada", "text/html", picture), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(400);
            HttpResponse<String> tooLarge = http.send(
                    PictureForm.request(program.port(), "lobby", "Ada", "image/png", new byte[Album.MOST_UPLOADED]),
                    BodyHandlers.ofString());
            assertThat(tooLarge.statusCode()).isEqualTo(413);
            HttpResponse<String> stranger = http.send(
                    PictureForm.request(program.port(), "lobby", "Eve", "image/png", picture), BodyHandlers.ofString());
            assertThat(stranger.statusCode()).isEqualTo(403);

            assertThat(program.terminate()).isIn(0, 143);
            assertThat(names(temporary)).isEmpty();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).toList();
        }
    }

    /** Over each transport. */
    @Test
    void theOfficialJavaScriptClient() throws Exception {
        try (var program = NativeProgram.start(folder, Map.of())) {
            script("transports.test.js", program);
        }
    }

    /** With what the JavaScript client brings for it, as the JDK's client and the official one for Java have none. */
    @Test
    void messagesAreCompressed() throws Exception {
        try (var program = NativeProgram.start(folder, Map.of(), "--socket-io.per-message-deflate.enabled=true")) {
            script("deflate.test.js", program);
        }
    }

    /** Runs a script; needs {@code npm ci} in {@code src/test/browser}. */
    private void script(String name, NativeProgram program) throws Exception {
        Path scripts = Path.of("src/test/browser").toAbsolutePath();
        if (!Files.isDirectory(scripts.resolve("node_modules"))) {
            ChatPageTest.lack("The packages of " + scripts + " are not there: run npm ci in that folder");
        }
        Path log = folder.resolve("node.log");
        ProcessBuilder test = new ProcessBuilder("node", "--test", name)
                .directory(scripts.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        test.environment().put("CHAT_URL", "http://localhost:" + program.port());
        Process process = test.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    @Test
    void aSignalStopsItGracefully() throws Exception {
        try (var program = NativeProgram.start(folder, Map.of());
                Client ada = Client.connect(program.port(), "Ada")) {
            assertThat(ada.isEmpty("connect_error")).isTrue();
            assertThat(program.terminate()).isIn(0, 143);
            assertThat(program.log()).doesNotContain("Exception");
        }
    }

    @Test
    void itSpeaksTlsAndHttp2() throws Exception {
        X509Bundle bundle = new CertificateBuilder()
                .algorithm(CertificateBuilder.Algorithm.ecp256)
                .subject("CN=localhost")
                .addSanDnsName("localhost")
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
        Path certificate = Files.writeString(folder.resolve("chain.pem"), bundle.getCertificatePathPEM());
        Path key = Files.writeString(folder.resolve("key.pem"), bundle.getPrivateKeyPEM());
        try (var program = NativeProgram.start(
                folder,
                Map.of("HARDWIRE_HTTP_TLS_CERTIFICATES", certificate.toString()),
                "--http.tls.private-key=" + key)) {
            var trusting = HttpClient.newBuilder().sslContext(trusting(bundle)).build();
            var answer = trusting.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + program.port() + "/rooms"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    private static SSLContext trusting(X509Bundle bundle) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {bundle.toTrustManager()}, null);
        return context;
    }

    /** Keeps the first message. */
    private record FirstText(CompletableFuture<String> text) implements WebSocket.Listener {
        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.complete(data.toString());
            return null;
        }
    }
}
