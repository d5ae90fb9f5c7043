package dev.hardwire.spi.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.NumberInput;

/** A number in a JSON text: where it is, checked, and made when it is asked for. For one thread. */
final class ScannedNumber {
    /** The longest number, in characters: arithmetic on it must not take long. */
    private static final int MAX_LENGTH = 1_000;
    /** So many digits fit into a {@code long} whatever they are. */
    private static final int LONG_DIGITS = 18;
    /** Integers below are doubles. */
    private static final long MAX_EXACT = 1L << 53;
    /** Exponents beyond are not told apart. */
    private static final int MAX_EXPONENT = 1_000_000;

    /** The powers of ten that are doubles. */
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private final byte[] json;
    private int start;
    private int stop;
    private boolean integer;
    /** All digits as one number, if there are not too many. */
    private long digits;

    private int digitCount;
    private int fractionCount;
    private int exponent;

    ScannedNumber(byte[] json) {
        this.json = json;
    }

    /** Scans the number that begins at {@code from}; where it ends. */
    int scan(int from, int end, JsonScanner scanner) {
        start = from;
        digits = 0;
        digitCount = 0;
        fractionCount = 0;
        exponent = 0;
        integer = true;
        int begin = json[from] == '-' ? from + 1 : from;
        int at = digits(begin, end, scanner);
        if (json[begin] == '0' && at > begin + 1) {
            throw scanner.malformed("A number cannot begin with a zero and further digits", begin);
        }
        if (at < end && json[at] == '.') {
            integer = false;
            int point = at;
            at = digits(at + 1, end, scanner);
            fractionCount = at - point - 1;
        }
        if (at < end && (json[at] | 0x20) == 'e') {
            integer = false;
            at = exponent(at + 1, end, scanner);
        }
        stop = at;
        if (at - from > MAX_LENGTH) {
            throw scanner.malformed("A number can have " + MAX_LENGTH + " characters at most", from);
        }
        return at;
    }

    private int digits(int from, int end, JsonScanner scanner) {
        int at = from;
        long value = digits;
        for (; at < end && json[at] >= '0' && json[at] <= '9'; at++) {
            value = value * 10 + (json[at] - '0');
        }
        if (at == from) {
            throw scanner.unexpected("a digit", at);
        }
        digits = value;
        digitCount += at - from;
        return at;
    }

    private int exponent(int from, int end, JsonScanner scanner) {
        boolean signed = from < end && (json[from] == '-' || json[from] == '+');
        int begin = signed ? from + 1 : from;
        int at = begin;
        for (; at < end && json[at] >= '0' && json[at] <= '9'; at++) {
            exponent = Math.min(exponent * 10 + (json[at] - '0'), MAX_EXPONENT);
        }
        if (at == begin) {
            throw scanner.unexpected("a digit", at);
        }
        if (json[from] == '-') {
            exponent = -exponent;
        }
        return at;
    }

    /** Whether it has neither a point nor an exponent. */
    boolean isInteger() {
        return integer;
    }

    private boolean isNegative() {
        return json[start] == '-';
    }

    private boolean isShort() {
        return digitCount <= LONG_DIGITS;
    }

    private long signed() {
        return isNegative() ? -digits : digits;
    }

    private String text() {
        return new String(json, start, stop - start, StandardCharsets.ISO_8859_1);
    }

    /** Whether the integer has 64 bits at most. */
    boolean isInt64() {
        return isShort() || integer().bitLength() < Long.SIZE;
    }

    /** The integer, which has 64 bits at most. */
    long int64() {
        return isShort() ? signed() : integer().longValue();
    }

    /** The integer. */
    BigInteger integer() {
        return isShort() ? BigInteger.valueOf(signed()) : new BigInteger(text());
    }

    /** The nearest double; infinite where the number is out of its range. */
    double float64() {
        int tens = exponent - fractionCount;
        if (isShort() && digits <= MAX_EXACT && Math.abs(tens) < TENS.length) {
            // Exact operands, so that the one operation rounds right.
            double value = tens < 0 ? digits / TENS[-tens] : digits * TENS[tens];
            return isNegative() ? -value : value;
        }
        return NumberInput.parseDouble(text(), true);
    }

    /** Whether the exponent is so large that nothing can be made of the number but a double. */
    boolean isOutOfScale() {
        return Math.abs(exponent) == MAX_EXPONENT;
    }

    /** The number with its digits. */
    BigDecimal decimal() {
        return isShort() && exponent == 0 ? BigDecimal.valueOf(signed(), fractionCount) : new BigDecimal(text());
    }
}
