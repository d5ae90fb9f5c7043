package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.DiagnosticId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which annotated classes belong to which application. */
final class Parts {
    private final Compilation compilation;
    private final TypeScanner types;
    private final List<TypeElement> all;
    private final List<TypeElement> applications;
    private final Set<TypeElement> owned = new HashSet<>();
    private boolean undecided;

    Parts(Compilation compilation, TypeScanner types, List<TypeElement> annotated, List<TypeElement> applications) {
        this.compilation = compilation;
        this.types = types;
        this.all = annotated.stream().filter(PartScanner::isPart).toList();
        this.applications = applications;
    }

    /** Whether it is known which parts an application has: it says so, or is the only one. */
    boolean isDecided(TypeElement application) {
        return applications.size() == 1
                || Annotation.of(application, AnnotationNames.APPLICATION)
                        .filter(annotation -> !annotation.values("parts").isEmpty())
                        .isPresent();
    }

    /** The parts of an application, sorted by qualified name. */
    List<TypeElement> of(TypeElement application) {
        Annotation annotation =
                Annotation.of(application, AnnotationNames.APPLICATION).orElseThrow();
        List<AnnotationValue> listed = annotation.values("parts");
        if (!listed.isEmpty()) {
            Set<TypeElement> parts = new HashSet<>();
            listed.forEach(value -> addPart(annotation, value, parts));
            owned.addAll(parts);
            return all.stream().filter(parts::contains).toList();
        }
        if (applications.size() == 1) {
            owned.addAll(all);
            return all;
        }
        undecided = true;
        compilation
                .diagnostics()
                .report(
                        DiagnosticId.SEVERAL_APPLICATIONS,
                        compilation.place(annotation),
                        "There are %d applications in this compilation (%s), so each must say which classes belong to"
                                + " it, also those that only provide, check, start or stop: @Application(parts = {...}).",
                        applications.size(),
                        names(applications));
        return List.of();
    }

    /** javac hands over the text {@code <error>} for a class that does not exist. */
    private static boolean isMissing(AnnotationValue value) {
        return value.getValue() instanceof String
                || (value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.ERROR);
    }

    private void addPart(Annotation annotation, AnnotationValue value, Set<TypeElement> parts) {
        if (isMissing(value)) {
            types.missUnnamed(compilation.place(annotation, value));
            return;
        }
        boolean isType = value.getValue() instanceof DeclaredType;
        if (isType && all.contains(((DeclaredType) value.getValue()).asElement())) {
            parts.add((TypeElement) ((DeclaredType) value.getValue()).asElement());
            return;
        }
        compilation
                .diagnostics()
                .report(
                        DiagnosticId.NOT_A_PART,
                        compilation.place(annotation, value),
                        "%s is no part of an application: it must be annotated @Controller, @Namespace,"
                                + " @WebSocketEndpoint or @Emits, or have a @SecurityCheck, @Provides, @OnStart or @OnStop"
                                + " method, and be compiled together with the application.",
                        isType
                                ? Compilation.text(((DeclaredType) value.getValue()).asElement())
                                : String.valueOf(value.getValue()));
    }

    /** Says which classes no application has; after all applications were asked. */
    void checkAllOwned() {
        if (undecided) {
            return;
        }
        List<TypeElement> unowned = new ArrayList<>(all);
        unowned.removeAll(owned);
        for (TypeElement type : unowned) {
            compilation
                    .diagnostics()
                    .report(
                            DiagnosticId.NO_APPLICATION,
                            compilation.place(type),
                            "%s belongs to no application: %s.",
                            Compilation.text(type),
                            applications.isEmpty()
                                    ? "annotate the class that starts the server with @Application"
                                    : "add it to the parts of " + names(applications));
        }
    }

    private static String names(List<TypeElement> types) {
        return String.join(", ", types.stream().map(Compilation::text).toList());
    }
}
