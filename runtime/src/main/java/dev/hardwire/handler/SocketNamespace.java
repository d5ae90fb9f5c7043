package dev.hardwire.handler;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one namespace, for use from outside a handler: a controller, another thread, a scheduled job. As a {@link
 * BroadcastOperator} it selects all of them. Thread-safe.
 */
public interface SocketNamespace extends BroadcastOperator {
    /** The path, for example {@code /chat}. */
    String name();

    /** The ids of the connected sockets. A snapshot. */
    Set<String> sockets();

    /** The connected socket with this id, or null where there is none. */
    @Nullable
    Socket socket(String id);
}
