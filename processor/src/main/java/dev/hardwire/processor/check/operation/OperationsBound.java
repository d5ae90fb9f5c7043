package dev.hardwire.processor.check.operation;

import dev.hardwire.processor.check.handler.ParametersReadable;
import dev.hardwire.processor.check.provider.Providers;
import dev.hardwire.processor.check.provider.Resolution;
import dev.hardwire.processor.check.security.PrincipalsBound;
import dev.hardwire.processor.check.type.ExpectedType;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.check.type.TypesFitSchemas;
import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.Handlers;
import dev.hardwire.processor.model.Binding.Answer;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.ControllerTable;
import dev.hardwire.processor.model.Binding.Route;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.NamedType;
import dev.hardwire.processor.model.RequestBody.Format;
import dev.hardwire.processor.model.TypeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Binds the controllers of an application to the operations of its documents. */
public final class OperationsBound {
    private final Application application;
    private final TypesFitSchemas types;
    private final ExpectedType expected;
    private final CheckedOnly checkedOnly;
    private final PrincipalsBound principals;
    private final ParametersReadable readable;
    private final Providers providers;
    private final Diagnostics diagnostics;

    /** Binds operations to methods; the types that they share with payloads are bound to their schemas. */
    public OperationsBound(
            Application application,
            Map<TypeId, NamedType> named,
            TypesFitSchemas types,
            ParametersReadable readable,
            PrincipalsBound principals,
            Providers providers,
            Diagnostics diagnostics) {
        this.principals = principals;
        this.readable = readable;
        this.providers = providers;
        this.application = application;
        this.types = types;
        this.expected = new ExpectedType(named);
        this.checkedOnly = new CheckedOnly(named);
        this.diagnostics = diagnostics;
    }

    /** The controllers with what could be bound; the rest was reported. */
    public List<ControllerTable> bind(List<Implementation> implementations) {
        var answers = new AnswersFitResponses(application.shapes(), types, expected, diagnostics);
        Map<Handlers, List<Route>> routes = new LinkedHashMap<>();
        application.controllers().forEach(controller -> routes.put(controller, new ArrayList<>()));
        for (Implementation implementation : implementations) {
            var consumer = new OperationConsumer(implementation, types, readable, principals);
            Resolution provided = Resolution.ofCall(providers, consumer);
            var parameters =
                    new ParametersBound(types, expected, principals, providers, provided, diagnostics, implementation);
            List<Argument> arguments = parameters.arguments();
            Answer answer = answers.answer(implementation);
            if (answer != null) {
                routes.forEach((controller, own) -> {
                    if (controller.type().equals(implementation.controller())) {
                        own.add(new Route(
                                implementation.document(),
                                implementation.operation(),
                                implementation.method(),
                                arguments,
                                parameters.unclaimed(checkedOnly, arguments),
                                provided.calls(),
                                answer,
                                (implementation.method().nonBlocking() || isAsync(answer))
                                        && provided.isNonBlocking()
                                        && !takesForm(arguments)));
                    }
                });
            }
        }
        var exceptions = new ExceptionsMapped(diagnostics).bind(application.exceptionMethods());
        return routes.entrySet().stream()
                .map(entry -> new ControllerTable(
                        entry.getKey().type(),
                        entry.getValue(),
                        exceptions.getOrDefault(entry.getKey().type(), List.of())))
                .toList();
    }

    /** Whether the handler returns at once what it answers later. */
    private static boolean isAsync(Answer answer) {
        return answer.async()
                || (answer instanceof Answer.Body body
                        && body.payload().type().name().equals(TypeNames.PUBLISHER));
    }

    /** Whether files may have to be written before the handler is called, which an event loop cannot wait for. */
    private static boolean takesForm(List<Argument> arguments) {
        return arguments.stream()
                .anyMatch(argument -> argument instanceof Argument.FromBody body
                        && body.cases().stream().anyMatch(each -> each.content().format() == Format.MULTIPART));
    }

    /** Without a document there are no operations to implement. */
    public static void checkDocuments(Application application, Diagnostics diagnostics) {
        if (application.documents().isEmpty() && !application.controllers().isEmpty()) {
            diagnostics.report(
                    DiagnosticId.NO_DOCUMENT,
                    application.type().place(),
                    "%s has a controller, %s, but no document whose operations it could implement. Name it:"
                            + " @Application(openapi = \"openapi/…\").",
                    application.type().simpleNames(),
                    application.controllers().get(0).type().simpleNames());
        }
    }
}
