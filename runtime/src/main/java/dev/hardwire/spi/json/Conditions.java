package dev.hardwire.spi.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What constraints ask of a value, as questions. A value that is null keeps every condition. */
public final class Conditions {
    private Conditions() {}

    /** Whether a text has so many Unicode code points. */
    public static boolean hasLength(@Nullable String value, int min, int max) {
        if (value == null) {
            return true;
        }
        int points = value.codePointCount(0, value.length());
        return points >= min && points <= max;
    }

    /** Whether an expression is found in a text, within a bounded time; where that does not suffice, it is not. */
    public static boolean matches(@Nullable String value, TextPattern pattern) {
        try {
            return value == null || pattern.isIn(value);
        } catch (TextPattern.GivenUp e) {
            return false;
        }
    }

    /** Whether a text is an e-mail address (RFC 5321). */
    public static boolean isEmail(@Nullable String value) {
        return value == null || StringFormat.fits("email", value);
    }

    /** Whether an integer has at most so many digits; there is none after its decimal point. */
    public static boolean hasDigits(long value, int integer, int fraction) {
        return hasDigits(BigDecimal.valueOf(value), integer, fraction);
    }

    /** Whether a number has at most so many digits before and after the decimal point, in its shortest decimal text. */
    public static boolean hasDigits(double value, int integer, int fraction) {
        return hasDigits(BigDecimal.valueOf(value), integer, fraction);
    }

    /** Whether an integer has at most so many digits; there is none after its decimal point. */
    public static boolean hasDigits(@Nullable BigInteger value, int integer, int fraction) {
        return value == null || hasDigits(new BigDecimal(value), integer, fraction);
    }

    /** Whether a number has at most so many digits before and after the decimal point; zeros at its end do not count. */
    public static boolean hasDigits(@Nullable BigDecimal value, int integer, int fraction) {
        if (value == null || value.signum() == 0) {
            return true;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.precision() - plain.scale() <= integer && plain.scale() <= fraction;
    }
}
