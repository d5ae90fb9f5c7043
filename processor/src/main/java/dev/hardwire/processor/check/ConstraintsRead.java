package dev.hardwire.processor.check;

import dev.hardwire.processor.model.Application;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.Binding;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.Emitted;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.Constraint;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Middleware;
import dev.hardwire.processor.model.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints are where values are read; where values are provided or sent, nobody would look at them. */
final class ConstraintsRead {
    private final Diagnostics diagnostics;

    ConstraintsRead(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Checks all methods of an application that generated code calls, or that are sent. */
    void check(Application application, Binding binding) {
        binding.controllers()
                .forEach(
                        controller -> controller.routes().forEach(route -> handler(route.method(), route.arguments())));
        binding.namespaces().forEach(namespace -> {
            middleware(namespace.beforeConnect());
            namespace.events().forEach(event -> {
                middleware(event.before());
                handler(event.method(), event.arguments());
            });
            lifecycle(namespace.connect());
            lifecycle(namespace.disconnecting());
            lifecycle(namespace.disconnect());
            lifecycle(namespace.error());
        });
        binding.endpoints().forEach(endpoint -> {
            lifecycle(endpoint.open());
            lifecycle(endpoint.text());
            lifecycle(endpoint.binary());
            lifecycle(endpoint.close());
            lifecycle(endpoint.error());
        });
        binding.emitters().forEach(emitter -> emitter.events().forEach(this::emitted));
        application.providers().forEach(provider -> result(provider.method()));
    }

    private void lifecycle(@Nullable Lifecycle handler) {
        if (handler != null) {
            handler(handler.method(), handler.arguments());
        }
    }

    private void middleware(List<Middleware> all) {
        all.forEach(each -> handler(each.method(), each.arguments()));
    }

    private void handler(HandlerMethod method, List<Argument> arguments) {
        result(method);
        List<MethodParameter> parameters = method.parameters();
        // where a parameter has no argument, that is a mistake which was reported
        for (int i = 0; i < parameters.size() && parameters.size() == arguments.size(); i++) {
            Argument argument = arguments.get(i);
            boolean isRead = argument instanceof Argument.FromPayload
                    || argument instanceof Argument.FromParameter
                    || argument instanceof Argument.FromBody;
            if (!isRead) {
                none(
                        parameters.get(i).type(),
                        "is not read from what a client sends",
                        parameters.get(i).place());
            }
        }
    }

    private void emitted(Emitted event) {
        event.method()
                .parameters()
                .forEach(parameter -> none(parameter.type(), "is sent, not read", parameter.place()));
        none(
                withoutArguments(event.method().returns()),
                "is sent, not read",
                event.method().place());
    }

    private static JavaType withoutArguments(JavaType type) {
        return new JavaType(type.name(), List.of(), type.nullable(), type.constraints());
    }

    private void result(HandlerMethod method) {
        if (method.role() != Role.EMIT) {
            none(method.returns(), "is what the method returns, which nobody checks", method.place());
        }
    }

    private void none(JavaType type, String why, Place where) {
        if (type.isConstrained()) {
            diagnostics.report(
                    DiagnosticId.CONSTRAINT_UNCHECKED,
                    where,
                    "%s has %s, but it %s. Take the constraint away; what clients send has its constraints on the components"
                            + " of records, on type arguments, and on the parameters that it is handed over in.",
                    where.text(),
                    first(type).annotation(),
                    why);
        }
    }

    private static Constraint first(JavaType type) {
        return type.constraints().isEmpty()
                ? type.arguments().stream()
                        .filter(JavaType::isConstrained)
                        .map(ConstraintsRead::first)
                        .findFirst()
                        .orElseThrow()
                : type.constraints().get(0);
    }
}
