package dev.hardwire.spi;

/**
 * One connection of an endpoint with what was read and made at its handshake. Generated as a nested class of the endpoint's
 * table. The server calls one method at a time, in the order of what happened, on the thread that {@link
 * EndpointTable#isNonBlocking} says. The methods do nothing where the endpoint has no handler for it, but for messages: a
 * kind that has no handler closes the connection with 1003.
 */
public interface EndpointConnection {
    /** The handshake is complete. */
    default void open(EndpointMoment call) throws Exception {}

    /** A text message. */
    default void text(MessageCall call) throws Exception {
        call.refuseKind();
    }

    /** A binary message. */
    default void binary(MessageCall call) throws Exception {
        call.refuseKind();
    }

    /** The connection is gone: the close code (1006 where the peer sent none and vanished) and reason. Called once. */
    default void closed(EndpointMoment call, int code, String reason) throws Exception {}

    /**
     * A handler, or what makes something for it, has failed.
     *
     * @return whether the endpoint has handled it; else the server logs it and closes with 1011
     */
    default boolean failed(EndpointMoment call, Exception failure) throws Exception {
        return false;
    }
}
