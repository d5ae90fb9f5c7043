package dev.hardwire.processor.mock;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes strings of a format, length and pattern. */
final class Strings {
    /** How many strings of a pattern are tried; the lengths that they have differ. */
    private static final int TRIES = 20;

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
     * @return null where none was found
     */
    static @Nullable String of(JsonNode schema, int number) {
        int min = schema.path("minLength").asInt(0);
        int max = Math.max(min, schema.path("maxLength").asInt(Integer.MAX_VALUE));
        String pattern = schema.path("pattern").asString("");
        if (!pattern.isEmpty()) {
            return ofPattern(pattern, min, max, number);
        }
        String base = FORMATS.get(schema.path("format").asString(""));
        if (base != null) {
            return number == 0 ? base : another(base, schema.path("format").asString(""), number);
        }
        StringBuilder text = new StringBuilder("string");
        if (number > 0) {
            text.append(number);
        }
        while (text.length() < min) {
            text.append("string");
        }
        int end = text.length() > max ? max : min > 6 && text.length() > min ? min : text.length();
        return number > 0 && end < text.length() ? text.substring(text.length() - end) : text.substring(0, end);
    }

    /** Another string of a format, where its end can be counted. */
    private static String another(String base, String format, int number) {
        return switch (format) {
            case "date" -> LocalDate.parse(base).plusDays(number).toString();
            case "date-time" ->
                OffsetDateTime.parse(base).plusDays(number).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            case "duration" -> "P" + (number + 1) + "D";
            case "uuid" -> base.substring(0, 28) + String.format(Locale.ROOT, "%08x", number);
            case "email", "idn-email" -> "user" + number + "@example.com";
            case "hostname", "idn-hostname" -> "host" + number + ".example.com";
            case "ipv4" -> "192.0.2." + (number + 1);
            case "ipv6" -> "2001:db8::" + Integer.toHexString(number + 1);
            case "byte", "base64url", "time", "regex" -> base;
            default -> base + number;
        };
    }

    private static @Nullable String ofPattern(String pattern, int min, int max, int number) {
        try {
            Pattern compiled = Pattern.compile(pattern);
            RgxGen generator = RgxGen.parse(pattern);
            String shortest = null;
            for (int seed = number; seed < number + TRIES; seed++) {
                String text = generator.generate(new Random(seed));
                if (compiled.matcher(text).find()
                        && text.codePointCount(0, text.length()) >= min
                        && text.codePointCount(0, text.length()) <= max
                        && (shortest == null || text.length() < shortest.length())) {
                    shortest = text;
                    if (number > 0) {
                        break; // the shortest one might be that of another number
                    }
                }
            }
            return shortest;
        } catch (PatternSyntaxException | RgxGenParseException | UnsupportedOperationException e) {
            return null; // a pattern that only ECMA-262 has
        }
    }
}
