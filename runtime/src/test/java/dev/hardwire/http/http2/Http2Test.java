package dev.hardwire.http.http2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.handler.Request;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopEndpoints;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.http.tls.TestPki;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP/2 with clients that people use: the JDK's over TLS, and curl with and without TLS. */
class Http2Test {
    private static final String ITEM =
            "{\"name\":\"Chair\",\"price\":1,\"tags\":[],\"owner\":{\"id\":1,\"name\":\"Ann\"}}";

    @TempDir
    Path folder;

    private final CompletableFuture<Request> asked = new CompletableFuture<>();
    private final Shop shop = new Shop() {
        @Override
        public void asked(Request request) {
            asked.complete(request);
        }

        @Override
        public String item(long id, String q, int limit) {
            return "x".repeat((int) id);
        }
    };
    private TestPki pki;
    private Server server;
    private HttpClient client;

    @BeforeEach
    void start() throws Exception {
        pki = new TestPki(folder);
        server = Hardwire.of(ShopWiring.of(shop))
                .http(HttpOptions.builder()
                        .tls(pki.options().build())
                        .maxBodySize(200_000)
                        .build())
                .listen(0);
        client = HttpClient.newBuilder().sslContext(pki.clientContext()).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
        return response;
    }

    @Test
    void requests() throws Exception {
        var answer = send(to("/hello"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"message\":\"hello\"}");
        Request request = asked.get(10, TimeUnit.SECONDS);
        assertThat(request.scheme()).isEqualTo("https");
        assertThat(request.header("Host")).isEqualTo("localhost:" + server.port());
        assertThat(send(to("/items").header("Content-Type", "application/json").POST(BodyPublishers.ofString(ITEM)))
                        .body())
                .isEqualTo(ITEM);
        assertThat(send(to("/nowhere")).statusCode()).isEqualTo(404);
        assertThat(send(to("/items/7").DELETE()).statusCode()).isEqualTo(204);
    }

    /** More than the window of a stream, of many streams at once. */
    @Test
    void largeAnswers() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(client.sendAsync(to("/items/" + (1_000_000 + i)).build(), BodyHandlers.ofString()));
        }
        for (int i = 0; i < 20; i++) {
            var answer = answers.get(i).get(20, TimeUnit.SECONDS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).hasSizeGreaterThan(1_000_000 + i);
        }
    }

    @Test
    void largeBodies() throws Exception {
        String name = "x".repeat(150_000);
        String large = ITEM.replace("Chair", name);
        var answer =
                send(to("/items").header("Content-Type", "application/json").POST(BodyPublishers.ofString(large)));
        assertThat(answer.statusCode()).as("the name is too long").isEqualTo(400);
        answer = send(to("/items")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(" ".repeat(150_000) + ITEM)));
        assertThat(answer.body()).isEqualTo(ITEM);
        answer = send(to("/items")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("x".repeat(1_000_000))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(send(to("/hello")).statusCode()).isEqualTo(200);
    }

    // ---- curl ----

    private static List<String> curl(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("curl", "-sS", "-m", "20"));
        command.addAll(arguments);
        Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(curl.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output.lines().toList();
    }

    private static void needsCurl() throws Exception {
        boolean there;
        try {
            there = curl(List.of("--version")).stream().anyMatch(line -> line.contains("HTTP2"));
        } catch (IOException e) {
            there = false;
        }
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as("curl with HTTP/2 is installed").isTrue();
        }
        assumeTrue(there, "needs curl with HTTP/2");
    }

    @Test
    void curlOverTls() throws Exception {
        needsCurl();
        assertThat(curl(List.of(
                        "--http2",
                        "--cacert",
                        pki.trust().toString(),
                        "-w",
                        "\n%{http_version} %{ssl_verify_result}",
                        "https://localhost:" + server.port() + "/hello")))
                .containsExactly("{\"message\":\"hello\"}", "2 0");
    }

    @Test
    void curlWithPriorKnowledge() throws Exception {
        needsCurl();
        try (Server plain = Hardwire.of(ShopWiring.of(shop)).listen(0)) {
            String url = "http://127.0.0.1:" + plain.port();
            assertThat(curl(List.of(
                            "--http2-prior-knowledge",
                            "-H",
                            "Content-Type: application/json",
                            "-d",
                            ITEM,
                            "-w",
                            "\n%{http_version} %{http_code}",
                            url + "/items")))
                    .containsExactly(ITEM, "2 201");
            assertThat(asked).isNotDone();
            // By upgrade it stays what it was.
            assertThat(curl(List.of("--http2", "-w", "\n%{http_version}", url + "/hello")))
                    .containsExactly("{\"message\":\"hello\"}", "1.1");
            assertThat(asked.get(10, TimeUnit.SECONDS).scheme()).isEqualTo("http");
        }
    }

    // ---- what stays on HTTP/1.1 ----

    @Test
    void webSockets() throws Exception {
        try (Server plain = Hardwire.of(ShopWiring.of(new ShopEndpoints.Talk(), false))
                        .listen(0);
                var frames = new FrameClient(plain.port())) {
            frames.headers(
                    1,
                    false,
                    ":method: CONNECT",
                    ":protocol: websocket",
                    ":scheme: http",
                    ":authority: a",
                    ":path: /echo",
                    "sec-websocket-version: 13");
            var answer = frames.answer(1);
            assertThat(answer.status()).isEqualTo(501);
            assertThat(answer.body()).contains("A WebSocket is served with HTTP/1.1 only: connect without HTTP/2");
        }
    }

    @Test
    void http2CanBeSwitchedOff() throws Exception {
        try (Server plain = Hardwire.of(ShopWiring.of(shop))
                .http(HttpOptions.builder()
                        .tls(pki.options().build())
                        .http2(Http2Options.builder().enabled(false).build())
                        .build())
                .listen(0)) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + plain.port() + "/hello"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void optionsThatMakeNoSense() {
        var options = Http2Options.builder();
        assertThatThrownBy(() -> options.maxConcurrentStreams(0)).hasMessageContaining("maxConcurrentStreams must be");
        assertThatThrownBy(() -> options.connectionWindow(1000)).hasMessageContaining("at least 65535, not 1000");
        assertThatThrownBy(() -> options.interval(java.time.Duration.ZERO)).hasMessageContaining("interval must be");
    }
}
