package dev.hardwire.spi;

import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.EventCall;
import dev.hardwire.spi.security.SecurityRequirement;
import java.util.List;
import java.util.Set;

/**
 * The handlers of one Socket.IO namespace. Generated as {@code <Namespace>Table}. The server calls one method at a time for
 * each socket, in the order of what happened, but for handlers that are {@linkplain #isConcurrent concurrent}. Immutable and thread-safe.
 */
public interface NamespaceTable {
    /** What {@link #find} answers for an event that nobody handles. */
    int NOT_FOUND = -1;

    /** The path of the namespace that serves all names which nobody else does. */
    String ANY = "*";

    /**
     * The path of the namespace as the user wrote it: {@code /chat}; {@code /org-{id}} of a dynamic one, which serves all names
     * of that form; or {@code *}, which serves all names that nobody else does. Those names are namespaces of their own, made
     * for their first client and forgotten with the last.
     */
    String name();

    /** The names that {@link #find} knows; the server hands it these very instances. */
    Set<String> events();

    /** The number of the handler of an event, or {@link #NOT_FOUND}. A generated switch; allocates nothing. */
    int find(String event);

    /** Whether the handler with this number is called on the event loop; else it is called on the handler executor. */
    boolean isNonBlocking(int handler);

    /**
     * Whether what follows for the same socket does not wait for the handler with this number. It begins in its turn all the
     * same; the handler of the disconnect waits for it.
     */
    default boolean isConcurrent(int handler) {
        return false;
    }

    /**
     * Reads the arguments of an event, calls its handler and acknowledges.
     *
     * @param handler a number that {@link #find} has answered
     * @throws Exception what the handler has thrown; the server gives it to {@link #failed}
     */
    void event(int handler, SocketCall call) throws Exception;

    /**
     * The alternatives of which a client that asks to join must meet one; empty where everybody may. The checks come before
     * {@link #connect}.
     */
    default List<SecurityRequirement> security() {
        return List.of();
    }

    /** Whether {@link #connect} is called on the event loop; true where there is no handler. */
    default boolean isConnectNonBlocking() {
        return true;
    }

    /**
     * A client asks to join: answers with one of the methods of the call. By default it is accepted.
     *
     * @throws Exception what the handler has thrown; {@link dev.hardwire.handler.Refused} refuses the client
     */
    default void connect(ConnectCall call) throws Exception {
        call.accept(true);
    }

    /** Whether {@link #disconnecting} does anything. */
    default boolean handlesDisconnecting() {
        return false;
    }

    /** Whether {@link #disconnecting} is called on the event loop. */
    default boolean isDisconnectingNonBlocking() {
        return true;
    }

    /** A socket is leaving the namespace, and is in its rooms until this has ended; {@link #disconnected} follows. */
    default void disconnecting(SocketMoment call, DisconnectReason reason) throws Exception {}

    /** Whether {@link #disconnected} is called on the event loop; true where there is no handler. */
    default boolean isDisconnectNonBlocking() {
        return true;
    }

    /** A socket has left the namespace. Called once, after all other calls for the socket. */
    default void disconnected(SocketMoment call, DisconnectReason reason) throws Exception {}

    /** Whether {@link #failed} is called on the event loop; true where there is no handler. */
    default boolean isFailedNonBlocking() {
        return true;
    }

    /**
     * A handler threw; what was made for its call is closed already. Answers whether the namespace has handled it; else the
     * server logs it.
     *
     * @param call not that of the handler, but one of its own, which ends when this returns
     */
    default boolean failed(SocketMoment call, EventCall event, Exception failure) throws Exception {
        return false;
    }
}
