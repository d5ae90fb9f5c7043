package dev.hardwire.processor;

import dev.hardwire.processor.model.Diagnostic;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.scan.Origins;
import dev.hardwire.processor.scan.Origins.Origin;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Prints diagnostics as errors and notes of javac, each on the element it is about. */
final class DiagnosticPrinter {
    private final Messager messager;
    private final Origins origins;

    DiagnosticPrinter(ProcessingEnvironment environment, Origins origins) {
        this.messager = environment.getMessager();
        this.origins = origins;
    }

    /**
     * Prints diagnostics.
     *
     * @param otherwise where to print what is not at an element of this compilation
     * @return whether there was no mistake
     */
    boolean print(List<Diagnostic> diagnostics, Place.@Nullable InJava otherwise) {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.place() instanceof Place.InJava place
                    && origins.of(place).compiled()) {
                print(diagnostic, place);
            } else {
                print(diagnostic, otherwise);
            }
        }
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }

    private void print(Diagnostic diagnostic, Place.@Nullable InJava place) {
        Kind kind = diagnostic.isError() ? Kind.ERROR : Kind.NOTE;
        if (place == null) {
            messager.printMessage(kind, diagnostic.text());
            return;
        }
        Origin origin = origins.of(place);
        messager.printMessage(kind, diagnostic.text(), origin.element(), origin.annotation(), origin.value());
    }
}
