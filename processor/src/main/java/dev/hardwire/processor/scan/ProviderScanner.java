package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.Provider.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the methods of a class that make values for handlers. */
final class ProviderScanner {
    private final Compilation compilation;
    private final TypeScanner types;
    private final JavaClass application;
    private final CallableByGeneratedCode callable;

    ProviderScanner(Compilation compilation, TypeScanner types, JavaClass application) {
        this.compilation = compilation;
        this.types = types;
        this.application = application;
        this.callable = new CallableByGeneratedCode(compilation);
    }

    /** Whether a class provides something: of an abstract one, subclasses inherit what needs an instance. */
    static boolean hasProviders(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> isCalled(method, type))
                .anyMatch(method -> Annotation.has(method, AnnotationNames.PROVIDES));
    }

    private static boolean isCalled(ExecutableElement method, TypeElement type) {
        return method.getModifiers().contains(Modifier.STATIC)
                || !type.getModifiers().contains(Modifier.ABSTRACT);
    }

    /** The providers of a class, inherited ones too, but for static ones of a class that has a part of its own in them. */
    List<Provider> read(TypeElement type) {
        var methods = new MethodScanner(compilation, types, type);
        List<Provider> providers = new ArrayList<>();
        for (ExecutableElement method : methods.elements()) {
            if (methods.has(method, AnnotationNames.PROVIDES)
                    && isCalled(method, type)
                    && !isOfAnotherPart(method, type)
                    && isOnlyProvider(method, methods)
                    && callable.from(type, method, application, "Providers")) {
                providers.add(provider(type, method, methods));
            }
        }
        return providers;
    }

    private boolean isOfAnotherPart(ExecutableElement method, TypeElement type) {
        return method.getModifiers().contains(Modifier.STATIC)
                && !Compilation.owner(method).equals(type)
                && compilation.compiles(method);
    }

    private boolean isOnlyProvider(ExecutableElement method, MethodScanner methods) {
        List<Annotation> others = new ArrayList<>(methods.roles(method));
        methods.check(method).ifPresent(others::add);
        others.forEach(other -> compilation
                .diagnostics()
                .report(
                        DiagnosticId.MISPLACED,
                        compilation.place(method),
                        "%s is %s already, and so cannot be a @Provides method. Make two methods of it.",
                        Compilation.text(method),
                        AnnotationNames.written(Annotation.name(other.mirror()))));
        return others.isEmpty();
    }

    private Provider provider(TypeElement type, ExecutableElement method, MethodScanner methods) {
        HandlerMethod read = methods.read(method, Role.PROVIDE);
        TypeMirror made = methods.result(method);
        Optional<TypeMirror> staged = Stages.completed(made);
        JavaType provides = staged.isPresent() ? read.returns().arguments().get(0) : read.returns();
        return new Provider(
                JavaNames.member(simpleName(provides)),
                compilation.javaClass(type),
                read,
                new JavaType(provides.name(), provides.arguments(), false),
                staged.isPresent(),
                provides.nullable(),
                methods.has(method, AnnotationNames.PER_CONNECTION) ? Scope.CONNECTION : Scope.CALL,
                isCloseable(staged.orElse(made)));
    }

    private static String simpleName(JavaType type) {
        return type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    private boolean isCloseable(TypeMirror type) {
        TypeElement closeable = compilation.elements().getTypeElement("java.lang.AutoCloseable");
        return type.getKind() == TypeKind.DECLARED && compilation.types().isSubtype(type, closeable.asType());
    }
}
