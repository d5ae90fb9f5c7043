package dev.hardwire.handler;

import java.time.Instant;

/**
 * A principal that is one for a certain time only, such as the owner of a token. A socket that has joined its namespace with
 * it is disconnected when the time has passed, with the reason {@link DisconnectReason#SERVER_NAMESPACE_DISCONNECT}; of
 * several principals, the first to expire counts. A client that asks to join with one that has expired is refused as {@code
 * Unauthorized}. Requests and raw WebSockets do not look at it.
 */
public interface Expiring {
    /** When it expires; asked once for each socket. */
    Instant expiresAt();
}
