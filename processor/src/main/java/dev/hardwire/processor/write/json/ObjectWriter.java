package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.hardwire.processor.model.Binding.Accessor;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Field;
import dev.hardwire.processor.model.Binding.Holder;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.NamedType.Access;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the properties of an object, in the order of its components, and then those that it does not name. */
final class ObjectWriter {
    /** How many properties a method writes at most. */
    private static final int GROUP = 120;

    /** How many names a method compares at most. */
    private static final int COMPARED = 500;

    private final CodecType.OfRecord type;
    private final ClassName name;
    private final PropertyNames names;
    private final JsonValues values;
    private final Members members;

    ObjectWriter(CodecType.OfRecord type, ClassName name, PropertyNames names, JsonValues values, Members members) {
        this.type = type;
        this.name = name;
        this.names = names;
        this.values = values;
        this.members = members;
    }

    MethodSpec write() {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.beginObject()");
        List<Field> fields = type.fields();
        if (fields.size() <= GROUP) {
            fields.forEach(field -> write(code, field));
        } else {
            for (int start = 0; start < fields.size(); start += GROUP) {
                List<Field> part = fields.subList(start, Math.min(start + GROUP, fields.size()));
                code.addStatement("$N(out, value)", members.method("writeProperties", made -> group(made, part)));
            }
        }
        others(code);
        code.addStatement("out.endObject()");
        return CodecWriter.writing(name, "out", "value").addCode(code.build()).build();
    }

    private MethodSpec group(String method, List<Field> fields) {
        CodeBlock.Builder code = CodeBlock.builder();
        fields.forEach(field -> write(code, field));
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Names.JSON_WRITER, "out")
                .addParameter(name, "value")
                .addCode(code.build())
                .build();
    }

    /** What is absent or write-only is left out; what is required and null is written so. */
    private void write(CodeBlock.Builder code, Field field) {
        CodeBlock accessor = CodeBlock.of("value.$N()", field.component());
        CodeBlock written = switch (field.holder()) {
            case OPTIONAL -> optional(field, accessor, CodeBlock.of("$L.orElse(null)", accessor));
            case PRESENCE ->
                provided(
                        CodeBlock.of("!$L.isAbsent()", accessor), always(field, CodeBlock.of("$L.orNull()", accessor)));
            case PLAIN -> isLeftOut(field) ? optional(field, accessor, accessor) : always(field, accessor);
        };
        boolean everyWay = field.access() != Access.WRITE_ONLY;
        code.add(
                everyWay
                        ? written
                        : provided(CodeBlock.of("out.direction() != $L", ObjectSlots.refusedIn(field)), written));
    }

    private static CodeBlock provided(CodeBlock condition, CodeBlock written) {
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", condition)
                .add(written)
                .endControlFlow()
                .build();
    }

    private CodeBlock always(Field field, CodeBlock value) {
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock named = CodeBlock.of("out.name($L)", names.of(field));
        if (JsonValues.writesAnything(field.value())) {
            values.writePresent(code, field.value(), named, value, field.component());
        } else {
            code.addStatement(named);
            values.write(code, field.value(), "out", value, field.component());
        }
        return code.build();
    }

    /**
     * Writes a property that may have no value.
     *
     * @param orNull its value, or null
     */
    private CodeBlock optional(Field field, CodeBlock accessor, CodeBlock orNull) {
        CodeBlock given = JsonValues.given(field.value(), orNull);
        if (!given.isEmpty()) {
            return CodeBlock.of("$T.optional(out, $L, $L);\n", Names.PROPERTIES, names.of(field), given);
        }
        boolean isHeld = field.holder() == Holder.OPTIONAL;
        CodeBlock.Builder code = CodeBlock.builder();
        values.writePresent(
                code,
                field.value(),
                CodeBlock.of("out.name($L)", names.of(field)),
                isHeld ? CodeBlock.of("$L.get()", accessor) : accessor,
                field.component());
        return provided(
                isHeld ? CodeBlock.of("$L.isPresent()", accessor) : CodeBlock.of("$L != null", accessor), code.build());
    }

    /** Whether null is no value but absence. */
    private static boolean isLeftOut(Field field) {
        boolean isNullWritten = field.required() && JsonValues.mayBeNull(field.value());
        return field.mayBeNull()
                && !isNullWritten
                && !Types.isPrimitive(field.value().type());
    }

    private void others(CodeBlock.Builder code) {
        Accessor others = type.others();
        if (others == null) {
            return;
        }
        Value.MapOf map = (Value.MapOf) others.value();
        code.beginControlFlow(
                        "for ($T.Entry<$T, $T> other : value.$N().entrySet())",
                        Map.class,
                        String.class,
                        values.type(map.values()).box(),
                        others.name())
                .addStatement("out.otherName(other.getKey(), $L)", isNamed(type.fields()));
        values.write(code, map.values(), "out", CodeBlock.of("other.getValue()"), others.name() + "Value");
        code.endControlFlow();
    }

    private CodeBlock isNamed(List<Field> fields) {
        List<CodeBlock> calls = new ArrayList<>();
        for (int start = 0; start < fields.size(); start += COMPARED) {
            List<Field> part = fields.subList(start, Math.min(start + COMPARED, fields.size()));
            calls.add(CodeBlock.of("$N(other.getKey())", members.method("isNamed", made -> naming(made, part))));
        }
        return calls.isEmpty() ? CodeBlock.of("false") : CodeBlock.join(calls, " || ");
    }

    private static MethodSpec naming(String method, List<Field> fields) {
        CodeBlock names = fields.stream()
                .map(field -> CodeBlock.of("$S", field.jsonName()))
                .collect(CodeBlock.joining(",$W"));
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(boolean.class)
                .addParameter(String.class, "name")
                .addCode("return switch (name) {\n$>case $L -> true;\ndefault -> false;\n$<};\n", names)
                .build();
    }
}
