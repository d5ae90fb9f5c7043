package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Application.HandlerMethod;
import dev.hardwire.processor.model.Binding.Argument;
import java.util.List;

/**
 * A handler of an event, with the value that it acknowledges with.
 *
 * @param before what is called before it, in this order
 * @param providers what is made before it is called, in this order; what the connection keeps, or was made for what is called
 *     before it, is not among them
 * @param nonBlocking whether it is called on the event loop, and all that comes before it
 */
public record Event(
        String name,
        HandlerMethod method,
        List<Middleware> before,
        List<Argument> arguments,
        List<ProviderCall> providers,
        Reply reply,
        boolean nonBlocking) {}
