package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a variable holds before its value is read: the document's default, or nothing. */
public final class Defaults {
    private final Members members;
    private final Types types;
    private final Codecs codecs;

    Defaults(Members members, Types types, Codecs codecs) {
        this.members = members;
        this.types = types;
        this.codecs = codecs;
    }

    /** The initial value of a variable. */
    public CodeBlock of(Value value, @Nullable Literal literal, String what) {
        return literal == null ? nothing(value.type()) : of(value, literal, what, 0);
    }

    private static CodeBlock nothing(JavaType type) {
        return switch (type.name()) {
            case "boolean" -> CodeBlock.of("false");
            case "int", "long", "float", "double" -> CodeBlock.of("0");
            default -> CodeBlock.of("null");
        };
    }

    private CodeBlock of(Value value, Literal literal, String what, int depth) {
        if (literal instanceof Literal.Array array && value instanceof Value.ListOf list) {
            List<CodeBlock> items = array.values().stream()
                    .map(item -> of(list.items(), item, what, depth + 1))
                    .toList();
            return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(items, ", "));
        }
        if (value instanceof Value.Coded coded
                && literal instanceof Literal.Text text
                && codecs.type(coded.codec()) instanceof CodecType.OfEnum type) {
            return CodeBlock.of("$T.$L", Types.of(type.type()), constant(type, text.value()));
        }
        if (value instanceof Value.Scalar scalar) {
            return scalar(scalar, literal, what);
        }
        throw new IllegalStateException(value.type() + " cannot have the default " + literal);
    }

    private static String constant(CodecType.OfEnum type, String json) {
        return type.values().entrySet().stream()
                .filter(entry -> entry.getValue().text().equals(json))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.type() + " has no value " + json));
    }

    private CodeBlock scalar(Value.Scalar scalar, Literal literal, String what) {
        Schema schema = scalar.schema();
        if (literal instanceof Literal.Bool bool) {
            return CodeBlock.of("$L", bool.value());
        }
        if (literal instanceof Literal.Numeric number) {
            return number(schema, number.value(), what);
        }
        if (literal instanceof Literal.Text text && schema instanceof Schema.Text kind) {
            return switch (kind.format()) {
                case NONE -> Texts.literal(text.value());
                case DATE, DATE_TIME -> constant(scalar.type(), what, "$T.parse($S)", text.value());
                case UUID -> constant(scalar.type(), what, "$T.fromString($S)", text.value());
                case DURATION -> constant(scalar.type(), what, "$T.parse($S)", text.value());
                case URI -> constant(scalar.type(), what, "$T.create($S)", text.value());
                case BYTE ->
                    CodeBlock.of("$T.getDecoder().decode($S)", ClassName.get("java.util", "Base64"), text.value());
            };
        }
        throw new IllegalStateException(scalar.type() + " cannot have the default " + literal);
    }

    private CodeBlock number(Schema schema, BigDecimal value, String what) {
        if (schema instanceof Schema.Int integer) {
            return switch (integer.width()) {
                case INT32 -> CodeBlock.of("$L", value.intValueExact());
                case INT64 -> CodeBlock.of("$LL", value.longValueExact());
                case BIG -> constant(JavaType.of("java.math.BigInteger"), what, "new $T($S)", value.toPlainString());
            };
        }
        if (schema instanceof Schema.Num number) {
            return switch (number.precision()) {
                case FLOAT -> CodeBlock.of("$Lf", value.floatValue());
                case DOUBLE -> CodeBlock.of("$L", Double.toString(value.doubleValue()));
                case DECIMAL -> constant(JavaType.of("java.math.BigDecimal"), what, "new $T($S)", value.toString());
            };
        }
        throw new IllegalStateException("A " + schema + " cannot have the default " + value);
    }

    private CodeBlock constant(JavaType type, String what, String format, String text) {
        TypeName name = types.of(type);
        String constant =
                members.constant(name, JavaNames.constant(what) + "_DEFAULT", CodeBlock.of(format, name, text));
        return CodeBlock.of("$N", constant);
    }
}
