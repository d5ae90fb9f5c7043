package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The statements that check a value which was read against the bounds of its schema. */
final class Checks {
    private static final ClassName BIG_DECIMAL = ClassName.get(BigDecimal.class);
    private static final ClassName BIG_INTEGER = ClassName.get("java.math", "BigInteger");
    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final int MOST_INLINE = 100;

    private final Members members;

    Checks(Members members) {
        this.members = members;
    }

    /**
     * The checks of a scalar; empty where it has no bounds.
     *
     * @param at the variable of the reader
     * @param value the variable of the value
     * @param what a name for constants
     */
    CodeBlock of(Schema schema, String at, String value, String what) {
        CodeBlock.Builder code = CodeBlock.builder();
        Check check = new Check(code, at, value, what);
        if (schema instanceof Schema.Text text) {
            text(check, text);
        } else if (schema instanceof Schema.Int integer) {
            if (integer.width() == Schema.Width.BIG) {
                bigInteger(check, integer.bounds());
            } else {
                integer(check, integer.bounds());
            }
        } else if (schema instanceof Schema.Num number) {
            number(check, number.bounds(), number.precision() == Schema.Precision.DECIMAL);
        }
        return code.build();
    }

    /** The check of a value of an enum. */
    CodeBlock of(Value.OneOf one, String at, String value, String what) {
        List<String> all = one.values().stream().map(Literals::plain).distinct().toList();
        TypeName type = ParameterizedTypeName.get(Set.class, String.class);
        CodeBlock set = CodeBlock.of(
                "$T.of($L)",
                Set.class,
                all.stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(",$W")));
        // what initializes constants has a largest size for all of them together
        CodeBlock initializer = all.size() <= MOST_INLINE
                ? set
                : CodeBlock.of(
                        "$N()",
                        members.method(
                                JavaNames.member(what) + "Values",
                                method -> MethodSpec.methodBuilder(method)
                                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                                        .returns(type)
                                        .addStatement("return $L", set)
                                        .build()));
        String name = members.constant(type, JavaNames.constant(what) + "_VALUES", initializer);
        CodeBlock.Builder code = CodeBlock.builder();
        new Check(code, at, value, what).add("oneOf", CodeBlock.of("$N,$W$L", name, Literals.listed(all)));
        return code.build();
    }

    private void text(Check check, Schema.Text text) {
        if (text.format() != Schema.Format.NONE) {
            return;
        }
        if (text.minLength() > 0 || text.maxLength() < Integer.MAX_VALUE) {
            check.add("length", CodeBlock.of("$L, $L", text.minLength(), max(text.maxLength())));
        }
        if (text.checkedFormat() != null) {
            check.add("format", CodeBlock.of("$S", text.checkedFormat()));
        }
        Schema.Pattern pattern = text.pattern();
        if (pattern != null) {
            String name = members.constant(
                    Names.TEXT_PATTERN, JavaNames.constant(check.what) + "_PATTERN", Texts.pattern(pattern));
            check.add("pattern", CodeBlock.of("$N", name));
        }
    }

    /** Bounds that have a fraction are rounded to the integers that they allow. */
    private void integer(Check check, Schema.Bounds bounds) {
        BigDecimal minimum = bounds.minimum();
        if (minimum != null) {
            boolean whole = isWhole(minimum);
            String keyword = bounds.exclusiveMinimum() && whole ? "exclusiveMinimum" : "minimum";
            BigDecimal limit = minimum.setScale(0, RoundingMode.CEILING);
            if (limit.compareTo(MIN_LONG) >= 0) {
                check.add(keyword, number(limit.min(MAX_LONG)));
            }
        }
        BigDecimal maximum = bounds.maximum();
        if (maximum != null) {
            boolean whole = isWhole(maximum);
            String keyword = bounds.exclusiveMaximum() && whole ? "exclusiveMaximum" : "maximum";
            BigDecimal limit = maximum.setScale(0, RoundingMode.FLOOR);
            if (limit.compareTo(MAX_LONG) <= 0) {
                check.add(keyword, number(limit.max(MIN_LONG)));
            }
        }
        BigDecimal multiple = bounds.multipleOf();
        if (multiple != null) {
            if (isWhole(multiple) && multiple.compareTo(MAX_LONG) <= 0) {
                check.add("multipleOf", number(multiple));
            } else {
                check.add("multipleOf", decimal(check, "multipleOf", multiple));
            }
        }
    }

    private void bigInteger(Check check, Schema.Bounds bounds) {
        BigDecimal minimum = bounds.minimum();
        if (minimum != null) {
            String keyword = bounds.exclusiveMinimum() && isWhole(minimum) ? "exclusiveMinimum" : "minimum";
            check.add(keyword, bigInteger(check, keyword, minimum.setScale(0, RoundingMode.CEILING)));
        }
        BigDecimal maximum = bounds.maximum();
        if (maximum != null) {
            String keyword = bounds.exclusiveMaximum() && isWhole(maximum) ? "exclusiveMaximum" : "maximum";
            check.add(keyword, bigInteger(check, keyword, maximum.setScale(0, RoundingMode.FLOOR)));
        }
        BigDecimal multiple = bounds.multipleOf();
        if (multiple != null) {
            check.add("multipleOf", decimal(check, "multipleOf", multiple));
        }
    }

    private void number(Check check, Schema.Bounds bounds, boolean exact) {
        BigDecimal minimum = bounds.minimum();
        if (minimum != null) {
            String keyword = bounds.exclusiveMinimum() ? "exclusiveMinimum" : "minimum";
            check.add(keyword, exact ? decimal(check, keyword, minimum) : floating(minimum));
        }
        BigDecimal maximum = bounds.maximum();
        if (maximum != null) {
            String keyword = bounds.exclusiveMaximum() ? "exclusiveMaximum" : "maximum";
            check.add(keyword, exact ? decimal(check, keyword, maximum) : floating(maximum));
        }
        BigDecimal multiple = bounds.multipleOf();
        if (multiple != null) {
            check.add("multipleOf", decimal(check, "multipleOf", multiple));
        }
    }

    private CodeBlock decimal(Check check, String keyword, BigDecimal value) {
        String name = members.constant(
                BIG_DECIMAL,
                JavaNames.constant(check.what) + "_" + JavaNames.constant(keyword),
                CodeBlock.of("new $T($S)", BIG_DECIMAL, value.toString()));
        return CodeBlock.of("$N", name);
    }

    private CodeBlock bigInteger(Check check, String keyword, BigDecimal value) {
        String name = members.constant(
                BIG_INTEGER,
                JavaNames.constant(check.what) + "_" + JavaNames.constant(keyword),
                CodeBlock.of(
                        "new $T($S)", BIG_INTEGER, value.toBigIntegerExact().toString()));
        return CodeBlock.of("$N", name);
    }

    /** The literal of a long, with its suffix only where it needs one. */
    private static CodeBlock number(BigDecimal value) {
        long number = value.longValueExact();
        return number == (int) number ? CodeBlock.of("$L", number) : CodeBlock.of("$LL", number);
    }

    private static CodeBlock floating(BigDecimal value) {
        return CodeBlock.of("$L", Double.toString(value.doubleValue()));
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** A maximum of lengths, items or properties. */
    static CodeBlock max(int max) {
        return max == Integer.MAX_VALUE ? CodeBlock.of("$T.MAX_VALUE", Integer.class) : CodeBlock.of("$L", max);
    }

    /** One value that is checked. */
    private record Check(CodeBlock.Builder code, String at, String value, String what) {
        void add(String keyword, CodeBlock arguments) {
            code.addStatement("$T.$L($N, $N, $L)", Names.CONSTRAINTS, keyword, at, value, arguments);
        }
    }
}
