package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The statements of one generated class that read, check and write values as JSON. Lists and maps get private methods of
 * their own in that class.
 */
public final class JsonValues {
    private static final ClassName ARRAY_LIST = ClassName.get("java.util", "ArrayList");
    private static final ClassName LINKED_HASH_SET = ClassName.get("java.util", "LinkedHashSet");
    private static final ClassName LINKED_HASH_MAP = ClassName.get("java.util", "LinkedHashMap");

    private final Members members;
    private final Types types;
    private final Codecs codecs;
    private final Checks checks;
    private final ConstraintChecks constraints;

    /** The statements of the class with these members. */
    public JsonValues(Members members, Types types, Codecs codecs) {
        this.members = members;
        this.types = types;
        this.codecs = codecs;
        this.checks = new Checks(members);
        this.constraints = new ConstraintChecks(members);
    }

    /**
     * Reads a value into a variable and checks it.
     *
     * @param in the variable of the reader
     * @param target the variable of the value
     * @param what a name for methods and constants that are needed
     */
    public void read(CodeBlock.Builder code, Value value, String in, String target, String what) {
        CodeBlock read = readable(value, in, what);
        CodeBlock check = check(value, in, target, what);
        CodeBlock demanded = demanded(value, in);
        if (!demanded.isEmpty()) {
            code.beginControlFlow("if ($N.nextNull())", in)
                    .addStatement("$N = $L", target, Defaults.nothing(value.type()))
                    .addStatement(demanded)
                    .nextControlFlow("else")
                    .addStatement("$N = $L", target, read)
                    .add(check)
                    .endControlFlow();
        } else if (!mayBeNull(value)) {
            code.addStatement("$N = $L", target, read).add(check);
        } else if (check.isEmpty()) {
            code.addStatement("$N = $N.nextNull() ? null : $L", target, in, read);
        } else {
            code.beginControlFlow("if ($N.nextNull())", in)
                    .addStatement("$N = null", target)
                    .nextControlFlow("else")
                    .addStatement("$N = $L", target, read)
                    .add(check)
                    .endControlFlow();
        }
    }

    private CodeBlock check(Value value, String in, String target, String what) {
        if (value instanceof Value.OneOf one) {
            return checks.of(one, in, target, what);
        }
        CodeBlock bounds =
                value instanceof Value.Scalar scalar ? checks.of(scalar.schema(), in, target, what) : CodeBlock.of("");
        // of a part that a validator checks, the method that reads it checks these
        return value instanceof Value.Validated
                ? bounds
                : bounds.toBuilder()
                        .add(constraints.of(value.type(), in, target, what))
                        .build();
    }

    /** The call that refuses null, where a constraint does and not the type, or with a message of its own; else empty. */
    private static CodeBlock demanded(Value value, String in) {
        String message = value.type().demand();
        if (value instanceof Value.Validated
                || (message == null && !(mayBeNull(value) && value.type().isDemanded()))) {
            return CodeBlock.of("");
        }
        return CodeBlock.of("$N.violation($L)", in, Texts.literal(message == null ? "must not be null" : message));
    }

    /** Whether null is a value of its own; the tree of null is one too. */
    static boolean mayBeNull(Value value) {
        if (value instanceof Value.Validated validated) {
            return mayBeNull(validated.value());
        }
        if (value instanceof Value.Scalar scalar) {
            return scalar.schema().nullable();
        }
        if (value instanceof Value.OneOf one) {
            return one.nullable();
        }
        if (value instanceof Value.ListOf list) {
            return list.schema().nullable();
        }
        if (value instanceof Value.MapOf map) {
            return map.schema().nullable();
        }
        return value instanceof Value.Coded coded && coded.nullable();
    }

    private CodeBlock readable(Value value, String in, String what) {
        if (value instanceof Value.Scalar scalar) {
            return CodeBlock.of("$N.$L()", in, Scalars.ofJson(scalar));
        }
        if (value instanceof Value.OneOf one) {
            return CodeBlock.of(text(one), in);
        }
        if (value instanceof Value.Tree) {
            return CodeBlock.of("$N.node()", in);
        }
        if (value instanceof Value.FileOf) {
            return CodeBlock.of("$N.file()", in);
        }
        if (value instanceof Value.Coded coded) {
            return CodeBlock.of("$T.INSTANCE.read($N)", Codecs.className(coded.codec()), in);
        }
        if (value instanceof Value.ListOf list && isPlain(list)) {
            return list.items() instanceof Value.Coded coded
                    ? CodeBlock.of("$T.read($N, $T.INSTANCE)", Names.LISTS, in, Codecs.className(coded.codec()))
                    : CodeBlock.of("$T.strings($N)", Names.LISTS, in);
        }
        String name = members.method("read" + JavaNames.type(what), method -> reader(value, method, what));
        return CodeBlock.of("$N($N)", name, in);
    }

