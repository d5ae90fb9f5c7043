package dev.hardwire.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.RawClient;
import dev.hardwire.http.cors.CorsOptions;
import org.junit.jupiter.api.Test;

/** What pages of other origins may do. */
class EngineCorsTest {
    private static RawClient.Answer ask(EngineServer server, String method, String headers) throws Exception {
        try (RawClient raw = new RawClient(server.port())) {
            return raw.send(method + " /engine.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n")
                    .answer();
        }
    }

    private static EngineOptions.Builder origins(CorsOptions.Builder origins) {
        return EngineOptions.builder().cors(origins.build());
    }

    @Test
    void nothingByDefault() throws Exception {
        try (EngineServer server = EngineServer.start(EngineOptions.builder())) {
            var get = ask(server, "GET", "Origin: https://a.example\r\n");
            assertThat(get.status()).isEqualTo(200);
            assertThat(get.headers()).doesNotContainKeys("access-control-allow-origin", "vary");
            assertThat(ask(server, "OPTIONS", "Origin: https://a.example\r\n").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void anyOrigin() throws Exception {
        try (EngineServer server =
                EngineServer.start(origins(CorsOptions.builder().origins("*")))) {
            var get = ask(server, "GET", "Origin: https://a.example\r\n");
            assertThat(get.headers()).containsEntry("access-control-allow-origin", "*");
            assertThat(get.headers()).doesNotContainKey("access-control-allow-credentials");
            var refused = ask(server, "POST", "Content-Length: 0\r\n");
            assertThat(refused.headers()).containsEntry("access-control-allow-origin", "*");
            var preflight = ask(
                    server,
                    "OPTIONS",
                    "Origin: https://a.example\r\nAccess-Control-Request-Method: POST\r\n"
                            + "Access-Control-Request-Headers: x-token\r\n");
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.headers())
                    .containsEntry("access-control-allow-origin", "*")
                    .containsEntry("access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE")
                    .containsEntry("access-control-max-age", "600")
                    .containsEntry("access-control-allow-headers", "x-token")
                    .containsEntry("vary", "Access-Control-Request-Headers");
        }
    }

    @Test
    void someOrigins() throws Exception {
        try (EngineServer server =
                EngineServer.start(origins(CorsOptions.builder().origins("https://a.example", "https://b.example")))) {
            assertThat(ask(server, "GET", "Origin: https://b.example\r\n").headers())
                    .containsEntry("access-control-allow-origin", "https://b.example")
                    .containsEntry("vary", "Origin");
            assertThat(ask(server, "GET", "Origin: https://c.example\r\n").headers())
                    .doesNotContainKey("access-control-allow-origin")
                    .containsEntry("vary", "Origin");
            assertThat(ask(server, "GET", "").headers()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void credentialsMethodsAndATestOfOrigins() throws Exception {
        var cors = CorsOptions.builder()
                .origins(origin -> origin.endsWith(".a.example"))
                .credentials(true)
                .methods("GET", "POST")
                .exposedHeaders("X-Node");
        try (EngineServer server = EngineServer.start(origins(cors))) {
            assertThat(ask(server, "GET", "Origin: https://x.a.example\r\n").headers())
                    .containsEntry("access-control-allow-origin", "https://x.a.example")
                    .containsEntry("access-control-allow-credentials", "true")
                    .containsEntry("access-control-expose-headers", "X-Node");
            assertThat(ask(server, "GET", "Origin: https://b.example\r\n").headers())
                    .doesNotContainKey("access-control-allow-origin");
            assertThat(ask(server, "OPTIONS", "Origin: https://x.a.example\r\nAccess-Control-Request-Method: POST\r\n")
                            .headers())
                    .containsEntry("access-control-allow-methods", "GET, POST")
                    .containsEntry("access-control-allow-credentials", "true");
        }
    }
}
