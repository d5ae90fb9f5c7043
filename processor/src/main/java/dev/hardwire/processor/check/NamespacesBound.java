package dev.hardwire.processor.check;

import dev.hardwire.processor.check.provider.ProvidedAsMarked;
import dev.hardwire.processor.check.provider.Providers;
import dev.hardwire.processor.check.provider.Resolution;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Application.NamespaceClass;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Event;
import dev.hardwire.processor.model.JavaClass;
import dev.hardwire.processor.model.NamespacePath;
import dev.hardwire.processor.model.NamespaceTable;
import dev.hardwire.processor.model.ProviderCall;
import dev.hardwire.processor.model.Reply;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each parameter of a namespace's handler is built in, or an argument of the event. */
final class NamespacesBound {
    private static final Map<Role, Set<BuiltInType>> BUILT_IN = Map.of(
            Role.CONNECT, Set.of(BuiltInType.SOCKET, BuiltInType.HANDSHAKE, BuiltInType.REQUEST),
            Role.EVENT, Set.of(BuiltInType.SOCKET, BuiltInType.HANDSHAKE, BuiltInType.REQUEST, BuiltInType.ARGS),
            Role.DISCONNECT,
                    Set.of(
                            BuiltInType.SOCKET,
                            BuiltInType.HANDSHAKE,
                            BuiltInType.REQUEST,
                            BuiltInType.DISCONNECT_REASON),
            Role.ERROR,
                    Set.of(
                            BuiltInType.SOCKET,
                            BuiltInType.HANDSHAKE,
                            BuiltInType.REQUEST,
                            BuiltInType.EVENT_CALL,
                            BuiltInType.EXCEPTION));

    private final PayloadsHaveCodecs payloads;
    private final ParametersReadable readable;
    private final Providers providers;
    private final ProvidedAsMarked marks;
    private final HandlerReply replies;
    private final Diagnostics diagnostics;

