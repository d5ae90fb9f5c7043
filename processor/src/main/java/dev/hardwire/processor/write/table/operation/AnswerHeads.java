package dev.hardwire.processor.write.table.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.hardwire.processor.model.Binding.Payload;
import dev.hardwire.processor.write.Members;
import dev.hardwire.processor.write.Names;
import java.util.List;

/** Writes the heads of answers: a constant each, or several that the client's {@code Accept} chooses from. */
final class AnswerHeads {
    private static final TypeName HEADS = ParameterizedTypeName.get(ClassName.get(List.class), Names.RESPONSE_HEAD);
    private static final TypeName TEXTS =
            ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get(String.class));

    private final Members members;

    AnswerHeads(Members members) {
        this.members = members;
    }

    /** The head of an answer whose status is known. */
    CodeBlock constant(String name, int status, Payload payload) {
        List<String> types = contentTypes(payload);
        if (types.size() == 1) {
            String constant =
                    members.constant(Names.RESPONSE_HEAD, name, head(CodeBlock.of("$L", status), types.get(0)));
            return CodeBlock.of("$N", constant);
        }
        CodeBlock all = types.stream()
                .map(type -> head(CodeBlock.of("$L", status), type))
                .collect(CodeBlock.joining(",\n"));
        String constant = members.constant(HEADS, name, CodeBlock.of("$T.of($>$>\n$L$<$<)", List.class, all));
        return CodeBlock.of("call.answers().head($N)", constant);
    }

    /** The head of an answer whose status the handler chooses. */
    CodeBlock open(String name, CodeBlock status, Payload payload) {
        List<String> types = contentTypes(payload);
        if (types.size() == 1) {
            return head(status, types.get(0));
        }
        CodeBlock all = types.stream().map(type -> CodeBlock.of("$S", type)).collect(CodeBlock.joining(",$W"));
        String constant = members.constant(TEXTS, name + "_TYPES", CodeBlock.of("$T.of($L)", List.class, all));
        return CodeBlock.of("call.answers().head($L,$W$N)", status, constant);
    }

    private static CodeBlock head(CodeBlock status, String type) {
        return CodeBlock.of("$T.of($L,$W$S)", Names.RESPONSE_HEAD, status, type);
    }

    /** Text says its charset, which is UTF-8. */
    private static List<String> contentTypes(Payload payload) {
        return payload instanceof Payload.Text
                ? payload.mediaTypes().stream()
                        .map(type -> type + "; charset=utf-8")
                        .toList()
                : payload.mediaTypes();
    }
}
