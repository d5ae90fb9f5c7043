package dev.hardwire.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several media types a client likes best. */
class AcceptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "application/json text/csv | */* | application/json",
                "application/json text/csv | ^^ | application/json",
                "application/json text/csv | text/csv | text/csv",
                "application/json text/csv | TEXT/CSV | text/csv",
                "application/json text/csv | text/* | text/csv",
                "application/json text/csv | application/json;q=0.5, text/csv | text/csv",
                "application/json text/csv | application/json;q=0.5, text/csv;q=0.4 | application/json",
                "application/json text/csv | application/json;q=0.5, text/csv;q=0.5 | application/json",
                "application/json text/csv | text/csv;q=0.001 | text/csv",
                "application/json text/csv | application/json;q=0, */* | text/csv",
                "application/json text/csv | */*, application/json;q=0 | text/csv",
                "application/json text/csv | text/*;q=0.9, text/csv;q=0.1, application/json;q=0.2 | application/json",
                "application/json text/csv | text/html, */*;q=0.1 | application/json",
                "application/json text/csv | text/html, *;q=.2, text/csv;q=.3 | text/csv",
                "application/json text/csv | application/json;charset=utf-8 | application/json",
                "application/json text/csv | application/json;v=\"1,2\" | application/json",
                "application/json text/csv | text/csv;header=present;q=0, text/csv | text/csv",
                "text/html | text/html;level=1;q=0.3, text/html;q=0.7 | text/html",
                "application/json text/csv | , ,text/csv | text/csv",
                "application/json text/csv | text/csv;q=2, application/json;q=0.1 | application/json",
                "image/* | image/png | image/*",
                "image/* | image/*;q=0.1 | image/*",
                "*/* | image/png | */*",
                "application/json image/* | image/png | image/*",
                "application/json text/csv | text/html | -",
                "application/json text/csv | */*;q=0 | -",
                "application/json text/csv | application/json;q=0 | -",
                "application/json | application/json-patch | -",
                "application/json | nonsense | -",
                "application/json | text/*, image/png;q=1 | -",
                "image/* | text/png | -",
            })
    void chooses(String declared, String accept, String chosen) {
        List<String> mediaTypes = List.of(declared.split(" "));
        int index = Accept.choose(accept, mediaTypes);
        assertThat(index < 0 ? "-" : mediaTypes.get(index)).isEqualTo(chosen);
    }

    @Test
    void withoutAHeaderTheFirstIsSent() {
        assertThat(Accept.choose(null, List.of("a/b", "c/d"))).isZero();
    }

    @Test
    void whatIsBehindAHundredRangesIsNotLookedAt() {
        List<String> mediaTypes = List.of("application/json", "text/csv");
        assertThat(Accept.choose("a,".repeat(99) + "text/csv", mediaTypes)).isOne();
        assertThat(Accept.choose("a,".repeat(100) + "text/csv", mediaTypes)).isNegative();
    }

    /** In time that grows with its length only, however it is cut into parts. */
    @ParameterizedTest
    @ValueSource(strings = {"a,", "a/b,", ";", "a;", "a/b;a,", "\",", "application/json;q=0,"})
    void aHeaderOfAnySizeIsReadOnce(String part) {
        String accept = part.repeat(2_000_000);
        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> Accept.choose(accept, List.of("application/json", "text/csv"))))
                .isNegative();
    }
}
