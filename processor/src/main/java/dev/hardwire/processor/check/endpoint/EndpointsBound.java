package dev.hardwire.processor.check.endpoint;

import dev.hardwire.processor.check.handler.EndpointPrincipals;
import dev.hardwire.processor.check.handler.HandlerReply;
import dev.hardwire.processor.check.handler.PayloadsHaveCodecs;
import dev.hardwire.processor.check.provider.Providers;
import dev.hardwire.processor.check.provider.Resolution;
import dev.hardwire.processor.check.security.PrincipalsBound;
import dev.hardwire.processor.model.Application.EndpointClass;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Application.Role;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Binding.EndpointTable;
import dev.hardwire.processor.model.Binding.Lifecycle;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.JavaType;
import dev.hardwire.processor.model.ProviderCall;
import dev.hardwire.processor.model.Reply;
import dev.hardwire.processor.model.SecuredClass;
import dev.hardwire.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The handlers of an endpoint fit its path; it has one for text at most, and one for binary messages. */
public final class EndpointsBound {
    /** What happens on a connection. */
    private enum Slot {
        OPEN,
        TEXT,
        BINARY,
        CLOSE,
        ERROR
    }

    private final Map<String, TypeShape> shapes;
    private final PayloadsHaveCodecs payloads;
    private final PrincipalsBound bound;
    private final Providers providers;
    private final HandlerReply replies;
    private final Diagnostics diagnostics;

    /** Binds the handlers of endpoints. */
    public EndpointsBound(
            Map<String, TypeShape> shapes,
            PayloadsHaveCodecs payloads,
            PrincipalsBound bound,
            Providers providers,
            Diagnostics diagnostics) {
        this.bound = bound;
        this.providers = providers;
        this.shapes = shapes;
        this.payloads = payloads;
        this.replies = new HandlerReply(payloads, diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * The endpoint with what could be bound; the rest was reported.
     *
     * @param secured who may connect; null where everybody may
     */
    public EndpointTable bind(EndpointClass endpoint, @Nullable SecuredClass secured) {
        var principals = secured == null
                ? null
                : new EndpointPrincipals(
                        bound, secured, endpoint.handlers().type().simpleNames());
        var parameters = new EndpointArguments(endpoint, principals, shapes, payloads, providers, diagnostics);
        endpoint.sends().forEach(sent -> payloads.value(sent, endpoint.place()));
        Map<Slot, Lifecycle> slots = new EnumMap<>(Slot.class);
        for (HandlerMethod method : endpoint.handlers().methods()) {
            bind(method, parameters, slots);
        }
        slots.computeIfPresent(
                Slot.OPEN, (slot, open) -> open.after(parameters.connection().calls()));
        Lifecycle open = slots.get(Slot.OPEN);
        return new EndpointTable(
                endpoint.path(),
                PathsValid.segments(endpoint.path()),
                endpoint.handlers().type(),
                endpoint.subprotocols(),
                secured,
                parameters.handshake(),
                parameters.connection().calls(),
                parameters.connection().isNonBlocking() && (open == null || isNonBlocking(open.providers())),
                open,
                slots.get(Slot.TEXT),
                slots.get(Slot.BINARY),
                slots.get(Slot.CLOSE),
                slots.get(Slot.ERROR));
    }

    private static boolean isNonBlocking(List<ProviderCall> calls) {
        return calls.stream().allMatch(call -> call.provider().nonBlocking());
    }

    private void bind(HandlerMethod method, EndpointArguments parameters, Map<Slot, Lifecycle> slots) {
        Resolution provided = parameters.provided(method);
        List<Argument> arguments = new ArrayList<>();
        boolean whole = true;
        for (MethodParameter parameter : method.parameters()) {
            Argument argument = parameters.argument(method, parameter, provided);
            whole &= argument != null;
            if (argument != null) {
                arguments.add(argument);
            }
        }
        Reply reply = replies.of(method);
        if (reply == null || !whole || !hasOneMessage(method, arguments)) {
            return;
        }
        // Of @OnOpen, what is provided is made before the upgrade, and so by another call.
        boolean nonBlocking =
                (method.nonBlocking() || reply.async()) && (method.role() == Role.OPEN || provided.isNonBlocking());
        var lifecycle = new Lifecycle(method, arguments, provided.calls(), reply, nonBlocking);
        if (nonBlocking && arguments.stream().anyMatch(MessageTypes::isWaitedFor)) {
            diagnostics.report(
                    DiagnosticId.HANDLER_PARAMETER,
                    method.place(),
                    "%s is called on the event loop, which must not wait for the rest of a message. Take"
                            + " Flow.Publisher<ByteBuffer>, or do not return a stage and be not @NonBlocking.",
                    method.place().text());
        }
        Lifecycle other = slots.putIfAbsent(slot(method, arguments), lifecycle);
        if (other != null && method.role() == Role.MESSAGE) {
            diagnostics.report(
                    DiagnosticId.TWO_HANDLERS,
                    method.place(),
                    "%s and %s both take %s messages: an endpoint has one method for text (String, Reader, or JSON) and one for"
                            + " binary (byte[], ByteBuffer, InputStream, Flow.Publisher<ByteBuffer>). Keep one of them.",
                    method.place().text(),
                    other.method().place().text(),
                    slot(method, arguments) == Slot.TEXT ? "text" : "binary");
        }
    }

    private static Slot slot(HandlerMethod method, List<Argument> arguments) {
        return switch (method.role()) {
            case OPEN -> Slot.OPEN;
            case CLOSE -> Slot.CLOSE;
            case MESSAGE -> arguments.stream().anyMatch(MessageTypes::isBinary) ? Slot.BINARY : Slot.TEXT;
            default -> Slot.ERROR;
        };
    }

    private boolean hasOneMessage(HandlerMethod method, List<Argument> arguments) {
        List<JavaType> messages = arguments.stream()
                .filter(Argument.FromPayload.class::isInstance)
                .map(argument -> ((Argument.FromPayload) argument).value().type())
                .toList();
        boolean right = method.role() != Role.MESSAGE || messages.size() == 1;
        if (!right) {
            diagnostics.report(
                    DiagnosticId.HANDLER_PARAMETER,
                    method.place(),
                    "%s takes %s. An @OnMessage method has one parameter for the message: String, Reader, byte[], ByteBuffer,"
                            + " InputStream, Flow.Publisher<ByteBuffer>, or a type that is JSON; those of the path have its"
                            + " names, others of the handshake @Param.%s",
                    method.place().text(),
                    messages.isEmpty() ? "no message" : messages.size() + " messages",
                    messages.stream().allMatch(type -> providers.orProvide(type).isEmpty())
                            ? ""
                            : " Let a @Provides method return what is not the message.");
        }
        return right;
    }
}
