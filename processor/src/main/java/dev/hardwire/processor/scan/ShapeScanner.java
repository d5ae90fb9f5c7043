package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Place;
import dev.hardwire.processor.model.TypeId;
import dev.hardwire.processor.model.TypeShape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds out what the types look like that signatures mention, and those that they consist of. */
final class ShapeScanner {
    private static final List<String> NEVER_CODED =
            List.of("java.", "javax.", "dev.hardwire.handler.", "tools.jackson.");

    private final Compilation compilation;
    private final TypeScanner types;
    private final BuiltClasses builtClasses;
    private final Map<String, TypeShape> shapes = new TreeMap<>();

    ShapeScanner(Compilation compilation, TypeScanner types) {
        this.compilation = compilation;
        this.types = types;
        this.builtClasses = new BuiltClasses(compilation, types);
    }

    /** The shapes, by qualified name, of all types that were mentioned so far. */
    Map<String, TypeShape> scan() {
        for (var found = types.takeMentioned(); !found.isEmpty(); found = types.takeMentioned()) {
            found.forEach(this::shape);
        }
        for (var missing : types.missing().entrySet()) {
            shapes.put(missing.getKey(), new TypeShape.OfMissing(missing(missing.getKey(), missing.getValue())));
        }
        return shapes;
    }

    private static JavaClass missing(String name, Place.InJava usedAt) {
        int dot = name.lastIndexOf('.');
        return new JavaClass(dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1), true, false, usedAt);
    }

    private void shape(TypeElement type) {
        String name = type.getQualifiedName().toString();
        if (NEVER_CODED.stream().noneMatch(name::startsWith) && !shapes.containsKey(name)) {
            shapes.put(name, read(type));
        }
    }

    private TypeShape read(TypeElement type) {
        JavaClass javaClass = compilation.javaClass(type);
        if (Compilation.isPrivate(type)) {
            return new TypeShape.OfOther(javaClass, "is private: generated code cannot name it");
        }
        if (!type.getTypeParameters().isEmpty()) {
            return new TypeShape.OfOther(javaClass, "is generic");
        }
        return switch (type.getKind()) {
            case RECORD ->
                new TypeShape.OfRecord(
                        javaClass,
                        schema(type),
                        components(type),
                        status(type),
                        contentType(type),
                        new UncheckedScanner(compilation).read(type));
            case ENUM -> new TypeShape.OfEnum(javaClass, schema(type), constants(type));
            case INTERFACE ->
                type.getModifiers().contains(Modifier.SEALED)
                        ? new TypeShape.OfSealed(javaClass, schema(type), permitted(type))
                        : new TypeShape.OfOther(javaClass, "is an interface that is not sealed");
            default -> builtClasses.read(type, javaClass, schema(type));
        };
    }

    private List<TypeShape> permitted(TypeElement type) {
        return type.getPermittedSubclasses().stream()
                .map(mirror -> (TypeElement) ((DeclaredType) mirror).asElement())
                .map(this::permittedShape)
                .toList();
    }

    private TypeShape permittedShape(TypeElement type) {
        TypeShape shape = read(type);
        shapes.put(shape.type().qualifiedName(), shape);
        return shape;
    }

    private List<TypeShape.Component> components(TypeElement type) {
        return type.getRecordComponents().stream()
                .map(component -> new TypeShape.Component(
                        component.getSimpleName().toString(),
                        property(type, component),
                        types.read(component.asType(), component, field(type, component)),
                        compilation.place(field(type, component))))
                .toList();
    }

    /** The field of a component: of it javac knows the line, and, in a class file, the annotations. */
    private static VariableElement field(TypeElement type, RecordComponentElement component) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String property(TypeElement type, RecordComponentElement component) {
        String own = property(component);
        return own == null ? property(field(type, component)) : own;
    }

    private static List<TypeShape.Constant> constants(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
                .map(field -> new TypeShape.Constant(field.getSimpleName().toString(), property(field)))
                .toList();
    }

    static @Nullable String property(Element element) {
        return Annotation.of(element, AnnotationNames.PROPERTY)
                .map(annotation -> annotation.text("value", ""))
                .orElse(null);
    }

    private static @Nullable TypeId schema(TypeElement type) {
        return Annotation.of(type, AnnotationNames.SCHEMA_REF)
                .map(annotation -> annotation.text("value", ""))
                .map(ShapeScanner::typeId)
                .orElse(null);
    }

    private static TypeId typeId(String reference) {
        int hash = reference.indexOf('#');
        return hash < 0
                ? new TypeId(reference, "")
                : new TypeId(reference.substring(0, hash), reference.substring(hash + 1));
    }

    private static @Nullable Integer status(TypeElement type) {
        return Annotation.of(type, AnnotationNames.STATUS)
                .map(annotation -> annotation.value("value"))
                .map(value -> value.getValue() instanceof Integer status ? status : null)
                .orElse(null);
    }

    private static String contentType(TypeElement type) {
        return Annotation.of(type, AnnotationNames.STATUS)
                .map(annotation -> annotation.text("contentType", ""))
                .orElse("");
    }
}
