package dev.hardwire.handler;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A socket of this server or of another that the adapter joins, as it was when it was asked for: {@link
 * BroadcastOperator#fetchSockets}. What it says of the socket does not change any more; what is done to the socket is done to
 * it wherever it is, and to nothing where it has left. Immutable and thread-safe; nothing blocks.
 */
public interface RemoteSocket extends SocketEmitter {
    /** The id of the socket. */
    String id();

    /**
     * What the client said when it connected. Of the request there are the method, the target, the headers, where it came
     * from and its id; no certificate and no principal.
     */
    Handshake handshake();

    /** The rooms that the socket was in, its own id among them. Unmodifiable. */
    Set<String> rooms();

    /** What the application has kept of the socket: {@link Socket#data}. To be left as it is. */
    JsonNode data();

    /**
     * Makes the socket join rooms.
     *
     * @throws IllegalArgumentException if a name is empty or longer than the limit
     */
    void join(String... rooms);

    /** Makes the socket leave rooms. */
    void leave(String... rooms);

    /**
     * Disconnects the socket.
     *
     * @param close {@code true} closes the underlying connection with all of its namespaces, {@code false} leaves the
     *     namespace only
     */
    void disconnect(boolean close);
}
