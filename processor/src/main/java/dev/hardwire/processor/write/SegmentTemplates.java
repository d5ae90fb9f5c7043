package dev.hardwire.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.Operation.Segment;

/** The constants of generated classes for path segments that are more than a variable. */
public final class SegmentTemplates {
    private SegmentTemplates() {}

    /** The constant of a template. */
    public static CodeBlock constant(Members members, Segment.Template template) {
        CodeBlock literals = template.literals().stream()
                .map(literal -> CodeBlock.of("$S", literal))
                .collect(CodeBlock.joining(",$W"));
        String name = members.sharedConstant(
                Names.SEGMENT_TEMPLATE,
                JavaNames.constant(
                        String.join(" ", template.variables()) + " " + String.join(" ", template.literals())),
                CodeBlock.of("$T.of($L)", Names.SEGMENT_TEMPLATE, literals));
        return CodeBlock.of("$N", name);
    }
}
