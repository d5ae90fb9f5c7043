package dev.hardwire.processor.write.table.call;

import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.Binding.Argument.FromCheck;
import dev.hardwire.processor.write.Types;
import dev.hardwire.processor.write.json.Texts;

/** How a table hands over who calls. */
public final class PrincipalArgument {
    private PrincipalArgument() {}

    /**
     * The argument of a handler that is a principal.
     *
     * @param call the variable that has the principals
     */
    public static CodeBlock of(FromCheck from, String call, Types types) {
        String method = switch (from.presence()) {
            case ALWAYS -> "of";
            case NULLABLE -> "orNull";
            case OPTIONAL -> "optional";
        };
        CodeBlock schemes = from.schemes().stream()
                .map(scheme -> CodeBlock.of("$L", Texts.literal(scheme)))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of("$N.principals().$L($T.class,$W$L)", call, method, types.of(from.type()), schemes);
    }
}
