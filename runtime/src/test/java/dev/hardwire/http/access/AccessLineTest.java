package dev.hardwire.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.http.request.Requests;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a line of the access log looks, and that it is one line whatever a client sends. */
class AccessLineTest {
    private static AccessEntry entry(String target, boolean complete, String... headers) {
        return new AccessEntry(
                Instant.parse("2026-11-21T19:00:01.5Z"),
                Requests.of("GET", target, headers),
                "HTTP/1.1",
                200,
                512,
                1_250_499,
                complete);
    }

    @Test
    void combined() {
        var log = AccessLog.defaults();
        assertThat(log.line(entry("/pets?a=b", true, "Referer: https://a.example/", "User-Agent: curl/8.5.0")))
                .isEqualTo("test - - [21/Nov/2026:19:00:01 +0000] \"GET /pets?a=b HTTP/1.1\" 200 512"
                        + " \"https://a.example/\" \"curl/8.5.0\" 1.250 t-1");
        assertThat(log.line(entry("/", false)))
                .isEqualTo("test - - [21/Nov/2026:19:00:01 +0000] \"GET / HTTP/1.1\" 200 512 \"-\" \"-\" 1.250 t-1"
                        + " aborted");
    }

    @Test
    void json() {
        var log = AccessLog.builder().format(AccessLog.Format.JSON).build();
        assertThat(log.line(entry("/pets?a=b", true, "Referer: https://a.example/", "User-Agent: \"x\\")))
                .isEqualTo(
                        "{\"time\":\"2026-11-21T19:00:01.500Z\",\"remote\":\"test\",\"method\":\"GET\","
                                + "\"target\":\"/pets?a=b\",\"protocol\":\"HTTP/1.1\",\"status\":200,\"bytes\":512,"
                                + "\"micros\":1250,\"referer\":\"https://a.example/\",\"userAgent\":\"\\\"x\\\\\",\"id\":\"t-1\"}");
        assertThat(log.line(entry("/", false))).endsWith(",\"id\":\"t-1\",\"aborted\":true}");
    }

    @Test
    void withoutQueries() {
        var log = AccessLog.builder().query(false).build();
        assertThat(log.line(entry("/pets?key=secret", true)))
                .contains("\"GET /pets HTTP/1.1\"")
                .doesNotContain("secret");
        assertThat(log.toBuilder().format(AccessLog.Format.JSON).build().line(entry("/pets?key=secret", true)))
                .contains("\"target\":\"/pets\"")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\u001b[31m", "\u007f", "\u009b2J", "\u00e4", "\u0085", "\" 200 1 \"", "\\"})
    void nothingBreaksALine(String text) {
        for (var format : AccessLog.Format.values()) {
            var log = AccessLog.builder().format(format).build();
            String line = log.line(entry("/", true, "User-Agent: a" + text + "b", "Referer: a" + text + "b"));
            assertThat(line).matches("[ -~]+");
            assertThat(line.replace("\\\\", "").replace("\\\"", "").chars().filter(c -> c == '"'))
                    .hasSize(format == AccessLog.Format.JSON ? 38 : 6);
        }
    }

    @Test
    void namesOfHeadersAreChecked() {
        assertThatThrownBy(() -> RequestIdOptions.builder().header("X Id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("header is the name of a header, unlike X Id");
        var options =
                RequestIdOptions.builder().header("X-A").taken(true).sent(false).build();
        assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
    }
}
