package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.hardwire.processor.model.Binding.Accessor;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Element;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.util.ArrayList;
import java.util.List;

/** The codec of a record that is written as an array: its components are the items, told by their positions. */
final class TupleCodec {
    private final CodecType.OfTuple type;
    private final ClassName name;
    private final Types types;
    private final Codecs codecs;
    private final JsonValues values;
    private final NameAllocator locals = new NameAllocator();

    TupleCodec(CodecType.OfTuple type, ClassName name, Members members, Types types, Codecs codecs) {
        this.type = type;
        this.name = name;
        this.types = types;
        this.codecs = codecs;
        this.values = new JsonValues(members, types, codecs);
        type.elements().forEach(element -> locals.newName(element.component(), element));
        for (String local : List.of("in", "json", "tree", "violations", "count", "others", "other")) {
            locals.newName(local, local);
        }
    }

    List<MethodSpec> methods() {
        return List.of(read(), write());
    }

    private MethodSpec read() {
        String in = locals.get("in");
        String json = type.validator() == null ? in : locals.get("json");
        CodeBlock.Builder code = CodeBlock.builder();
        if (type.validator() != null) {
            code.add(codecs.validated(type.validator(), json, in, CodeBlock.of("null")));
        }
        code.beginControlFlow("if (!$N.beginArray())", in)
                .addStatement("return null")
                .endControlFlow()
                .addStatement("int $N = $N.violationCount()", locals.get("violations"), in)
                .addStatement("int $N = 0", locals.get("count"));
        List<CodeBlock> arguments = new ArrayList<>();
        for (Element element : type.elements()) {
            String local = locals.get(element);
            code.addStatement(
                    "$T $N = $L",
                    values.type(element.value()),
                    local,
                    Defaults.nothing(element.value().type()));
            arguments.add(CodeBlock.of("$N", local));
        }
        Accessor others = type.others();
        if (others != null) {
            code.addStatement(
                    "$T $N = new $T<>()", types.of(others.value().type()), locals.get("others"), ArrayList.class);
            arguments.add(CodeBlock.of("$N", locals.get("others")));
        }
        items(code, in);
        code.addStatement(
                        "$T.items($N, $N, $L, $L)", Names.CONSTRAINTS, in, locals.get("count"), minItems(), maxItems())
                .beginControlFlow("if ($N.violationCount() != $N)", in, locals.get("violations"))
                .addStatement("return null")
                .endControlFlow()
                .addStatement("return new $T($L)", name, CodeBlock.join(arguments, ",$W"));
        return CodecWriter.reading(name, json).addCode(code.build()).build();
    }

    private void items(CodeBlock.Builder code, String in) {
        code.beginControlFlow("while ($N.nextElement())", in).beginControlFlow("switch ($N++)", locals.get("count"));
        int position = 0;
        for (Element element : type.elements()) {
            code.beginControlFlow("case $L ->", position++);
            values.read(code, element.value(), in, locals.get(element), element.component());
            code.endControlFlow();
        }
        Accessor others = type.others();
        if (others == null) {
            code.addStatement("default -> $N.skip()", in);
        } else {
            code.beginControlFlow("default ->");
            Value item = ((Value.ListOf) others.value()).items();
            values.readNew(code, item, in, locals.get("other"), others.name() + "Item");
            code.addStatement("$N.add($N)", locals.get("others"), locals.get("other"))
                    .endControlFlow();
        }
        code.endControlFlow().endControlFlow();
    }

    private int minItems() {
        int required = (int) type.elements().stream().filter(Element::required).count();
        return Math.max(required, type.minItems());
    }

    private CodeBlock maxItems() {
        return Checks.max(type.closed() ? Math.min(type.elements().size(), type.maxItems()) : type.maxItems());
    }

    /** Items at the end that are absent are left out. */
    private MethodSpec write() {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.beginArray()");
        List<Element> elements = type.elements();
        int required = (int) elements.stream().filter(Element::required).count();
        for (Element element : elements.subList(0, required)) {
            values.write(code, element.value(), "out", accessor(element), element.component());
        }
        if (required < elements.size()) {
            code.add("$[int size = ");
            if (type.others() != null) {
                code.add("!value.$N().isEmpty() ? $L :$W", type.others().name(), elements.size());
            }
            for (int i = elements.size() - 1; i >= required; i--) {
                code.add("$L != null ? $L :$W", accessor(elements.get(i)), i + 1);
            }
            code.add("$L;\n$]", required);
        }
        for (int i = required; i < elements.size(); i++) {
            Element element = elements.get(i);
            code.beginControlFlow("if (size > $L)", i)
                    .beginControlFlow("if ($L == null)", accessor(element))
                    .addStatement("out.nullValue()")
                    .nextControlFlow("else");
            values.writePresent(code, element.value(), "out", accessor(element), element.component());
            code.endControlFlow().endControlFlow();
        }
        Accessor others = type.others();
        if (others != null) {
            Value item = ((Value.ListOf) others.value()).items();
            code.beginControlFlow("for ($T other : value.$N())", values.type(item), others.name());
            values.write(code, item, "out", CodeBlock.of("other"), others.name() + "Item");
            code.endControlFlow();
        }
        code.addStatement("out.endArray()");
        return CodecWriter.writing(name, "out", "value").addCode(code.build()).build();
    }

    private static CodeBlock accessor(Element element) {
        return CodeBlock.of("value.$N()", element.component());
    }
}
