package dev.hardwire.processor.mock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes strings of a format, length and pattern. */
final class Strings {
    /** Strings without a format. */
    private static final List<String> WORDS = List.of("string", "text", "A", "0");

    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("date", "2026-01-31"),
            Map.entry("date-time", "2026-01-31T12:00:00Z"),
            Map.entry("time", "12:00:00Z"),
            Map.entry("duration", "P1D"),
            Map.entry("uuid", "3fa85f64-5717-4562-b3fc-2c963f66afa6"),
            Map.entry("email", "user@example.com"),
            Map.entry("idn-email", "user@example.com"),
            Map.entry("hostname", "example.com"),
            Map.entry("idn-hostname", "example.com"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("uri", "https://example.com/"),
            Map.entry("uri-reference", "https://example.com/"),
            Map.entry("iri", "https://example.com/"),
            Map.entry("iri-reference", "https://example.com/"),
            Map.entry("url", "https://example.com/"),
            Map.entry("uri-template", "https://example.com/{id}"),
            Map.entry("json-pointer", "/a"),
            Map.entry("relative-json-pointer", "0"),
            Map.entry("regex", ".*"),
            Map.entry("byte", "c3RyaW5n"),
            Map.entry("base64url", "c3RyaW5n"));

    private Strings() {}

    /**
     * A string.
     *
     * @param number tells strings apart that must not be equal
     * @param alternative a way to make it, where others were not valid
     * @return null where none was found
     */
    static @Nullable String of(JsonNode schema, int number, int alternative) {
        int min = schema.path("minLength").asInt(0);
        int max = Math.max(min, schema.path("maxLength").asInt(Integer.MAX_VALUE));
        String format = schema.path("format").asString("");
        String base = FORMATS.get(format);
        String formatted =
                base == null ? null : fitting(number == 0 ? base : another(base, format, number), format, min, max);
        String pattern = schema.path("pattern").asString("");
        if (!pattern.isEmpty()) {
            return Patterns.find(pattern, min, max, number, formatted == null ? List.of() : List.of(formatted));
        }
        return formatted == null ? plain(WORDS.get(alternative % WORDS.size()), min, max, number) : formatted;
    }

    private static String plain(String word, int min, int max, int number) {
        StringBuilder text = new StringBuilder(word);
        if (number > 0) {
            text.append(number);
        }
        while (text.length() < min) {
            text.append(word);
        }
        int end = text.length() > max ? max : min > word.length() ? min : text.length();
        return number > 0 && end < text.length() ? text.substring(text.length() - end) : text.substring(0, end);
    }

    /** A string of a format that can be longer or shorter. */
    private static String fitting(String text, String format, int min, int max) {
        int missing = min - text.length();
        return switch (format) {
            case "email", "idn-email" ->
                missing > 0 ? "u".repeat(missing) + text : text.length() > max ? "u@a.io" : text;
            case "hostname", "idn-hostname" ->
                missing > 0 ? "a".repeat(Math.max(1, missing - 1)) + "." + text : text.length() > max ? "a.io" : text;
            case "uri", "iri", "url", "uri-reference", "iri-reference" ->
                missing > 0 ? text + "a".repeat(missing) : text.length() > max ? "a:b" : text;
            case "json-pointer" -> missing > 0 ? text + "a".repeat(missing) : text;
            default -> text;
        };
    }

    /** Another string of a format, where its end can be counted. */
    private static String another(String base, String format, int number) {
        return switch (format) {
            case "date" -> LocalDate.parse(base).plusDays(number).toString();
            case "date-time" ->
                OffsetDateTime.parse(base).plusDays(number).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            case "time" -> LocalTime.NOON.plusSeconds(number).format(DateTimeFormatter.ISO_LOCAL_TIME) + "Z";
            case "duration" -> "P" + (number + 1) + "D";
            case "uuid" -> base.substring(0, 28) + String.format(Locale.ROOT, "%08x", number);
            case "email", "idn-email" -> "user" + number + "@example.com";
            case "hostname", "idn-hostname" -> "host" + number + ".example.com";
            case "ipv4" -> "192.0.2." + (number + 1);
            case "ipv6" -> "2001:db8::" + Integer.toHexString(number + 1);
            case "byte", "base64url" -> String.format(Locale.ROOT, "%04d", number);
            case "regex" -> base.repeat(number + 1);
            default -> base + number;
        };
    }
}
