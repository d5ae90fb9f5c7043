package dev.hardwire.processor.check.event;

import dev.hardwire.processor.check.handler.PayloadsHaveCodecs;
import dev.hardwire.processor.check.type.Result;
import dev.hardwire.processor.check.type.TypeNames;
import dev.hardwire.processor.model.Application.EmitsInterface;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Acknowledgement;
import dev.hardwire.processor.model.Binding.Emitted;
import dev.hardwire.processor.model.Binding.Emitter;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.DiagnosticId;
import dev.hardwire.processor.model.Diagnostics;
import java.util.ArrayList;
import java.util.List;

/** The methods of an {@code @Emits} interface are events whose arguments can be written, and whose answers can be read. */
public final class EmittersBound {
    private final PayloadsHaveCodecs payloads;
    private final Diagnostics diagnostics;

    /** Binds interfaces one by one. */
    public EmittersBound(PayloadsHaveCodecs payloads, Diagnostics diagnostics) {
        this.payloads = payloads;
        this.diagnostics = diagnostics;
    }

    /** The emitter with what could be bound; the rest was reported. */
    public Emitter bind(EmitsInterface emits) {
        List<Emitted> events = new ArrayList<>();
        for (HandlerMethod method : emits.methods()) {
            List<Value> arguments = new ArrayList<>();
            for (MethodParameter parameter : method.parameters()) {
                Value value = payloads.value(parameter.type(), parameter.place());
                if (value != null) {
                    arguments.add(value);
                }
            }
            add(events, method, arguments);
        }
        return new Emitter(emits.type(), events);
    }

    private void add(List<Emitted> events, HandlerMethod method, List<Value> arguments) {
        Result result = Result.of(method.returns());
        boolean acknowledged = method.returns().name().equals(TypeNames.COMPLETION_STAGE) && result.async();
        if (result.isNothing() && !result.async()) {
            events.add(new Emitted(method.event(), method, arguments, null));
        } else if (!acknowledged || result.type().name().equals(TypeNames.ARGS)) {
            diagnostics.report(
                    DiagnosticId.HANDLER_RESULT,
                    method.place(),
                    "%s returns %s. A method of an @Emits interface returns void, or a CompletionStage of what the client"
                            + " acknowledges with: one value, or Void.",
                    method.place().text(),
                    TypeNames.simple(method.returns()));
        } else if (result.isNothing()) {
            events.add(new Emitted(method.event(), method, arguments, new Acknowledgement(null)));
        } else {
            Value answer = payloads.value(result.type(), method.place());
            if (answer != null) {
                events.add(new Emitted(method.event(), method, arguments, new Acknowledgement(answer)));
            }
        }
    }
}
