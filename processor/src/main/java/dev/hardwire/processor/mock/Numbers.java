package dev.hardwire.processor.mock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes numbers within bounds. */
final class Numbers {
    private static final int MULTIPLES = 1_000;
    /** How many steps from the first number the alternatives are. */
    private static final List<Integer> STEPS = List.of(0, 1, 7, 1_000);
    /** How far from the first number the alternatives are where there is no step. */
    private static final List<BigDecimal> OFFSETS =
            List.of(BigDecimal.ZERO, new BigDecimal("0.5"), new BigDecimal("0.25"), new BigDecimal("1000.5"));

    private Numbers() {}

    /**
     * A number; whether it is within the bounds, the validator says.
     *
     * @param number tells numbers apart that must not be equal
     * @param alternative a way to make it, where others were not valid
     */
    static BigDecimal of(JsonNode schema, boolean integer, int number, int alternative) {
        BigDecimal step = bound(schema, "multipleOf");
        if (integer) {
            step = step == null ? BigDecimal.ONE : whole(step);
        }
        BigDecimal minimum = bound(schema, "minimum");
        BigDecimal maximum = bound(schema, "maximum");
        BigDecimal above = exclusive(schema, "exclusiveMinimum", minimum);
        BigDecimal below = exclusive(schema, "exclusiveMaximum", maximum);
        BigDecimal low = greater(minimum, above);
        BigDecimal high = maximum == null ? below : below == null ? maximum : maximum.min(below);
        if (step == null) {
            return withoutStep(low, above, high, below)
                    .add(BigDecimal.valueOf(number))
                    .add(OFFSETS.get(alternative % OFFSETS.size()));
        }
        BigDecimal first = low == null ? high == null ? step : null : up(low, step);
        if (first == null) {
            first = step.compareTo(orZero(high)) <= 0 ? step : down(orZero(high), step);
        }
        if (above != null && first.compareTo(above) == 0) {
            first = first.add(step);
        }
        if (below != null && first.compareTo(below) >= 0 && low == null) {
            first = first.subtract(step);
        }
        return first.add(step.multiply(BigDecimal.valueOf(number + STEPS.get(alternative % STEPS.size()))));
    }

    /** The first multiple that is an integer; what was asked for where there is none soon. */
    private static BigDecimal whole(BigDecimal step) {
        return IntStream.rangeClosed(1, MULTIPLES)
                .mapToObj(times -> step.multiply(BigDecimal.valueOf(times)))
                .filter(multiple -> multiple.stripTrailingZeros().scale() <= 0)
                .findFirst()
                .orElse(step);
    }

    /** The first multiple of both; the first where there is none soon. */
    static BigDecimal common(BigDecimal a, BigDecimal b) {
        return b.signum() <= 0
                ? a
                : IntStream.rangeClosed(1, MULTIPLES)
                        .mapToObj(times -> a.multiply(BigDecimal.valueOf(times)))
                        .filter(multiple -> multiple.remainder(b).signum() == 0)
                        .findFirst()
                        .orElse(a);
    }

    private static BigDecimal withoutStep(
            @Nullable BigDecimal low,
            @Nullable BigDecimal above,
            @Nullable BigDecimal high,
            @Nullable BigDecimal below) {
        if (low != null && high != null) {
            boolean open = above != null || below != null;
            return open ? low.add(high).divide(BigDecimal.valueOf(2)) : low;
        }
        if (low != null) {
            return above == null ? low : low.add(BigDecimal.ONE);
        }
        if (high == null) {
            return BigDecimal.ONE;
        }
        return below == null ? high : high.subtract(BigDecimal.ONE);
    }

    private static @Nullable BigDecimal greater(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b : b == null ? a : a.max(b);
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static BigDecimal up(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    private static BigDecimal down(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private static @Nullable BigDecimal bound(JsonNode schema, String keyword) {
        JsonNode value = schema.path(keyword);
        return value.isNumber() ? value.decimalValue() : null;
    }

    /** An exclusive bound: a number, or in OpenAPI 3.0 a flag beside the inclusive one. */
    private static @Nullable BigDecimal exclusive(JsonNode schema, String keyword, @Nullable BigDecimal inclusive) {
        return schema.path(keyword).isBoolean()
                ? schema.path(keyword).booleanValue() ? inclusive : null
                : bound(schema, keyword);
    }
}
