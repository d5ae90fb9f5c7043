package dev.hardwire.http.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is negotiated, and which options make no sense. */
class ContentCodingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "gzip|GZIP",
                "GZip|GZIP",
                "x-gzip|GZIP",
                "deflate|DEFLATE",
                "gzip, deflate, br|GZIP",
                "deflate, gzip|GZIP",
                "deflate, gzip;q=0.9|DEFLATE",
                "gzip;q=0.001|GZIP",
                "gzip; q=0.5 , deflate ;q=0.6|DEFLATE",
                "*|GZIP",
                "gzip;q=0, *|DEFLATE",
                "br|none",
                "''|none",
                "identity|none",
                "gzip;q=0|none",
                "gzip;q=0.000|none",
                "*;q=0|none",
                "gzip;q=0.5, identity|none",
                "gzip, identity|GZIP",
                "gzip, identity;q=0|GZIP",
                "gzip;q=1.000|GZIP",
                "gzip;q=1.001|none",
                "gzip;q=2|none",
                "gzip;q=|none",
                "gzip;q=0.1234|none",
                "gzip;q=0a|none",
                "gzip;level=1|none",
            })
    void theClientsChoiceIsHonoured(String acceptEncoding, ContentCoding expected) {
        assertThat(ContentCoding.preferred(acceptEncoding)).isEqualTo(expected);
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        var builder = CompressionOptions.builder();
        assertThatThrownBy(() -> builder.threshold(-1)).hasMessage("threshold must be at least 0, not -1");
        assertThatThrownBy(() -> builder.level(0)).hasMessage("level must be from 1 to 9, not 0");
        assertThatThrownBy(() -> builder.level(10)).hasMessage("level must be from 1 to 9, not 10");
        assertThatThrownBy(() -> builder.mediaTypes(List.of("json")))
                .hasMessage("A media type is such as application/json, text/* or +json, unlike json");
    }

    @Test
    void aCopyOfOptionsHasTheSameValues() {
        var options = CompressionOptions.builder()
                .requests(false)
                .responses(false)
                .threshold(7)
                .level(8)
                .mediaTypes(List.of("Text/Plain"))
                .build();
        assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
        assertThat(options.mediaTypes()).containsExactly("text/plain");
    }
}
