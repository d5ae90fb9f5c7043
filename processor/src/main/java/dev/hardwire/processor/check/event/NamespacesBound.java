package dev.hardwire.processor.check.event;

import dev.hardwire.processor.check.event.MiddlewareBound.Needs;
import dev.hardwire.processor.check.handler.EndpointPrincipals;
import dev.hardwire.processor.check.handler.HandlerReply;
import dev.hardwire.processor.check.handler.HandshakeConsumer;
import dev.hardwire.processor.check.handler.HandshakeParameters;
import dev.hardwire.processor.check.handler.ParametersReadable;
import dev.hardwire.processor.check.handler.PayloadsHaveCodecs;
import dev.hardwire.processor.check.provider.ProvidedAsMarked;
import dev.hardwire.processor.check.provider.Providers;
import dev.hardwire.processor.check.provider.Resolution;
import dev.hardwire.processor.check.security.PrincipalsBound;
import dev.hardwire.processor.check.type.Held;
import dev.hardwire.processor.check.type.Sentence;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Application.NamespaceClass;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.Holder;
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
import dev.hardwire.processor.model.SecuredClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each parameter of a namespace's handler is built in, or an argument of the event. */
public final class NamespacesBound {
    private static final Map<Role, Set<BuiltInType>> BUILT_IN = Map.of(
            Role.BEFORE_CONNECT, Set.of(BuiltInType.SOCKET, BuiltInType.HANDSHAKE, BuiltInType.REQUEST),
            Role.CONNECT, Set.of(BuiltInType.SOCKET, BuiltInType.HANDSHAKE, BuiltInType.REQUEST),
            Role.BEFORE_EVENT,
                    Set.of(BuiltInType.SOCKET, BuiltInType.HANDSHAKE, BuiltInType.REQUEST, BuiltInType.EVENT_CALL),
            Role.DISCONNECTING,
                    Set.of(
                            BuiltInType.SOCKET,
                            BuiltInType.HANDSHAKE,
                            BuiltInType.REQUEST,
                            BuiltInType.DISCONNECT_REASON),
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
    private final PrincipalsBound bound;
    private final Providers providers;
    private final RecoveredValues recovered;
    private final ProvidedAsMarked marks;
    private final HandlerReply replies;
    private final Diagnostics diagnostics;

    /** Binds the handlers of namespaces. */
    public NamespacesBound(
            PayloadsHaveCodecs payloads,
            ParametersReadable readable,
            PrincipalsBound bound,
            Providers providers,
            RecoveredValues recovered,
            Diagnostics diagnostics) {
        this.bound = bound;
        this.payloads = payloads;
        this.readable = readable;
        this.providers = providers;
        this.recovered = recovered;
        this.marks = new ProvidedAsMarked(providers);
        this.replies = new HandlerReply(payloads, diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * The namespace with what could be bound; the rest was reported.
     *
     * @param methods its own, and those of the wildcard where it has none, or both are called
     * @param secured who may join; null where everybody may
     */
    public NamespaceTable bind(NamespaceClass namespace, List<HandlerMethod> methods, @Nullable SecuredClass secured) {
        JavaClass type = namespace.handlers().type();
        NamespacePath path = NamespacePath.of(namespace.path());
        var handshake = new HandshakeParameters(path.segments(), readable, diagnostics);
        var principals = secured == null ? null : new EndpointPrincipals(bound, secured, type.simpleNames());
        var consumer = HandshakeConsumer.of(
                namespace.handlers(), "a connection with a namespace", builtIn(Role.CONNECT), handshake, principals);
        Resolution connection = Resolution.ofConnection(providers, consumer);
        var beforeConnect = new MiddlewareBound();
        for (HandlerMethod method : before(methods, Role.BEFORE_CONNECT, type)) {
            Needs needs = needs(method, consumer, connection, type);
            if (needs != null) {
                // What the connection keeps is made now as far as it is needed here.
                List<ProviderCall> calls = Stream.concat(
                                recovered.among(connection.calls()).stream(), needs.providers().stream())
                        .toList();
                beforeConnect.add(new Needs(method, needs.arguments(), calls, needs.reply()));
            }
        }
        List<Needs> beforeEvent = before(methods, Role.BEFORE_EVENT, type).stream()
                .map(method -> needs(method, consumer, connection, type))
                .flatMap(Stream::ofNullable)
                .toList();
        List<Event> events = new ArrayList<>();
        Map<Role, Lifecycle> others = new EnumMap<>(Role.class);
        for (HandlerMethod method : methods) {
            boolean isBefore = method.role() == Role.BEFORE_CONNECT || method.role() == Role.BEFORE_EVENT;
            Needs needs = isBefore ? null : needs(method, consumer, connection, type);
            if (needs == null) {
                continue;
            }
            List<Argument> arguments = needs.arguments();
            List<ProviderCall> calls = needs.providers();
            Reply reply = needs.reply();
            boolean nonBlocking = (method.nonBlocking() || reply.async())
                    && calls.stream().allMatch(call -> call.provider().nonBlocking());
            if (method.role() == Role.EVENT) {
                var before = MiddlewareBound.of(beforeEvent);
                events.add(new Event(
                        method.event(),
                        method,
                        before.all(),
                        arguments,
                        before.rest(calls),
                        reply,
                        nonBlocking && before.isNonBlocking()));
            } else {
                others.put(method.role(), new Lifecycle(method, arguments, calls, reply, nonBlocking));
            }
        }
        others.computeIfPresent(Role.CONNECT, (role, handler) -> after(handler, beforeConnect, connection));
        Lifecycle connect = others.get(Role.CONNECT);
        return new NamespaceTable(
                path,
                type,
                secured,
                handshake.all(),
                beforeConnect.all(),
                beforeConnect.rest(recovered.among(connection.calls())),
                beforeConnect.isNonBlocking()
                        && connection.isNonBlocking()
                        && (connect == null || connect.nonBlocking()),
                connect,
                events,
                others.get(Role.DISCONNECTING),
                others.get(Role.DISCONNECT),
                others.get(Role.ERROR));
    }

    /** The handler of the connect without what is made already when it is called. */
    private static Lifecycle after(Lifecycle connect, MiddlewareBound before, Resolution connection) {
        Lifecycle rest = connect.after(connection.calls());
        return new Lifecycle(
                rest.method(), rest.arguments(), before.rest(rest.providers()), rest.reply(), rest.nonBlocking());
    }

    /** What stands before others: that of the wildcard comes before that of the class. */
    private static List<HandlerMethod> before(List<HandlerMethod> methods, Role role, JavaClass type) {
        return methods.stream()
                .filter(method -> method.role() == role)
                .sorted(Comparator.comparing(method -> method.owner().equals(type)))
                .toList();
    }

    /** What a method needs; null where it returns what it cannot, which is reported then. */
    private @Nullable Needs needs(
            HandlerMethod method, HandshakeConsumer consumer, Resolution connection, JavaClass type) {
        Resolution provided = connection.call(consumer.handler(method, kind(method), builtIn(method.role())));
        // of what is merged, the meaning does not depend on the name of the namespace
        boolean isOwn = method.owner().equals(type);
        List<Argument> arguments =
                arguments(method, provided, isOwn ? consumer.handshake() : null, consumer.principals());
        Reply reply = replies.of(method);
        return reply == null ? null : new Needs(method, arguments, provided.calls(), reply);
    }

    private static Set<BuiltInType> builtIn(Role role) {
        return BUILT_IN.getOrDefault(role, Set.of());
    }

    private static String kind(HandlerMethod method) {
        return switch (method.role()) {
            case BEFORE_CONNECT -> "a @BeforeConnect method";
            case CONNECT -> "an @OnConnect method";
            case BEFORE_EVENT -> "a @BeforeEvent method";
            case DISCONNECTING -> "an @OnDisconnecting method";
            case DISCONNECT -> "an @OnDisconnect method";
            case ERROR -> "an @OnError method of a namespace";
            default -> "an @OnEvent method";
        };
    }

    private List<Argument> arguments(
            HandlerMethod method,
            Resolution provided,
            @Nullable HandshakeParameters variables,
            @Nullable EndpointPrincipals principals) {
        List<Argument> arguments = new ArrayList<>();
        for (MethodParameter parameter : method.parameters()) {
            Argument argument = argument(method, parameter, provided, variables, principals);
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
            @Nullable HandshakeParameters variables,
            @Nullable EndpointPrincipals principals) {
        BuiltInType builtIn = TypeNames.BUILT_IN.get(parameter.type().name());
        if (builtIn != null) {
            return builtIn(method.role()).contains(builtIn) ? new Argument.BuiltIn(builtIn) : wrong(method, parameter);
        }
        Argument made = provided.argument(parameter);
        if (made == null && principals != null && principals.isPrincipal(parameter)) {
            made = principals.bind(parameter);
        }
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
        boolean optional = Held.in(parameter.type()) == Holder.OPTIONAL;
        if (optional) {
            payloads.constraints().check(parameter.type(), parameter.place());
        }
        Value value = payloads.argument(
                optional ? Held.type(parameter.type()) : parameter.type(),
                parameter.place(),
                providers.orProvide(parameter.type()));
        return value == null ? null : new Argument.FromPayload(value, optional);
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
            case BEFORE_CONNECT ->
                "A @BeforeConnect method has Socket, Handshake, Request, variables of the path, and what is provided.";
            case BEFORE_EVENT ->
                "A @BeforeEvent method has Socket, Handshake, Request, EventCall, variables of the path, and what is provided.";
            case DISCONNECTING ->
                "An @OnDisconnecting method has Socket, Handshake, Request, DisconnectReason, and what is provided.";
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
