package dev.hardwire.processor.check;

import dev.hardwire.processor.check.endpoint.EndpointsBound;
import dev.hardwire.processor.check.endpoint.PathsValid;
import dev.hardwire.processor.check.event.EmittersBound;
import dev.hardwire.processor.check.event.NamespacePathsValid;
import dev.hardwire.processor.check.event.NamespacesBound;
import dev.hardwire.processor.check.event.OneHandlerPerEvent;
import dev.hardwire.processor.check.event.RecoveredValues;
import dev.hardwire.processor.check.event.WildcardMerged;
import dev.hardwire.processor.check.handler.ParametersReadable;
import dev.hardwire.processor.check.handler.PayloadsHaveCodecs;
import dev.hardwire.processor.check.lifecycle.LifecycleBound;
import dev.hardwire.processor.check.operation.Implementation;
import dev.hardwire.processor.check.operation.OperationsBound;
import dev.hardwire.processor.check.operation.OperationsImplemented;
import dev.hardwire.processor.check.operation.OperationsUnique;
import dev.hardwire.processor.check.operation.PlaceholdersBound;
import dev.hardwire.processor.check.provider.Providers;
import dev.hardwire.processor.check.security.ClassesSecured;
import dev.hardwire.processor.check.security.PrincipalsBound;
import dev.hardwire.processor.check.security.SecurityChecked;
import dev.hardwire.processor.check.type.Codecs;
import dev.hardwire.processor.check.type.ExpectedType;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.check.type.TypesFitSchemas;
import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.Handlers;
import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Binding.ControllerTable;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Document;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.LifecycleMethod;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.Operation;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.SchemeCheck;
import dev.hardwire.processor.model.SecuredClass;
import dev.hardwire.processor.model.TypeId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All rules, in their order: what is right is bound, what is wrong is reported. */
public final class Rules {
    private final Application application;
    private final List<Document> documents;
    private final boolean complete;
    private final Diagnostics diagnostics;

    private final Codecs codecs;
    private final Map<TypeId, NamedType> named = new HashMap<>();
    private final TypesFitSchemas types;
    private final PayloadsHaveCodecs payloads;

    private Rules(Application application, List<Document> documents, boolean complete, Diagnostics diagnostics) {
        this.application = application;
        this.documents = documents;
        this.complete = complete;
        this.diagnostics = diagnostics;
        documents.forEach(document -> named.putAll(document.types()));
        this.codecs = new Codecs(application.type());
        this.types = new TypesFitSchemas(application.shapes(), named, codecs, diagnostics);
        this.payloads =
                new PayloadsHaveCodecs(application.shapes(), named, types.classes(), codecs, complete, diagnostics);
    }

    /**
     * Binds an application to its documents.
     *
     * @param documents those that could be read
     * @param complete whether all of them were read, without mistakes
     * @return all that is right; to be written only if nothing was reported
     */
    public static Binding bind(
            Application application, List<Document> documents, boolean complete, Diagnostics diagnostics) {
        return new Rules(application, documents, complete, diagnostics).bind();
    }

    private Binding bind() {
        StubsCurrent.check(application, documents, diagnostics);
        new PathsValid(diagnostics).check(application);
        new NamespacePathsValid(diagnostics).check(application.namespaces());
        checkHandlers();

        // Operations come first: a type that one of them binds to a schema keeps it when it is a payload, too.
        var implemented = implemented();
        List<Implementation> implementations = implemented.find();
        Map<JavaClass, SecuredClass> secured = secured();
        var security =
                new SecurityChecked(application, documents, List.copyOf(secured.values()), complete, diagnostics);
        var principals = new PrincipalsBound(security.find(), application.shapes(), diagnostics);
        security.implemented(implementations.stream().map(Rules::secured).toList());
        List<SchemeCheck> checks = security.bind();
        var providers = new Providers(
                application.providers(),
                TypeNames.BUILT_IN,
                type -> documents.stream().anyMatch(document -> principals.isPrincipal(type, document)),
                application.type(),
                application.shapes(),
                diagnostics);
        var readable = new ParametersReadable(application.shapes(), payloads, diagnostics);
        List<ControllerTable> controllers = new OperationsBound(
                        application, named, types, readable, principals, providers, diagnostics)
                .bind(implementations);
        var placeholders = new PlaceholdersBound(application, named, types);
        var wildcard = new WildcardMerged(application, diagnostics);
        wildcard.check();
        var recovered = new RecoveredValues(application, named, codecs, payloads);
        var namespaces = new NamespacesBound(payloads, readable, principals, providers, recovered, diagnostics);
        var endpoints = new EndpointsBound(application.shapes(), payloads, principals, providers, diagnostics);
        var emitters = new EmittersBound(payloads, diagnostics);
        List<JavaClass> instances = instances(controllers, checks, providers.all());
        Binding binding = new Binding(
                application,
                documents,
                instances,
                controllers,
                placeholders.bind(implemented.unserved()),
                wildcard.served().stream()
                        .map(namespace -> namespaces.bind(
                                namespace,
                                wildcard.handlers(namespace),
                                secured.get(namespace.handlers().type())))
                        .toList(),
                application.endpoints().stream()
                        .map(endpoint -> endpoints.bind(
                                endpoint, secured.get(endpoint.handlers().type())))
                        .toList(),
                application.emitted().stream().map(emitters::bind).toList(),
                checks,
                providers.all(),
                new LifecycleBound(providers, diagnostics)
                        .bind(application.lifecycle(), instances, application.closeable()),
                codecs.all()); // evaluated last: the others have filled it
        providers.checkUnused();
        new ConstraintsRead(diagnostics).check(application, binding);
        new GeneratedNamesFree(application, diagnostics).check(binding);
        return binding;
    }