    NamespacesBound(
            PayloadsHaveCodecs payloads, ParametersReadable readable, Providers providers, Diagnostics diagnostics) {
        this.payloads = payloads;
        this.readable = readable;
        this.providers = providers;
        this.marks = new ProvidedAsMarked(providers);
        this.replies = new HandlerReply(payloads, diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * The namespace with what could be bound; the rest was reported.
     *
     * @param methods its own, and those of the wildcard where it has none
     */
    NamespaceTable bind(NamespaceClass namespace, List<HandlerMethod> methods) {
        JavaClass type = namespace.handlers().type();
        NamespacePath path = NamespacePath.of(namespace.path());
        var handshake = new HandshakeParameters(path.segments(), readable, diagnostics);
        var consumer = HandshakeConsumer.of(
                namespace.handlers(), "a connection with a namespace", builtIn(Role.CONNECT), handshake, null);
        Resolution connection = Resolution.ofConnection(providers, consumer);
        List<Event> events = new ArrayList<>();
        Map<Role, Lifecycle> others = new EnumMap<>(Role.class);
        for (HandlerMethod method : methods) {
            var handler = consumer.handler(method, kind(method), builtIn(method.role()));
            Resolution provided = connection.call(handler);
            // of what is merged, the meaning does not depend on the name of the namespace
            List<Argument> arguments =
                    arguments(method, provided, method.owner().equals(type) ? handshake : null);
            Reply reply = replies.of(method);
            if (reply == null) {
                continue;
            }
            boolean nonBlocking = (method.nonBlocking() || reply.async()) && provided.isNonBlocking();
            List<ProviderCall> calls = provided.calls();
            if (method.role() == Role.EVENT) {
                events.add(new Event(method.event(), method, arguments, calls, reply, nonBlocking));
            } else {
                others.put(method.role(), new Lifecycle(method, arguments, calls, reply, nonBlocking));
            }
        }
        others.computeIfPresent(Role.CONNECT, (role, handler) -> handler.after(connection.calls()));
        Lifecycle connect = others.get(Role.CONNECT);
        return new NamespaceTable(
                path,
                type,
                handshake.all(),
                connection.calls(),
                connection.isNonBlocking() && (connect == null || connect.nonBlocking()),
                connect,
                events,
                others.get(Role.DISCONNECT),
                others.get(Role.ERROR));
    }

    private static Set<BuiltInType> builtIn(Role role) {
        return BUILT_IN.getOrDefault(role, Set.of());
    }

    private static String kind(HandlerMethod method) {
        return switch (method.role()) {
            case CONNECT -> "an @OnConnect method";
            case DISCONNECT -> "an @OnDisconnect method";
            case ERROR -> "an @OnError method of a namespace";
            default -> "an @OnEvent method";
        };
    }

    private List<Argument> arguments(
            HandlerMethod method, Resolution provided, @Nullable HandshakeParameters variables) {
        List<Argument> arguments = new ArrayList<>();
        for (MethodParameter parameter : method.parameters()) {
            Argument argument = argument(method, parameter, provided, variables);
            if (argument != null) {
                arguments.add(argument);
            }
        }
        boolean untyped = arguments.contains(new Argument.BuiltIn(BuiltInType.ARGS));
        if (untyped && arguments.stream().anyMatch(Argument.FromPayload.class::isInstance)) {
            diagnostics.report(
                    DiagnosticId.HANDLER_PARAMETER,
                    method.place(),
                    "%s takes the arguments of the event untyped (Args) and typed. Take one of them away.",
                    method.place().text());
        }
        return arguments;
    }

    private @Nullable Argument argument(
            HandlerMethod method,
            MethodParameter parameter,
            Resolution provided,
            @Nullable HandshakeParameters variables) {
        BuiltInType builtIn = TypeNames.BUILT_IN.get(parameter.type().name());
        if (builtIn != null) {
            return builtIn(method.role()).contains(builtIn) ? new Argument.BuiltIn(builtIn) : wrong(method, parameter);
        }
        Argument made = provided.argument(parameter);
        if (made != null) {
            return isArgument(method, parameter) && marks.isUnmarked(parameter, "an argument of the event")
                    ? null
                    : made;
        }
        if (marks.isMissing(parameter)) {
            return null;
        }
        String variable = variables == null ? null : variables.variable(parameter);
        if (variables != null && variable != null) {
            return variables.ofName(parameter, variable);
        }
        String bound = parameter.boundName();
        if (bound != null) {
            return noVariable(method, parameter, bound);
        }
        if (method.role() != Role.EVENT) {
            return wrong(method, parameter);
        }
        if (method.event().equals(WildcardMerged.ANY_EVENT)) {
            return parameter.type().name().equals(TypeNames.STRING)
                    ? new Argument.BuiltIn(BuiltInType.TEXT)
                    : wrong(method, parameter);
        }
        if (payloads.isNoPayload(parameter.type()) && providers.isMisspelt(parameter)) {
            return null;
        }
        Value value = payloads.value(parameter.type(), parameter.place());
        return value == null ? null : new Argument.FromPayload(value);
    }

    private @Nullable Argument noVariable(HandlerMethod method, MethodParameter parameter, String bound) {
        diagnostics.report(
                DiagnosticId.HANDLER_PARAMETER,
                parameter.place(),
                "%s is @Param(\"%s\"), and the path of %s has no such variable. Correct the name; take what else the client said when"
                        + " it connected from the Handshake, or let a provider take it.",
                parameter.place().text(),
                bound,
                method.owner().simpleNames());
        return null;
    }

    /** Whether a parameter would be read from the event if nobody provided it. */
    private boolean isArgument(HandlerMethod method, MethodParameter parameter) {
        return method.role() == Role.EVENT
                && !method.event().equals(WildcardMerged.ANY_EVENT)
                && payloads.isPayload(parameter.type(), parameter.place());
    }

    private @Nullable Argument wrong(HandlerMethod method, MethodParameter parameter) {
        diagnostics.report(
                DiagnosticId.HANDLER_PARAMETER,
                parameter.place(),
                "%s is %s%s %s%s",
                parameter.place().text(),
                TypeNames.simple(parameter.type()),
                Sentence.endWith(providers.didYouMean(parameter.type())),
                allowed(method),
                providers.orProvide(parameter.type()));
        return null;
    }

    private static String allowed(HandlerMethod method) {
        return switch (method.role()) {
            case CONNECT ->
                "An @OnConnect method has Socket, Handshake, Request, variables of the path, and what is provided.";
            case DISCONNECT ->
                "An @OnDisconnect method has Socket, Handshake, Request, DisconnectReason, and what is provided.";
            case ERROR ->
                "An @OnError method of a namespace has Socket, Handshake, Request, EventCall, Exception, and what is"
                        + " provided.";
            default ->
                method.event().equals(WildcardMerged.ANY_EVENT)
                        ? "An @OnEvent(\"*\") method has Socket, Handshake, Request, String (the name of the event), Args, and"
                                + " what is provided."
                        : "An @OnEvent method has Socket, Handshake, Request, what is provided, and either Args or the"
                                + " arguments of the event.";
        };
    }
}
