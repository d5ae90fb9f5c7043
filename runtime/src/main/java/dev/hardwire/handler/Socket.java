package dev.hardwire.handler;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One client in one namespace, as the Socket.IO server has it. Thread-safe; all methods may be called from any thread and
 * none blocks.
 */
public interface Socket extends Emitter {
    /** The id of the socket, 20 characters of base64url; not the Engine.IO session id, which is a secret of the client. */
    String id();

    /** The namespace that the socket is in; {@code socket.namespace().to(room)} selects a room with this socket. */
    SocketNamespace namespace();

    /** What the client said when it connected. */
    Handshake handshake();

    /** Whether the socket is in its namespace; {@code false} before CONNECT is answered and from the disconnect on. */
    boolean connected();

    /** The rooms that the socket is in, its own id among them; empty after the disconnect. A snapshot. */
    Set<String> rooms();

    /**
     * Joins a room; has taken effect when it returns. Does nothing after the disconnect.
     *
     * @throws IllegalArgumentException if the name is empty or longer than the limit
     * @throws IllegalStateException if the socket is in as many rooms as the limit allows
     */
    void join(String room);

    /** Leaves a room; has taken effect when it returns. */
    void leave(String room);

    /** The sockets in a room, without this one. */
    BroadcastOperator to(String room);

    /** The sockets in any of the rooms, without this one. */
    BroadcastOperator to(Collection<String> rooms);

    /** All sockets of the namespace but this one and those in the room. */
    BroadcastOperator except(String room);

    /** All sockets of the namespace but this one. */
    BroadcastOperator broadcast();

    /** This socket, with events that may be dropped when it cannot be written to at once. */
    Emitter droppable();

    /**
     * Sends an event and asks for an acknowledgement.
     *
     * @param timeout how long to wait
     * @param event as for {@link #emit}
     * @param arguments as for {@link #emit}
     * @return completes with the arguments of the acknowledgement; or exceptionally with {@link
     *     java.util.concurrent.TimeoutException} when the time has passed, with {@link IllegalStateException} when the
     *     socket disconnects first or has too many acknowledgements pending. It is completed on the event loop: what
     *     depends on it must not block.
     */
    CompletionStage<Args> emitWithAck(Duration timeout, String event, @Nullable Object... arguments);

    /**
     * Disconnects.
     *
     * @param close {@code true} closes the underlying connection with all of its namespaces, {@code false} leaves this
     *     namespace only
     */
    void disconnect(boolean close);
}
