package dev.hardwire.handler;

/**
 * A built-in parameter of operations: headers and cookies of the answer that the document does not declare. They go with
 * whatever the handler answers or throws, but for an unexpected exception. To be used by one thread at a time, until the
 * answer is given.
 */
public interface ResponseHeaders {
    /**
     * Adds a header; again for another value.
     *
     * @throws IllegalArgumentException if the header is the server's own, such as {@code Content-Type}, or has a
     *     character that a header cannot have, such as a line break
     * @throws IllegalStateException if the answer was given
     */
    ResponseHeaders add(String name, String value);

    /**
     * Adds a {@code Set-Cookie} header.
     *
     * @throws IllegalStateException if the answer was given
     */
    ResponseHeaders add(ResponseCookie cookie);
}
