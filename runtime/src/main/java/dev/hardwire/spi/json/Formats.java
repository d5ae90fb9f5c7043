package dev.hardwire.spi.json;

import dev.hardwire.spi.json.format.Times;
import dev.hardwire.spi.json.format.Uris;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parses the formats of strings (JSON Schema validation, section 7; OpenAPI's format registry). Each answers null where a text has not the format. */
public final class Formats {
    /** The characters of the smallest integer of 64 bits. */
    private static final int MAX_INT64 = 20;

    /** The characters before a fraction of seconds, with its dot. */
    private static final int FRACTION = 20;

    private static final int MAX_OFFSET = ZoneOffset.MAX.getTotalSeconds();

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
        return Times.isDate(text) ? LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)) : null;
    }

    /**
     * {@code date-time} of RFC 3339, to the nanosecond; but for what the type cannot hold: leap seconds, and offsets of more than
     * 18 hours.
     */
    public static @Nullable OffsetDateTime dateTime(String text) {
        if (!Times.isDateTime(text)) {
            return null;
        }
        int second = digits(text, 17, 19);
        int zone = text.length() - (Character.toUpperCase(text.charAt(text.length() - 1)) == 'Z' ? 1 : 6);
        int offset = offset(text, zone);
        return second == 60 || Math.abs(offset) > MAX_OFFSET
                ? null
                : OffsetDateTime.of(
                        digits(text, 0, 4),
                        digits(text, 5, 7),
                        digits(text, 8, 10),
                        digits(text, 11, 13),
                        digits(text, 14, 16),
                        second,
                        nanos(text, zone),
                        ZoneOffset.ofTotalSeconds(offset));
    }

    /** The seconds of an offset that ends a text. */
    private static int offset(String text, int at) {
        if (at + 1 == text.length()) {
            return 0;
        }
        int seconds = digits(text, at + 1, at + 3) * 3_600 + digits(text, at + 4, at + 6) * 60;
        return text.charAt(at) == '-' ? -seconds : seconds;
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int i = FRACTION; i < FRACTION + 9; i++) {
            nanos = nanos * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return nanos;
    }

    private static int digits(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
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
     * A duration of RFC 3339, appendix A, in weeks, or in days, hours, minutes and seconds. Years and months have no fixed length
     * and so are none.
     */
    public static @Nullable Duration duration(String text) {
        return Durations.parse(text);
    }

    /** A URI of RFC 3986, or a relative reference; but for the few that the type cannot hold. */
    public static @Nullable URI uri(String text) {
        if (!Uris.isUriReference(text)) {
            return null;
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null; // without a host behind //, or with nothing behind the scheme
        }
    }
}
