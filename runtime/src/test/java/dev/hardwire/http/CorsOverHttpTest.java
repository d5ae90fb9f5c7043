package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.Hardwire;
import dev.hardwire.engineio.EngineListener;
import dev.hardwire.engineio.EngineOptions;
import dev.hardwire.http.cors.CorsOptions;
import dev.hardwire.http.http2.FrameClient;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CORS on whatever answers a request. */
class CorsOverHttpTest {
    private static final String A = "Origin: https://a.example";
    private static final String B = "Origin: https://b.example";

    private static final int INTERNAL_ERROR = 2;

    @TempDir
    static Path folder;

    private static EdgeServer server;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("file.txt"), "file");
        EngineListener nobody = session -> {
            throw new AssertionError("nobody comes");
        };
        server = EdgeServer.start(Hardwire.of(EdgeServer.wiring())
                .http(HttpOptions.builder()
                        .eventLoops(1)
                        .cors(CorsOptions.builder()
                                .origins("https://a.example")
                                .exposedHeaders("X-Total")
                                .credentials(true)
                                .build())
                        .build())
                .engineIo(
                        EngineOptions.builder()
                                .path("/own")
                                .cors(CorsOptions.builder()
                                        .origins("https://b.example")
                                        .build())
                                .build(),
                        nobody)
                .engineIo(EngineOptions.builder().path("/other").build(), nobody)
                .files("/files", folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /who, 200",
        "POST, /who, 200",
        "HEAD, /who, 200",
        "GET, /who/me, 200",
        "GET, /fail, 500",
        "GET, /nowhere, 404",
        "DELETE, /who, 405",
        "OPTIONS, /who, 204",
        "GET, /files/file.txt, 200",
        "GET, /files/nothing, 404",
        "GET, /v1/openapi.json, 200",
        "GET, /other/, 400",
        "GET, /bad%, 400"
    })
    void everyAnswerSaysWhoMayReadIt(String method, String target, int status) throws IOException {
        var answer = server.ask(method, target, A);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers())
                .containsEntry("access-control-allow-origin", "https://a.example")
                .containsEntry("access-control-allow-credentials", "true")
                .containsEntry("access-control-expose-headers", "X-Total")
                .doesNotContainKey("access-control-allow-methods");
        assertThat(answer.headers().get("vary")).contains("Origin");
        for (String other : new String[] {B, "X: y"}) {
            assertThat(server.ask(method, target, other).headers())
                    .doesNotContainKeys("access-control-allow-origin", "access-control-allow-credentials")
                    .containsKey("vary");
        }
    }

    @Test
    void whatAnAnswerVariesByItselfStays() throws IOException {
        assertThat(server.ask("GET", "/who/me", A).headers()).containsEntry("vary", "Accept, Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/who", "/who/me", "/nowhere", "/files/file.txt", "/other/"})
    void preflightsAreAnsweredBeforeAnythingElse(String target) throws IOException {
        var answer = server.ask(
                "OPTIONS",
                target,
                A,
                "Access-Control-Request-Method: PUT",
                "Access-Control-Request-Headers: authorization");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers())
                .containsEntry("access-control-allow-origin", "https://a.example")
                .containsEntry("access-control-allow-credentials", "true")
                .containsEntry("access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE")
                .containsEntry("access-control-allow-headers", "authorization")
                .containsEntry("access-control-max-age", "600")
                .containsEntry("vary", "Origin, Access-Control-Request-Headers")
                .doesNotContainKey("allow");
        assertThat(server.ask("OPTIONS", target, B, "Access-Control-Request-Method: PUT")
                        .headers())
                .doesNotContainKeys("access-control-allow-origin", "access-control-allow-methods");
    }

    @Test
    void engineIoMayHaveItsOwn() throws IOException {
        String target = "/own/?EIO=4&transport=websocket";
        assertThat(server.ask("GET", target, B).headers())
                .containsEntry("access-control-allow-origin", "https://b.example");
        assertThat(server.ask("GET", target, A).headers()).doesNotContainKey("access-control-allow-origin");
        assertThat(server.ask("OPTIONS", target, B, "Access-Control-Request-Method: POST")
                        .headers())
                .containsEntry("access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
    }

    @Test
    void nothingByDefault() throws IOException {
        try (EdgeServer off = EdgeServer.start(HttpOptions.builder())) {
            assertThat(off.ask("GET", "/who", A).headers()).doesNotContainKeys("access-control-allow-origin", "vary");
            var options = off.ask("OPTIONS", "/who", A, "Access-Control-Request-Method: PUT");
            assertThat(options.status()).isEqualTo(204);
            assertThat(options.headers())
                    .containsEntry("allow", "GET, HEAD, OPTIONS, POST")
                    .doesNotContainKeys("access-control-allow-origin", "access-control-allow-methods");
        }
    }

    @Test
    void anOriginThatCannotBeSentBackIsNotLetIn() throws IOException {
        var cors = CorsOptions.builder().origins(origin -> true).build();
        try (EdgeServer any = EdgeServer.start(HttpOptions.builder().cors(cors))) {
            for (String target : new String[] {"/who", "/who/me", "/nowhere"}) {
                assertThat(any.ask("GET", target, "Origin: https://m\u00fcller.de")
                                .headers())
                        .as(target)
                        .doesNotContainKey("access-control-allow-origin");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/who", "/who/me", "/nowhere", "/files/file.txt"})
    void aTestOfOriginsThatThrowsOnceIsAnswered500(String target) throws Exception {
        var asked = new AtomicInteger();
        try (EdgeServer once = throwing(() -> asked.getAndIncrement() == 0)) {
            assertThat(once.ask("GET", target, A).status()).isEqualTo(500);
            assertThat(once.ask("GET", target, A).headers()).containsKey("access-control-allow-origin");
            asked.set(0);
            try (var client = new FrameClient(once.port())) {
                assertThat(ask(client, target).status()).isEqualTo(500);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/who", "/who/me", "/nowhere", "/files/file.txt"})
    void aTestOfOriginsThatThrowsAlwaysEndsTheConnection(String target) throws Exception {
        try (EdgeServer always = throwing(() -> true)) {
            assertThatThrownBy(() -> always.ask("GET", target, A))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
            try (var client = new FrameClient(always.port())) {
                assertThat(ask(client, target).error()).isEqualTo(INTERNAL_ERROR);
            }
        }
    }

    private static FrameClient.Answer ask(FrameClient client, String target) throws Exception {
        return client.headers(
                        1,
                        true,
                        ":method: GET",
                        ":scheme: http",
                        ":authority: a",
                        ":path: " + target,
                        "origin: https://a.example")
                .answer(1);
    }

    private static EdgeServer throwing(BooleanSupplier now) {
        var cors = CorsOptions.builder()
                .origins(origin -> {
                    if (now.getAsBoolean()) {
                        throw new IllegalArgumentException("on purpose");
                    }
                    return true;
                })
                .build();
        var options = HttpOptions.builder().eventLoops(1).cors(cors).build();
        return EdgeServer.start(Hardwire.of(EdgeServer.wiring()).http(options).files("/files", folder));
    }
}
