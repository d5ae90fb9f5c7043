package dev.hardwire.processor.check.endpoint;

import com.google.errorprone.annotations.FormatMethod;
import dev.hardwire.processor.check.handler.EndpointPrincipals;
import dev.hardwire.processor.check.handler.HandshakeConsumer;
import dev.hardwire.processor.check.handler.HandshakeParameters;
import dev.hardwire.processor.check.handler.ParametersReadable;
import dev.hardwire.processor.check.handler.PayloadsHaveCodecs;
import dev.hardwire.processor.check.provider.ProvidedAsMarked;
import dev.hardwire.processor.check.provider.Providers;
import dev.hardwire.processor.check.provider.Resolution;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.model.Application.EndpointClass;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.BuiltInType;
import dev.hardwire.processor.model.Binding.PathPosition;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaNames;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.Operation.Location;
import dev.hardwire.processor.model.Operation.Parameter;
import dev.hardwire.processor.model.Operation.Segment;
import dev.hardwire.processor.model.Operation.Style;
import dev.hardwire.processor.model.TypeShape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each parameter of an endpoint's handler is built in, a path or query parameter of the handshake, or the message. */
final class EndpointArguments {
    private static final Map<Role, Set<BuiltInType>> BUILT_IN = Map.of(
            Role.OPEN, Set.of(BuiltInType.WEB_SOCKET, BuiltInType.REQUEST, BuiltInType.HANDSHAKE),
            Role.MESSAGE, Set.of(BuiltInType.WEB_SOCKET, BuiltInType.REQUEST, BuiltInType.HANDSHAKE),
            Role.CLOSE, Set.of(BuiltInType.WEB_SOCKET, BuiltInType.REQUEST, BuiltInType.HANDSHAKE),
            Role.ERROR,
                    Set.of(BuiltInType.WEB_SOCKET, BuiltInType.REQUEST, BuiltInType.HANDSHAKE, BuiltInType.EXCEPTION));

    /** What there is before the upgrade. */
    private static final Set<BuiltInType> BEFORE = Set.of(BuiltInType.REQUEST, BuiltInType.HANDSHAKE);

    private final List<Segment> segments;
    private final Map<String, TypeShape> shapes;
    private final PayloadsHaveCodecs payloads;
    private final Diagnostics diagnostics;
    private final Providers providers;
    private final ProvidedAsMarked marks;
    private final HandshakeParameters handshake;
    private final HandshakeConsumer consumer;
    private final Resolution connection;
    private final @Nullable EndpointPrincipals principals;

    /** @param principals who may connect; null where everybody may */
    EndpointArguments(
            EndpointClass endpoint,
            @Nullable EndpointPrincipals principals,
            Map<String, TypeShape> shapes,
            PayloadsHaveCodecs payloads,
            Providers providers,
            Diagnostics diagnostics) {
        this.principals = principals;
        this.segments = PathsValid.segments(endpoint.path());
        this.shapes = shapes;
        this.payloads = payloads;
        this.providers = providers;
        this.marks = new ProvidedAsMarked(providers);
        this.diagnostics = diagnostics;
        this.handshake =
                new HandshakeParameters(segments, new ParametersReadable(shapes, payloads, diagnostics), diagnostics);
        this.consumer = HandshakeConsumer.of(
                endpoint.handlers(), "an endpoint before the upgrade", BEFORE, handshake, principals);
        this.connection = Resolution.ofConnection(providers, consumer);
    }

    /** The arguments that are read at the handshake, each once, in the order of their first use. */
    List<Argument.FromParameter> handshake() {
        return handshake.all();
    }

    /** What is made for a connection. */
    Resolution connection() {
        return connection;
    }

    /** What is made for a handler: of {@code @OnOpen} before the upgrade. */
    Resolution provided(HandlerMethod method) {
        return method.role() == Role.OPEN
                ? connection.call(consumer.handler(method, "an @OnOpen method before the upgrade", BEFORE))
                : connection.call(consumer.handler(method, kind(method), builtIn(method)));
    }

    private static Set<BuiltInType> builtIn(HandlerMethod method) {
        return BUILT_IN.getOrDefault(method.role(), Set.of());
    }

