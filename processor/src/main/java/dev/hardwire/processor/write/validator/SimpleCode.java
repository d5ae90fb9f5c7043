package dev.hardwire.processor.write.validator;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.JsonSchema.Keyword;
import dev.hardwire.processor.model.JsonSchema.Limit;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.NamedType.Access;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.json.Texts;
import dev.hardwire.processor.write.validator.Part.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keywords that are one call. */
final class SimpleCode {
    private static final ClassName BIG_DECIMAL = ClassName.get(BigDecimal.class);
    private static final BigDecimal MIN_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int SHOWN = 10;
    private static final int SHOWN_LENGTH = 60;
    /** A constant has at most 65,535 bytes. */
    private static final int MAX_TEXT = 8_000;

    private final String name;
    private final List<Unit> units;

    /** @param units where methods go that the parts need */
    SimpleCode(String name, List<Unit> units) {
        this.name = name;
        this.units = units;
    }

    Part part(Keyword keyword) {
        if (keyword instanceof Keyword.Values values && !values.values().isEmpty()) {
            return values(values.values());
        } else if (keyword instanceof Keyword.ItemCount count) {
            return new Part(Group.ARRAY, 4, scope -> count("items", count.min(), count.max()));
        } else if (keyword instanceof Keyword.PropertyCount count) {
            return new Part(Group.OBJECT, 4, scope -> count("properties", count.min(), count.max()));
        } else if (keyword instanceof Keyword.UniqueItems) {
            return new Part(Group.ARRAY, 4, scope -> call("uniqueItems", CodeBlock.of("")));
        } else if (keyword instanceof Keyword.Matches matches) {
            return simple(scope -> {
                String constant = pattern(matches.pattern(), name, scope);
                return call("pattern", CodeBlock.of(", $N", constant));
            });
        } else if (keyword instanceof Keyword.Bound number) {
            return simple(scope -> number(number, scope));
        }
        CodeBlock code = fixed(keyword);
        return simple(scope -> code);
    }

    private static Part simple(Function<Scope, CodeBlock> code) {
        return new Part(Group.SIMPLE, 6, code);
    }

    private static CodeBlock fixed(Keyword keyword) {
        if (keyword instanceof Keyword.Types types) {
            CodeBlock mask = types.types().stream()
                    .map(type -> CodeBlock.of("$T.$L", Names.KEYWORDS, type.name()))
                    .collect(CodeBlock.joining(" | "));
            return call("type", CodeBlock.of(", $L", mask));
        } else if (keyword instanceof Keyword.Length length) {
            return call("length", CodeBlock.of(", $L, $L", length.min(), max(length.max())));
        } else if (keyword instanceof Keyword.Format format) {
            return call("format", CodeBlock.of(", $S", format.name()));
        } else if (keyword instanceof Keyword.OneWay way) {
            return CodeBlock.builder()
                    .addStatement(
                            "$T.$L($N)",
                            Names.KEYWORDS,
                            way.access() == Access.READ_ONLY ? "readOnly" : "writeOnly",
                            Scope.AT)
                    .build();
        } else if (keyword instanceof Keyword.Never) {
            return CodeBlock.builder()
                    .addStatement("$N.violation($S)", Scope.AT, "is not allowed")
                    .build();
        }
        throw new IllegalStateException("Not one call: " + keyword);
    }

    private static CodeBlock call(String method, CodeBlock more) {
        return CodeBlock.builder()
                .addStatement("$T.$L($N, $N$L)", Names.KEYWORDS, method, Scope.AT, Scope.VALUE, more)
                .build();
    }

    private static CodeBlock count(String what, int min, int max) {
        return CodeBlock.builder()
                .addStatement(
                        "$T.$L($N, $N.size(), $L, $L)", Names.CONSTRAINTS, what, Scope.AT, Scope.VALUE, min, max(max))
                .build();
    }

    static CodeBlock max(int max) {
        return max == Integer.MAX_VALUE ? CodeBlock.of("$T.MAX_VALUE", Integer.class) : CodeBlock.of("$L", max);
    }

    private CodeBlock number(Keyword.Bound number, Scope scope) {
        String keyword = switch (number.limit()) {
            case MINIMUM -> "minimum";
            case EXCLUSIVE_MINIMUM -> "exclusiveMinimum";
            case MAXIMUM -> "maximum";
            case EXCLUSIVE_MAXIMUM -> "exclusiveMaximum";
            case MULTIPLE_OF -> "multipleOf";
        };
        BigDecimal value = number.value();
        boolean whole = value.stripTrailingZeros().scale() <= 0
                && value.compareTo(MIN_LONG) >= 0
                && value.compareTo(MAX_LONG) <= 0
                && (number.limit() != Limit.MULTIPLE_OF || value.signum() != 0);
        if (whole) {
            long limit = value.longValueExact();
            return call(keyword, limit == (int) limit ? CodeBlock.of(", $L", limit) : CodeBlock.of(", $LL", limit));
        }
        String constant = scope.constant(
                BIG_DECIMAL, name + " " + keyword, CodeBlock.of("new $T($S)", BIG_DECIMAL, value.toString()));
        return call(keyword, CodeBlock.of(", $N", constant));
    }

    /** Adds the constant of a pattern and answers its name. */
    static String pattern(Schema.Pattern pattern, String name, Scope scope) {
        return scope.constant(Names.TEXT_PATTERN, name + " pattern", Texts.pattern(pattern));
    }

    private Part values(List<Literal> values) {
        String shown = values.stream().limit(SHOWN).map(SimpleCode::shown).collect(Collectors.joining(", "));
        String message = values.size() == 1 ? shown : "one of " + shown + (values.size() > SHOWN ? ", …" : "");
        if (values.stream().allMatch(Literal.Text.class::isInstance)) {
            var strings = new StringSet(
                    name, "values", values.stream().map(Literal::text).toList(), units);
            return new Part(
                    Group.SIMPLE,
                    8 + strings.weight(),
                    scope -> call("oneOf", CodeBlock.of(", $N,$W$L", strings.constant(scope), text(message))));
        }
        return new Part(Group.SIMPLE, 8 + values.size(), scope -> {
            String constant = scope.constant(
                    Names.JSON_SET, name + " values", CodeBlock.of("$T.of(\n$L)", Names.JSON_SET, json(values)));
            return call("oneOf", CodeBlock.of(", $N,$W$L", constant, text(message)));
        });
    }

    private static String shown(Literal value) {
        String text = value.text();
        return text.codePointCount(0, text.length()) <= SHOWN_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN_LENGTH)) + "…";
    }

    /** The values as JSON, in parts. */
    private static CodeBlock json(List<Literal> values) {
        String json = values.stream().map(JsonLiterals::json).collect(Collectors.joining(",", "[", "]"));
        List<CodeBlock> parts = new ArrayList<>();
        int start = 0;
        while (start < json.length()) {
            int end = Math.min(json.length(), start + MAX_TEXT);
            if (end < json.length() && Character.isHighSurrogate(json.charAt(end - 1))) {
                end--;
            }
            parts.add(text(json.substring(start, end)));
            start = end;
        }
        return CodeBlock.join(parts, ",\n");
    }

    private static CodeBlock text(String text) {
        return Texts.literal(text);
    }
}
