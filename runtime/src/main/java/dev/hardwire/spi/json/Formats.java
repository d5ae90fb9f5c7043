package dev.hardwire.spi.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the formats of strings (JSON Schema validation, section 7; OpenAPI's format registry). Each answers null where a text has not the format. */
public final class Formats {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    /** The characters of the smallest integer of 64 bits. */
    private static final int MAX_INT64 = 20;

    private static final int LONGEST_DURATION = 100;
    private static final Pattern DURATION = Pattern.compile(
            "P(?:(\\d{1,15})W|(?=.)(?:\\d+D)?(?:T(?=.)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d{1,9})?S)?)?)");

    private Formats() {}

    /** An integer of 32 bits in decimal digits. */
    public static @Nullable Integer int32(String text) {
        Long value = int64(text);
        return value == null || value != value.intValue() ? null : Integer.valueOf(value.intValue());
    }

    /** An integer of 64 bits in decimal digits. */
    public static @Nullable Long int64(String text) {
        int length = text.length();
        boolean negative = length > 0 && text.charAt(0) == '-';
        int start = negative ? 1 : 0;
        if (length == start || length > MAX_INT64) {
            return null;
        }
        // Collected as a negative number, of which there is one more; so that all fit.
        long value = 0;
        for (int i = start; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value < Long.MIN_VALUE / 10) {
                return null;
            }
            value = value * 10 - digit;
            if (value > 0) {
                return null;
            }
        }
        if (negative) {
            return value;
        }
        return value == Long.MIN_VALUE ? null : Long.valueOf(-value);
    }

    /** An integer in at most 1,000 decimal digits. */
    public static @Nullable BigInteger integer(String text) {
        BigDecimal value = decimal(text);
        return value == null ? null : integer(value);
    }

    /** The number as an integer if it is one of at most 1,000 digits. */
    static @Nullable BigInteger integer(BigDecimal value) {
        if (Math.abs((long) value.scale()) > 1_000) {
            return null;
        }
        try {
            return value.toBigIntegerExact();
        } catch (ArithmeticException e) {
            return null; // has a fraction
        }
    }

    /** A number as JSON has it, in at most 1,000 characters. */
    public static @Nullable BigDecimal decimal(String text) {
        int length = text.length();
        if (length == 0
                || length > 1_000
                || text.charAt(0) == '+'
                || text.charAt(0) == '.'
                || text.charAt(length - 1) == '.') {
            return null;
        }
        for (int i = 0; i < length; i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return null;
            }
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code full-date} of RFC 3339. */
    public static @Nullable LocalDate date(String text) {
        if (text.length() != 10) {
            return null;
        }
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code date-time} of RFC 3339. */
    public static @Nullable OffsetDateTime dateTime(String text) {
        if (text.length() < 20 || text.charAt(4) != '-') {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace('t', 'T').replace('z', 'Z').replace(' ', 'T'), DATE_TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A UUID of RFC 9562 in its 36 characters. */
    public static @Nullable UUID uuid(String text) {
        if (text.length() != 36) {
            return null;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            if (dash ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
                return null;
            }
        }
        return UUID.fromString(text);
    }

    /** Base64 of RFC 4648, section 4. */
    public static byte @Nullable [] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * A duration of RFC 3339, appendix A, in weeks, or in days, hours, minutes and seconds, which may have a fraction. Years and
     * months have no fixed length and so are none.
     */
    public static @Nullable Duration duration(String text) {
        Matcher parts = text.length() > LONGEST_DURATION ? null : DURATION.matcher(text);
        if (parts == null || !parts.matches()) {
            return null;
        }
        String weeks = parts.group(1);
        try {
            return weeks == null
                    ? Duration.parse(text)
                    : Duration.ofDays(Math.multiplyExact(Long.parseLong(weeks), 7L));
        } catch (DateTimeException | ArithmeticException e) {
            return null; // out of range
        }
    }

    /** A URI of RFC 3986, or a relative reference. */
    public static @Nullable URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
