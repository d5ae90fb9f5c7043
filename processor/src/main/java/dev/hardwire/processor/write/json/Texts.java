package dev.hardwire.processor.write.json;

import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.write.Names;

/** String literals that keep generated lines short. */
public final class Texts {
    private static final int LENGTH = 70;

    private Texts() {}

    /** The literal of a string; a long one is put together from several. */
    public static CodeBlock literal(String text) {
        CodeBlock.Builder code = CodeBlock.builder();
        int start = 0;
        while (text.length() - start > LENGTH) {
            int end = start + LENGTH;
            if (Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            code.add("$S\n+ ", text.substring(start, end));
            start = end;
        }
        return code.add("$S", text.substring(start)).build();
    }

    /** The value of a constant that is a pattern. */
    public static CodeBlock pattern(Schema.Pattern pattern) {
        CodeBlock java = literal(pattern.java());
        return pattern.java().equals(pattern.source())
                ? CodeBlock.of("$T.of($L)", Names.TEXT_PATTERN, java)
                : CodeBlock.of("$T.of($Z$L,$W$L)", Names.TEXT_PATTERN, java, literal(pattern.source()));
    }
}
