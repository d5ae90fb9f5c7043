package dev.hardwire.handler;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One client in one namespace, as the Socket.IO server has it. Thread-safe; all methods may be called from any thread and
 * none blocks.
 */
public interface Socket extends SocketEmitter {
    /** The id of the socket, 20 characters of base64url; not the Engine.IO session id, which is a secret of the client. */
    String id();

    /** The namespace that the socket is in; {@code socket.namespace().to(room)} selects a room with this socket. */
    SocketNamespace namespace();

    /** What the client said when it connected. */
    Handshake handshake();

    /** Whether the socket is in its namespace; {@code false} before CONNECT is answered and from the disconnect on. */
    boolean connected();

    /**
     * Whether the client was cut off and goes on where it was: with the same id, in the same rooms, with what it has missed.
     * Where connection state recovery is off, and for a client that starts anew, {@code false}.
     */
    boolean recovered();

    /**
     * How packets travel at the moment: {@code polling} or {@code websocket}. Changes once, where a client that has begun with
     * polling moves to a WebSocket.
     */
    String transport();

    /**
     * Whether the client takes what it is sent: no more waits for it than the option {@code highWaterMark} says. Where not,
     * what is droppable is dropped, and who produces a lot should wait for {@link #whenWritable}.
     */
    boolean isWritable();

    /**
     * Completes when the socket is writable, at once where it is; also when it has disconnected, which {@link #connected}
     * tells. Completed on an event loop: what depends on it must not block. On the handler executor, or another thread that
     * may, it can be waited for.
     */
    CompletionStage<@Nullable Void> whenWritable();

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

    /** The sockets in any of the rooms, without this one. */
    BroadcastOperator to(String... rooms);

    /** The sockets in any of the rooms, without this one. */
    BroadcastOperator to(Collection<String> rooms);

    /** The same as {@link #to(String...)}, under its other name. */
    default BroadcastOperator in(String... rooms) {
        return to(rooms);
    }

    /** The same as {@link #to(Collection)}, under its other name. */
    default BroadcastOperator in(Collection<String> rooms) {
        return to(rooms);
    }

    /** All sockets of the namespace but this one and those in any of the rooms. */
    BroadcastOperator except(String... rooms);

    /** All sockets of the namespace but this one and those in any of the rooms. */
    BroadcastOperator except(Collection<String> rooms);

    /** All sockets of the namespace but this one. */
    BroadcastOperator broadcast();

    /** All sockets of the namespace on this server but this one. */
    BroadcastOperator local();

    /** What the application keeps of the socket as JSON, also after the disconnect; by default empty. */
    SocketData data();

    /**
     * Has a listener hear each event of the client, before anything else is done for it, and whether it has a handler or not.
     * It is called behind those that are there.
     *
     * @throws IllegalStateException if the socket has as many listeners in this direction as the option {@code maxListeners}
     *     allows
     */
    void onAny(AnyListener listener);

    /** As {@link #onAny}, but it is called before those that are there. */
    void prependAny(AnyListener listener);

    /** Takes a listener of {@link #onAny} or {@link #prependAny} away. */
    void offAny(AnyListener listener);

    /** Takes all listeners of {@link #onAny} and {@link #prependAny} away. */
    void offAny();

    /** The listeners of {@link #onAny} and {@link #prependAny}, in the order in which they are called. A snapshot. */
    List<AnyListener> listenersAny();

    /**
     * Has a listener hear each event that is sent to the client, also of broadcasts; not acknowledgements, and not what is
     * dropped. What a connect handler emits it hears when the client is let in. It is called behind those that are there.
     *
     * @throws IllegalStateException as {@link #onAny}
     */
    void onAnyOutgoing(AnyListener listener);

    /** As {@link #onAnyOutgoing}, but it is called before those that are there. */
    void prependAnyOutgoing(AnyListener listener);

    /** Takes a listener of {@link #onAnyOutgoing} or {@link #prependAnyOutgoing} away. */
    void offAnyOutgoing(AnyListener listener);

    /** Takes all listeners of {@link #onAnyOutgoing} and {@link #prependAnyOutgoing} away. */
    void offAnyOutgoing();

    /** The listeners of {@link #onAnyOutgoing} and {@link #prependAnyOutgoing}, as {@link #listenersAny}. A snapshot. */
    List<AnyListener> listenersAnyOutgoing();

    /**
     * Disconnects.
     *
     * @param close {@code true} closes the underlying connection with all of its namespaces, {@code false} leaves this
     *     namespace only
     */
    void disconnect(boolean close);
}
