package dev.hardwire.processor.scan;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What is returned now and completed later. */
final class Stages {
    private static final Set<String> NAMES =
            Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");

    private Stages() {}

    /** What a stage is completed with; nothing for other types. */
    static Optional<TypeMirror> completed(TypeMirror type) {
        boolean isStage = type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && NAMES.contains(element.getQualifiedName().toString())
                && declared.getTypeArguments().size() == 1;
        return isStage ? Optional.of(((DeclaredType) type).getTypeArguments().get(0)) : Optional.empty();
    }
}
