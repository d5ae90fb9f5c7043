package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.DidYouMean;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads strings and numbers. The formats that are honoured are those of the tables here; others would be a promise that
 * nobody keeps, so they are refused.
 */
final class ScalarSchemas {
    private static final Map<String, Schema.Format> TEXT_FORMATS = Map.of(
            "date", Schema.Format.DATE,
            "date-time", Schema.Format.DATE_TIME,
            "uuid", Schema.Format.UUID,
            "byte", Schema.Format.BYTE,
            // a hint for user interfaces, nothing to check
            "password", Schema.Format.NONE);
    private static final Map<String, Schema.Width> INTEGER_FORMATS =
            Map.of("int32", Schema.Width.INT32, "int64", Schema.Width.INT64);
    private static final Map<String, Schema.Precision> NUMBER_FORMATS = Map.of(
            "float", Schema.Precision.FLOAT,
            "double", Schema.Precision.DOUBLE,
            "decimal", Schema.Precision.DECIMAL);
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final SchemaContext context;

    ScalarSchemas(SchemaContext context) {
        this.context = context;
    }

    Schema text(Mapping schema, boolean nullable) {
        int min = schema.count("minLength", 0);
        int max = schema.count("maxLength", Integer.MAX_VALUE);
        ordered(schema, "minLength", min, "maxLength", max);
        Schema.Format format = format(schema, "strings", TEXT_FORMATS, Schema.Format.NONE);
        if (format != Schema.Format.NONE) {
            for (String keyword : List.of("minLength", "maxLength", "pattern")) {
                if (schema.has(keyword)) {
                    context.report(
                            DiagnosticId.UNSUPPORTED,
                            schema.placeOf(keyword),
                            "The keyword %s beside the format %s is not supported yet; take one of them out.",
                            keyword,
                            schema.textOrEmpty("format"));
                }
            }
        }
        return new Schema.Text(schema.place(), nullable, format, null, min, max, pattern(schema));
    }

    private Schema.@Nullable Pattern pattern(Mapping schema) {
        String pattern = schema.text("pattern");
        if (pattern == null) {
            return null;
        }
        try {
            return new Schema.Pattern(pattern, EcmaPattern.toJava(pattern));
        } catch (EcmaPattern.Refused refused) {
            context.report(
                    refused.isUnsupported() ? DiagnosticId.UNSUPPORTED : DiagnosticId.INVALID_PATTERN,
                    schema.placeOf("pattern"),
                    "The pattern %s %s.",
                    pattern,
                    refused.text());
            return null;
        }
    }

    Schema integer(Mapping schema, boolean nullable) {
        Schema.Bounds bounds = integral(bounds(schema));
        Schema.Width width = format(schema, "integers", INTEGER_FORMATS, Schema.Width.INT64);
        boolean big = !schema.has("format") && (outsideLong(bounds.minimum()) || outsideLong(bounds.maximum()));
        return new Schema.Int(schema.place(), nullable, big ? Schema.Width.BIG : width, bounds);
    }

    private static boolean outsideLong(@Nullable BigDecimal bound) {
        return bound != null
                && (bound.toBigInteger().compareTo(LONG_MIN) < 0
                        || bound.toBigInteger().compareTo(LONG_MAX) > 0);
    }

    Schema number(Mapping schema, boolean nullable) {
        Schema.Precision precision = format(schema, "numbers", NUMBER_FORMATS, Schema.Precision.DOUBLE);
        return new Schema.Num(schema.place(), nullable, precision, bounds(schema));
    }

    private <T> T format(Mapping schema, String what, Map<String, T> known, T absent) {
        String format = schema.text("format");
        T found = format == null ? absent : known.get(format);
        if (found != null) {
            return found;
        }
        String nearest = DidYouMean.among(String.valueOf(format), known.keySet());
        context.report(
                DiagnosticId.UNSUPPORTED,
                schema.placeOf("format"),
                "The format %s of %s is not supported yet%s",
                String.valueOf(format),
                what,
                nearest.isEmpty()
                        ? "; use one of " + String.join(", ", new TreeSet<>(known.keySet()))
                                + ", or take it out and use other keywords."
                        : nearest);
        return absent;
    }

    /** The bounds; exclusive ones are numbers in both dialects by now. Of two lower ones the higher counts. */
    private Schema.Bounds bounds(Mapping written) {
        Mapping schema = ExclusiveBounds.asNumbers(written);
        BigDecimal min = schema.number("minimum");
        BigDecimal above = schema.number("exclusiveMinimum");
        boolean minExclusive = above != null && (min == null || above.compareTo(min) >= 0);
        BigDecimal max = schema.number("maximum");
        BigDecimal below = schema.number("exclusiveMaximum");
        boolean maxExclusive = below != null && (max == null || below.compareTo(max) <= 0);
        BigDecimal low = minExclusive ? above : min;
        BigDecimal high = maxExclusive ? below : max;
        if (low != null && high != null) {
            int order = low.compareTo(high);
            if (order > 0 || (order == 0 && (minExclusive || maxExclusive))) {
                context.report(
                        DiagnosticId.CONTRADICTION,
                        schema.place(),
                        "No number is %s %s and %s %s; correct the bounds.",
                        minExclusive ? "greater than" : "at least",
                        low.toPlainString(),
                        maxExclusive ? "less than" : "at most",
                        high.toPlainString());
            }
        }
        return new Schema.Bounds(low, minExclusive, high, maxExclusive, schema.number("multipleOf"));
    }

    /** The bounds that mean the same for integers and are integers themselves. */
    private static Schema.Bounds integral(Schema.Bounds bounds) {
        BigDecimal min = bounds.minimum();
        BigDecimal max = bounds.maximum();
        BigDecimal multiple = bounds.multipleOf();
        BigDecimal low = min == null ? null : min.setScale(0, RoundingMode.CEILING);
        BigDecimal high = max == null ? null : max.setScale(0, RoundingMode.FLOOR);
        return new Schema.Bounds(
                low,
                bounds.exclusiveMinimum() && low != null && low.compareTo(min) == 0,
                high,
                bounds.exclusiveMaximum() && high != null && high.compareTo(max) == 0,
                multiple == null ? null : numerator(multiple));
    }

    /** An integer is a multiple of p/q, in lowest terms, exactly if it is one of p. */
    private static BigDecimal numerator(BigDecimal fraction) {
        if (fraction.scale() <= 0) {
            return fraction.setScale(0);
        }
        BigInteger denominator = BigInteger.TEN.pow(fraction.scale());
        BigInteger unscaled = fraction.unscaledValue();
        return new BigDecimal(unscaled.divide(unscaled.gcd(denominator)));
    }

    void ordered(Mapping schema, String minName, int min, String maxName, int max) {
        if (min > max) {
            context.report(
                    DiagnosticId.CONTRADICTION,
                    schema.placeOf(minName),
                    "%s is %d and %s is %d, which nothing satisfies; correct one of them.",
                    minName,
                    min,
                    maxName,
                    max);
        }
    }
}
