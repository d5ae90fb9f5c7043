package dev.hardwire.processor.scan;

import dev.hardwire.processor.model.Application.EmitsInterface;
import dev.hardwire.processor.model.Application.EndpointClass;
import dev.hardwire.processor.model.Application.ExceptionMethod;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.Handlers;
import dev.hardwire.processor.model.Application.NamespaceClass;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.Application.SecurityCheck;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.LifecycleMethod;
import dev.hardwire.processor.model.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads the annotated classes of one application. */
final class PartScanner {
    private final Compilation compilation;
    private final TypeScanner types;
    private final JavaClass application;
    private final CallableByGeneratedCode callable;
    private final Misplaced misplaced;

    final List<Handlers> controllers = new ArrayList<>();
    final List<NamespaceClass> namespaces = new ArrayList<>();
    final List<EndpointClass> endpoints = new ArrayList<>();
    final List<ExceptionMethod> exceptionMethods = new ArrayList<>();
    final List<EmitsInterface> emitted = new ArrayList<>();
    final List<SecurityCheck> checks = new ArrayList<>();
    final List<Provider> providers = new ArrayList<>();
    final List<LifecycleMethod> lifecycle = new ArrayList<>();
    final Set<String> closeable = new HashSet<>();

    PartScanner(Compilation compilation, TypeScanner types, JavaClass application) {
        this.compilation = compilation;
        this.types = types;
        this.application = application;
        this.callable = new CallableByGeneratedCode(compilation);
        this.misplaced = new Misplaced(compilation);
    }

    /** The first of the annotations of a part that a class has; another one is a mistake. */
    static Optional<Annotation> partAnnotation(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .filter(mirror -> AnnotationNames.PARTS.contains(Annotation.name(mirror)))
                .findFirst()
                .map(mirror -> new Annotation(type, mirror));
    }

    /**
     * Whether a class belongs to an application: it is annotated, or a method of it checks credentials, provides values, or is
     * called at the start or the stop.
     */
    static boolean isPart(TypeElement type) {
        return partAnnotation(type).isPresent()
                || SecurityCheckScanner.hasChecks(type)
                || ProviderScanner.hasProviders(type)
                || LifecycleScanner.hasLifecycle(type);
    }

    void add(TypeElement type) {
        checks.addAll(new SecurityCheckScanner(compilation, types, application).read(type));
        providers.addAll(new ProviderScanner(compilation, types, application).read(type));
        for (LifecycleMethod method : new LifecycleScanner(compilation, types, application).read(type)) {
            lifecycle.add(method);
            if (method.value() != null) {
                providers.add(method.value());
            }
        }
        if (compilation.isCloseable(type.asType())) {
            closeable.add(compilation.javaClass(type).qualifiedName());
        }
        partAnnotation(type).ifPresent(annotation -> {
            checkOnlyOne(annotation, type);
            switch (Annotation.name(annotation.mirror())) {
                case AnnotationNames.CONTROLLER -> addController(type);
                case AnnotationNames.NAMESPACE -> addNamespace(type, annotation);
                case AnnotationNames.WEB_SOCKET_ENDPOINT -> addEndpoint(type, annotation);
                default -> addEmits(type);
            }
        });
    }

