package dev.hardwire.processor.check.handler;

import dev.hardwire.processor.check.type.Result;
import dev.hardwire.processor.check.type.ScalarTypes;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import dev.hardwire.processor.model.Reply;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a handler of a namespace or endpoint returns fits its kind. */
public final class HandlerReply {
    /** What an event is acknowledged with as it is. */
    private static final Set<String> UNTYPED = Set.of(TypeNames.ARGS, TypeNames.ACK);

    private static final Reply NOTHING = new Reply(false, null, null);

    private final PayloadsHaveCodecs payloads;
    private final Diagnostics diagnostics;

    /** Binds replies that are payloads. */
    public HandlerReply(PayloadsHaveCodecs payloads, Diagnostics diagnostics) {
        this.payloads = payloads;
        this.diagnostics = diagnostics;
    }

    /** The reply, or null if the handler returns what it cannot, which is reported then. */
    public @Nullable Reply of(HandlerMethod method) {
        Result result = Result.of(method.returns());
        return switch (method.role()) {
            case BEFORE_CONNECT, CONNECT -> accepts(method, result, "the client");
            case BEFORE_EVENT -> accepts(method, result, "the event");
            case EVENT -> value(method, result, true);
            case MESSAGE -> message(method, result);
            case OPEN, CLOSE ->
                result.isNothing()
                        ? new Reply(result.async(), null, null)
                        : wrong(method, "void or CompletionStage<Void>");
            default -> nothing(method, result);
        };
    }

    private @Nullable Reply message(HandlerMethod method, Result result) {
        return result.type().name().equals(TypeNames.BYTE_BUFFER)
                ? new Reply(result.async(), new Value.Bytes(result.type()), null)
                : value(method, result, false);
    }

    private @Nullable Reply nothing(HandlerMethod method, Result result) {
        return result.isNothing() && !result.async() ? NOTHING : wrong(method, "void");
    }

    private @Nullable Reply accepts(HandlerMethod method, Result result, String refused) {
        if (result.isNothing()) {
            return new Reply(result.async(), null, null);
        }
        boolean accepts = ScalarTypes.boxed(result.type().name()).equals("java.lang.Boolean")
                && !result.type().nullable();
        return accepts
                ? new Reply(result.async(), payloads.value(result.type(), method.place()), null)
                : wrong(method, "void, boolean (false refuses " + refused + "), or a CompletionStage of either");
    }

    private @Nullable Reply value(HandlerMethod method, Result result, boolean event) {
        if (result.isNothing()) {
            return new Reply(result.async(), null, null);
        }
        if (event && UNTYPED.contains(result.type().name())) {
            return new Reply(result.async(), null, result.type());
        }
        Value value = payloads.value(result.type(), method.place());
        return value == null ? null : new Reply(result.async(), value, null);
    }

    private @Nullable Reply wrong(HandlerMethod method, String allowed) {
        diagnostics.report(
                DiagnosticId.HANDLER_RESULT,
                method.place(),
                "%s returns %s. A method like it returns %s.",
                method.place().text(),
                TypeNames.simple(method.returns()),
                allowed);
        return null;
    }
}
