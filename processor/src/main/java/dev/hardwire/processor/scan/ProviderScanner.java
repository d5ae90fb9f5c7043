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
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
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

    /** Whether a method can be called: it needs no instance, or there is one. */
    static boolean isCalled(ExecutableElement method, TypeElement type) {
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
                    && isOnly("a @Provides method", method, methods)
                    && callable.from(type, method, application, "Providers")) {
                Scope scope = methods.has(method, AnnotationNames.PER_CONNECTION) ? Scope.CONNECTION : Scope.CALL;
                providers.add(provider(type, methods.read(method, Role.PROVIDE), methods.result(method), scope));
            }
        }
        return providers;
    }

    /** Whether a static method is read with the class that has it, and not with a class that inherits it. */
    boolean isOfAnotherPart(ExecutableElement method, TypeElement type) {
        return method.getModifiers().contains(Modifier.STATIC)
                && !Compilation.owner(method).equals(type)
                && compilation.compiles(method);
    }

    /**
     * Whether a method is nothing else besides, which is reported.
     *
     * @param what it is, {@code a @Provides method}
     */
    boolean isOnly(String what, ExecutableElement method, MethodScanner methods) {
        List<Annotation> others = new ArrayList<>(methods.roles(method));
        methods.check(method).ifPresent(others::add);
        Stream.of(AnnotationNames.PROVIDES, AnnotationNames.ON_START, AnnotationNames.ON_STOP)
                .filter(name -> !what.contains(AnnotationNames.written(name) + " "))
                .forEach(name -> methods.find(method, name).ifPresent(others::add));
        others.forEach(other -> compilation
                .diagnostics()
                .report(
                        DiagnosticId.MISPLACED,
                        compilation.place(method),
                        "%s is %s already, and so cannot be %s. Make two methods of it.",
                        Compilation.text(method),
                        AnnotationNames.written(Annotation.name(other.mirror())),
                        what));
        return others.isEmpty();
    }

    /**
     * What a method makes.
     *
     * @param made what it returns, as the class has it
     */
    Provider provider(TypeElement type, HandlerMethod method, TypeMirror made, Scope scope) {
        Optional<TypeMirror> staged = Stages.completed(made);
        JavaType provides = staged.isPresent() ? method.returns().arguments().get(0) : method.returns();
        return new Provider(
                JavaNames.member(simpleName(provides)),
                compilation.javaClass(type),
                method,
                new JavaType(provides.name(), provides.arguments(), false),
                staged.isPresent(),
                provides.nullable(),
                scope,
                compilation.isCloseable(staged.orElse(made)));
    }

    private static String simpleName(JavaType type) {
        return type.name().substring(type.name().lastIndexOf('.') + 1);
    }
}
