package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code docs/responses.md} says, over HTTP; answers are validated. */
class ResponsesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "responses");

    @TempDir
    static Path output;

    private static Served served;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.of(
                output,
                Map.of("openapi.yaml", Files.readString(FOLDER.resolve("openapi.yaml"))),
                Map.of("openapi.yaml", "shop.api"),
                Map.of(
                        "shop/All.java", Files.readString(FOLDER.resolve("All.java")),
                        "shop/Shop.java", Files.readString(FOLDER.resolve("Shop.java"))));
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "ok | 200 | \"fine\"",
                "nothing | 204 | ^^",
                "moved | 307 | ^^",
                "gone | 410 | {\"text\":\"a\"}",
                "other | 503 | later",
                "200 by default | 206 | part",
            })
    void aRecordForEachStatusRangeAndDefault(String kind, int status, String body) throws Exception {
        HttpResponse<String> answer = served.send("GET", "/kinds/" + kind.replace(" ", "%20"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body == null ? "" : body);
    }

    @Test
    void headersAreTyped() throws Exception {
        var headers = served.send("GET", "/kinds/ok").headers();
        assertThat(headers.firstValue("X-Count")).contains("3");
        assertThat(headers.firstValue("X-Tags")).contains("a,b");
        assertThat(headers.firstValue("X-Day")).contains("2026-01-31");
        assertThat(headers.firstValue("X-Filter")).contains("{\"text\":\"a\"}");
        assertThat(served.send("GET", "/kinds/bare").headers().map()).doesNotContainKeys("x-tags", "x-day", "x-filter");
        assertThat(served.send("GET", "/kinds/moved").headers().firstValue("Location"))
                .contains("/kinds/ok");
    }

    @Test
    void mediaTypesAreThoseOfTheDocument() throws Exception {
        assertThat(contentType("/kinds/gone")).isEqualTo("application/problem+json");
        assertThat(contentType("/kinds/other")).isEqualTo("text/plain; charset=utf-8");
        assertThat(contentType("/photo")).isEqualTo("image/png");
        assertThat(contentType("/several")).isEqualTo("application/json");
    }

    private static String contentType(String path) throws Exception {
        return served.send("GET", path).headers().firstValue("Content-Type").orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kinds/out%20of%20range",
                "/kinds/long%20body",
                "/kinds/low%20header",
                "/kinds/long%20header",
                "/kinds/header%20pattern",
                "/kinds/body%20and%20header",
                "/bodies/bound",
                "/bodies/multiple",
                "/bodies/unique",
                "/bodies/few",
                "/bodies/format",
                "/bodies/names",
                "/bodies/empty",
                "/bodies/then"
            })
    void anInvalidAnswerIs500AndSaysNothing(String path) throws Exception {
        HttpResponse<String> answer = served.send("GET", path);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .matches("\\{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                        + "\"requestId\":\"[0-9a-z-]+\"}");
        assertThat(answer.headers().map()).doesNotContainKeys("x-count", "x-tags", "x-filter");
    }

    @Test
    void aValidOneIsSent() throws Exception {
        assertThat(served.get("/bodies/valid"))
                .isEqualTo(
                        "200 {\"kind\":\"valid\",\"number\":1.5,\"list\":[1,2],\"email\":\"a@b.io\",\"free\":{\"a\":1},"
                                + "\"when\":20,\"stamp\":5}");
    }

    @Test
    void whatHasNoBodyOrNoResponseHasNone() throws Exception {
        assertThat(served.send("POST", "/nothing").statusCode()).isEqualTo(204);
        assertThat(served.get("/any")).isEqualTo("202 ");
    }
}
