package dev.hardwire.http.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.request.Requests;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions and ranges of a request make of ten bytes. */
class SelectionTest {
    private static final String TIME = "Sat, 01 Nov 2025 10:00:00 GMT";
    private static final String BEFORE = "Sat, 01 Nov 2025 09:59:59 GMT";
    private static final String AFTER = "Sat, 01 Nov 2025 10:00:01 GMT";
    private static final Representation TEN = representation(10, "\"a\"");

    private static Representation representation(long size, String etag) {
        return new Representation(
                "image/png",
                size,
                etag,
                Instant.parse("2025-11-01T10:00:00.700Z"),
                Map.of("cache-control", "no-cache"));
    }

    private static Selection get(Representation representation, String... headers) {
        return Selection.of(Requests.of("GET", "/a.png", headers), representation, 200);
    }

    private static String extents(Selection selection) {
        return selection.pieces().stream()
                .map(piece ->
                        piece instanceof Extent extent ? extent.start() + "+" + extent.length() : ((Text) piece).text())
                .collect(Collectors.joining());
    }

    @Test
    void theWhole() {
        var selection = get(TEN);
        assertThat(selection.status()).isEqualTo(200);
        assertThat(selection.contentType()).isEqualTo("image/png");
        assertThat(selection.length()).isEqualTo(10);
        assertThat(selection.headers())
                .containsEntry("etag", "\"a\"")
                .containsEntry("last-modified", TIME)
                .containsEntry("accept-ranges", "bytes")
                .containsEntry("cache-control", "no-cache");
    }

    @Test
    void anAnswerToSomethingElseIsNothingToComeBackTo() {
        for (var selection : new Selection[] {
            Selection.of(Requests.of("POST", "/", "If-Match: x", "Range: bytes=0-0"), TEN, 200),
            Selection.of(Requests.of("GET", "/", "If-Match: x", "Range: bytes=0-0"), TEN, 202)
        }) {
            assertThat(selection.isProblem()).isFalse();
            assertThat(extents(selection)).isEqualTo("0+10");
            assertThat(selection.headers()).containsOnlyKeys("cache-control");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-0      | 0+1 | bytes 0-0/10",
                "bytes=0-9      | 0+10 | bytes 0-9/10",
                "bytes=3-5      | 3+3 | bytes 3-5/10",
                "BYTES= 3-5     | 3+3 | bytes 3-5/10",
                "bytes=3-       | 3+7 | bytes 3-9/10",
                "bytes=9-99     | 9+1 | bytes 9-9/10",
                "bytes=-3       | 7+3 | bytes 7-9/10",
                "bytes=-30      | 0+10 | bytes 0-9/10",
                "bytes=,3-5,    | 3+3 | bytes 3-5/10",
                "bytes=10-, 3-5 | 3+3 | bytes 3-5/10",
                "bytes=-99999999999999999999 | 0+10 | bytes 0-9/10",
                "bytes=5-99999999999999999999999 | 5+5 | bytes 5-9/10"
            })
    void oneRange(String range, String extent, String contentRange) {
        var selection = get(TEN, "Range: " + range);
        assertThat(selection.status()).isEqualTo(206);
        assertThat(extents(selection)).isEqualTo(extent);
        assertThat(selection.contentType()).isEqualTo("image/png");
        assertThat(selection.headers())
                .containsEntry("content-range", contentRange)
                .containsEntry("etag", "\"a\"");
    }