    private static String kind(HandlerMethod method) {
        return switch (method.role()) {
            case MESSAGE -> "an @OnMessage method";
            case CLOSE -> "an @OnClose method";
            default -> "an @OnError method of an endpoint";
        };
    }

    /** What a parameter gets, or null if it can get nothing, which is reported then. */
    @Nullable
    Argument argument(HandlerMethod method, MethodParameter parameter, Resolution provided) {
        BuiltInType builtIn = TypeNames.BUILT_IN.get(parameter.type().name());
        if (builtIn != null) {
            return builtIn(method).contains(builtIn) ? new Argument.BuiltIn(builtIn) : wrong(method, parameter);
        }
        Argument made = provided.argument(parameter);
        if (made == null && principals != null && principals.isPrincipal(parameter)) {
            made = principals.bind(parameter);
        }
        if (made != null) {
            String sent = sent(method, parameter);
            return sent != null && marks.isUnmarked(parameter, sent) ? null : made;
        }
        if (marks.isMissing(parameter)) {
            return null;
        }
        String name = parameter.boundName() == null ? parameter.name() : parameter.boundName();
        boolean mayBeVariable = Set.of("", "path").contains(parameter.boundIn());
        String variable = name == null || !mayBeVariable ? null : variable(parameter, name);
        if (variable != null) {
            return fromHandshake(parameter, variable, Location.PATH);
        }
        if (parameter.boundName() != null && !parameter.boundIn().equals("path")) {
            return fromHandshake(parameter, parameter.boundName(), location(parameter));
        }
        return switch (method.role()) {
            case OPEN -> name == null ? nameless(method) : fromHandshake(parameter, name, Location.QUERY);
            case MESSAGE -> payload(parameter);
            case CLOSE -> closing(method, parameter);
            default -> wrong(method, parameter);
        };
    }

    /** As what a client would send a parameter if nobody provided it; null where it could not. */
    private @Nullable String sent(HandlerMethod method, MethodParameter parameter) {
        JavaType type = parameter.type();
        String name = parameter.name();
        if (name != null && variable(parameter, name) != null && isEnum(type)) {
            return "a variable of the path";
        }
        if (method.role() == Role.OPEN && name != null && isQuery(type)) {
            return "a parameter of the query";
        }
        return method.role() == Role.MESSAGE
                        && (MessageTypes.value(type) != null || payloads.isPayload(type, parameter.place()))
                ? "the message"
                : null;
    }

    /** Whether a type that can be provided can be read from a query: it is no text or number. */
    private boolean isQuery(JavaType type) {
        return type.name().equals(TypeNames.LIST) || isEnum(type);
    }

    private boolean isEnum(JavaType type) {
        return shapes.get(type.name()) instanceof TypeShape.OfEnum;
    }

    private static Location location(MethodParameter parameter) {
        return switch (parameter.boundIn()) {
            case "header" -> Location.HEADER;
            case "cookie" -> Location.COOKIE;
            default -> Location.QUERY;
        };
    }

