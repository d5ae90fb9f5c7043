package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.access.RequestIdOptions;
import dev.hardwire.http.proxy.ProxyHeaders;
import dev.hardwire.http.proxy.ProxyOptions;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application behind a proxy: who it thinks its clients are, and what it tells them of itself. */
class ReverseProxyTest {
    private static final String[] SAID = {
        "X-Forwarded-For: 6.6.6.6, 203.0.113.9",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Host: shop.example",
        "X-Forwarded-Prefix: /shop",
        "X-Request-Id: given-1"
    };

    private static EdgeServer start(String trusted) {
        return EdgeServer.start(HttpOptions.builder()
                .proxies(ProxyOptions.builder().trusted(trusted).build())
                .requestId(RequestIdOptions.builder().taken(true).build()));
    }

    @Test
    void aTrustedOneIsBelieved() throws IOException {
        try (EdgeServer server = start("127.0.0.0/8")) {
            var answer = server.ask("GET", "/who", SAID);
            assertThat(answer.body()).isEqualTo("\"203.0.113.9 https shop.example [/shop] given-1\"");
            assertThat(answer.headers()).containsEntry("x-request-id", "given-1");
            assertThat(server.ask("GET", "/who").body()).startsWith("\"127.0.0.1 http here:81 [] ");
        }
    }

    @Test
    void anotherIsNot() throws IOException {
        try (EdgeServer server = start("10.0.0.0/8")) {
            var answer = server.ask("GET", "/who", SAID);
            assertThat(answer.body()).startsWith("\"127.0.0.1 http here:81 [] ").doesNotContain("given-1");
            assertThat(answer.headers().get("x-request-id")).isNotEqualTo("given-1");
        }
        try (EdgeServer server = EdgeServer.start(HttpOptions.builder())) {
            var answer = server.ask("GET", "/who", SAID);
            assertThat(answer.body()).startsWith("\"127.0.0.1 http here:81 [] ");
            assertThat(answer.headers()).doesNotContainKey("x-request-id");
        }
    }

    @Test
    void theHeaderOfTheStandard() throws IOException {
        var options = ProxyOptions.builder()
                .trusted("127.0.0.1")
                .headers(ProxyHeaders.FORWARDED)
                .build();
        try (EdgeServer server = EdgeServer.start(HttpOptions.builder().proxies(options))) {
            assertThat(server.ask("GET", "/who", "Forwarded: for=203.0.113.9;proto=https;host=shop.example")
                            .body())
                    .startsWith("\"203.0.113.9 https shop.example [] ");
            assertThat(server.ask("GET", "/who", SAID).body()).startsWith("\"127.0.0.1 http here:81 [/shop] ");
        }
    }

    @Test
    void webSocketsSeeTheSame() throws IOException {
        try (EdgeServer server = start("127.0.0.1");
                RawWebSocket webSocket = new RawWebSocket(server.port(), "/echo", String.join("\r\n", SAID) + "\r\n")) {
            webSocket.text("who?");
            assertThat(webSocket.read().text()).isEqualTo("203.0.113.9 https shop.example [/shop] given-1");
        }
    }

    @Test
    void documentsAndTheirPageWorkBelowThePrefix() throws IOException {
        try (EdgeServer server = start("127.0.0.1")) {
            String prefix = "X-Forwarded-Prefix: /shop";
            var below = server.ask("GET", "/v1/openapi.json", prefix);
            assertThat(below.body()).contains("\"servers\":[{\"url\":\"/shop\"}]");
            assertThat(server.ask("GET", "/v1/openapi.json").body()).doesNotContain("/shop");
            assertThat(server.ask(
                                    "GET",
                                    "/v1/openapi.json",
                                    prefix,
                                    "If-None-Match: " + below.headers().get("etag"))
                            .status())
                    .isEqualTo(304);
            assertThat(server.ask("GET", "/docs", prefix).headers()).containsEntry("location", "/shop/docs/");
            assertThat(server.ask("GET", "/docs/start.js", prefix).body()).contains("\"url\":\"../v1/openapi.json\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "<script>", "a,b", "\u00e4"})
    void anIdThatCouldDoHarmIsNotTaken(String id) throws IOException {
        try (EdgeServer server = start("127.0.0.1")) {
            assertThat(server.ask("GET", "/who", "X-Request-Id: " + id)
                            .headers()
                            .get("x-request-id"))
                    .matches("[0-9a-z]+-0-[0-9a-z]+");
            assertThat(server.ask("GET", "/who", "X-Request-Id: " + "x".repeat(129))
                            .headers()
                            .get("x-request-id"))
                    .hasSizeLessThan(30);
        }
    }

    @Test
    void theIdOfAFailureIsThatOfTheAnswer() throws IOException {
        var ids = RequestIdOptions.builder().header("X-Trace").build();
        try (EdgeServer server = EdgeServer.start(HttpOptions.builder().requestId(ids))) {
            var failed = server.ask("GET", "/fail");
            Map<String, String> headers = failed.headers();
            assertThat(failed.body()).contains("\"requestId\":\"" + headers.get("x-trace") + "\"");
        }
    }
}
