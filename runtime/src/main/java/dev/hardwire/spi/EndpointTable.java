package dev.hardwire.spi;

import dev.hardwire.spi.security.SecurityRequirement;
import java.util.List;

/**
 * One raw WebSocket endpoint. Generated as {@code <Endpoint>Table}. Immutable and thread-safe.
 */
public interface EndpointTable {
    /** What happens on a connection. */
    enum Moment {
        /** The handshake is complete. */
        OPEN,
        /** A text message. */
        TEXT,
        /** A binary message. */
        BINARY,
        /** The connection is gone. */
        CLOSE,
        /** A handler has failed. */
        ERROR
    }

    /** The path as the user wrote it, for logs and for those who look for the endpoint. */
    String path();

    /** The subprotocols that it speaks: the first that a client offers, and that is one of these, is chosen. */
    default List<String> subprotocols() {
        return List.of();
    }

    /** The alternatives of which a request must meet one; empty where everybody may connect. */
    default List<SecurityRequirement> security() {
        return List.of();
    }

    /** Whether {@link #connect} is called on the event loop; else it is called on the handler executor. */
    boolean isConnectNonBlocking();

    /** Whether the handler of a moment is called on the event loop; else it is called on the handler executor. */
    boolean isNonBlocking(Moment moment);

    /**
     * Whether the handler of text or of binary messages takes them as they come, instead of as a whole: it is called when a
     * message begins.
     */
    default boolean isStreamed(Moment moment) {
        return false;
    }

    /**
     * Reads the arguments of a connection and makes what it needs, and then accepts or refuses it.
     *
     * @throws Exception what has failed; the server answers it as it answers what a handler of an operation has thrown
     */
    void connect(UpgradeCall call) throws Exception;
}
