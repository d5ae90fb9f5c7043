package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the methods of one annotated class, inherited ones too. */
final class MethodScanner {
    private final Compilation compilation;
    private final TypeScanner types;
    private final TypeElement type;
    private final Lineage lineage;

    MethodScanner(Compilation compilation, TypeScanner types, TypeElement type) {
        this.compilation = compilation;
        this.types = types;
        this.type = type;
        this.lineage = new Lineage(compilation, type);
        lineage.missing().forEach(supertype -> types.miss(supertype, type));
    }

    List<ExecutableElement> elements() {
        return lineage.methods();
    }

    /**
     * What makes a method a handler: its own annotations, and those of the methods that it overrides or implements. Each kind
     * of annotation once, the nearest.
     */
    List<Annotation> roles(ExecutableElement method) {
        Map<String, Annotation> roles = new LinkedHashMap<>();
        Stream.concat(Stream.of(method), lineage.overriddenBy(method).stream())
                .forEach(m -> m.getAnnotationMirrors().stream()
                        .filter(mirror -> AnnotationNames.isRole(Annotation.name(mirror)))
                        .forEach(mirror -> roles.putIfAbsent(Annotation.name(mirror), new Annotation(m, mirror))));
        return List.copyOf(roles.values());
    }

    /** The {@code @SecurityCheck} of a method, or of the nearest one that it overrides or implements. */
    Optional<Annotation> check(ExecutableElement method) {
        return find(method, AnnotationNames.SECURITY_CHECK);
    }

    /** Whether a method has an annotation, or one that it overrides or implements. */
    boolean has(ExecutableElement method, String annotation) {
        return find(method, annotation).isPresent();
    }

    /** An annotation of a method, or of the nearest one that it overrides or implements. */
    Optional<Annotation> find(ExecutableElement method, String annotation) {
        return Stream.concat(Stream.of(method), lineage.overriddenBy(method).stream())
                .flatMap(m -> Annotation.of(m, annotation).stream())
                .findFirst();
    }

    HandlerMethod read(ExecutableElement method, Role role) {
        return read(method, role, "", compilation.place(method));
    }

    /** An event: its name is in the annotation, or else the method's. */
    HandlerMethod event(ExecutableElement method, Annotation annotation) {
        String named = annotation.text("value", "");
        return named.isEmpty()
                ? read(method, Role.EVENT, method.getSimpleName().toString(), compilation.place(method))
                : read(
                        method,
                        Role.EVENT,
                        named,
                        annotation.element().equals(method)
                                ? compilation.place(annotation, annotation.value("value"))
                                : compilation.place(method));
    }

    /** An event that is sent: its name is the method's. */
    HandlerMethod emitted(ExecutableElement method) {
        return read(method, Role.EMIT, method.getSimpleName().toString(), compilation.place(method));
    }

    private HandlerMethod read(ExecutableElement method, Role role, String event, Place.InJava eventPlace) {
        List<ExecutableElement> overridden = lineage.overriddenBy(method);
        ExecutableType signature = signature(method);
        JavaClass owner = compilation.javaClass(type);
        List<MethodParameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            parameters.add(parameter(
                    method, i, overridden, signature.getParameterTypes().get(i)));
        }
        return new HandlerMethod(
                method.getSimpleName().toString(),
                role,
                event,
                stub(overridden),
                method.getModifiers().contains(Modifier.STATIC),
                Annotation.has(method, AnnotationNames.NON_BLOCKING)
                        || Annotation.has(type, AnnotationNames.NON_BLOCKING),
                owner,
                owner.isPublic() && method.getModifiers().contains(Modifier.PUBLIC),
                has(method, AnnotationNames.CONCURRENT),
                types.read(signature.getReturnType(), method),
                parameters,
                compilation.place(method),
                eventPlace);
    }

    /** What a method returns, as the class has it. */
    TypeMirror result(ExecutableElement method) {
        return signature(method).getReturnType();
    }

    /** The types of a method as the class has them: of an inherited one with the class's type arguments. */
    private ExecutableType signature(ExecutableElement method) {
        TypeMirror signature = Compilation.owner(method).equals(type)
                ? method.asType()
                : compilation.types().asMemberOf((DeclaredType) type.asType(), method);
        return (ExecutableType) signature;
    }

    private MethodParameter parameter(
            ExecutableElement method, int index, List<ExecutableElement> overridden, TypeMirror parameterType) {
        VariableElement parameter = method.getParameters().get(index);
        List<VariableElement> declarations = Stream.concat(
                        Stream.of(parameter),
                        overridden.stream().map(m -> m.getParameters().get(index)))
                .toList();
        Optional<Annotation> param = declarations.stream()
                .flatMap(p -> Annotation.of(p, AnnotationNames.PARAM).stream())
                .findFirst();
        return new MethodParameter(
                name(parameter, index),
                param.map(annotation -> annotation.text("value", "")).orElse(null),
                param.map(annotation -> annotation.text("in", "")).orElse(""),
                types.read(parameterType, parameter),
                declarations.stream().anyMatch(p -> Annotation.has(p, AnnotationNames.PROVIDED))
                        || isMarked(parameterType),
                compilation.place(parameter));
    }

    /** Whether a class is {@code @Provided}, or that of which an {@code Optional} is. */
    private static boolean isMarked(TypeMirror parameterType) {
        return parameterType instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && (Annotation.has(element, AnnotationNames.PROVIDED)
                        || (element.getQualifiedName().contentEquals("java.util.Optional")
                                && declared.getTypeArguments().stream().anyMatch(MethodScanner::isMarked)));
    }

    /** A class file that was compiled without {@code -parameters} shows {@code arg0}, {@code arg1} and so on. */
    private @Nullable String name(VariableElement parameter, int index) {
        String name = parameter.getSimpleName().toString();
        return name.equals("arg" + index) && !compilation.compiles(parameter) ? null : name;
    }

    private static @Nullable String stub(List<ExecutableElement> overridden) {
        return overridden.stream()
                .filter(method -> Compilation.owner(method).getKind() == ElementKind.INTERFACE)
                .findFirst()
                .map(method -> Compilation.owner(method).getSimpleName() + "." + method.getSimpleName())
                .orElse(null);
    }
}
