package dev.hardwire.processor.check;

import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Application.NamespaceClass;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.Event;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.Binding.NamespaceTable;
import dev.hardwire.processor.model.Binding.Reply;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each parameter of a namespace's handler is built in, or an argument of the event. */
final class NamespacesBound {
    /** The event whose handler gets all events that have none. */
    private static final String ANY = "*";

    private static final Map<Role, Set<BuiltInType>> BUILT_IN = Map.of(
            Role.CONNECT, Set.of(BuiltInType.SOCKET, BuiltInType.HANDSHAKE),
            Role.EVENT, Set.of(BuiltInType.SOCKET, BuiltInType.HANDSHAKE, BuiltInType.ARGS),
            Role.DISCONNECT, Set.of(BuiltInType.SOCKET, BuiltInType.HANDSHAKE, BuiltInType.DISCONNECT_REASON),
            Role.ERROR,
                    Set.of(BuiltInType.SOCKET, BuiltInType.HANDSHAKE, BuiltInType.EVENT_CALL, BuiltInType.EXCEPTION));

    private final PayloadsHaveCodecs payloads;
    private final HandlerReply replies;
    private final Diagnostics diagnostics;

    NamespacesBound(PayloadsHaveCodecs payloads, Diagnostics diagnostics) {
        this.payloads = payloads;
        this.replies = new HandlerReply(payloads, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The namespace with what could be bound; the rest was reported. */
    NamespaceTable bind(NamespaceClass namespace) {
        List<Event> events = new ArrayList<>();
        Lifecycle connect = null;
        Lifecycle disconnect = null;
        Lifecycle error = null;
        for (HandlerMethod method : namespace.handlers().methods()) {
            List<Argument> arguments = arguments(method);
            Reply reply = replies.of(method);
            if (reply == null) {
                continue;
            }
            boolean nonBlocking = method.nonBlocking() || reply.async();
            var lifecycle = new Lifecycle(method, arguments, reply, nonBlocking);
            switch (method.role()) {
                case CONNECT -> connect = lifecycle;
                case DISCONNECT -> disconnect = lifecycle;
                case ERROR -> error = lifecycle;
                default -> events.add(new Event(method.event(), method, arguments, reply, nonBlocking));
            }
        }
        return new NamespaceTable(namespace.path(), namespace.handlers().type(), connect, events, disconnect, error);
    }

    private List<Argument> arguments(HandlerMethod method) {
        List<Argument> arguments = new ArrayList<>();
        for (MethodParameter parameter : method.parameters()) {
            Argument argument = argument(method, parameter);
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

    private @Nullable Argument argument(HandlerMethod method, MethodParameter parameter) {
        BuiltInType builtIn = TypeNames.BUILT_IN.get(parameter.type().name());
        if (builtIn != null) {
            return BUILT_IN.getOrDefault(method.role(), Set.of()).contains(builtIn)
                    ? new Argument.BuiltIn(builtIn)
                    : wrong(method, parameter);
        }
        if (method.role() != Role.EVENT) {
            return wrong(method, parameter);
        }
        if (method.event().equals(ANY)) {
            return parameter.type().name().equals(TypeNames.STRING)
                    ? new Argument.BuiltIn(BuiltInType.TEXT)
                    : wrong(method, parameter);
        }
        Value value = payloads.value(parameter.type(), parameter.place());
        return value == null ? null : new Argument.FromPayload(value);
    }

    private @Nullable Argument wrong(HandlerMethod method, MethodParameter parameter) {
        diagnostics.report(
                DiagnosticId.HANDLER_PARAMETER,
                parameter.place(),
                "%s is %s. %s",
                parameter.place().text(),
                TypeNames.simple(parameter.type()),
                allowed(method));
        return null;
    }

    private static String allowed(HandlerMethod method) {
        return switch (method.role()) {
            case CONNECT -> "An @OnConnect method has Socket and Handshake.";
            case DISCONNECT -> "An @OnDisconnect method has Socket, Handshake and DisconnectReason.";
            case ERROR -> "An @OnError method of a namespace has Socket, Handshake, EventCall and Exception.";
            default ->
                method.event().equals(ANY)
                        ? "An @OnEvent(\"*\") method has Socket, Handshake, String (the name of the event) and Args."
                        : "An @OnEvent method has Socket, Handshake, and either Args or the arguments of the event.";
        };
    }
}