    @Test
    void severalRanges() {
        var selection = get(TEN, "Range: bytes=8-, 0-1");
        assertThat(selection.status()).isEqualTo(206);
        assertThat(selection.contentType()).matches("multipart/byteranges; boundary=[0-9a-f]{32}");
        assertThat(selection.headers()).doesNotContainKey("content-range");
        String boundary = selection.contentType().substring("multipart/byteranges; boundary=".length());
        assertThat(extents(selection)).isEqualTo("""
                        \r
                        --B\r
                        content-type: image/png\r
                        content-range: bytes 8-9/10\r
                        \r
                        8+2\r
                        --B\r
                        content-type: image/png\r
                        content-range: bytes 0-1/10\r
                        \r
                        0+2\r
                        --B--\r
                        """.replace("B", boundary));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lines=1-2",
                "bytes=",
                "bytes=,",
                "bytes=-",
                "bytes=5",
                "bytes=5-3",
                "bytes=a-b",
                "bytes=1-2-3",
                "bytes=0x1-2",
                "bytes=--1",
                "bytes=0-5,3-8", // overlapping
                "bytes=0-,-1",
                "bytes=1-1,x"
            })
    void theWholeInPlaceOfRangesThatMakeNoSense(String range) {
        var selection = get(TEN, "Range: " + range);
        assertThat(selection.status()).isEqualTo(200);
        assertThat(extents(selection)).isEqualTo("0+10");
    }

    @Test
    void theWholeInPlaceOfTooManyRanges() {
        var large = representation(1000, "\"a\"");
        assertThat(get(large, "Range: bytes=" + singles(ByteRanges.MAX)).status())
                .isEqualTo(206);
        assertThat(get(large, "Range: bytes=" + singles(ByteRanges.MAX + 1)).status())
                .isEqualTo(200);
        assertThat(get(TEN, "Range: bytes=0-0", "Range: bytes=2-2").status()).isEqualTo(200);
    }

    private static String singles(int count) {
        return IntStream.range(0, count).mapToObj(i -> 3 * i + "-" + 3 * i).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=99-,50-60"})
    void rangesThatDoNotExist(String range) {
        var selection = get(TEN, "Range: " + range);
        assertThat(selection.status()).isEqualTo(416);
        assertThat(selection.isProblem()).isTrue();
        assertThat(selection.headers()).containsEntry("content-range", "bytes */10");
        assertThat(selection.pieces()).isEmpty();
    }

    @Test
    void whatIsEmptyHasNoRanges() {
        for (String range : new String[] {"bytes=0-", "bytes=-5", "bytes=0-0"}) {
            assertThat(get(representation(0, "\"a\""), "Range: " + range).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void rangesAreForGetOnly() {
        var head = Selection.of(Requests.of("HEAD", "/", "Range: bytes=0-0"), TEN, 200);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.length()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                // what the client has
                "If-None-Match: \"a\" | 304",
                "If-None-Match: W/\"a\" | 304",
                "If-None-Match: \"x\", \"a\" | 304",
                "If-None-Match: * | 304",
                "If-None-Match: \"aa\" | 200",
                "If-None-Match: a | 200",
                "If-None-Match: \"x\", \"a | 200",
                "If-Modified-Since: " + TIME + " | 304",
                "If-Modified-Since: " + AFTER + " | 304",
                "If-Modified-Since: " + BEFORE + " | 200",
                "If-Modified-Since: Saturday, 01-Nov-25 10:00:00 GMT | 304",
                "If-Modified-Since: Sat Nov  1 10:00:00 2025 | 304",
                "If-Modified-Since: yesterday | 200",
                // the tag counts, not the date
                "If-None-Match: \"x\"; If-Modified-Since: " + TIME + " | 200",
                "If-None-Match: \"a\"; If-Modified-Since: " + BEFORE + " | 304",
                // what the client insists on
                "If-Match: \"a\" | 200",
                "If-Match: * | 200",
                "If-Match: \"x\" | 412",
                "If-Match: W/\"a\" | 412",
                "If-Unmodified-Since: " + TIME + " | 200",
                "If-Unmodified-Since: " + BEFORE + " | 412",
                "If-Unmodified-Since: never | 200",
                "If-Match: \"a\"; If-Unmodified-Since: " + BEFORE + " | 200",
                "If-Match: \"a\"; If-None-Match: \"a\" | 304",
                "If-Match: \"x\"; If-None-Match: \"a\" | 412",
                // before ranges
                "If-None-Match: \"a\"; Range: bytes=0-0 | 304",
                "If-Match: \"x\"; Range: bytes=0-0 | 412",
                "If-Match: \"a\"; Range: bytes=0-0 | 206",
                "If-Range: \"a\"; Range: bytes=0-0 | 206",
                "If-Range: \"b\"; Range: bytes=0-0 | 200",
                "If-Range: \"b\"; Range: bytes=99- | 200",
                "If-Range: W/\"a\"; Range: bytes=0-0 | 200",
                "If-Range: " + TIME + "; Range: bytes=0-0 | 206",
                "If-Range: " + BEFORE + "; Range: bytes=0-0 | 200",
                "If-Range: " + AFTER + "; Range: bytes=0-0 | 200",
                "If-Range: \"a\" | 200"
            })
    void conditions(String headers, int status) {
        var selection = get(TEN, headers.split("; "));
        assertThat(selection.status()).isEqualTo(status);
        assertThat(selection.pieces().isEmpty()).isEqualTo(status >= 300);
        if (status == 304) {
            assertThat(selection.headers()).containsKeys("etag", "last-modified", "cache-control");
        }
    }

    @Test
    void aWeakTagIsGoodForCachesOnly() {
        var weak = representation(10, "W/\"a\"");
        assertThat(get(weak, "If-None-Match: W/\"a\"").status()).isEqualTo(304);
        assertThat(get(weak, "If-None-Match: \"a\"").status()).isEqualTo(304);
        assertThat(get(weak, "If-Match: W/\"a\"").status()).isEqualTo(412);
        assertThat(get(weak, "Range: bytes=0-0", "If-Range: W/\"a\"").status()).isEqualTo(200);
        assertThat(get(weak, "Range: bytes=0-0", "If-Range: " + TIME).status()).isEqualTo(200);
    }

    @Test
    void whatHasNoDateIsAskedForByItsTag() {
        var dateless = new Representation("text/css", 10, "\"a\"", null, Map.of());
        assertThat(get(dateless).headers()).doesNotContainKey("last-modified");
        assertThat(get(dateless, "If-Modified-Since: " + AFTER).status()).isEqualTo(200);
        assertThat(get(dateless, "If-Unmodified-Since: " + BEFORE).status()).isEqualTo(200);
        assertThat(get(dateless, "Range: bytes=0-0", "If-Range: " + TIME).status())
                .isEqualTo(200);
    }
}
