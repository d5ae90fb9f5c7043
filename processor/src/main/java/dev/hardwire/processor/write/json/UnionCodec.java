package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.UnionCase;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.write.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The codec of a union: it asks for the discriminator, then the codec of the variant does the work. */
final class UnionCodec {
    private final CodecType.OfUnion type;
    private final ClassName name;
    private final Codecs codecs;

    UnionCodec(CodecType.OfUnion type, ClassName name, Codecs codecs) {
        this.type = type;
        this.name = name;
        this.codecs = codecs;
    }

    List<MethodSpec> methods() {
        return List.of(read(), write());
    }

    private MethodSpec read() {
        List<String> known =
                type.cases().stream().map(UnionCase::discriminatorValue).toList();
        String reader = type.validator() == null ? "in" : "json";
        CodeBlock.Builder code = CodeBlock.builder();
        if (type.validator() != null) {
            code.add(codecs.validated(type.validator(), reader, "in", CodeBlock.of("null")));
        }
        code.addStatement("$T variant = in.discriminator($S)", String.class, type.discriminator())
                .beginControlFlow("if (variant == null)")
                .addStatement("return null")
                .endControlFlow()
                .add("return switch (variant) {\n$>");
        for (UnionCase variant : type.cases()) {
            code.add(
                    "case $S -> $T.INSTANCE.read(in);\n",
                    variant.discriminatorValue(),
                    Codecs.className(variant.codec()));
        }
        code.add("default -> {\n$>")
                .addStatement("in.unknownVariant($S, $L)", type.discriminator(), Literals.listed(known))
                .addStatement("yield null")
                .add("$<}\n$<};\n");
        return CodecWriter.reading(name, reader).addCode(code.build()).build();
    }

    private MethodSpec write() {
        NameAllocator locals = new NameAllocator();
        String out = locals.newName("out");
        String value = locals.newName("value");
        CodeBlock.Builder code = CodeBlock.builder();
        List<UnionCase> distinct = type.cases().stream()
                .collect(Collectors.toMap(UnionCase::type, c -> c, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        for (UnionCase variant : distinct) {
            ClassName variantName = Types.of(variant.type());
            String local = locals.newName(JavaNames.member(variantName.simpleName()));
            String test = "if ($N instanceof $T $N)";
            if (variant.equals(distinct.get(0))) {
                code.beginControlFlow(test, value, variantName, local);
            } else {
                code.nextControlFlow("else " + test, value, variantName, local);
            }
            code.addStatement("$T.INSTANCE.write($N, $N)", Codecs.className(variant.codec()), out, local);
        }
        code.nextControlFlow("else")
                .addStatement("throw new $T($S)", NullPointerException.class, name.simpleName() + " is null")
                .endControlFlow();
        return CodecWriter.writing(name, out, value).addCode(code.build()).build();
    }
}
