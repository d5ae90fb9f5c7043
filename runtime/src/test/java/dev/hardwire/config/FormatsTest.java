package dev.hardwire.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.proxy.ProxyHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be written as the value of an option, and what it means. */
class FormatsTest {
    private static final Format<ProxyHeaders> ENUM = Formats.oneOf(ProxyHeaders.values());
    private static final Format<List<Integer>> NUMBERS = Formats.listOf(Formats.number(1, 9));

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Formats.BOOLEAN, "true", true),
                Arguments.of(Formats.BOOLEAN, "FALSE", false),
                Arguments.of(Formats.TEXT, "", ""),
                Arguments.of(Formats.PATH, "keys/key.pem", Path.of("keys", "key.pem")),
                Arguments.of(Formats.number(0), "0", 0),
                Arguments.of(Formats.number(0), "2147483647", Integer.MAX_VALUE),
                Arguments.of(Formats.size(0), "1048576", 1_048_576),
                Arguments.of(Formats.size(0), "1B", 1),
                Arguments.of(Formats.size(0), "64KiB", 65_536),
                Arguments.of(Formats.size(0), "64 kib", 65_536),
                Arguments.of(Formats.size(0), "64KB", 64_000),
                Arguments.of(Formats.size(0), "1.5MiB", 1_572_864),
                Arguments.of(Formats.size(0), "1MB", 1_000_000),
                Arguments.of(Formats.longSize(1), "3GiB", 3L << 30),
                Arguments.of(Formats.longSize(1), "2GB", 2_000_000_000L),
                Arguments.of(Formats.DURATION, "500ms", Duration.ofMillis(500)),
                Arguments.of(Formats.DURATION, "30s", Duration.ofSeconds(30)),
                Arguments.of(Formats.DURATION, "1.5 s", Duration.ofMillis(1500)),
                Arguments.of(Formats.DURATION, "5m", Duration.ofMinutes(5)),
                Arguments.of(Formats.DURATION, "2h", Duration.ofHours(2)),
                Arguments.of(Formats.DURATION, "365d", Duration.ofDays(365)),
                Arguments.of(Formats.DURATION, "PT1M30S", Duration.ofSeconds(90)),
                Arguments.of(Formats.DURATION_OR_ZERO, "0", Duration.ZERO),
                Arguments.of(Formats.DURATION_OR_ZERO, "0s", Duration.ZERO),
                Arguments.of(ENUM, "X_FORWARDED", ProxyHeaders.X_FORWARDED),
                Arguments.of(ENUM, "x-forwarded", ProxyHeaders.X_FORWARDED),
                Arguments.of(Formats.LIST, "", List.of()),
                Arguments.of(Formats.LIST, "a , b", List.of("a", "b")),
                Arguments.of(NUMBERS, "1,2", List.of(1, 2)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void means(Format<?> format, String text, Object value) {
        assertThat(format.parse(text)).isEqualTo(Optional.of(value));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(Formats.BOOLEAN, "yes", "true or false"),
                Arguments.of(Formats.PATH, "", "the path of a file or folder"),
                Arguments.of(Formats.PATH, "a\0b", "the path of a file or folder"),
                Arguments.of(Formats.number(1), "0", "a whole number, at least 1"),
                Arguments.of(Formats.number(1), "-1", "a whole number, at least 1"),
                Arguments.of(Formats.number(1), "2147483648", "a whole number, at least 1"),
                Arguments.of(Formats.number(1), "99999999999999999999", "a whole number, at least 1"),
                Arguments.of(Formats.number(1), "٣", "a whole number, at least 1"),
                Arguments.of(Formats.number(1, 9), "10", "a whole number from 1 to 9"),
                Arguments.of(Formats.size(64), "63", "a size such as 1048576, 512KiB or 1MiB, at least 64"),
                Arguments.of(Formats.size(0), "lots", "a size such as 1048576, 512KiB or 1MiB, at least 0"),
                Arguments.of(Formats.size(0), "1K", "a size such as 1048576, 512KiB or 1MiB, at least 0"),
                Arguments.of(Formats.size(0), "2GiB", "a size such as 1048576, 512KiB or 1MiB, at least 0"),
                Arguments.of(Formats.size(0), "1.0001KiB", "a size such as 1048576, 512KiB or 1MiB, at least 0"),
                Arguments.of(
                        Formats.longSize(0), "99999999999GiB", "a size such as 1048576, 512KiB or 1MiB, at least 0"),
                Arguments.of(
                        Formats.DURATION, "0", "a duration such as 500ms, 30s, 5m, 2h, 1d or PT1M30S, at least 1ms"),
                Arguments.of(
                        Formats.DURATION, "30", "a duration such as 500ms, 30s, 5m, 2h, 1d or PT1M30S, at least 1ms"),
                Arguments.of(
                        Formats.DURATION_OR_ZERO,
                        "-1s",
                        "a duration such as 500ms, 30s, 5m, 2h, 1d or PT1M30S, at least 0ms"),
                Arguments.of(
                        Formats.DURATION_OR_ZERO,
                        "PT-1S",
                        "a duration such as 500ms, 30s, 5m, 2h, 1d or PT1M30S, at least 0ms"),
                Arguments.of(
                        Formats.DURATION_OR_ZERO,
                        "999999999999d",
                        "a duration such as 500ms, 30s, 5m, 2h, 1d or PT1M30S, at least 0ms"),
                Arguments.of(ENUM, "via", "one of x-forwarded, forwarded"),
                Arguments.of(Formats.LIST, "a,,b", "a list with commas, texts"),
                Arguments.of(NUMBERS, "1,10", "a list with commas, each a whole number from 1 to 9"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isRefused(Format<?> format, String text, String allowed) {
        assertThat(format.parse(text)).isEmpty();
        assertThat(format.allowed()).isEqualTo(allowed);
    }
}
