package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The codec of an enum: a switch in each direction. {@code parse} also serves parameters. */
final class EnumCodec {
    private final CodecType.OfEnum type;
    private final ClassName name;
    private final boolean everywhere;

    EnumCodec(CodecType.OfEnum type, ClassName name, boolean everywhere) {
        this.type = type;
        this.name = name;
        this.everywhere = everywhere;
    }

    List<MethodSpec> methods() {
        MethodSpec read = CodecWriter.reading(name, "in")
                .addStatement("return parse(in, in.string())")
                .build();
        return List.of(read, parse(), write());
    }

    private MethodSpec parse() {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (text == null)")
                .addStatement("return null")
                .endControlFlow()
                .add("return switch (text) {\n$>");
        type.values().forEach((constant, value) -> code.add("case $S -> $T.$L;\n", value.text(), name, constant));
        code.add("default -> {\n$>")
                .addStatement(
                        "$T.oneOf(at, $L)",
                        Names.CONSTRAINTS,
                        Texts.literal(type.values().values().stream()
                                .map(Literal::text)
                                .collect(Collectors.joining(", "))))
                .addStatement("yield null")
                .add("$<}\n$<};\n");
        MethodSpec.Builder method = MethodSpec.methodBuilder("parse")
                .addJavadoc("The value with a text; null where there is none, which is a violation.\n")
                .addModifiers(Modifier.STATIC)
                .returns(Types.nullable(name))
                .addParameter(Names.VIOLATION_SINK, "at")
                .addParameter(ParameterSpec.builder(Types.nullable(ClassName.get(String.class)), "text")
                        .build())
                .addCode(code.build());
        return (everywhere ? method.addModifiers(Modifier.PUBLIC) : method).build();
    }

    private MethodSpec write() {
        CodeBlock.Builder code = CodeBlock.builder().add("out.value(switch (value) {\n$>");
        type.values().forEach((constant, value) -> code.add("case $L -> $S;\n", constant, value.text()));
        return CodecWriter.writing(name, "out", "value")
                .addCode(code.add("$<});\n").build())
                .build();
    }
}
