package dev.hardwire.processor.model;

import dev.hardwire.processor.model.Application.HandlerMethod;
import java.util.List;

/**
 * A security scheme of one of an application's documents, and the method that checks its credentials.
 *
 * @param document that it is a scheme of
 * @param type the class whose method it is
 * @param arguments one per parameter of the method, in their order
 * @param nonBlocking whether it is called on the event loop
 */
public record SchemeCheck(
        Document document,
        SecurityScheme scheme,
        JavaClass type,
        HandlerMethod method,
        List<Given> arguments,
        boolean nonBlocking) {
    public SchemeCheck {
        arguments = List.copyOf(arguments);
    }

    /** What a parameter of a check is given. */
    public enum Given {
        /** What the request has for the scheme. */
        CREDENTIAL,
        /** The scopes that the operation asks for. */
        SCOPES,
        /** The request. */
        REQUEST
    }
}
