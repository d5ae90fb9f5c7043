package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Constraint;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The statements that check a value which was read against the constraints of Jakarta Validation on its type. */
final class ConstraintChecks {
    private final Members members;

    ConstraintChecks(Members members) {
        this.members = members;
    }

    /**
     * The checks of a value; empty where its type has no constraints.
     *
     * @param at the variable of the reader
     * @param value the variable of the value, which is not null where it is of a primitive type's class
     * @param what a name for constants
     */
    CodeBlock of(JavaType type, String at, String value, String what) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Constraint constraint : type.constraints()) {
            CodeBlock broken = broken(constraint, type, value, what);
            if (!broken.isEmpty()) {
                String given = constraint.given();
                code.beginControlFlow("if ($L)", broken)
                        .addStatement(
                                "$N.violation($L)", at, Texts.literal(given == null ? text(constraint, type) : given))
                        .endControlFlow();
            }
        }
        return code.build();
    }

    /** The condition under which a constraint is broken; empty where a value that was read never breaks it. */
    private CodeBlock broken(Constraint constraint, JavaType type, String value, String what) {
        if (constraint instanceof Constraint.NotEmpty) {
            return size(type, value, 1, Integer.MAX_VALUE);
        }
        if (constraint instanceof Constraint.Size size) {
            return size(type, value, size.min(), size.max());
        }
        if (constraint instanceof Constraint.NotBlank) {
            return CodeBlock.of("$N != null && $N.isBlank()", value, value);
        }
        if (constraint instanceof Constraint.Bound bound) {
            return bound(bound, type, value, what);
        }
        if (constraint instanceof Constraint.Digits digits) {
            return CodeBlock.of(
                    "!$T.hasDigits($N, $L, $L)", Names.CONDITIONS, value, digits.integer(), digits.fraction());
        }
        if (constraint instanceof Constraint.Matches matches) {
            String pattern = members.sharedConstant(
                    Names.TEXT_PATTERN, JavaNames.constant(what) + "_PATTERN", Texts.pattern(matches.pattern()));
            return CodeBlock.of("!$T.matches($N, $N)", Names.CONDITIONS, value, pattern);
        }
        if (constraint instanceof Constraint.Email) {
            return CodeBlock.of("!$T.isEmail($N)", Names.CONDITIONS, value);
        }
        if (constraint instanceof Constraint.Truth truth) {
            return truth.expected() ? CodeBlock.of("!$N", value) : CodeBlock.of("$N", value);
        }
        return constraint instanceof Constraint.Moment moment ? moment(moment, type, value) : CodeBlock.of("");
    }

    private static CodeBlock size(JavaType type, String value, int min, int max) {
        if (type.name().equals("java.lang.String")) {
            return CodeBlock.of("!$T.hasLength($N, $L, $L)", Names.CONDITIONS, value, min, Checks.max(max));
        }
        CodeBlock size = CodeBlock.of(type.name().equals("byte[]") ? "$N.length" : "$N.size()", value);
        if (max == Integer.MAX_VALUE) {
            return CodeBlock.of("$N != null && $L < $L", value, size, min);
        }
        return min == 0
                ? CodeBlock.of("$N != null && $L > $L", value, size, max)
                : CodeBlock.of("$N != null && ($L < $L || $L > $L)", value, size, min, size, max);
    }

    private CodeBlock bound(Constraint.Bound bound, JavaType type, String value, String what) {
        String operator = (bound.lower() ? "<" : ">") + (bound.inclusive() ? "" : "=");
        return switch (type.name()) {
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> whole(bound, value);
            case "float", "double", "java.lang.Float", "java.lang.Double" ->
                CodeBlock.of(
                        "$N $L $L",
                        value,
                        operator,
                        Double.toString(bound.limit().doubleValue()));
            case "java.math.BigInteger" ->
                compared(
                        ClassName.get(BigInteger.class),
                        bound.whole().toBigInteger().toString(),
                        value,
                        bound.lower() ? "<" : ">",
                        what);
            default -> compared(ClassName.get(BigDecimal.class), bound.limit().toString(), value, operator, what);
        };
    }

    private static CodeBlock whole(Constraint.Bound bound, String value) {
        long limit = bound.whole().longValueExact();
        return CodeBlock.of("$N $L $L", value, bound.lower() ? "<" : ">", limit == (int) limit ? limit : limit + "L");
    }

    private CodeBlock compared(TypeName type, String limit, String value, String operator, String what) {
        String name = members.sharedConstant(
                type, JavaNames.constant(what) + "_LIMIT", CodeBlock.of("new $T($S)", type, limit));
        return CodeBlock.of("$N != null && $N.compareTo($N) $L 0", value, value, name, operator);
    }

    private static CodeBlock moment(Constraint.Moment moment, JavaType type, String value) {
        TypeName of = ClassName.bestGuess(type.name());
        String method = moment.past() == moment.present() ? "isAfter" : "isBefore";
        return CodeBlock.of("$N != null && $L$N.$L($T.now())", value, moment.present() ? "" : "!", value, method, of);
    }

    /** What a violation says where the annotation has no message of its own. */
    private static String text(Constraint constraint, JavaType type) {
        if (constraint instanceof Constraint.Size size) {
            return sizeText(size, unit(type));
        }
        if (constraint instanceof Constraint.Bound bound) {
            String limit = bound.limit().stripTrailingZeros().toPlainString();
            if (bound.inclusive()) {
                return (bound.lower() ? "must be at least " : "must be at most ") + limit;
            }
            return (bound.lower() ? "must be greater than " : "must be less than ") + limit;
        }
        if (constraint instanceof Constraint.Digits digits) {
            return "must have at most " + counted(digits.integer(), "digit") + " before and " + digits.fraction()
                    + " after the decimal point";
        }
        if (constraint instanceof Constraint.Matches matches) {
            return "must match the pattern " + matches.pattern().source();
        }
        if (constraint instanceof Constraint.Truth truth) {
            return "must be " + truth.expected();
        }
        if (constraint instanceof Constraint.Moment moment) {
            return "must be " + (moment.present() ? "now or " : "") + (moment.past() ? "in the past" : "in the future");
        }
        if (constraint instanceof Constraint.Email) {
            return "must be an e-mail address";
        }
        return constraint instanceof Constraint.NotBlank ? "must not be blank" : "must not be empty";
    }

    private static String sizeText(Constraint.Size size, String unit) {
        if (size.max() == Integer.MAX_VALUE) {
            return "must have at least " + counted(size.min(), unit);
        }
        return size.min() == 0
                ? "must have at most " + counted(size.max(), unit)
                : "must have " + size.min() + " to " + counted(size.max(), unit);
    }

    private static String unit(JavaType type) {
        return switch (type.name()) {
            case "java.lang.String" -> "character";
            case "java.util.Map" -> "property";
            case "byte[]" -> "byte";
            default -> "item";
        };
    }

    private static String counted(int count, String unit) {
        String many = unit.endsWith("y") ? unit.substring(0, unit.length() - 1) + "ies" : unit + "s";
        return count + " " + (count == 1 ? unit : many);
    }
}
