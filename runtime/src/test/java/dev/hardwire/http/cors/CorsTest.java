package dev.hardwire.http.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.http.request.Requests;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the options say about requests, and which options are refused. */
class CorsTest {
    private static final String A = "https://a.example";

    private static Map<String, String> headers(CorsOptions.Builder options, String... headers) {
        return Cors.of(options.build()).headers(Requests.of("GET", "/", headers)::header);
    }

    private static Map<String, String> preflight(CorsOptions.Builder options, String... headers) {
        var request = Requests.of("OPTIONS", "/", headers);
        assertThat(Cors.isPreflight(request.method(), request::header)).isTrue();
        return Cors.of(options.build()).preflightHeaders(request::header);
    }

    @Test
    void anOriginThatIsLetIn() {
        var options = CorsOptions.builder().origins(A).exposedHeaders("X-Total", "ETag");
        assertThat(headers(options, "Origin: " + A))
                .isEqualTo(Map.of(
                        "access-control-allow-origin", A,
                        "access-control-expose-headers", "X-Total, ETag",
                        "vary", "Origin"));
        assertThat(headers(options)).isEqualTo(Map.of("vary", "Origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://b.example",
                "http://a.example",
                "https://a.example:444",
                "https://a.example/",
                "https://A.example",
                "https://a.example.evil",
                "https://a.example, https://b.example",
                "null",
                "*"
            })
    void otherOrigins(String origin) {
        var options = CorsOptions.builder().origins(A).credentials(true);
        assertThat(headers(options, "Origin: " + origin)).isEqualTo(Map.of("vary", "Origin"));
        assertThat(preflight(options, "Origin: " + origin, "Access-Control-Request-Method: GET"))
                .isEqualTo(Map.of("vary", "Origin"));
    }

    @Test
    void anyOriginComesWithoutCredentials() {
        assertThat(headers(CorsOptions.builder().origins("*"), "Origin: " + A))
                .isEqualTo(Map.of("access-control-allow-origin", "*"));
    }

    @Test
    void originsByPredicate() {
        var options = CorsOptions.builder()
                .origins(origin -> origin.startsWith("https://") && origin.endsWith(".a.example"))
                .credentials(true);
        assertThat(headers(options, "Origin: https://x.a.example"))
                .containsEntry("access-control-allow-origin", "https://x.a.example")
                .containsEntry("access-control-allow-credentials", "true")
                .containsEntry("vary", "Origin");
        assertThat(headers(options, "Origin: https://xa.example")).isEqualTo(Map.of("vary", "Origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://m\u00fcller.de", "https://a b", "https://\u007f"})
    void noPredicateIsAskedAboutWhatNoBrowserSends(String origin) {
        var options = CorsOptions.builder().origins(any -> true);
        assertThat(headers(options, "Origin: " + origin)).isEqualTo(Map.of("vary", "Origin"));
    }

    @Test
    void preflights() {
        String[] asked = {
            "Origin: " + A, "Access-Control-Request-Method: PUT", "Access-Control-Request-Headers: x-a, content-type"
        };
        assertThat(preflight(CorsOptions.builder().origins(A), asked))
                .isEqualTo(Map.of(
                        "access-control-allow-origin", A,
                        "access-control-allow-methods", "GET, HEAD, POST, PUT, PATCH, DELETE",
                        "access-control-allow-headers", "x-a, content-type",
                        "access-control-max-age", "600",
                        "vary", "Origin, Access-Control-Request-Headers"));
        assertThat(preflight(
                        CorsOptions.builder()
                                .origins(A)
                                .methods("GET")
                                .headers("X-A", "X-B")
                                .credentials(true)
                                .maxAge(Duration.ZERO),
                        asked))
                .isEqualTo(Map.of(
                        "access-control-allow-origin", A,
                        "access-control-allow-credentials", "true",
                        "access-control-allow-methods", "GET",
                        "access-control-allow-headers", "X-A, X-B",
                        "access-control-max-age", "0",
                        "vary", "Origin"));
        assertThat(preflight(
                        CorsOptions.builder().origins("*"),
                        "Origin: " + A,
                        "Access-Control-Request-Method: GET",
                        "Access-Control-Request-Headers: a<b>"))
                .doesNotContainKey("access-control-allow-headers");
    }

    @ParameterizedTest
    @CsvSource({"GET,true,true", "OPTIONS,false,true", "OPTIONS,true,false"})
    void whatIsNoPreflight(String method, boolean origin, boolean asks) {
        var request = Requests.of(
                method, "/", origin ? "Origin: " + A : "X: y", asks ? "Access-Control-Request-Method: GET" : "X: y");
        assertThat(Cors.isPreflight(method, request::header)).isFalse();
    }

    @Test
    void credentialsForEverybodyAreRefused() {
        for (var options : new CorsOptions.Builder[] {
            CorsOptions.builder().origins("*"),
            CorsOptions.builder().origins(A, "*"),
            CorsOptions.builder().origins("null"),
            CorsOptions.builder().origins(origin -> true),
            CorsOptions.builder().origins(origin -> origin.equals("null"))
        }) {
            assertThatThrownBy(() -> options.credentials(true).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("With credentials any page of the web could do what its visitor may: name the origins,"
                            + " and neither * nor null, or switch credentials off");
            assertThat(options.credentials(false).build().credentials()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "https://example.org/",
                "https://Example.org",
                "https://*.example.org/x",
                "https://a b",
                "https://user@example.org",
                "https://müller.de",
                ""
            })
    void whatIsNoOriginIsRefused(String origin) {
        assertThatThrownBy(() -> CorsOptions.builder().origins(origin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An origin is as a browser sends it, such as https://example.org:"
                        + " in lower case and ASCII, with no path and no slash at its end, unlike " + origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "http://[::1]:8080", "chrome-extension://abc", "null", "*"})
    void whatIsAnOrigin(String origin) {
        assertThat(CorsOptions.builder().origins(origin).build().origins()).containsExactly(origin);
    }

    @Test
    void otherMistakesAreRefused() {
        assertThatThrownBy(() -> CorsOptions.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No origin is let in: name some with origins(…)");
        assertThatThrownBy(() -> CorsOptions.builder().methods("GET, POST"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("methods are names, unlike GET, POST");
        assertThatThrownBy(() -> CorsOptions.builder().maxAge(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxAge must not be negative, unlike PT-1S");
    }

    @Test
    void aCopyHasTheSameValues() {
        var options = CorsOptions.builder()
                .origins(A)
                .methods("GET")
                .headers("X-A")
                .exposedHeaders("X-B")
                .credentials(true)
                .maxAge(Duration.ofSeconds(1))
                .build();
        assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
    }
}
