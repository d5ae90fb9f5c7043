package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.Durations;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What a variable holds before its value is read: the document's default, or nothing. */
public final class Defaults {
    private static final String BYTES = "byte[]";
    private static final Set<String> NEVER_SHARED = Set.of(BYTES, "java.nio.ByteBuffer");

    private final Members members;
    private final Types types;
    private final Codecs codecs;
    private final JsonValues values;

    /** The longest list that is written as Java; a longer one is read from JSON. */
    private static final int LONGEST_LIST = 100;

    Defaults(Members members, Types types, Codecs codecs) {
        this.members = members;
        this.types = types;
        this.codecs = codecs;
        this.values = new JsonValues(members, types, codecs);
    }

    /** The initial value of a variable. */
    public CodeBlock of(Value value, @Nullable Literal literal, String what) {
        return literal == null ? nothing(value.type()) : given(value, literal, what);
    }

    /** What a variable has that has no value. */
    static CodeBlock nothing(JavaType type) {
        return switch (type.name()) {
            case "boolean" -> CodeBlock.of("false");
            case "int", "long", "float", "double" -> CodeBlock.of("0");
            default -> CodeBlock.of("null");
        };
    }

    /** Whether a default costs next to nothing, so that it may be made before it is known whether it is needed. */
    static boolean isCheap(Value value, Literal literal) {
        if (value instanceof Value.Validated validated) {
            return isCheap(validated.value(), literal);
        }
        boolean scalar = !(literal instanceof Literal.Json || literal instanceof Literal.Array);
        boolean shared = !(value instanceof Value.Tree)
                && !NEVER_SHARED.contains(value.type().name());
        return scalar && shared;
    }

    private CodeBlock given(Value value, Literal literal, String what) {
        if (value instanceof Value.Validated validated) {
            return given(validated.value(), literal, what);
        }
        if (literal instanceof Literal.Null && !(value instanceof Value.Tree)) {
            return CodeBlock.of("null");
        }
        if (value instanceof Value.Scalar scalar) {
            return scalar(scalar, literal, what);
        }
        if (value instanceof Value.OneOf) {
            return Texts.literal(Literals.plain(literal));
        }
        if (value instanceof Value.ListOf list
                && literal instanceof Literal.Array array
                && array.values().size() <= LONGEST_LIST
                && array.values().stream().noneMatch(Literal.Null.class::isInstance)) {
            List<CodeBlock> items = array.values().stream()
                    .map(item -> given(list.items(), item, what))
                    .toList();
            return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(items, ", "));
        }
        if (value instanceof Value.Coded coded && codecs.type(coded.codec()) instanceof CodecType.OfEnum type) {
            return CodeBlock.of("$T.$L", Types.of(type.type()), constant(type, literal));
        }
        return CodeBlock.of(
                "$N()", members.method(JavaNames.member(what) + "Default", name -> reading(name, value, literal)));
    }

    private static String constant(CodecType.OfEnum type, Literal value) {
        return type.values().entrySet().stream()
                .filter(entry -> Literals.isSame(entry.getValue(), value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type.type() + " has no value " + value));
    }

    /** A method that reads the default anew each time, as nobody knows what becomes of the last one. */
    private MethodSpec reading(String name, Value value, Literal literal) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(
                        "$T in = $T.of($L)",
                        Names.JSON_READER,
                        Names.JSON_READER,
                        Texts.literal(Literals.json(literal)));
        values.readNew(code, value, "in", "value", name);
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(types.of(value.type()))
                .addCode(code.addStatement("return value").build())
                .build();
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
                case DATE, DATE_TIME -> constant(scalar.type(), what, "$T.parse($L)", text.value());
                case UUID -> constant(scalar.type(), what, "$T.fromString($L)", text.value());
                case DURATION -> constant(scalar.type(), what, "$T.parse($L)", duration(text.value()));
                case URI -> constant(scalar.type(), what, "$T.create($L)", text.value());
                case BYTE -> bytes(scalar.type(), Texts.literal(text.value()));
            };
        }
        throw new IllegalStateException(scalar.type() + " cannot have the default " + literal);
    }

    private CodeBlock bytes(JavaType type, CodeBlock base64) {
        CodeBlock array = CodeBlock.of("$T.getDecoder().decode($L)", ClassName.get("java.util", "Base64"), base64);
        return type.name().equals(BYTES) ? array : CodeBlock.of("$T.wrap($L)", types.of(type), array);
    }

    /** The duration as Java takes it, which knows no weeks. */
    private static String duration(String text) {
        return Objects.requireNonNull(Durations.of(text), text).toString();
    }

    private CodeBlock number(Schema schema, BigDecimal value, String what) {
        if (schema instanceof Schema.Int integer) {
            return switch (integer.width()) {
                case INT32 -> CodeBlock.of("$L", value.intValueExact());
                case INT64 -> CodeBlock.of("$LL", value.longValueExact());
                case BIG -> constant(JavaType.of("java.math.BigInteger"), what, "new $T($L)", value.toPlainString());
            };
        }
        if (schema instanceof Schema.Num number) {
            return switch (number.precision()) {
                case FLOAT -> CodeBlock.of("$Lf", value.floatValue());
                case DOUBLE -> CodeBlock.of("$L", Double.toString(value.doubleValue()));
                case DECIMAL -> constant(JavaType.of("java.math.BigDecimal"), what, "new $T($L)", value.toString());
            };
        }
        throw new IllegalStateException("A " + schema + " cannot have the default " + value);
    }

    private CodeBlock constant(JavaType type, String what, String format, String text) {
        TypeName name = types.of(type);
        String constant = members.constant(
                name, JavaNames.constant(what) + "_DEFAULT", CodeBlock.of(format, name, Texts.literal(text)));
        return CodeBlock.of("$N", constant);
    }
}
