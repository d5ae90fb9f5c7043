package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Says which annotated classes another processor has generated when the wiring was written already. */
public final class LateTypes {
    private LateTypes() {}

    /** Checks the types that a round after the writing has found. */
    public static Origins check(
            ProcessingEnvironment environment, AnnotatedTypes types, Set<String> found, Diagnostics diagnostics) {
        var compilation = new Compilation(
                environment.getElementUtils(),
                environment.getTypeUtils(),
                types.topLevel(),
                new Origins(),
                diagnostics);
        for (String name : found) {
            TypeElement type = environment.getElementUtils().getTypeElement(name);
            if (PartScanner.partAnnotation(type).isPresent() || Annotation.has(type, AnnotationNames.APPLICATION)) {
                diagnostics.report(
                        DiagnosticId.TOO_LATE,
                        compilation.place(type),
                        "%s was generated when Hardwire had written the wiring already. Have it generated in an earlier round, or"
                                + " before this compilation.",
                        Compilation.text(type));
            }
        }
        return compilation.origins();
    }
}
