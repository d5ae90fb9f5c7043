package dev.hardwire.processor.write.json;

import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.Schema;
import dev.hardwire.processor.write.Names;
import java.util.ArrayList;
import java.util.List;

/** String literals that keep generated lines short. */
public final class Texts {
    private static final int LENGTH = 70;

    /** The characters of a constant: with three bytes each it is still below the 65,535 bytes that a class file takes. */
    private static final int LONGEST_CONSTANT = 20_000;

    private Texts() {}

    /** The literal of a string; a long one is put together from several, one that is too long for a constant at run time. */
    public static CodeBlock literal(String text) {
        if (text.length() <= LONGEST_CONSTANT) {
            return constant(text);
        }
        List<CodeBlock> constants =
                pieces(text, LONGEST_CONSTANT).stream().map(Texts::constant).toList();
        return CodeBlock.of("$T.join($S,\n$L)", String.class, "", CodeBlock.join(constants, ",\n"));
    }

    private static CodeBlock constant(String text) {
        return pieces(text, LENGTH).stream()
                .map(piece -> CodeBlock.of("$S", piece))
                .collect(CodeBlock.joining("\n+ "));
    }

    /** The text in pieces of at most a length, at least one. */
    private static List<String> pieces(String text, int length) {
        var pieces = new ArrayList<String>();
        int start = 0;
        while (text.length() - start > length) {
            int end = start + length;
            if (Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** The value of a constant that is a pattern. */
    public static CodeBlock pattern(Schema.Pattern pattern) {
        CodeBlock java = literal(pattern.java());
        return pattern.java().equals(pattern.source())
                ? CodeBlock.of("$T.of($L)", Names.TEXT_PATTERN, java)
                : CodeBlock.of("$T.of($Z$L,$W$L)", Names.TEXT_PATTERN, java, literal(pattern.source()));
    }
}
