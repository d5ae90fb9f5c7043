package dev.hardwire.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How amounts are written: numbers, sizes and times, within what an option allows. */
final class Quantities {
    private static final String AMOUNT = "([0-9]{1,18}(?:\\.[0-9]{1,9})?) ?([A-Za-z]*)";
    /** How many digits a number has at most: each such fits. */
    private static final int DIGITS = 18;

    private static final Map<String, Long> BYTES = Map.of(
            "", 1L,
            "b", 1L,
            "kb", 1_000L,
            "mb", 1_000_000L,
            "gb", 1_000_000_000L,
            "kib", 1L << 10,
            "mib", 1L << 20,
            "gib", 1L << 30);
    private static final Map<String, Long> NANOS = Map.of(
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L,
            "d", 86_400_000_000_000L);

    private Quantities() {}

    /** A whole number in a range. */
    static Format<Integer> numbers(int least, int most) {
        return new Format<>(
                "a whole number" + range(least, most),
                text -> isNumber(text)
                        ? within(Long.parseLong(text), least, most, Math::toIntExact)
                        : Optional.empty());
    }

    /** A number of bytes in a range. */
    static <T> Format<T> sizes(long least, long most, LongFunction<T> number) {
        return new Format<>(
                "a size such as 1048576, 512KiB or 1MiB" + range(least, most),
                text -> amount(text, BYTES).flatMap(bytes -> within(bytes, least, most, number)));
    }

    /** A time of at least so many milliseconds. */
    static Format<Duration> durations(long leastMillis) {
        return new Format<>(
                "a duration such as 500ms, 30s, 5m, 2h, 1d or PT1M30S, at least " + leastMillis + "ms",
                text -> duration(text)
                        .filter(value -> !value.minusMillis(leastMillis).isNegative()));
    }

    /** By hand: the port is a number, and most programs need no regular expression when they start. */
    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= DIGITS;
    }

    private static String range(long least, long most) {
        boolean open = most == Integer.MAX_VALUE || most == Long.MAX_VALUE;
        return open ? ", at least " + least : " from " + least + " to " + most;
    }

    private static <T> Optional<T> within(long value, long least, long most, LongFunction<T> number) {
        return value < least || value > most ? Optional.empty() : Optional.of(number.apply(value));
    }

    private static Optional<Duration> duration(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Optional<Duration> simple = amount(text, NANOS).map(Duration::ofNanos);
        return simple.isPresent() ? simple : iso(text);
    }

    private static Optional<Duration> iso(String text) {
        try {
            return Optional.of(Duration.parse(text)).filter(value -> !value.isNegative());
        } catch (DateTimeParseException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** An amount in the smallest unit, if it is a whole number of them that a long can have. */
    private static Optional<Long> amount(String text, Map<String, Long> units) {
        Matcher matcher = Pattern.compile(AMOUNT).matcher(text);
        Long unit = matcher.matches() ? units.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
        try {
            return Optional.of(amount.setScale(0, RoundingMode.UNNECESSARY).longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
