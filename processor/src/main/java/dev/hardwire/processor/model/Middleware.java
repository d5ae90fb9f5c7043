package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Binding.Argument;
import java.util.List;

/**
 * What is called before a handler, and may refuse what that is for.
 *
 * @param providers what is made right before it, in this order; what was made for others before it is not among them
 * @param reply whether it returns a stage; its value is a boolean, which refuses where it is false, or null
 */
public record Middleware(HandlerMethod method, List<Argument> arguments, List<ProviderCall> providers, Reply reply) {
    public Middleware {
        arguments = List.copyOf(arguments);
        providers = List.copyOf(providers);
    }

    /** Whether it may be called on an event loop, and what is made for it. */
    public boolean isNonBlocking() {
        return (method.nonBlocking() || reply.async())
                && providers.stream().allMatch(call -> call.provider().nonBlocking());
    }
}
