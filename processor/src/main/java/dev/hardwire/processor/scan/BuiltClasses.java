package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.model.TypeShape;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Recognises classes with a builder: what stubs have for schemas with more properties than a record can have. */
final class BuiltClasses {
    private final Compilation compilation;
    private final TypeScanner types;

    BuiltClasses(Compilation compilation, TypeScanner types) {
        this.compilation = compilation;
        this.types = types;
    }

    TypeShape read(TypeElement type, JavaClass javaClass, @Nullable TypeId schema) {
        return builder(type)
                .<TypeShape>map(builder -> new TypeShape.OfBuilt(
                        javaClass, schema, components(type, builder), types.read(builder.asType(), type)))
                .orElseGet(
                        () -> new TypeShape.OfOther(javaClass, "is a class, not a record or a class with a builder()"));
    }

    /** The builder that the static method {@code builder()} answers, if that builds the class. */
    private static Optional<TypeElement> builder(TypeElement type) {
        return methods(type).stream()
                .filter(method -> method.getSimpleName().contentEquals("builder")
                        && method.getModifiers().contains(Modifier.STATIC)
                        && method.getParameters().isEmpty())
                .flatMap(method -> element(method.getReturnType()).stream())
                .filter(builder -> methods(builder).stream()
                        .anyMatch(method -> method.getSimpleName().contentEquals("build")
                                && method.getParameters().isEmpty()
                                && element(method.getReturnType())
                                        .filter(type::equals)
                                        .isPresent()))
                .findFirst();
    }

    private List<TypeShape.Component> components(TypeElement type, TypeElement builder) {
        return methods(type).stream()
                .filter(accessor -> accessor.getParameters().isEmpty()
                        && !accessor.getModifiers().contains(Modifier.STATIC)
                        && methods(builder).stream().anyMatch(setter -> isSetter(setter, accessor)))
                .map(accessor -> new TypeShape.Component(
                        accessor.getSimpleName().toString(),
                        ShapeScanner.property(accessor),
                        types.read(accessor.getReturnType(), accessor),
                        compilation.place(accessor)))
                .toList();
    }

    private static boolean isSetter(ExecutableElement setter, ExecutableElement accessor) {
        return setter.getSimpleName().equals(accessor.getSimpleName())
                && setter.getParameters().size() == 1;
    }

    private static List<ExecutableElement> methods(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements());
    }

    private static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }
}
