package dev.hardwire.spi.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of a schema that bound a value (JSON Schema validation, section 6), each a check that reports a violation.
 * A value that is null because it was not valid already is passed over.
 */
public final class Constraints {
    private Constraints() {}

    /** {@code minimum}. */
    public static void minimum(ViolationSink at, long value, long limit) {
        if (value < limit) {
            at.violation("must be at least " + limit);
        }
    }

    /** {@code minimum}. */
    public static void minimum(ViolationSink at, double value, double limit) {
        if (value < limit) {
            at.violation("must be at least " + number(limit));
        }
    }

    /** {@code minimum}. */
    public static void minimum(ViolationSink at, @Nullable BigDecimal value, BigDecimal limit) {
        if (value != null && value.compareTo(limit) < 0) {
            at.violation("must be at least " + limit.toPlainString());
        }
    }

    /** {@code minimum}. */
    public static void minimum(ViolationSink at, @Nullable BigInteger value, BigInteger limit) {
        if (value != null && value.compareTo(limit) < 0) {
            at.violation("must be at least " + limit);
        }
    }

    /** {@code maximum}. */
    public static void maximum(ViolationSink at, long value, long limit) {
        if (value > limit) {
            at.violation("must be at most " + limit);
        }
    }

    /** {@code maximum}. */
    public static void maximum(ViolationSink at, double value, double limit) {
        if (value > limit) {
            at.violation("must be at most " + number(limit));
        }
    }

    /** {@code maximum}. */
    public static void maximum(ViolationSink at, @Nullable BigDecimal value, BigDecimal limit) {
        if (value != null && value.compareTo(limit) > 0) {
            at.violation("must be at most " + limit.toPlainString());
        }
    }

    /** {@code maximum}. */
    public static void maximum(ViolationSink at, @Nullable BigInteger value, BigInteger limit) {
        if (value != null && value.compareTo(limit) > 0) {
            at.violation("must be at most " + limit);
        }
    }

    /** {@code exclusiveMinimum}. */
    public static void exclusiveMinimum(ViolationSink at, long value, long limit) {
        if (value <= limit) {
            at.violation("must be greater than " + limit);
        }
    }

    /** {@code exclusiveMinimum}. */
    public static void exclusiveMinimum(ViolationSink at, double value, double limit) {
        if (value <= limit) {
            at.violation("must be greater than " + number(limit));
        }
    }

    /** {@code exclusiveMinimum}. */
    public static void exclusiveMinimum(ViolationSink at, @Nullable BigDecimal value, BigDecimal limit) {
        if (value != null && value.compareTo(limit) <= 0) {
            at.violation("must be greater than " + limit.toPlainString());
        }
    }

    /** {@code exclusiveMinimum}. */
    public static void exclusiveMinimum(ViolationSink at, @Nullable BigInteger value, BigInteger limit) {
        if (value != null && value.compareTo(limit) <= 0) {
            at.violation("must be greater than " + limit);
        }
    }

    /** {@code exclusiveMaximum}. */
    public static void exclusiveMaximum(ViolationSink at, long value, long limit) {
        if (value >= limit) {
            at.violation("must be less than " + limit);
        }
    }

    /** {@code exclusiveMaximum}. */
    public static void exclusiveMaximum(ViolationSink at, double value, double limit) {
        if (value >= limit) {
            at.violation("must be less than " + number(limit));
        }
    }

    /** {@code exclusiveMaximum}. */
    public static void exclusiveMaximum(ViolationSink at, @Nullable BigDecimal value, BigDecimal limit) {
        if (value != null && value.compareTo(limit) >= 0) {
            at.violation("must be less than " + limit.toPlainString());
        }
    }

    /** {@code exclusiveMaximum}. */
    public static void exclusiveMaximum(ViolationSink at, @Nullable BigInteger value, BigInteger limit) {
        if (value != null && value.compareTo(limit) >= 0) {
            at.violation("must be less than " + limit);
        }
    }

    /** {@code multipleOf} for an integer and an integral divisor. */
    public static void multipleOf(ViolationSink at, long value, long divisor) {
        if (value % divisor != 0) {
            at.violation("must be a multiple of " + divisor);
        }
    }

