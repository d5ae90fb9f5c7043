package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Application.HandlerMethod;

/**
 * A method that makes a value which is given by its type to those who ask for it.
 *
 * @param name of its method in the generated class of providers, which no other provider has, and of variables with the value
 * @param type the class that has or inherits the method
 * @param method a {@code @Provides} method; where the scope is the application, what makes the value at the start
 * @param provides what it makes, also where it is a {@code CompletionStage} of it that the method returns; not nullable
 * @param async whether the method returns a {@code CompletionStage} of it
 * @param nullable whether the value may be null
 * @param closeable whether the type is {@code AutoCloseable}
 */
public record Provider(
        String name,
        JavaClass type,
        HandlerMethod method,
        JavaType provides,
        boolean async,
        boolean nullable,
        Scope scope,
        boolean closeable) {
    /** How long a value is kept. */
    public enum Scope {
        /** For a request, an event, a message. */
        CALL,
        /** For a connection: of a client with a namespace, of a WebSocket; for a request where there is none. */
        CONNECTION,
        /** From start to stop: it is there when handlers are called. */
        APPLICATION
    }

    /** The same under another name. */
    public Provider named(String other) {
        return new Provider(other, type, method, provides, async, nullable, scope, closeable);
    }

    /** Whether an event loop may ask for the value. */
    public boolean nonBlocking() {
        return async || method.nonBlocking() || scope == Scope.APPLICATION;
    }

    /** The type and the method, as messages say it: {@code User (Users.current)}. */
    public String text() {
        return provides.simple() + " (" + type.simpleNames() + "." + method.name() + ")";
    }
}
