package dev.hardwire.spi;

import dev.hardwire.handler.Request;
import org.jspecify.annotations.Nullable;

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
        CLOSE
    }

    /** The path as the user wrote it, for logs. */
    String path();

    /** Whether the handler of a moment is called on the event loop; else it is called on the handler executor. */
    boolean isNonBlocking(Moment moment);

    /**
     * Reads the path and query arguments of a connection before the upgrade, on the event loop.
     *
     * @return the connection; null where the arguments had violations, which the server answers with 400 instead of the
     *     upgrade
     */
    @Nullable
    EndpointConnection connect(Request request, ParameterReader parameters);
}
