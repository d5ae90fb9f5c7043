package dev.hardwire.engineio;

/**
 * What {@link AllowRequest} says of a request. Immutable.
 *
 * @param allowed whether the client may open a session
 * @param message what a client is told that may not; empty where it may
 */
public record RequestDecision(boolean allowed, String message) {
    private static final RequestDecision ALLOWED = new RequestDecision(true, "");

    /** The client may open a session. */
    public static RequestDecision allow() {
        return ALLOWED;
    }

    /**
     * The client is answered 403 with code 4.
     *
     * @param message what it is told, such as {@code Come back tomorrow}
     */
    public static RequestDecision refuse(String message) {
        return new RequestDecision(false, message);
    }

    /** The client is answered 403 with code 4 and the message {@code Forbidden}. */
    public static RequestDecision refuse() {
        return refuse(HandshakeError.FORBIDDEN.message());
    }
}
