package dev.hardwire.spi.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codecs and validators take the same texts. */
class FormatsTest {
    private static final Map<String, Function<JsonReader, @Nullable Object>> READERS = Map.of(
            "date", JsonReader::date,
            "date-time", JsonReader::dateTime,
            "duration", JsonReader::duration,
            "uri-reference", JsonReader::uri,
            "uuid", JsonReader::uuid);

    private static @Nullable Object read(String format, String text) {
        byte[] json = ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
        return READERS.get(format).apply(JsonReader.of(json, 0, json.length, new Violations()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date | 2024-02-29 | true",
                "date | 0000-01-01 | true",
                "date | 2023-02-29 | false",
                "date | 2024-2-9 | false",
                "date | 2024-13-01 | false",
                "date | 2024-01-00 | false",
                "date | 2024/01/01 | false",
                "date | -999-01-01 | false",
                "date | +999-01-01 | false",
                "date | 2024-01-٠١ | false",
                "date-time | 2026-01-31T12:00:00Z | true",
                "date-time | 2026-01-31t12:00:00z | true",
                "date-time | 2026-01-31T12:00:00.5+01:00 | true",
                "date-time | 2026-01-31T12:00:00.1234567891Z | true",
                "date-time | 2026-01-31T12:00:00-00:00 | true",
                "date-time | 2026-01-31T23:59:59-18:00 | true",
                "date-time | 2026-01-31T12:00+01:00 | false",
                "date-time | 2026-01-31T12:00:00+01 | false",
                "date-time | 2026-01-31T12:00:00+0100 | false",
                "date-time | 2026-01-31T12:00:00+01:00:30 | false",
                "date-time | 2026-01-31T12:00:00.Z | false",
                "date-time | 2026-01-31T12:00:00,5Z | false",
                "date-time | 2026-01-31 12:00:00Z | false",
                "date-time | 2026-01-31T12:00:00 | false",
                "date-time | 2026-01-31T24:00:00Z | false",
                "date-time | 2026-01-31T12:60:00Z | false",
                "date-time | 2026-01-31T12:00:61Z | false",
                "date-time | 2026-01-31T12:00:60Z | false",
                "date-time | 2026-02-30T12:00:00Z | false",
                "date-time | 2026-01-31T12:00:00+24:00 | false",
                "date-time | 2026-01-31T12:00:00+01:60 | false",
                "date-time | +12026-01-31T12:00:00Z | false",
                "duration | P1W | true",
                "duration | P1D | true",
                "duration | P1DT12H | true",
                "duration | PT1H30M5S | true",
                "duration | PT0S | true",
                "duration | PT000000000000000000000000000000001S | true",
                "duration | PT1H5S | false",
                "duration | PT1.5S | false",
                "duration | PT-1S | false",
                "duration | -PT1S | false",
                "duration | P1W1D | false",
                "duration | P | false",
                "duration | PT | false",
                "duration | P1DT | false",
                "duration | P1H | false",
                "duration | PT1D | false",
                "duration | PT1 | false",
                "duration | pt1s | false",
                "duration | PT1S1M | false",
                "uri-reference | https://a.example:80/b?c#d | true",
                "uri-reference | a/b | true",
                "uri-reference | '' | true",
                "uri-reference | urn:a:b | true",
                "uri-reference | http://[::1]/ | true",
                "uri-reference | a b | false",
                "uri-reference | https://a.example/ä | false",
                "uri-reference | a%2 | false",
                "uri-reference | http://[::1%25lo]/ | false",
                "uri-reference | :a | false",
                "uuid | f81d4fae-7dec-11d0-a765-00a0c91e6bf6 | true",
                "uuid | F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6 | true",
                "uuid | f81d4fae-7dec-11d0-a765-00a0c91e6bf | false",
                "uuid | f81d4fae07dec-11d0-a765-00a0c91e6bf6 | false",
                "uuid | g81d4fae-7dec-11d0-a765-00a0c91e6bf6 | false",
            })
    void codecsAndValidatorsAgree(String format, String text, boolean valid) {
        assertThat(StringFormat.fits(format, text)).isEqualTo(valid);
        assertThat(read(format, text) != null).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "date-time, 2016-12-31T23:59:60Z",
        "date-time, 2026-01-31T12:00:00+18:01",
        "date-time, 2026-01-31T12:00:00-23:59",
        "duration, P1Y",
        "duration, P1M",
        "duration, PT9223372036854775808S",
        "duration, P106751991167301D",
        "duration, PT9223372036854775807M",
        "uri-reference, http://",
    })
    void whatTheTypeCannotHoldIsRefused(String format, String text) {
        assertThat(StringFormat.fits(format, text)).isTrue();
        assertThat(read(format, text)).isNull();
    }

    @Test
    void values() {
        assertThat(Formats.dateTime("2026-01-31t12:34:56.0123456789-01:30"))
                .isEqualTo(OffsetDateTime.parse("2026-01-31T12:34:56.012345678-01:30"));
        assertThat(Formats.dateTime("2026-01-31T12:34:56z")).isEqualTo(OffsetDateTime.parse("2026-01-31T12:34:56Z"));
        assertThat(Formats.dateTime("2026-01-31T12:34:56.5+05:45"))
                .isEqualTo(OffsetDateTime.parse("2026-01-31T12:34:56.5+05:45"));
        assertThat(Formats.date("2024-02-29")).hasToString("2024-02-29");
        assertThat(Formats.duration("P2W")).isEqualTo(Duration.ofDays(14));
        assertThat(Formats.duration("P1DT2H3M4S")).isEqualTo(Duration.parse("P1DT2H3M4S"));
        assertThat(Formats.duration("PT9223372036854775807S")).isEqualTo(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(Formats.uri("a/b")).isEqualTo(URI.create("a/b"));
    }
}
