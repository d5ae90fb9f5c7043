package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.LifecycleMethod;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.Provider.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the methods of a class that are called at the start and at the stop. */
final class LifecycleScanner {
    private final Compilation compilation;
    private final TypeScanner types;
    private final JavaClass application;
    private final CallableByGeneratedCode callable;
    private final ProviderScanner providers;

    LifecycleScanner(Compilation compilation, TypeScanner types, JavaClass application) {
        this.compilation = compilation;
        this.types = types;
        this.application = application;
        this.callable = new CallableByGeneratedCode(compilation);
        this.providers = new ProviderScanner(compilation, types, application);
    }

    /** Whether a class has such a method: of an abstract one, subclasses inherit what needs an instance. */
    static boolean hasLifecycle(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> ProviderScanner.isCalled(method, type))
                .anyMatch(method -> Annotation.has(method, AnnotationNames.ON_START)
                        || Annotation.has(method, AnnotationNames.ON_STOP));
    }

    /** The methods of a class, inherited ones too, but for static ones of a class that has them itself. */
    List<LifecycleMethod> read(TypeElement type) {
        var methods = new MethodScanner(compilation, types, type);
        List<LifecycleMethod> found = new ArrayList<>();
        for (ExecutableElement method : methods.elements()) {
            if (ProviderScanner.isCalled(method, type) && !providers.isOfAnotherPart(method, type)) {
                methods.find(method, AnnotationNames.ON_START).ifPresent(annotation -> {
                    if (isCallable(type, method, methods, "an @OnStart method")) {
                        found.add(start(type, method, methods, annotation));
                    }
                });
                methods.find(method, AnnotationNames.ON_STOP).ifPresent(annotation -> {
                    if (isCallable(type, method, methods, "an @OnStop method")) {
                        found.add(stop(type, method, methods, annotation));
                    }
                });
            }
        }
        return found;
    }

    private boolean isCallable(TypeElement type, ExecutableElement method, MethodScanner methods, String what) {
        return providers.isOnly(what, method, methods) && callable.from(type, method, application, "Lifecycle");
    }

    private LifecycleMethod start(
            TypeElement type, ExecutableElement method, MethodScanner methods, Annotation annotation) {
        HandlerMethod read = methods.read(method, Role.START);
        Optional<TypeMirror> staged = Stages.completed(methods.result(method));
        TypeMirror made = staged.orElse(methods.result(method));
        boolean nothing = made.getKind() == TypeKind.VOID || made.toString().equals("java.lang.Void");
        Provider value = nothing ? null : providers.provider(type, read, methods.result(method), Scope.APPLICATION);
        return new LifecycleMethod(
                compilation.javaClass(type), read, annotation.number("order", 0), staged.isPresent(), value);
    }

    private LifecycleMethod stop(
            TypeElement type, ExecutableElement method, MethodScanner methods, Annotation annotation) {
        return new LifecycleMethod(
                compilation.javaClass(type),
                methods.read(method, Role.STOP),
                annotation.number("order", 0),
                Stages.completed(methods.result(method)).isPresent(),
                null);
    }
}
