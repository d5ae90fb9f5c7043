package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Constraint;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types of signatures, and remembers which classes they mention and which do not exist. */
final class TypeScanner {
    /** The name of a type that does not exist, where javac does not tell it. */
    static final String UNNAMED = "";

    private final Compilation compilation;
    private final ConstraintScanner constraintsOf = new ConstraintScanner();
    private final Map<String, TypeElement> mentioned = new LinkedHashMap<>();
    private final Map<String, Place.InJava> missing = new LinkedHashMap<>();

    TypeScanner(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The type of a parameter, component or result; {@code @Nullable} and constraints of the element count as the type's. */
    JavaType read(TypeMirror type, Element of) {
        return read(type, of, of);
    }

    /** The same where another element has the annotations: of a record's component, its field. */
    JavaType read(TypeMirror type, Element of, Element annotated) {
        JavaType read = type(type, of);
        // javac tells an annotation that is meant for both of the type and of the element
        Set<Constraint> constraints = new LinkedHashSet<>(constraintsOf.read(annotated));
        constraints.addAll(read.constraints());
        return new JavaType(
                read.name(),
                read.arguments(),
                read.nullable() || isNullable(of) || isNullable(annotated),
                List.copyOf(constraints));
    }

    /** Treats a class as if a signature mentioned it. */
    void mention(TypeElement type) {
        mentioned.put(type.getQualifiedName().toString(), type);
    }

    /** The classes that were mentioned since the last call. */
    List<TypeElement> takeMentioned() {
        var taken = new ArrayList<>(mentioned.values());
        mentioned.clear();
        return taken;
    }

    /** The types that do not exist, by name, with where each was used first. */
    Map<String, Place.InJava> missing() {
        return missing;
    }

    /** Remembers a type that does not exist, and whose name javac does not tell. */
    void missUnnamed(Place.InJava usedAt) {
        missing.putIfAbsent(UNNAMED, usedAt);
    }

    /** Remembers a type that does not exist. */
    void miss(TypeMirror type, Element usedBy) {
        missing.computeIfAbsent(name(type), name -> compilation.place(usedBy));
    }

    private JavaType type(TypeMirror type, Element of) {
        boolean nullable = isNullable(type);
        List<Constraint> constraints = constraintsOf.read(type);
        if (type.getKind() == TypeKind.ERROR) {
            miss(type, of);
            return new JavaType(name(type), List.of(), nullable);
        }
        if (type.getKind().isPrimitive() || type.getKind() == TypeKind.VOID) {
            return new JavaType(type.getKind().name().toLowerCase(Locale.ROOT), List.of(), false, constraints);
        }
        if (type instanceof ArrayType array) {
            return new JavaType(type(array.getComponentType(), of) + "[]", List.of(), nullable, constraints);
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            String name = element.getQualifiedName().toString();
            mentioned.put(name, element);
            List<JavaType> arguments = declared.getTypeArguments().stream()
                    .map(argument -> argument(argument, of))
                    .toList();
            return new JavaType(name, arguments, nullable, constraints);
        }
        return new JavaType(type.toString(), List.of(), nullable);
    }

    private JavaType argument(TypeMirror type, Element of) {
        JavaType read = type(type, of);
        if (!(type instanceof ArrayType array)) {
            return read;
        }
        // in Java, what is written before an array is of its items
        List<Constraint> constraints = new ArrayList<>(read.constraints());
        for (Constraint misplaced : constraintsOf.read(array.getComponentType())) {
            constraints.add(new Constraint.Unsupported(
                    misplaced.annotation(),
                    DiagnosticId.CONSTRAINT_TYPE,
                    "is on the items of an array. Write it before the brackets: byte " + misplaced.annotation()
                            + " []"));
        }
        return new JavaType(read.name(), read.arguments(), read.nullable(), constraints);
    }

    private static String name(TypeMirror type) {
        String name = type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : type.toString();
        return name.startsWith("<") ? UNNAMED : name;
    }

    private static boolean isNullable(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }
}
