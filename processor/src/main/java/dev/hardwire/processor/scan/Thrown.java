package dev.hardwire.processor.scan;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Which types can be thrown, and how special they are. */
final class Thrown {
    private Thrown() {}

    /** Whether a type can be thrown. */
    static boolean isThrown(Compilation compilation, TypeMirror type) {
        TypeElement throwable = compilation.elements().getTypeElement("java.lang.Throwable");
        return type instanceof DeclaredType && compilation.types().isAssignable(type, throwable.asType());
    }

    /** How many superclasses a type has: of two that an object has, that with more is the more special one. */
    static int depth(Compilation compilation, TypeMirror type) {
        int depth = 0;
        TypeMirror current = type;
        while (current instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            depth++;
            current = element.getSuperclass();
        }
        return depth;
    }
}
