package dev.hardwire.handler;

import java.net.InetSocketAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client said when it connected: to a namespace, or as a WebSocket; or the request of an operation as if it were that.
 * Immutable and thread-safe.
 */
public interface Handshake {
    /** The HTTP request: the one that opened the session, the one of the upgrade, or that of the operation. */
    Request request();

    /** When the client connected. */
    Instant time();

    /** Where the client connected from. */
    InetSocketAddress address();

    /** Whether the request crossed origins: it had an {@code Origin} header. */
    boolean xdomain();

    /** Whether the client has come over TLS, to this server or to a trusted proxy before it. */
    boolean secure();

    /** The first value of a query parameter of the request, decoded, or null. */
    @Nullable
    String query(String name);

    /** The {@code auth} payload of the CONNECT packet; an empty object when the client sent none, and outside of Socket.IO. */
    JsonNode auth();
}
