package dev.hardwire.processor.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What an annotation of Jakarta Validation asks of a value. As there, a value that may be null is valid when it is null,
 * but for {@link NotNull}, {@link NotEmpty} and {@link NotBlank}.
 */
public sealed interface Constraint {
    /** The annotation as messages of the compiler have it, for example {@code @Size}. */
    String annotation();

    /** The text of its {@code message}, which is what a violation says; null where it has none of its own. */
    @Nullable
    String given();

    /** {@code @NotNull}. */
    record NotNull(@Nullable String given) implements Constraint {
        @Override
        public String annotation() {
            return "@NotNull";
        }
    }

    /** {@code @NotEmpty}. */
    record NotEmpty(@Nullable String given) implements Constraint {
        @Override
        public String annotation() {
            return "@NotEmpty";
        }
    }

    /** {@code @NotBlank}: not only white space. */
    record NotBlank(@Nullable String given) implements Constraint {
        @Override
        public String annotation() {
            return "@NotBlank";
        }
    }

    /** {@code @Size}: of a string the code points, as everywhere in JSON. {@code Integer.MAX_VALUE} is no maximum. */
    record Size(int min, int max, @Nullable String given) implements Constraint {
        @Override
        public String annotation() {
            return "@Size";
        }
    }

    /**
     * A bound of a number: {@code @Min}, {@code @DecimalMax}, {@code @Positive} and so on.
     *
     * @param lower whether it is a minimum
     * @param inclusive whether the limit itself is allowed
     */
    record Bound(
            String annotation,
            BigDecimal limit,
            boolean lower,
            boolean inclusive,
            @Nullable String given) implements Constraint {
        /** The integer nearest to the limit that is allowed by it. */
        public BigDecimal whole() {
            BigDecimal whole = limit.setScale(0, lower ? RoundingMode.CEILING : RoundingMode.FLOOR);
            boolean excluded = !inclusive && whole.compareTo(limit) == 0;
            return excluded ? whole.add(lower ? BigDecimal.ONE : BigDecimal.ONE.negate()) : whole;
        }
    }

    /** {@code @Digits}: how many there may be before and after the decimal point. */
    record Digits(int integer, int fraction, @Nullable String given) implements Constraint {
        @Override
        public String annotation() {
            return "@Digits";
        }
    }

    /** {@code @Pattern}, and the {@code regexp} of {@code @Email}: the whole string matches. */
    record Matches(
            String annotation,
            Schema.Pattern pattern,
            @Nullable String given) implements Constraint {}

    /** {@code @Email}. */
    record Email(@Nullable String given) implements Constraint {
        @Override
        public String annotation() {
            return "@Email";
        }
    }

    /** {@code @AssertTrue} and {@code @AssertFalse}. */
    record Truth(boolean expected, @Nullable String given) implements Constraint {
        @Override
        public String annotation() {
            return expected ? "@AssertTrue" : "@AssertFalse";
        }
    }

    /**
     * {@code @Past}, {@code @PastOrPresent}, {@code @Future} and {@code @FutureOrPresent}.
     *
     * @param present whether the present is allowed, too
     */
    record Moment(boolean past, boolean present, @Nullable String given) implements Constraint {
        @Override
        public String annotation() {
            return (past ? "@Past" : "@Future") + (present ? "OrPresent" : "");
        }
    }

    /**
     * What cannot be compiled.
     *
     * @param id what kind of mistake it is
     * @param reason why not, and what to do: the end of a sentence that begins with the place and the annotation
     */
    record Unsupported(String annotation, DiagnosticId id, String reason) implements Constraint {
        @Override
        public @Nullable String given() {
            return null;
        }
    }
}
