package dev.hardwire.processor.write.stub;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.write.GeneratedFile;
import dev.hardwire.processor.write.SourceFile;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes a class that does not compile and says why. It parses, so that annotation processors still run: their diagnostics
 * come first, and end the compilation.
 */
public final class BarrierWriter {
    private BarrierWriter() {}

    /**
     * The class that stands for a document with mistakes.
     *
     * @param document relative to the resource root
     */
    public static GeneratedFile write(String document, String packageName) {
        String file = document.substring(document.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        TypeSpec.Builder type = TypeSpec.classBuilder(
                        JavaNames.type(dot > 0 ? file.substring(0, dot) : file) + "Mistakes")
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "Keeps the module from being compiled: $L has mistakes, which hardwire:generate has printed.\n",
                        document)
                .addStaticBlock(CodeBlock.of("the_document_has_mistakes_that_hardwire_generate_has_printed();\n"));
        return SourceFile.of(packageName, type, List.of(document), List.of());
    }
}
