package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.DiagnosticId;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Says that a method's annotation does not go with its class. */
final class Misplaced {
    private final Compilation compilation;

    Misplaced(Compilation compilation) {
        this.compilation = compilation;
    }

    /** A class that is no part of any application: its methods cannot be handlers, unless subclasses inherit them. */
    void check(TypeElement type) {
        if (type.getModifiers().contains(Modifier.ABSTRACT)
                || PartScanner.partAnnotation(type).isPresent()) {
            return;
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
                if (AnnotationNames.isRole(Annotation.name(mirror))) {
                    report(new Annotation(method, mirror), method, type);
                }
            }
        }
    }

    /** A class that says who may connect, and that nobody connects to. */
    void checkSecured(TypeElement type) {
        if (SecuredScanner.isSecured(type)
                && !Annotation.has(type, AnnotationNames.WEB_SOCKET_ENDPOINT)
                && !Annotation.has(type, AnnotationNames.NAMESPACE)) {
            compilation
                    .diagnostics()
                    .report(
                            DiagnosticId.MISPLACED,
                            compilation.place(type),
                            "%s is @Secured and neither a @WebSocketEndpoint nor a @Namespace. Of an operation, the document says who may call it:"
                                    + " take this annotation away.",
                            Compilation.text(type));
        }
    }

    /** A method that says how long its value is kept, and that it is not to be asked for one. */
    void checkPerConnection(TypeElement type) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Annotation.of(method, AnnotationNames.PER_CONNECTION)
                    .filter(annotation -> !Annotation.has(method, AnnotationNames.PROVIDES))
                    .ifPresent(annotation -> compilation
                            .diagnostics()
                            .report(
                                    DiagnosticId.MISPLACED,
                                    compilation.place(annotation),
                                    "%s is @PerConnection and not @Provides. Add that, or take this annotation away.",
                                    Compilation.text(method)));
        }
    }

    /** A method that nobody waits for, and that is called for no event. */
    void checkConcurrent(TypeElement type) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            Annotation.of(method, AnnotationNames.CONCURRENT)
                    .filter(annotation -> !Annotation.has(method, AnnotationNames.ON_EVENT))
                    .ifPresent(annotation -> compilation
                            .diagnostics()
                            .report(
                                    DiagnosticId.MISPLACED,
                                    compilation.place(annotation),
                                    "%s is @Concurrent and not @OnEvent: nothing else waits for what was before. Take this"
                                            + " annotation away.",
                                    Compilation.text(method)));
        }
    }

    void report(Annotation annotation, ExecutableElement method, TypeElement type) {
        String name = Annotation.name(annotation.mirror());
        compilation
                .diagnostics()
                .report(
                        DiagnosticId.MISPLACED,
                        annotation.element().equals(method) ? compilation.place(annotation) : compilation.place(method),
                        "%s is called only in %s, which %s is not. Annotate the class, or take this annotation away.",
                        AnnotationNames.written(name),
                        owners(name),
                        Compilation.text(type));
    }

    private static String owners(String name) {
        boolean namespace = AnnotationNames.NAMESPACE_ROLES.containsKey(name);
        boolean endpoint = AnnotationNames.ENDPOINT_ROLES.containsKey(name);
        if (namespace && endpoint) {
            return AnnotationNames.CONTROLLER_ROLES.contains(name)
                    ? "a @Controller, @Namespace or @WebSocketEndpoint"
                    : "a @Namespace or @WebSocketEndpoint";
        }
        return namespace ? "a @Namespace" : "a @WebSocketEndpoint";
    }
}
