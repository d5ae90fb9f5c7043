package dev.hardwire.spi.json;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The keywords of JSON Schema for values of a tree, each a check that reports a violation: what generated validators call. A
 * keyword passes over values of types that it is not about. {@link Constraints} has the same for values that were read.
 */
public final class Keywords {
    /** The type null. */
    public static final int NULL = 1;
    /** The type boolean. */
    public static final int BOOLEAN = 1 << 1;
    /** The type object. */
    public static final int OBJECT = 1 << 2;
    /** The type array. */
    public static final int ARRAY = 1 << 3;
    /** The type number. */
    public static final int NUMBER = 1 << 4;
    /** The type integer: also 1.0 is one. */
    public static final int INTEGER = 1 << 5;
    /** The type string; attachments are strings. */
    public static final int STRING = 1 << 6;

    private static final String[] TYPES = {
        "null", "true or false", "an object", "an array", "a number", "an integer", "a string"
    };
    private static final int PAIRWISE = 8;

    private Keywords() {}

    /**
     * The keyword type.
     *
     * @param allowed the types that are allowed, added up
     */
    public static void type(ViolationSink at, JsonNode value, int allowed) {
        if ((allowed & typesOf(value)) == 0) {
            at.violation("must be " + text(allowed));
        }
    }

    private static int typesOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> NULL;
            case BOOLEAN -> BOOLEAN;
            case OBJECT -> OBJECT;
            case ARRAY -> ARRAY;
            case NUMBER -> isInteger(value) ? NUMBER | INTEGER : NUMBER;
            default -> STRING;
        };
    }

    private static boolean isInteger(JsonNode number) {
        return number.isIntegralNumber() || Formats.integer(number.decimalValue()) != null;
    }

    private static String text(int types) {
        StringBuilder text = new StringBuilder();
        for (int rest = types; rest != 0; rest &= rest - 1) {
            String type = TYPES[Integer.numberOfTrailingZeros(rest)];
            boolean last = (rest & (rest - 1)) == 0;
            text.append(text.isEmpty() ? "" : last ? " or " : ", ").append(type);
        }
        return text.toString();
    }

    /** {@code minimum}. */
    public static void minimum(ViolationSink at, JsonNode value, long limit) {
        if (isInt64(value)) {
            Constraints.minimum(at, value.longValue(), limit);
        } else {
            minimum(at, value, BigDecimal.valueOf(limit));
        }
    }

    /** {@code minimum}. */
    public static void minimum(ViolationSink at, JsonNode value, BigDecimal limit) {
        Constraints.minimum(at, decimal(value), limit);
    }

    /** {@code maximum}. */
    public static void maximum(ViolationSink at, JsonNode value, long limit) {
        if (isInt64(value)) {
            Constraints.maximum(at, value.longValue(), limit);
        } else {
            maximum(at, value, BigDecimal.valueOf(limit));
        }
    }

    /** {@code maximum}. */
    public static void maximum(ViolationSink at, JsonNode value, BigDecimal limit) {
        Constraints.maximum(at, decimal(value), limit);
    }

    /** {@code exclusiveMinimum}. */
    public static void exclusiveMinimum(ViolationSink at, JsonNode value, long limit) {
        if (isInt64(value)) {
            Constraints.exclusiveMinimum(at, value.longValue(), limit);
        } else {
            exclusiveMinimum(at, value, BigDecimal.valueOf(limit));
        }
    }

    /** {@code exclusiveMinimum}. */
    public static void exclusiveMinimum(ViolationSink at, JsonNode value, BigDecimal limit) {
        Constraints.exclusiveMinimum(at, decimal(value), limit);
    }

    /** {@code exclusiveMaximum}. */
    public static void exclusiveMaximum(ViolationSink at, JsonNode value, long limit) {
        if (isInt64(value)) {
            Constraints.exclusiveMaximum(at, value.longValue(), limit);
        } else {
            exclusiveMaximum(at, value, BigDecimal.valueOf(limit));
        }
    }

    /** {@code exclusiveMaximum}. */
    public static void exclusiveMaximum(ViolationSink at, JsonNode value, BigDecimal limit) {
        Constraints.exclusiveMaximum(at, decimal(value), limit);
    }

    /** {@code multipleOf}. */
    public static void multipleOf(ViolationSink at, JsonNode value, long divisor) {
        if (isInt64(value)) {
            Constraints.multipleOf(at, value.longValue(), divisor);
        } else {
            multipleOf(at, value, BigDecimal.valueOf(divisor));
        }
    }

    /** {@code multipleOf}. */
    public static void multipleOf(ViolationSink at, JsonNode value, BigDecimal divisor) {
        Constraints.multipleOf(at, decimal(value), divisor);
    }

    private static boolean isInt64(JsonNode value) {
        return value.isInt() || value.isLong();
    }

    private static @Nullable BigDecimal decimal(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }

    private static @Nullable String string(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }

    /** {@code minLength} and {@code maxLength}, in Unicode code points; {@code Integer.MAX_VALUE} is no maximum. */
    public static void length(ViolationSink at, JsonNode value, int min, int max) {
        Constraints.length(at, string(value), min, max);
    }

    /** {@code pattern}. */
    public static void pattern(ViolationSink at, JsonNode value, TextPattern pattern) {
        Constraints.pattern(at, string(value), pattern);
    }

    /** {@code format}, by its name. */
    public static void format(ViolationSink at, JsonNode value, String format) {
        Constraints.format(at, string(value), format);
    }

    /**
     * {@code enum} of strings only.
     *
     * @param text the strings as messages have them
     */
    public static void oneOf(ViolationSink at, JsonNode value, Set<String> allowed, String text) {
        if (!value.isString() || !allowed.contains(value.stringValue())) {
            at.violation("must be " + text);
        }
    }

    /**
     * {@code enum} or {@code const}.
     *
     * @param text the values as messages have them
     */
    public static void oneOf(ViolationSink at, JsonNode value, JsonSet allowed, String text) {
        if (!allowed.contains(value)) {
            at.violation("must be " + text);
        }
    }

    /** Strings as one set. */
    @SafeVarargs
    public static Set<String> union(Set<String>... parts) {
        Set<String> all = new HashSet<>();
        for (Set<String> part : parts) {
            all.addAll(part);
        }
        return Set.copyOf(all);
    }

    /** {@code uniqueItems}. */
    public static void uniqueItems(ViolationSink at, JsonNode array) {
        int size = array.size();
        boolean unique = true;
        if (size <= PAIRWISE) {
            for (int i = 0; unique && i < size; i++) {
                for (int j = 0; unique && j < i; j++) {
                    unique = !JsonOrder.equal(array.get(i), array.get(j));
                }
            }
        } else {
            Set<JsonNode> seen = new TreeSet<>(JsonOrder.INSTANCE);
            for (int i = 0; unique && i < size; i++) {
                unique = seen.add(array.get(i));
            }
        }
        if (!unique) {
            at.violation("must not have an item twice");
        }
    }

    /**
     * {@code contains} with {@code minContains} and {@code maxContains}; {@code Integer.MAX_VALUE} is no maximum.
     *
     * @param count how many items match
     */
    public static void contains(ViolationSink at, int count, int min, int max) {
        if (count < min) {
            at.violation("must contain at least " + min + (min == 1 ? " item" : " items")
                    + " of the kind asked for, not " + count);
        } else if (count > max) {
            at.violation("must contain at most " + max + (max == 1 ? " item" : " items")
                    + " of the kind asked for, not " + count);
        }
    }

    /** {@code required}, of one property. */
    public static void required(Validation at, JsonNode object, String name) {
        if (object.get(name) == null) {
            at.violation(name, "is required");
        }
    }

    /** {@code dependentRequired}, of one property that another one asks for. */
    public static void dependentRequired(Validation at, JsonNode object, String property, String name) {
        if (object.get(property) != null && object.get(name) == null) {
            at.violation(name, "is required with " + property);
        }
    }

    /** The name of a property as a value, for {@code propertyNames}. */
    public static JsonNode name(String name) {
        return JsonNodeFactory.instance.stringNode(name);
    }

    /** Whether the name of a property matches a pattern of {@code patternProperties}; reports where that takes too long. */
    public static boolean matches(Validation at, String name, TextPattern pattern) {
        try {
            return pattern.isIn(name);
        } catch (TextPattern.GivenUp e) {
            at.violation(name, e.text() + " " + pattern);
            return false;
        }
    }

    /** {@code readOnly}, of a value that is there. */
    public static void readOnly(Validation at) {
        if (at.isRequest()) {
            at.violation("is read-only");
        }
    }

    /** {@code writeOnly}, of a value that is there. */
    public static void writeOnly(Validation at) {
        if (at.isResponse()) {
            at.violation("is write-only");
        }
    }
}
