package dev.hardwire.processor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The base path is the path of the first server's address. */
class BasePathTest {
    @ParameterizedTest
    @CsvSource({
        "/, ''",
        "'', ''",
        "/v1, /v1",
        "/v1/, /v1",
        "v1, /v1",
        "./v1, /v1",
        "https://example.org, ''",
        "https://example.org/, ''",
        "https://example.org:8443/a/b/, /a/b",
        "//example.org/a, /a"
    })
    void ofAddresses(String url, String basePath) {
        String text =
                "openapi: 3.0.3\ninfo: {title: T, version: '1'}\nservers: [{url: '%s'}, {url: /other}]\npaths: {}\n"
                        .formatted(url);
        assertThat(Reading.of(text).document().basePath()).isEqualTo(basePath);
    }
}
