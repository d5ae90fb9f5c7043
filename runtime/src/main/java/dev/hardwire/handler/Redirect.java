package dev.hardwire.handler;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * Thrown by an operation's handler to send the client elsewhere, whatever responses the document has. Immutable and
 * thread-safe.
 */
public final class Redirect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final URI location;

    private Redirect(int status, URI location) {
        super("Redirect to " + location, null, false, false);
        this.status = status;
        this.location = Objects.requireNonNull(location);
        HeaderText.check("Location", location.toASCIIString(), Set.of());
    }

    /** 303: the client gets the other resource, with GET whatever its method was. */
    public static Redirect to(URI location) {
        return new Redirect(303, location);
    }

    /** 307: the client repeats its request there, this time. */
    public static Redirect repeatAt(URI location) {
        return new Redirect(307, location);
    }

    /** 308: the client repeats its request there, this time and from now on. */
    public static Redirect movedTo(URI location) {
        return new Redirect(308, location);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Where the client shall go; it may be relative to the request. */
    public URI location() {
        return location;
    }
}