    /** {@code multipleOf}; the value is taken as its shortest decimal text, so that 0.3 is a multiple of 0.1. */
    public static void multipleOf(ViolationSink at, double value, BigDecimal divisor) {
        multipleOf(at, BigDecimal.valueOf(value), divisor);
    }

    /** {@code multipleOf}. */
    public static void multipleOf(ViolationSink at, @Nullable BigDecimal value, BigDecimal divisor) {
        if (value != null && value.remainder(divisor).signum() != 0) {
            at.violation("must be a multiple of " + divisor.toPlainString());
        }
    }

    /** {@code multipleOf}. */
    public static void multipleOf(ViolationSink at, @Nullable BigInteger value, BigDecimal divisor) {
        if (value != null) {
            multipleOf(at, new BigDecimal(value), divisor);
        }
    }

    /** {@code minLength} and {@code maxLength}, in Unicode code points; {@code Integer.MAX_VALUE} is no maximum. */
    public static void length(ViolationSink at, @Nullable String value, int min, int max) {
        if (value == null) {
            return;
        }
        int chars = value.length();
        if (chars < min || (chars < 2L * min && points(value) < min)) {
            at.violation("must have at least " + min + (min == 1 ? " character" : " characters"));
        } else if (chars > max && points(value) > max) {
            at.violation("must have at most " + max + (max == 1 ? " character" : " characters"));
        }
    }

    private static int points(String value) {
        return value.codePointCount(0, value.length());
    }

    /** {@code pattern}: the expression is found anywhere in the value; to look for it takes a bounded time. */
    public static void pattern(ViolationSink at, @Nullable String value, TextPattern pattern) {
        try {
            if (value != null && !pattern.isIn(value)) {
                at.violation("must match the pattern " + pattern);
            }
        } catch (TextPattern.GivenUp e) {
            at.violation(e.text() + " " + pattern);
        }
    }

    /**
     * {@code format}, of a string.
     *
     * @param format its name as documents have it, for example {@code email}; of one that is not known nothing is asked
     */
    public static void format(ViolationSink at, @Nullable String value, String format) {
        if (value != null && !StringFormat.fits(format, value)) {
            at.violation(StringFormat.message(format));
        }
    }

    /**
     * {@code enum}: reports that the value is none of those that are allowed.
     *
     * @param allowed the values as a text, for example {@code cat, dog}
     */
    public static void oneOf(ViolationSink at, String allowed) {
        at.violation("must be one of " + allowed);
    }

    /**
     * {@code enum}, of a value as a text.
     *
     * @param text the values as messages have them, for example {@code cat, dog}
     */
    public static void oneOf(ViolationSink at, @Nullable String value, Set<String> allowed, String text) {
        if (value != null && !allowed.contains(value)) {
            oneOf(at, text);
        }
    }

    /** {@code minItems} and {@code maxItems}; {@code Integer.MAX_VALUE} is no maximum. */
    public static void items(ViolationSink at, int count, int min, int max) {
        if (count < min) {
            at.violation("must have at least " + min + (min == 1 ? " item" : " items"));
        } else if (count > max) {
            at.violation("must have at most " + max + (max == 1 ? " item" : " items"));
        }
    }

    /** {@code uniqueItems}. */
    public static void uniqueItems(ViolationSink at, Collection<?> items) {
        if (new HashSet<>(items).size() != items.size()) {
            at.violation("must not have an item twice");
        }
    }

    /** Adds an item to a set; that it is there already is a violation, of the item. One that was not valid is passed over. */
    public static <T> void add(ViolationSink at, Set<T> items, @Nullable T item) {
        if (item != null && !items.add(item)) {
            at.violation("must not have an item twice");
        }
    }

    /** {@code minProperties} and {@code maxProperties}; {@code Integer.MAX_VALUE} is no maximum. */
    public static void properties(ViolationSink at, int count, int min, int max) {
        if (count < min) {
            at.violation("must have at least " + min + (min == 1 ? " property" : " properties"));
        } else if (count > max) {
            at.violation("must have at most " + max + (max == 1 ? " property" : " properties"));
        }
    }

    /** Puts a property into a map; that it is there already is a violation. */
    public static <V> void put(ViolationSink at, Map<String, V> values, String name, V value) {
        int before = values.size();
        values.put(name, value);
        if (values.size() == before) {
            at.violation(JsonReader.TWICE);
        }
    }

    private static String number(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
