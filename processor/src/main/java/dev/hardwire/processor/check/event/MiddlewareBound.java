package dev.hardwire.processor.check.event;

import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Binding.Argument;
import dev.hardwire.processor.model.Middleware;
import dev.hardwire.processor.model.Provider;
import dev.hardwire.processor.model.ProviderCall;
import dev.hardwire.processor.model.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One call from what stands before a handler to the handler itself: what several of them are provided with is made for the
 * first that needs it.
 */
final class MiddlewareBound {
    private final Set<Provider> made = new HashSet<>();
    private final List<Middleware> bound = new ArrayList<>();

    /** What a method needs besides what others need. */
    record Needs(HandlerMethod method, List<Argument> arguments, List<ProviderCall> providers, Reply reply) {}

    /** All of them before one handler, in this order. */
    static MiddlewareBound of(List<Needs> all) {
        var chain = new MiddlewareBound();
        all.forEach(chain::add);
        return chain;
    }

    /** Adds the next one. */
    void add(Needs next) {
        List<ProviderCall> calls = next.providers().stream()
                .filter(call -> made.add(call.provider()))
                .toList();
        bound.add(new Middleware(next.method(), next.arguments(), calls, next.reply()));
    }

    List<Middleware> all() {
        return List.copyOf(bound);
    }

    /** What is left to be made for the handler. */
    List<ProviderCall> rest(List<ProviderCall> calls) {
        return calls.stream().filter(call -> !made.contains(call.provider())).toList();
    }

    boolean isNonBlocking() {
        return bound.stream().allMatch(Middleware::isNonBlocking);
    }
}
