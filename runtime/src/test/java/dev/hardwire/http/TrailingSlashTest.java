package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.proxy.ProxyOptions;
import dev.hardwire.http.request.TrailingSlash;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths that are those of operations but for a slash at their end. */
class TrailingSlashTest {
    private static EdgeServer start(TrailingSlash rule) {
        return EdgeServer.start(HttpOptions.builder()
                .trailingSlash(rule)
                .proxies(ProxyOptions.builder().trusted("127.0.0.1").build()));
    }

    @ParameterizedTest
    @CsvSource({
        "/who, 200, 200, , 200",
        "/who/, 200, 200, , 200", // the path with a name, which is empty
        "/fail/, 404, 308, /fail, 500",
        "/fail/?a=b/, 404, 308, /fail?a=b/, 500",
        "/who/me/, 404, 308, /who/me, 200",
        "/who/m%65/, 404, 308, /who/m%65, 200",
        "/slash/, 200, 200, , 200",
        "/slash, 404, 308, /slash/, 200",
        "/slash?a, 404, 308, /slash/?a, 200",
        "http://there/slash?a, 404, 308, /slash/?a, 200",
        "/nowhere/, 404, 404, , 404",
        "/, 404, 404, , 404",
        "//, 404, 404, , 404",
        "//fail/, 404, 404, , 404",
        "/fail//, 404, 404, , 404"
    })
    void threeRules(String target, int strict, int redirected, String location, int ignored) throws IOException {
        try (EdgeServer server = EdgeServer.start(HttpOptions.builder())) {
            assertThat(ask(server, target).status()).isEqualTo(strict);
        }
        try (EdgeServer server = start(TrailingSlash.REDIRECT)) {
            var answer = ask(server, target);
            assertThat(answer.status()).isEqualTo(redirected);
            assertThat(answer.headers().get("location")).isEqualTo(location);
            if (location != null) {
                assertThat(server.ask("GET", target.replace("http://there", ""), "X-Forwarded-Prefix: /shop")
                                .headers())
                        .containsEntry("location", "/shop" + location);
            }
        }
        try (EdgeServer server = start(TrailingSlash.IGNORE)) {
            assertThat(ask(server, target).status()).isEqualTo(ignored);
        }
    }

    private static RawClient.Answer ask(EdgeServer server, String target) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            String host = target.startsWith("http") ? "there" : "here";
            return client.send("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                    .answer();
        }
    }
}
