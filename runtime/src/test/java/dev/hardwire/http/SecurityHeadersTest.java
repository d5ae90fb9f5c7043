package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.http.header.SecurityHeaders;
import dev.hardwire.http.header.SecurityHeaders.Framing;
import dev.hardwire.http.http2.FrameClient;
import dev.hardwire.http.proxy.ProxyOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Headers that tell browsers to be careful, on every answer. */
class SecurityHeadersTest {
    private static final String[] ALL = {
        "x-content-type-options",
        "x-frame-options",
        "content-security-policy",
        "referrer-policy",
        "strict-transport-security"
    };

    @Test
    void theDefaults() throws IOException {
        try (EdgeServer server = EdgeServer.start(HttpOptions.builder().securityHeaders(SecurityHeaders.defaults()))) {
            for (String target : new String[] {"/who", "/fail", "/nowhere", "/v1/openapi.json"}) {
                assertThat(server.ask("GET", target).headers())
                        .as(target)
                        .containsEntry("x-content-type-options", "nosniff")
                        .containsEntry("x-frame-options", "DENY")
                        .containsEntry("content-security-policy", "frame-ancestors 'none'")
                        .containsEntry("referrer-policy", "no-referrer")
                        .doesNotContainKeys("strict-transport-security", "server");
            }
            assertThat(server.ask("GET", "/who/me").headers()).containsEntry("x-frame-options", "SAMEORIGIN");
        }
    }

    @Test
    void cookiesStay() throws Exception {
        var options = HttpOptions.builder().securityHeaders(SecurityHeaders.defaults());
        try (EdgeServer server = EdgeServer.start(options);
                var client = new FrameClient(server.port())) {
            String cookies = server.ask("GET", "/who/me").headers().get("set-cookie");
            assertThat(cookies).isEqualTo("one=1 & two=2");
            assertThat(client.get(1, "/who/me").answer(1).headers()).containsEntry("set-cookie", cookies);
        }
    }

    @Test
    void noneUnlessAskedFor() throws IOException {
        try (EdgeServer server = EdgeServer.start(HttpOptions.builder())) {
            assertThat(server.ask("GET", "/who").headers())
                    .doesNotContainKeys(ALL)
                    .doesNotContainKeys("server", "x-powered-by");
        }
    }

    @Test
    void strictTransportIsForThoseWhoCameOverTls() throws IOException {
        var options = HttpOptions.builder()
                .securityHeaders(
                        SecurityHeaders.builder().includeSubDomains(true).build())
                .proxies(ProxyOptions.builder().trusted("127.0.0.1").build());
        try (EdgeServer server = EdgeServer.start(options)) {
            assertThat(server.ask("GET", "/who", "X-Forwarded-Proto: https").headers())
                    .containsEntry("strict-transport-security", "max-age=31536000; includeSubDomains");
            assertThat(server.ask("GET", "/who", "X-Forwarded-Proto: http").headers())
                    .doesNotContainKey("strict-transport-security");
        }
        try (EdgeServer server = EdgeServer.start(
                options.proxies(ProxyOptions.builder().trusted("10.0.0.0/8").build()))) {
            assertThat(server.ask("GET", "/who", "X-Forwarded-Proto: https").headers())
                    .doesNotContainKey("strict-transport-security");
        }
    }

    @Test
    void eachCanBeChanged() {
        var headers = SecurityHeaders.builder()
                .noSniff(false)
                .framing(Framing.SAME_ORIGIN)
                .contentSecurityPolicy("default-src 'self'")
                .referrerPolicy("")
                .strictTransportSecurity(Duration.ofSeconds(5))
                .build();
        assertThat(headers.headers(true))
                .isEqualTo(Map.of(
                        "x-frame-options", "SAMEORIGIN",
                        "content-security-policy", "default-src 'self'; frame-ancestors 'self'",
                        "strict-transport-security", "max-age=5"));
        var none = headers.toBuilder()
                .framing(Framing.ANYWHERE)
                .contentSecurityPolicy("")
                .strictTransportSecurity(Duration.ZERO)
                .build();
        assertThat(none.headers(true)).isEmpty();
        assertThat(headers.toBuilder().build()).usingRecursiveComparison().isEqualTo(headers);
    }

    @Test
    void mistakesAreRefused() {
        assertThatThrownBy(() -> SecurityHeaders.builder().contentSecurityPolicy("frame-ancestors *"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("frame-ancestors is what framing(…) says");
        assertThatThrownBy(() -> SecurityHeaders.builder().referrerPolicy("a\nb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("referrerPolicy is the value of a header, unlike a\nb");
        assertThatThrownBy(() -> SecurityHeaders.builder().strictTransportSecurity(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strictTransportSecurity must not be negative, unlike PT-1S");
    }
}
