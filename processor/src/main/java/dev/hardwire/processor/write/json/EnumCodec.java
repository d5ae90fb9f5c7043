package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Literal;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The codec of an enum: a switch in each direction. {@code parse} also serves parameters. */
final class EnumCodec {
    /** How many values a method has at most. */
    private static final int CHUNK = 1_000;

    private static final BigDecimal MIN_INT = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final CodecType.OfEnum type;
    private final ClassName name;
    private final Members members;
    private final boolean everywhere;
    /** The constants by what a parameter says. */
    private final Map<String, String> byText = new LinkedHashMap<>();

    EnumCodec(CodecType.OfEnum type, ClassName name, Members members, boolean everywhere) {
        this.type = type;
        this.name = name;
        this.members = members;
        this.everywhere = everywhere;
        type.values().forEach((constant, value) -> byText.putIfAbsent(Literals.plain(value), constant));
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(CodecWriter.reading(name, "in").addCode(read()).build());
        methods.add(parse());
        methods.add(CodecWriter.writing(name, "out", "value").addCode(write()).build());
        return methods;
    }

    private CodeBlock read() {
        if (all(Literal.Text.class)) {
            return CodeBlock.of("return parse(in, in.string());\n");
        }
        if (all(Literal.Numeric.class)) {
            return isOfInts()
                    ? CodeBlock.of("return $N(in, in.int32());\n", members.method("of", this::ofInt))
                    : CodeBlock.of("return parse(in, in.numberText());\n");
        }
        return ofBool();
    }

    private boolean all(Class<? extends Literal> kind) {
        return type.values().values().stream().allMatch(kind::isInstance);
    }

    private boolean isOfInts() {
        return type.values().size() <= CHUNK
                && type.values().values().stream()
                        .map(value -> ((Literal.Numeric) value).value())
                        .allMatch(number -> number.stripTrailingZeros().scale() <= 0
                                && number.compareTo(MIN_INT) >= 0
                                && number.compareTo(MAX_INT) <= 0);
    }

    private MethodSpec ofInt(String method) {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (number) {\n$>");
        Map<Integer, String> byNumber = new LinkedHashMap<>();
        type.values()
                .forEach((constant, value) ->
                        byNumber.putIfAbsent(((Literal.Numeric) value).value().intValueExact(), constant));
        byNumber.forEach((number, constant) -> code.add("case $L -> $T.$L;\n", number, name, constant));
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Types.nullable(name))
                .addParameter(Names.VIOLATION_SINK, "at")
                .addParameter(int.class, "number")
                .addCode(noneOfThem(code).build())
                .build();
    }

    private CodeBlock ofBool() {
        String yes = byText.get("true");
        String no = byText.get("false");
        if (yes != null && no != null) {
            return CodeBlock.of("return in.bool() ? $T.$L : $T.$L;\n", name, yes, name, no);
        }
        return CodeBlock.of("return parse(in, $T.toString(in.bool()));\n", Boolean.class);
    }

    private MethodSpec parse() {
        List<Map.Entry<String, String>> all = List.copyOf(byText.entrySet());
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (text == null)")
                .addStatement("return null")
                .endControlFlow();
        parse(code, all);
        MethodSpec.Builder method = parsing("parse")
                .addJavadoc("The value with a text; null where there is none, which is a violation.\n")
                .addParameter(ParameterSpec.builder(Types.nullable(ClassName.get(String.class)), "text")
                        .build())
                .addCode(code.build());
        return (everywhere ? method.addModifiers(Modifier.PUBLIC) : method).build();
    }

    private MethodSpec.Builder parsing(String method) {
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.STATIC)
                .returns(Types.nullable(name))
                .addParameter(Names.VIOLATION_SINK, "at");
    }

    private void parse(CodeBlock.Builder code, List<Map.Entry<String, String>> values) {
        code.add("return switch (text) {\n$>");
        for (Map.Entry<String, String> value : values.subList(0, Math.min(CHUNK, values.size()))) {
            code.add("case $S -> $T.$L;\n", value.getKey(), name, value.getValue());
        }
        if (values.size() <= CHUNK) {
            noneOfThem(code);
            return;
        }
        List<Map.Entry<String, String>> rest = values.subList(CHUNK, values.size());
        String more = members.method("parseMore", method -> {
            CodeBlock.Builder body = CodeBlock.builder();
            parse(body, rest);
            return parsing(method)
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(String.class, "text")
                    .addCode(body.build())
                    .build();
        });
        code.add("default -> $N(at, text);\n$<};\n", more);
    }

    private CodeBlock.Builder noneOfThem(CodeBlock.Builder code) {
        return code.add("default -> {\n$>")
                .addStatement("$T.oneOf(at, $L)", Names.CONSTRAINTS, Literals.listed(plain()))
                .addStatement("yield null")
                .add("$<}\n$<};\n");
    }

    private List<String> plain() {
        return type.values().values().stream().map(Literals::plain).collect(Collectors.toList());
    }

    private CodeBlock write() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (all(Literal.Text.class) && type.values().size() <= CHUNK) {
            code.add("out.value(switch (value) {\n$>");
            type.values().forEach((constant, value) -> code.add("case $L -> $S;\n", constant, value.text()));
            return code.add("$<});\n").build();
        }
        write(code, List.copyOf(type.values().entrySet()));
        return code.build();
    }

    private void write(CodeBlock.Builder code, List<Map.Entry<String, Literal>> values) {
        code.add("switch (value) {\n$>");
        for (Map.Entry<String, Literal> value : values.subList(0, Math.min(CHUNK, values.size()))) {
            code.add("case $L -> out.value($L);\n", value.getKey(), java(value.getValue()));
        }
        if (values.size() > CHUNK) {
            List<Map.Entry<String, Literal>> rest = values.subList(CHUNK, values.size());
            String more = members.method("writeMore", method -> {
                CodeBlock.Builder body = CodeBlock.builder();
                write(body, rest);
                return MethodSpec.methodBuilder(method)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(Names.JSON_WRITER, "out")
                        .addParameter(name, "value")
                        .addCode(body.build())
                        .build();
            });
            code.add("default -> $N(out, value);\n", more);
        } else {
            code.add("default -> throw new $T($S + value);\n", IllegalStateException.class, "There is no value ");
        }
        code.add("$<}\n");
    }

    private static CodeBlock java(Literal value) {
        if (value instanceof Literal.Numeric number) {
            boolean isInt = number.value().stripTrailingZeros().scale() <= 0
                    && number.value().compareTo(MIN_INT) >= 0
                    && number.value().compareTo(MAX_INT) <= 0;
            return isInt
                    ? CodeBlock.of("$L", number.value().intValueExact())
                    : CodeBlock.of(
                            "new $T($S)", BigDecimal.class, number.value().toPlainString());
        }
        return value instanceof Literal.Bool bool ? CodeBlock.of("$L", bool.value()) : CodeBlock.of("$S", value.text());
    }
}
