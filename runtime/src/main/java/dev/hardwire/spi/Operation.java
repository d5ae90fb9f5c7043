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
 */
public record Operation(
        String id,
        String method,
        String path,
        boolean nonBlocking,
        Body body,
        List<String> mediaTypes,
        List<SecurityRequirement> security) {
    public Operation {
        security = List.copyOf(security);
    }

    /** An operation that everybody may call. */
    public Operation(String id, String method, String path, boolean nonBlocking, Body body, List<String> mediaTypes) {
        this(id, method, path, nonBlocking, body, mediaTypes, List.of());
    }

    /** This operation for those who meet one of these requirements. */
    public Operation secured(SecurityRequirement... alternatives) {
        return new Operation(id, method, path, nonBlocking, body, mediaTypes, List.of(alternatives));
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