    /** The expression that reads a value of an enum as the text that a parameter has. */
    private static String text(Value.OneOf one) {
        if (one.values().stream().allMatch(Literal.Text.class::isInstance)) {
            return "$N.string()";
        }
        return one.values().stream().allMatch(Literal.Numeric.class::isInstance)
                ? "$N.numberText()"
                : "$N.node().asString(\"\")";
    }

    /** Whether the runtime reads a list: neither it nor its items are checked here. */
    private boolean isPlain(Value.ListOf list) {
        return isPlainItem(list.items())
                && !isSet(list)
                && list.items().type().constraints().isEmpty()
                && itemChecks(list, "in", "items").isEmpty()
                && (!(list.items() instanceof Value.Scalar scalar)
                        || checks.of(scalar.schema(), "in", "item", "item").isEmpty());
    }

    /** Whether the runtime writes lists of such items: what has a codec, and strings, but not null. */
    private static boolean isPlainItem(Value item) {
        return !mayBeNull(item)
                && (item instanceof Value.Coded
                        || (item instanceof Value.Scalar && item.type().name().equals("java.lang.String")));
    }

    private MethodSpec reader(Value value, String name, String what) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Types.nullable(types.of(value.type())))
                .addParameter(Names.JSON_READER, "in");
        if (value instanceof Value.ListOf list) {
            return listReader(method, list, what);
        }
        if (value instanceof Value.MapOf map) {
            return mapReader(method, map, what);
        }
        return validatedReader(name, (Value.Validated) value, what);
    }

    private MethodSpec validatedReader(String name, Value.Validated validated, String what) {
        TypeName type = types.of(validated.type());
        CodeBlock.Builder code = CodeBlock.builder()
                .add(codecs.validated(validated.validator(), "json", "in", Defaults.nothing(validated.type())));
        Value value = validated.value();
        if (!(value instanceof Value.Scalar)
                && !mayBeNull(value)
                && value.type().constraints().isEmpty()) {
            code.addStatement("return $L", readable(value, "in", what));
        } else {
            readNew(code, value, "in", "value", what);
            code.addStatement("return value");
        }
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type.isPrimitive() ? type : Types.nullable(type))
                .addParameter(Names.JSON_READER, "json")
                .addCode(code.build())
                .build();
    }

    private MethodSpec listReader(MethodSpec.Builder method, Value.ListOf list, String what) {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (!in.beginArray())")
                .addStatement("return null")
                .endControlFlow()
                .addStatement(
                        "$T items = new $T<>()", types.of(list.type()), isSet(list) ? LINKED_HASH_SET : ARRAY_LIST)
                .beginControlFlow("while (in.nextElement())");
        readNew(code, list.items(), "in", "item", what + "Item");
        if (isSet(list)) {
            code.addStatement("$T.add(in, items, item)", Names.CONSTRAINTS).endControlFlow();
        } else {
            code.addStatement("items.add(item)").endControlFlow().add(itemChecks(list, "in", "items"));
        }
        return method.addCode(code.addStatement("return items").build()).build();
    }

    private static boolean isSet(Value.ListOf list) {
        return list.type().name().equals("java.util.Set");
    }

    private MethodSpec mapReader(MethodSpec.Builder method, Value.MapOf map, String what) {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (!in.beginObject())")
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$T values = new $T<>()", types.of(map.type()), LINKED_HASH_MAP)
                .beginControlFlow("for ($T key = in.nextName(); key != null; key = in.nextName())", String.class);
        readNew(code, map.values(), "in", "value", what + "Value");
        code.addStatement("$T.put(in, values, key, value)", Names.CONSTRAINTS).endControlFlow();
        if (map.schema().minProperties() > 0 || map.schema().maxProperties() < Integer.MAX_VALUE) {
            code.addStatement(
                    "$T.properties(in, values.size(), $L, $L)",
                    Names.CONSTRAINTS,
                    map.schema().minProperties(),
                    Checks.max(map.schema().maxProperties()));
        }
        return method.addCode(code.addStatement("return values").build()).build();
    }

    /** The checks of a whole list. */
    static CodeBlock itemChecks(Value.ListOf list, String at, String items) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (list.schema().minItems() > 0 || list.schema().maxItems() < Integer.MAX_VALUE) {
            code.addStatement(
                    "$T.items($N, $N.size(), $L, $L)",
                    Names.CONSTRAINTS,
                    at,
                    items,
                    list.schema().minItems(),
                    Checks.max(list.schema().maxItems()));
        }
        if (list.schema().uniqueItems()) {
            code.addStatement("$T.uniqueItems($N, $N)", Names.CONSTRAINTS, at, items);
        }
        return code.build();
    }

    /** The Java type of a value. */
    TypeName type(Value value) {
        return types.of(value.type());
    }

    /** Declares a variable and reads it. */
    void readNew(CodeBlock.Builder code, Value value, String in, String target, String what) {
        CodeBlock.Builder read = CodeBlock.builder();
        read(read, value, in, target, what);
        code.add(declaring(types.of(value.type()), target, read.build()));
    }

    /** Statements that assign a variable, with its declaration: in the first of them where that is possible. */
    public static CodeBlock declaring(TypeName type, String target, CodeBlock assigning) {
        boolean first = assigning.toString().startsWith(target + " = ");
        CodeBlock declaration = first ? CodeBlock.of("$T ", type) : CodeBlock.of("$T $N;\n", type, target);
        return declaration.toBuilder().add(assigning).build();
    }

    /**
     * Writes a value.
     *
     * @param out the variable of the writer
     * @param value what to write, evaluated twice where it may be null
     */
    public void write(CodeBlock.Builder code, Value type, String out, CodeBlock value, String what) {
        if (writesAnything(type)) {
            writePresent(code, type, out, value, what);
        } else {
            code.beginControlFlow("if ($L == null)", value)
                    .addStatement("$N.nullValue()", out)
                    .nextControlFlow("else")
                    .addStatement(writable(type, CodeBlock.of("$N", out), value, what))
                    .endControlFlow();
        }
    }

    /** Writes a value that is not null, as {@link #write} does. */
    void writePresent(CodeBlock.Builder code, Value type, String out, CodeBlock value, String what) {
        writePresent(code, type, CodeBlock.of("$N", out), value, what);
    }

    /** Writes a value that is not null to the writer that an expression answers. */
    void writePresent(CodeBlock.Builder code, Value type, CodeBlock out, CodeBlock value, String what) {
        code.addStatement(writable(type, out, value, what));
    }

    /** Whether one expression writes every value, null if that is one. */
    static boolean writesAnything(Value type) {
        return !mayBeNull(type) || writesNull(type);
    }

    /** What the runtime takes to write a value or leave it out; empty where a method of the codec is needed. */
    static CodeBlock given(Value type, CodeBlock value) {
        if (type instanceof Value.Validated validated) {
            return given(validated.value(), value);
        }
        if (type instanceof Value.Coded coded) {
            return CodeBlock.of("$T.INSTANCE, $L", Codecs.className(coded.codec()), value);
        }
        return type instanceof Value.Scalar || type instanceof Value.Tree ? value : CodeBlock.of("");
    }

    private static boolean writesNull(Value type) {
        if (type instanceof Value.Validated validated) {
            return writesNull(validated.value());
        }
        return type instanceof Value.Tree
                || (type instanceof Value.Scalar scalar
                        && !isBoxed(scalar.type().name()));
    }

    private static boolean isBoxed(String type) {
        return switch (type) {
            case "java.lang.Boolean", "java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double" ->
                true;
            default -> false;
        };
    }

    /** The expression that writes a value that is not null. */
    private CodeBlock writable(Value type, CodeBlock out, CodeBlock value, String what) {
        if (type instanceof Value.Validated validated) {
            return writable(validated.value(), out, value, what);
        }
        if (type instanceof Value.Scalar || type instanceof Value.Tree || type instanceof Value.FileOf) {
            return CodeBlock.of("$L.value($L)", out, value);
        }
        if (type instanceof Value.Coded coded) {
            return CodeBlock.of("$T.INSTANCE.write($L, $L)", Codecs.className(coded.codec()), out, value);
        }
        if (type instanceof Value.ListOf list && !isSet(list) && isPlainItem(list.items())) {
            return list.items() instanceof Value.Coded coded
                    ? CodeBlock.of(
                            "$T.write($L, $T.INSTANCE, $L)", Names.LISTS, out, Codecs.className(coded.codec()), value)
                    : CodeBlock.of("$T.write($L, $L)", Names.LISTS, out, value);
        }
        String name = members.method("write" + JavaNames.type(what), method -> writer(type, method, what));
        return CodeBlock.of("$N($L, $L)", name, out, value);
    }

    private MethodSpec writer(Value type, String name, String what) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Names.JSON_WRITER, "out");
        CodeBlock.Builder code = CodeBlock.builder();
        if (type instanceof Value.ListOf list) {
            method.addParameter(types.of(list.type()), "items");
            code.addStatement("out.beginArray()")
                    .beginControlFlow(
                            "for ($T item : items)", types.of(list.items().type()));
            write(code, list.items(), "out", CodeBlock.of("item"), what + "Item");
            code.endControlFlow().addStatement("out.endArray()");
        } else if (type instanceof Value.MapOf map) {
            method.addParameter(types.of(map.type()), "values");
            TypeName value = types.of(map.values().type()).box();
            code.addStatement("out.beginObject()")
                    .beginControlFlow(
                            "for ($T.Entry<$T, $T> entry : values.entrySet())", Map.class, String.class, value)
                    .addStatement("out.name(entry.getKey())");
            write(code, map.values(), "out", CodeBlock.of("entry.getValue()"), what + "Value");
            code.endControlFlow().addStatement("out.endObject()");
        }
        return method.addCode(code.build()).build();
    }
}
