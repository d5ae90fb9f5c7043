package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Application.Secured;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Reads who may connect to a class: its {@code @Secured}, one or several. */
final class SecuredScanner {
    private SecuredScanner() {}

    static List<Secured> read(Compilation compilation, TypeElement type) {
        Stream<Annotation> several = Annotation.of(type, AnnotationNames.SECURED_ALTERNATIVES).stream()
                .flatMap(container -> container.values("value").stream())
                .map(value -> new Annotation(type, (AnnotationMirror) value.getValue()));
        return Stream.concat(Annotation.of(type, AnnotationNames.SECURED).stream(), several)
                .map(annotation -> new Secured(
                        annotation.texts("value"),
                        annotation.texts("scopes"),
                        annotation.text("document", ""),
                        compilation.place(annotation)))
                .toList();
    }

    /** Whether a class says so; of a class that nobody connects to, that is a mistake. */
    static boolean isSecured(TypeElement type) {
        return Annotation.has(type, AnnotationNames.SECURED)
                || Annotation.has(type, AnnotationNames.SECURED_ALTERNATIVES);
    }
}
