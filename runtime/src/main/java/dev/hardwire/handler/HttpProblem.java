package dev.hardwire.handler;

import org.jspecify.annotations.Nullable;

/** Thrown by an operation's handler to be answered as {@code application/problem+json} (RFC 9457). */
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * A problem with the status' own title and {@code about:blank} as type.
     *
     * @param status 400 to 599
     * @param detail what went wrong, for the client; null leaves it out
     * @throws IllegalArgumentException if the status is out of range
     */
    public HttpProblem(int status, @Nullable String detail) {
        super(detail, null, false, false);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A problem has a status from 400 to 599, not " + status);
        }
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
