package dev.hardwire.spi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, dates and strings as JSON. */
class JsonWriterTest {
    private final JsonWriter out = new JsonWriter(1);

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 10, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void writesIntegers(long value) {
        out.value(value);
        assertThat(text()).isEqualTo(Long.toString(value));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, -0.0", "1.0, 1", "0.1, 0.1", "2.0E-3, 0.002", "1e300, 1.0E300", "-1234.5, -1234.5"})
    void writesNumbersAsShortAsTheyCanBeReadAgain(double value, String expected) {
        out.value(value);
        assertThat(text()).isEqualTo(expected);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> out.value(Double.NaN))
                .withMessage("JSON has no number NaN");
    }

    @Test
    void writesDatesAsRfc3339HasThem() {
        out.beginArray();
        out.value(LocalDate.parse("2026-01-31"));
        out.value(OffsetDateTime.parse("2026-01-31T12:00Z"));
        out.value(UUID.fromString("00000000-0000-0000-0000-00000000002a"));
        out.value((UUID) null);
        out.endArray();
        assertThat(text())
                .isEqualTo("[\"2026-01-31\",\"2026-01-31T12:00:00Z\",\"00000000-0000-0000-0000-00000000002a\",null]");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT0S", "PT1H5S, PT1H0M5S", "P1DT1S, PT24H0M1S", "PT1H2M3S, PT1H2M3S", "PT1M5S, PT1M5S"})
    void writesDurationsWithoutAGap(Duration value, String expected) {
        out.value(value);
        assertThat(text()).isEqualTo('"' + expected + '"');
        assertThat(Formats.duration(expected)).isEqualTo(value);
    }

    @Test
    void writesStringsOfAllKinds() {
        out.value("a\"\\\n\u0001é€😀" + (char) 0xd800);
        assertThat(text()).isEqualTo("\"a\\\"\\\\\\n\\u0001é€😀\\ud800\"");
    }

    private String text() {
        return new String(out.toByteArray(), UTF_8);
    }
}
