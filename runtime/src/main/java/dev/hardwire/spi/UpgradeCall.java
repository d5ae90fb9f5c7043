package dev.hardwire.spi;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import dev.hardwire.spi.security.Principals;
import org.jspecify.annotations.Nullable;

/**
 * One request to an endpoint, before it is upgraded to WebSocket. It is answered once: by {@link #accept}, by {@link #rejected},
 * or as an operation whose handler has thrown what was thrown here. Nothing is read from the connection meanwhile. What {@link
 * #closing} has kept is closed when the handler of the opening has ended.
 */
public interface UpgradeCall extends CallScope {
    /** The request. */
    Request request();

    /** The request as if it were a handshake, for what is made for all kinds of handlers; without an {@code auth} payload. */
    Handshake handshake();

    /** Who calls: what the checks of the endpoint's security have returned before. */
    Principals principals();

    /** The reader of path, query, header and cookie parameters. */
    ParameterReader parameters();

    /**
     * To be asked when parameters have been read: whether there were violations. The server then has answered 400 with all of
     * them, and the connection must not be accepted.
     */
    boolean rejected();

    /**
     * Keeps what was made for as long as the connection lives: it is closed after the handler of its end, or when the request
     * is refused, the last one first, on a thread that may block. Where the request is answered without it, since it took too
     * long, or its client is gone, it is closed when {@code connect} has come to its end, which may use it until then: a stage
     * that it waits for and that never completes keeps it open for ever.
     *
     * @return the resource
     */
    <T extends @Nullable AutoCloseable> T keeping(T resource);

    /** Upgrades; {@link EndpointConnection#open} is told first. */
    default void accept(EndpointConnection connection) {
        accept(connection, connection::open);
    }

    /** As {@link #accept(EndpointConnection)}, with another handler of the opening. */
    void accept(EndpointConnection connection, Opening opening);

    /** The first that happens on a connection. */
    @FunctionalInterface
    interface Opening {
        /** The handshake is complete. */
        void open(EndpointMoment call) throws Exception;
    }
}
