package dev.hardwire.spi;

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
 */
public record Operation(
        String id, String method, String path, boolean nonBlocking, Body body, List<String> mediaTypes) {

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