    private void checkOnlyOne(Annotation part, TypeElement type) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            if (AnnotationNames.PARTS.contains(Annotation.name(mirror)) && !mirror.equals(part.mirror())) {
                compilation
                        .diagnostics()
                        .report(
                                DiagnosticId.MISPLACED,
                                compilation.place(new Annotation(type, mirror)),
                                "%s is %s already. Make two classes of it.",
                                Compilation.text(type),
                                AnnotationNames.written(Annotation.name(part.mirror())));
            }
        }
    }

    private void addController(TypeElement type) {
        List<HandlerMethod> operations = new ArrayList<>();
        if (callable.handlers(type, application)) {
            var methods = new MethodScanner(compilation, types, type);
            for (ExecutableElement method : methods.elements()) {
                List<Annotation> roles = methods.roles(method);
                roles.forEach(role -> ofController(role, methods, method, type));
                if (roles.isEmpty()
                        && methods.check(method).isEmpty()
                        && !methods.has(method, AnnotationNames.PROVIDES)
                        && !methods.has(method, AnnotationNames.ON_START)
                        && !methods.has(method, AnnotationNames.ON_STOP)
                        && !method.getModifiers().contains(Modifier.PRIVATE)
                        && !method.getModifiers().contains(Modifier.ABSTRACT)) {
                    operations.add(methods.read(method, Role.OPERATION));
                }
            }
            controllers.add(new Handlers(compilation.javaClass(type), operations));
        }
    }

    private void ofController(Annotation role, MethodScanner methods, ExecutableElement method, TypeElement type) {
        if (!AnnotationNames.CONTROLLER_ROLES.contains(Annotation.name(role.mirror()))) {
            misplaced.report(role, method, type);
        } else if (callable.method(method)) {
            HandlerMethod read = methods.read(method, Role.ERROR);
            Map<String, Integer> exceptions = new HashMap<>();
            for (int i = 0; i < read.parameters().size(); i++) {
                TypeMirror parameter = method.getParameters().get(i).asType();
                if (Thrown.isThrown(compilation, parameter)) {
                    exceptions.put(read.parameters().get(i).type().name(), Thrown.depth(compilation, parameter));
                }
            }
            exceptionMethods.add(new ExceptionMethod(compilation.javaClass(type), read, exceptions));
        }
    }

    private void addNamespace(TypeElement type, Annotation annotation) {
        if (callable.handlers(type, application)) {
            namespaces.add(new NamespaceClass(
                    annotation.text("value", "/"),
                    compilation.place(annotation, annotation.value("value")),
                    handlers(type, AnnotationNames.NAMESPACE_ROLES),
                    SecuredScanner.read(compilation, type)));
        }
    }

    private void addEndpoint(TypeElement type, Annotation annotation) {
        if (callable.handlers(type, application)) {
            endpoints.add(new EndpointClass(
                    annotation.text("value", ""),
                    compilation.place(annotation, annotation.value("value")),
                    handlers(type, AnnotationNames.ENDPOINT_ROLES),
                    annotation.texts("subprotocols"),
                    sends(type, annotation),
                    SecuredScanner.read(compilation, type)));
        }
    }

    private List<JavaType> sends(TypeElement type, Annotation annotation) {
        return annotation.values("sends").stream()
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(sent -> types.read((TypeMirror) sent, type))
                .toList();
    }

    private void addEmits(TypeElement type) {
        if (callable.emits(type, application)) {
            var methods = new MethodScanner(compilation, types, type);
            List<HandlerMethod> events = methods.elements().stream()
                    .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                    .map(method -> methods.emitted(method))
                    .toList();
            emitted.add(new EmitsInterface(compilation.javaClass(type), events));
        }
    }

    private Handlers handlers(TypeElement type, Map<String, Role> roles) {
        var methods = new MethodScanner(compilation, types, type);
        List<HandlerMethod> handlers = new ArrayList<>();
        IdentityHashMap<HandlerMethod, Integer> order = new IdentityHashMap<>();
        for (ExecutableElement method : methods.elements()) {
            for (Annotation annotation : methods.roles(method)) {
                Role role = roles.get(Annotation.name(annotation.mirror()));
                if (role == null) {
                    misplaced.report(annotation, method, type);
                } else if (callable.method(method)) {
                    HandlerMethod handler =
                            role == Role.EVENT ? methods.event(method, annotation) : methods.read(method, role);
                    handlers.add(handler);
                    order.put(handler, annotation.number("order", 0));
                }
            }
        }
        // The others are told apart by what they are for.
        handlers.sort(Comparator.comparing(order::get));
        return new Handlers(compilation.javaClass(type), handlers);
    }
}
