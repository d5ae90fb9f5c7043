package dev.hardwire.handler;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Thrown to refuse a client that wants to join a namespace: it gets a CONNECT_ERROR packet with the message and the data. Thrown
 * for an event, it is what the error acknowledgement has.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable JsonNode data;

    /** A refusal without data. */
    public Refused(String message) {
        this(message, null);
    }

    /**
     * A refusal with data.
     *
     * @param message sent as {@code message}
     * @param data sent as {@code data}; null sends none
     */
    public Refused(String message, @Nullable JsonNode data) {
        super(message, null, false, false);
        this.data = data;
    }

    /** What the client gets as {@code data}, or null for none. */
    public @Nullable JsonNode data() {
        return data;
    }
}