    private Map<JavaClass, SecuredClass> secured() {
        var classes = new ClassesSecured(documents, complete, diagnostics);
        Map<JavaClass, List<Application.Secured>> all = new LinkedHashMap<>();
        application.namespaces().forEach(each -> all.put(each.handlers().type(), each.secured()));
        application.endpoints().forEach(each -> all.put(each.handlers().type(), each.secured()));
        Map<JavaClass, SecuredClass> secured = new LinkedHashMap<>();
        all.forEach((type, alternatives) -> {
            SecuredClass found = classes.of(alternatives);
            if (found != null) {
                secured.put(type, found);
            }
        });
        return secured;
    }

    private static SecurityChecked.Secured secured(Implementation implementation) {
        return new SecurityChecked.Secured(
                implementation.document(),
                implementation.operation(),
                implementation.method().place());
    }

    private void checkHandlers() {
        var oneHandler = new OneHandlerPerEvent(diagnostics);
        application
                .namespaces()
                .forEach(namespace -> oneHandler.check(namespace.handlers().methods()));
        application
                .endpoints()
                .forEach(endpoint -> oneHandler.check(endpoint.handlers().methods()));
        application.emitted().forEach(emits -> oneHandler.check(emits.methods()));
    }

    private OperationsImplemented implemented() {
        OperationsBound.checkDocuments(application, diagnostics);
        Set<Operation> repeated = new OperationsUnique(application, diagnostics).check(documents);
        return new OperationsImplemented(
                application, documents, repeated, complete, new ExpectedType(named), diagnostics);
    }

    /** The classes with a handler that is not static, sorted by simple name. */
    private List<JavaClass> instances(
            List<ControllerTable> controllers, List<SchemeCheck> checks, List<Provider> providers) {
        Stream<JavaClass> ofControllers = controllers.stream()
                .filter(table -> table.routes().stream()
                                .anyMatch(route -> !route.method().isStatic())
                        || table.exceptions().stream()
                                .anyMatch(mapped -> !mapped.method().isStatic()))
                .map(ControllerTable::type);
        Stream<Handlers> others = Stream.concat(
                application.namespaces().stream().map(Application.NamespaceClass::handlers),
                application.endpoints().stream().map(Application.EndpointClass::handlers));
        Stream<JavaClass> ofChecks =
                checks.stream().filter(check -> !isStatic(check.method())).map(SchemeCheck::type);
        Stream<JavaClass> ofOthers = others.filter(
                        handlers -> handlers.methods().stream().anyMatch(method -> !isStatic(method)))
                .map(Handlers::type);
        Stream<JavaClass> ofProviders = providers.stream()
                .filter(provider -> !isStatic(provider.method()))
                .map(Provider::type);
        Stream<JavaClass> ofLifecycle = application.lifecycle().stream()
                .filter(method -> !isStatic(method.method()))
                .map(LifecycleMethod::type);
        return Stream.of(ofControllers, ofChecks, ofProviders, ofOthers, ofLifecycle)
                .flatMap(each -> each)
                .distinct()
                .sorted(Comparator.comparing(JavaClass::simpleNames).thenComparing(JavaClass::qualifiedName))
                .toList();
    }

    private static boolean isStatic(HandlerMethod method) {
        return method.isStatic();
    }
}
