package dev.hardwire.spi.json;

import dev.hardwire.spi.json.format.Times;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations of RFC 3339, appendix A: it has no fractions, no signs, and no gaps between units. */
final class Durations {
    private Durations() {}

    /** The duration, or null where the text is none, or one that the type cannot hold. */
    static @Nullable Duration parse(String text) {
        if (!Times.isDuration(text)) {
            return null;
        }
        long seconds = 0;
        long number = 0;
        boolean time = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c - '0';
            if (c == 'T') {
                time = true;
            } else if (digit >= 0 && digit <= 9) {
                if (number > (Long.MAX_VALUE - digit) / 10) {
                    return null;
                }
                number = number * 10 + digit;
            } else {
                int unit = seconds(c, time);
                if (unit == 0 || number > (Long.MAX_VALUE - seconds) / unit) {
                    return null;
                }
                seconds += number * unit;
                number = 0;
            }
        }
        return Duration.ofSeconds(seconds);
    }

    /** The seconds of a unit; 0 where they are not always as many. */
    private static int seconds(char unit, boolean time) {
        return switch (unit) {
            case 'W' -> 7 * 86_400;
            case 'D' -> 86_400;
            case 'H' -> 3_600;
            case 'M' -> time ? 60 : 0;
            case 'S' -> 1;
            default -> 0;
        };
    }

    /** The text of a duration; that of one below zero or with a fraction of a second is of ISO 8601 only. */
    static String text(Duration duration) {
        int seconds = duration.toSecondsPart();
        boolean gap = duration.toHours() > 0 && duration.toMinutesPart() == 0 && seconds > 0;
        return gap && duration.toNanosPart() == 0
                ? "PT" + duration.toHours() + "H0M" + seconds + "S"
                : duration.toString();
    }
}
