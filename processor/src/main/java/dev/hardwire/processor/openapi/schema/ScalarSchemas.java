package dev.hardwire.processor.openapi.schema;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.openapi.source.Node.Mapping;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads strings and numbers. */
final class ScalarSchemas {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private final SchemaContext context;
    private final Validators validators;
    private final Formats formats;

    ScalarSchemas(SchemaContext context, Validators validators) {
        this.context = context;
        this.validators = validators;
        this.formats = new Formats(context);
    }

    Schema text(Mapping schema, boolean nullable) {
        int min = schema.count("minLength", 0);
        int max = schema.count("maxLength", Integer.MAX_VALUE);
        ordered(schema, "minLength", min, "maxLength", max);
        Schema.Format format = formats.ofText(schema);
        Schema.Pattern pattern = pattern(schema);
        if (format != Schema.Format.NONE && (min > 0 || max < Integer.MAX_VALUE || pattern != null)) {
            // they are about the string, which is gone once it is a value of its Java type
            validators.need(schema.place());
            return new Schema.Text(
                    schema.place(), nullable, format, Formats.checked(schema), 0, Integer.MAX_VALUE, null);
        }
        return new Schema.Text(schema.place(), nullable, format, Formats.checked(schema), min, max, pattern);
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
        Formats.Whole format = formats.ofInteger(schema);
        Schema.Bounds written = integral(bounds(schema));
        Schema.Bounds bounds = format == null
                ? written
                : within(written, Formats.decimal(format.minimum()), Formats.decimal(format.maximum()));
        boolean big = outsideLong(bounds.minimum()) || outsideLong(bounds.maximum());
        Schema.Width width = format != null ? format.width() : big ? Schema.Width.BIG : Schema.Width.INT64;
        return new Schema.Int(schema.place(), nullable, width, bounds);
    }

    /** The bounds and those of the format; of two the narrower counts. */
    private static Schema.Bounds within(
            Schema.Bounds bounds, @Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        BigDecimal low = bounds.minimum();
        BigDecimal high = bounds.maximum();
        boolean raised = minimum != null && (low == null || low.compareTo(minimum) < 0);
        boolean lowered = maximum != null && (high == null || high.compareTo(maximum) > 0);
        return new Schema.Bounds(
                raised ? minimum : low,
                !raised && bounds.exclusiveMinimum(),
                lowered ? maximum : high,
                !lowered && bounds.exclusiveMaximum(),
                bounds.multipleOf());
    }

    private static boolean outsideLong(@Nullable BigDecimal bound) {
        return bound != null
                && (bound.toBigInteger().compareTo(LONG_MIN) < 0
                        || bound.toBigInteger().compareTo(LONG_MAX) > 0);
    }

    Schema number(Mapping schema, boolean nullable) {
        return Formats.isWhole(schema)
                ? integer(schema, nullable)
                : new Schema.Num(schema.place(), nullable, formats.ofNumber(schema), bounds(schema));
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
                context.diagnostics()
                        .note(
                                DiagnosticId.CONTRADICTION,
                                schema.place(),
                                "No number is %s %s and %s %s, so that none is allowed; correct the bounds.",
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
            context.diagnostics()
                    .note(
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