    /** The path's variable with this name, or whose camelCase it is; null where there is none. */
    private @Nullable String variable(MethodParameter parameter, String name) {
        return segments.stream()
                .flatMap(segment -> segment.variables().stream())
                .filter(text -> text.equals(name)
                        || (parameter.boundName() == null
                                && JavaNames.member(text).equals(name)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Argument payload(MethodParameter parameter) {
        Value message = MessageTypes.value(parameter.type());
        if (message != null || MessageTypes.isPlain(parameter.type())) {
            // they are handed over as they come
            payloads.constraints().none(parameter.type(), parameter.place());
        }
        if (message != null) {
            return new Argument.FromPayload(message);
        }
        if (payloads.isNoPayload(parameter.type()) && providers.isMisspelt(parameter)) {
            return null;
        }
        Value value = payloads.argument(parameter.type(), parameter.place(), providers.orProvide(parameter.type()));
        return value == null ? null : new Argument.FromPayload(value);
    }

    private @Nullable Argument closing(HandlerMethod method, MethodParameter parameter) {
        return switch (parameter.type().name()) {
            case "int" -> new Argument.BuiltIn(BuiltInType.CLOSE_CODE);
            case TypeNames.STRING -> new Argument.BuiltIn(BuiltInType.TEXT);
            default -> wrong(method, parameter);
        };
    }

    private @Nullable Argument fromHandshake(MethodParameter parameter, String name, Location in) {
        if (isOfSeveralValues(parameter.type())) {
            return unreadable(parameter, in);
        }
        Value value = payloads.value(parameter.type(), parameter.place());
        if (value == null) {
            return null;
        }
        if (!isReadable(value, in)) {
            return unreadable(parameter, in);
        }
        var made = new Argument.FromParameter(
                new Parameter(
                        name,
                        parameter.name() == null ? name : parameter.name(),
                        in,
                        !parameter.type().nullable(),
                        in == Location.PATH || in == Location.HEADER ? Style.SIMPLE : Style.FORM,
                        in == Location.QUERY,
                        false,
                        false,
                        PayloadsHaveCodecs.schema(value, parameter.place()),
                        null,
                        "",
                        parameter.place()),
                in == Location.PATH ? PathPosition.of(name, segments) : null,
                value);
        return handshake.add(made);
    }

    private @Nullable Argument unreadable(MethodParameter parameter, Location in) {
        return report(
                parameter,
                "%s is %s. A %s parameter of an endpoint is a string, a number, a boolean, a date, a UUID or an enum%s.%s",
                parameter.place().text(),
                TypeNames.simple(parameter.type()),
                in.name().toLowerCase(Locale.ROOT),
                mayBeList(in) ? ", or a List of these" : "",
                parameter.boundName() == null ? providers.orProvide(parameter.type()) : "");
    }

    /** Whether a type is a class that can stand for no single text. */
    private boolean isOfSeveralValues(JavaType type) {
        TypeShape shape = shapes.get(type.name());
        return shape != null && !(shape instanceof TypeShape.OfEnum) && !(shape instanceof TypeShape.OfMissing);
    }

    private static boolean mayBeList(Location in) {
        return in == Location.QUERY || in == Location.HEADER;
    }

    private boolean isReadable(Value value, Location in) {
        if (value instanceof Value.ListOf list) {
            return mayBeList(in) && !(list.items() instanceof Value.ListOf) && isReadable(list.items(), in);
        }
        return value instanceof Value.Scalar || (value instanceof Value.Coded && isEnum(value.type()));
    }

    private @Nullable Argument nameless(HandlerMethod method) {
        diagnostics.report(
                DiagnosticId.PARAMETER_NAMES,
                method.place(),
                "The class file of %s does not have the names of its parameters, by which they are bound. Compile it with"
                        + " -parameters (the Maven plugin sees to that), or name each with @Param.",
                method.place().text());
        return null;
    }

    private @Nullable Argument wrong(HandlerMethod method, MethodParameter parameter) {
        return report(
                parameter,
                "%s is %s. %s%s",
                parameter.place().text(),
                TypeNames.simple(parameter.type()),
                switch (method.role()) {
                    case OPEN ->
                        "An @OnOpen method has WebSocket, Request, Handshake, what is provided, parameters of the path and query, and"
                                + " those of headers and cookies with @Param.";
                    case MESSAGE ->
                        "An @OnMessage method has WebSocket, Request, Handshake, what is provided, parameters of the path, others of the"
                                + " handshake with @Param, and the message.";
                    case CLOSE ->
                        "An @OnClose method has WebSocket, Request, Handshake, what is provided, parameters of the path, others of the"
                                + " handshake with @Param, int (the close code) and String (the reason).";
                    default ->
                        "An @OnError method of an endpoint has WebSocket, Request, Handshake, Exception, what is provided, parameters of"
                                + " the path, and others of the handshake with @Param.";
                },
                providers.orProvide(parameter.type()));
    }

    @FormatMethod
    private @Nullable Argument report(MethodParameter parameter, String format, Object... arguments) {
        diagnostics.report(DiagnosticId.HANDLER_PARAMETER, parameter.place(), format, arguments);
        return null;
    }
}
