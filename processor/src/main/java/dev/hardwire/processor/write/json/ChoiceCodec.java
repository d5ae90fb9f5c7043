package dev.hardwire.processor.write.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.ChoiceCase;
import dev.hardwire.processor.model.Binding.CodecType;
import dev.hardwire.processor.model.Binding.Kind;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import dev.hardwire.processor.write.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The codec of a choice: told by the kind of JSON that comes if that is enough, else by what validates. */
final class ChoiceCodec {
    private final CodecType.OfChoice type;
    private final ClassName name;
    private final Members members;
    private final Codecs codecs;
    private final JsonValues values;

    ChoiceCodec(CodecType.OfChoice type, ClassName name, Members members, Types types, Codecs codecs) {
        this.type = type;
        this.name = name;
        this.members = members;
        this.codecs = codecs;
        this.values = new JsonValues(members, types, codecs);
    }

    List<MethodSpec> methods() {
        return List.of(type.byKind() ? readByKind() : readByValidators(), write());
    }

    private MethodSpec readByKind() {
        CodeBlock.Builder code = CodeBlock.builder().add("return switch (in.kind()) {\n$>");
        List<String> allowed = new ArrayList<>();
        for (ChoiceCase each : type.cases()) {
            String kinds = Arrays.stream(Kind.values())
                    .filter(each.kinds()::contains)
                    .map(Kind::name)
                    .collect(Collectors.joining(", "));
            code.add("case $L -> $L;\n", kinds, reading(each, "in"));
            Arrays.stream(Kind.values())
                    .filter(each.kinds()::contains)
                    .map(ChoiceCodec::said)
                    .forEach(allowed::add);
        }
        if (allowed.size() < Kind.values().length) {
            code.add("default -> {\n$>")
                    .addStatement("in.mismatch($S)", "must be " + String.join(" or ", allowed))
                    .addStatement("yield null")
                    .add("$<}\n");
        }
        return CodecWriter.reading(name, "in")
                .addCode(code.add("$<};\n").build())
                .build();
    }

    private static String said(Kind kind) {
        return switch (kind) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
        };
    }

    /** Tries the cases but the last: that it is valid is known then. */
    private MethodSpec readByValidators() {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$T tree = json.node()", Names.JSON_NODE)
                .addStatement("$T at = json.validation()", Names.VALIDATION)
                .beginControlFlow(
                        "if (!json.isValidated() && !$L)", codecs.check(type.validator(), "tree", CodeBlock.of("at")))
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$T in = json.part(tree)", Names.JSON_READER);
        List<ChoiceCase> cases = type.cases();
        for (ChoiceCase each : cases.subList(0, cases.size() - 1)) {
            code.addStatement("at.tryOut()")
                    .beginControlFlow(
                            "if (at.endTry(at.tried($L)))", codecs.check(each.validator(), "tree", CodeBlock.of("at")))
                    .addStatement("return $L", reading(each, "in"))
                    .endControlFlow();
        }
        code.addStatement("return $L", reading(cases.get(cases.size() - 1), "in"));
        return CodecWriter.reading(name, "json").addCode(code.build()).build();
    }

    private CodeBlock reading(ChoiceCase each, String in) {
        String simple = Types.of(each.type()).simpleName();
        return CodeBlock.of("$N($N)", members.method("read" + simple, method -> reader(method, each)), in);
    }

    private MethodSpec reader(String method, ChoiceCase each) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("int violations = in.violationCount()");
        values.readNew(
                code,
                each.value(),
                "in",
                "value",
                JavaNames.member(Types.of(each.type()).simpleName()));
        code.addStatement("return in.violationCount() == violations ? new $T(value) : null", Types.of(each.type()));
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Types.nullable(name))
                .addParameter(Names.JSON_READER, "in")
                .addCode(code.build())
                .build();
    }

    private MethodSpec write() {
        NameAllocator locals = new NameAllocator();
        String out = locals.newName("out");
        String value = locals.newName("value");
        CodeBlock.Builder code = CodeBlock.builder();
        String prefix = "";
        for (ChoiceCase each : type.cases()) {
            TypeName variant = Types.of(each.type());
            String what = JavaNames.member(Types.of(each.type()).simpleName());
            String local = locals.newName(what);
            String test = prefix + "if ($N instanceof $T $N)";
            if (prefix.isEmpty()) {
                code.beginControlFlow(test, value, variant, local);
            } else {
                code.nextControlFlow(test, value, variant, local);
            }
            values.write(code, each.value(), out, CodeBlock.of("$N.$N()", local, each.component()), what);
            prefix = "else ";
        }
        code.nextControlFlow("else")
                .addStatement("throw new $T($S)", NullPointerException.class, name.simpleName() + " is null")
                .endControlFlow();
        return CodecWriter.writing(name, out, value).addCode(code.build()).build();
    }
}
