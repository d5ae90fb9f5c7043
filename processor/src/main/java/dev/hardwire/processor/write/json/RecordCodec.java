package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Field;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The codec of a record: one pass over the properties with a switch on their names. Properties that are required have a
 * bit each in a mask of those that were seen.
 */
final class RecordCodec {
    private static final int BITS = Long.SIZE;

    private final CodecType.OfRecord type;
    private final ClassName name;
    private final Members members;
    private final Types types;
    private final JsonValues values;
    private final Defaults defaults;
    private final NameAllocator locals = new NameAllocator();
    private final List<Field> required;

    RecordCodec(CodecType.OfRecord type, ClassName name, Members members, Types types, Codecs codecs) {
        this.type = type;
        this.name = name;
        this.members = members;
        this.types = types;
        this.values = new JsonValues(members, types);
        this.defaults = new Defaults(members, types, codecs);
        this.required = type.fields().stream().filter(Field::required).toList();
        type.fields().forEach(field -> locals.newName(field.component(), field));
        for (String local : List.of("in", "violations", "property", "count")) {
            locals.newName(local, local);
        }
        for (int mask = 0; mask < masks(); mask++) {
            locals.newName(masks() == 1 ? "seen" : "seen" + mask, mask);
        }
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(read());
        if (!required.isEmpty()) {
            methods.add(missing());
        }
        methods.add(write());
        return methods;
    }

    private MethodSpec read() {
        String in = locals.get("in");
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (!$N.beginObject())", in)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("int $N = $N.violationCount()", locals.get("violations"), in);
        for (int mask = 0; mask < masks(); mask++) {
            code.addStatement("long $N = 0", locals.get(mask));
        }
        if (isCounted()) {
            code.addStatement("int $N = 0", locals.get("count"));
        }
        for (Field field : type.fields()) {
            code.addStatement(
                    "$T $N = $L",
                    local(field),
                    locals.get(field),
                    defaults.of(field.value(), field.defaultValue(), field.component()));
        }
        properties(code, in);
        if (!required.isEmpty()) {
            code.beginControlFlow("if ($L)", incomplete())
                    .addStatement("missing($N, $L)", in, allMasks())
                    .endControlFlow();
        }
        if (isCounted()) {
            code.addStatement(
                    "$T.properties($N, $N, $L, $L)",
                    Names.CONSTRAINTS,
                    in,
                    locals.get("count"),
                    type.minProperties(),
                    Checks.max(type.maxProperties()));
        }
        code.beginControlFlow("if ($N.violationCount() != $N)", in, locals.get("violations"))
                .addStatement("return null")
                .endControlFlow();
        CodeBlock arguments = type.fields().stream().map(this::argument).collect(CodeBlock.joining(",$W"));
        code.addStatement("return new $T($L)", name, arguments);
        return CodecWriter.reading(name, in).addCode(code.build()).build();
    }

    private void properties(CodeBlock.Builder code, String in) {
        String property = locals.get("property");
        code.beginControlFlow(
                "for ($T $N = $N.nextName(); $N != null; $N = $N.nextName())",
                String.class,
                property,
                in,
                property,
                property,
                in);
        if (isCounted()) {
            code.addStatement("$N++", locals.get("count"));
        }
        code.beginControlFlow("switch ($N)", property);
        for (Field field : type.fields()) {
            CodeBlock.Builder read = CodeBlock.builder();
            values.read(read, field.value(), in, locals.get(field), field.component());
            int bit = required.indexOf(field);
            if (bit >= 0) {
                read.addStatement("$N |= 1L << $L", locals.get(bit / BITS), bit % BITS);
            }
            property(code, field.jsonName(), read.build());
        }
        code.addStatement("default -> $N.$L()", in, type.closed() ? "unknown" : "skip")
                .endControlFlow()
                .endControlFlow();
    }

    /** The case of a property, without braces where it is one statement. */
    private static void property(CodeBlock.Builder code, String name, CodeBlock statements) {
        String text = statements.toString();
        if (text.indexOf('\n') == text.length() - 1) {
            code.add("case $S -> ", name).add(statements);
        } else {
            code.beginControlFlow("case $S ->", name).add(statements).endControlFlow();
        }
    }

    private CodeBlock argument(Field field) {
        String local = locals.get(field);
        return field.optional() ? CodeBlock.of("$T.ofNullable($N)", Optional.class, local) : CodeBlock.of("$N", local);
    }

    private TypeName local(Field field) {
        TypeName declared = types.of(field.value().type());
        return field.optional() ? declared.box() : declared;
    }

    private boolean isCounted() {
        return type.minProperties() > 0 || type.maxProperties() < Integer.MAX_VALUE;
    }

    private int masks() {
        return (required.size() + BITS - 1) / BITS;
    }

    /** The bits of a mask when all required properties were seen. */
    private String complete(int mask) {
        int bits = Math.min(BITS, required.size() - mask * BITS);
        return bits == BITS ? "-1L" : "(1L << " + bits + ") - 1";
    }

    private CodeBlock incomplete() {
        List<CodeBlock> tests = new ArrayList<>();
        for (int mask = 0; mask < masks(); mask++) {
            tests.add(CodeBlock.of("$N != $L", locals.get(mask), complete(mask)));
        }
        return CodeBlock.join(tests, " || ");
    }

    private CodeBlock allMasks() {
        List<CodeBlock> names = new ArrayList<>();
        for (int mask = 0; mask < masks(); mask++) {
            names.add(CodeBlock.of("$N", locals.get(mask)));
        }
        return CodeBlock.join(names, ", ");
    }

    private MethodSpec missing() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("missing")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Names.JSON_READER, "in");
        for (int mask = 0; mask < masks(); mask++) {
            method.addParameter(long.class, masks() == 1 ? "seen" : "seen" + mask);
        }
        for (int i = 0; i < required.size(); i++) {
            String mask = masks() == 1 ? "seen" : "seen" + i / BITS;
            method.beginControlFlow("if (($N & 1L << $L) == 0)", mask, i % BITS)
                    .addStatement("in.missing($S)", required.get(i).jsonName())
                    .endControlFlow();
        }
        return method.build();
    }

    private MethodSpec write() {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.beginObject()");
        for (Field field : type.fields()) {
            write(code, field);
        }
        code.addStatement("out.endObject()");
        return CodecWriter.writing(name, "out", "value").addCode(code.build()).build();
    }

    /** An optional property that is null is left out; one that is required and null is written so. */
    private void write(CodeBlock.Builder code, Field field) {
        String constant = members.constant(
                Names.JSON_NAME,
                JavaNames.constant(field.component()),
                CodeBlock.of("$T.of($S)", Names.JSON_NAME, field.jsonName()));
        CodeBlock accessor = CodeBlock.of("value.$N()", field.component());
        CodeBlock.Builder written = CodeBlock.builder().addStatement("out.name($N)", constant);
        if (field.optional()) {
            CodeBlock present = CodeBlock.of("$L.get()", accessor);
            values.writePresent(written, field.value(), "out", present, field.component());
            code.beginControlFlow("if ($L.isPresent())", accessor)
                    .add(written.build())
                    .endControlFlow();
        } else if (!field.required() && isNullable(field)) {
            values.writePresent(written, field.value(), "out", accessor, field.component());
            code.beginControlFlow("if ($L != null)", accessor)
                    .add(written.build())
                    .endControlFlow();
        } else {
            values.write(written, field.value(), "out", accessor, field.component());
            code.add(written.build());
        }
    }

    private static boolean isNullable(Field field) {
        return !Types.isPrimitive(field.value().type()) && field.defaultValue() == null;
    }
}
