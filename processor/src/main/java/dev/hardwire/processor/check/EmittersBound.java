package dev.hardwire.processor.check;

import dev.hardwire.processor.model.Application.EmitsInterface;
import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Application.MethodParameter;
import dev.hardwire.processor.model.Binding.Emitted;
import dev.hardwire.processor.model.Binding.Emitter;
import dev.hardwire.processor.model.Binding.Value;
import dev.hardwire.processor.model.Diagnostics;
import java.util.ArrayList;
import java.util.List;

/** The methods of an {@code @Emits} interface are events whose arguments can be written. */
final class EmittersBound {
    private final PayloadsHaveCodecs payloads;
    private final HandlerReply replies;

    EmittersBound(PayloadsHaveCodecs payloads, Diagnostics diagnostics) {
        this.payloads = payloads;
        this.replies = new HandlerReply(payloads, diagnostics);
    }

    /** The emitter with what could be bound; the rest was reported. */
    Emitter bind(EmitsInterface emits) {
        List<Emitted> events = new ArrayList<>();
        for (HandlerMethod method : emits.methods()) {
            List<Value> arguments = new ArrayList<>();
            for (MethodParameter parameter : method.parameters()) {
                Value value = payloads.value(parameter.type(), parameter.place());
                if (value != null) {
                    arguments.add(value);
                }
            }
            if (replies.of(method) != null) {
                events.add(new Emitted(method.event(), method, arguments));
            }
        }
        return new Emitter(emits.type(), events);
    }
}
