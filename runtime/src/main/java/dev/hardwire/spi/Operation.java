package dev.hardwire.spi;

import dev.hardwire.spi.security.SecurityRequirement;
import java.util.List;

/**
 * What the server must know of an operation before it calls it.
 *
 * @param id the operationId, for logs
 * @param method the HTTP method in upper case
 * @param path the path as in the document, base path included, for logs
 * @param nonBlocking whether to call it on the event loop; else on the handler executor
 * @param body whether and what body it takes
 * @param mediaTypes what the document allows as {@code Content-Type} of the body, in lower case without parameters; a
 *     request with another is answered 415. Empty where there is no body.
 * @param security the alternatives of which a request must meet one; empty where everybody may call it
 * @param produces the media types that the operation answers with if all is well, in lower case without parameters, the
 *     first for clients that do not care; a request that accepts none of them is answered 406. Empty where all is accepted
 * @param streamed those of the media types whose bodies are handed over as they come, not collected before
 */
public record Operation(
        String id,
        String method,
        String path,
        boolean nonBlocking,
        Body body,
        List<String> mediaTypes,
        List<SecurityRequirement> security,
        List<String> produces,
        List<String> streamed) {
    public Operation {
        security = List.copyOf(security);
        produces = List.copyOf(produces);
        streamed = List.copyOf(streamed);
    }

    /** An operation that everybody may call, whatever they accept. */
    public Operation(String id, String method, String path, boolean nonBlocking, Body body, List<String> mediaTypes) {
        this(id, method, path, nonBlocking, body, mediaTypes, List.of(), List.of(), List.of());
    }

    /** This operation for those who meet one of these requirements. */
    public Operation secured(SecurityRequirement... alternatives) {
        return new Operation(
                id, method, path, nonBlocking, body, mediaTypes, List.of(alternatives), produces, streamed);
    }

    /** This operation for those who accept one of these media types. */
    public Operation producing(String... answered) {
        return new Operation(id, method, path, nonBlocking, body, mediaTypes, security, List.of(answered), streamed);
    }

    /** This operation, with bodies of these media types handed over as they come. */
    public Operation streaming(String... types) {
        return new Operation(id, method, path, nonBlocking, body, mediaTypes, security, produces, List.of(types));
    }

    /** Whether an operation takes a body. */
    public enum Body {
        /** None: a body that is sent is read and dropped. */
        NONE,
        /** The body may be absent. */
        OPTIONAL,
        /** A request without body is answered 400. */
        REQUIRED
    }
}
