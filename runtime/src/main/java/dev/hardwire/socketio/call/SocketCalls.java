package dev.hardwire.socketio.call;

import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.http.scope.Provided;
import dev.hardwire.http.security.Granted;
import dev.hardwire.socketio.packet.RawArgs;
import org.jspecify.annotations.Nullable;

/**
 * The calls of all handlers for one socket, and what these share: who has joined, and what was made for the socket when it
 * connected. On the session's event loop, where nothing else is said.
 */
public final class SocketCalls {
    private final CalledSocket socket;
    private final NamespaceHandlers handlers;
    private final CallQueue queue;
    /** How many events may still come; null where that is not limited. */
    private final @Nullable RateLimit rate;
    /** Who has joined. */
    private volatile Granted principals = Granted.NOBODY;
    /** What the table has made for the socket when it connected; null where that is nothing. */
    private volatile @Nullable Object state;
    /** What of that is closed when the socket has ended; null where that is nothing. */
    private volatile @Nullable Provided provided;

    /** No handler has been called yet. */
    public SocketCalls(CalledSocket socket, NamespaceHandlers handlers, Intake intake) {
        this.socket = socket;
        this.handlers = handlers;
        this.queue = new CallQueue(intake, handlers);
        this.rate = RateLimit.of(this);
    }

    /** The socket that the handlers are called for. */
    CalledSocket socket() {
        return socket;
    }

    NamespaceHandlers handlers() {
        return handlers;
    }

    CallQueue queue() {
        return queue;
    }

    /** Who has joined. Thread-safe. */
    public Granted principals() {
        return principals;
    }

    /** The client is who may join. */
    public void admit(Granted granted) {
        principals = granted;
    }

    /** What the table has made for the socket when it connected; null where that is nothing. Thread-safe. */
    @Nullable
    Object state() {
        return state;
    }

    void keep(Object made) {
        state = made;
    }

    /** What is closed when the socket has ended; null where that is nothing. Thread-safe. */
    @Nullable
    Provided provided() {
        return provided;
    }

    void closeAtEnd(Provided made) {
        provided = made;
    }

    /**
     * Asks the connect handler.
     *
     * @param before what has kept the client from being admitted, other than its credentials; null where nothing has
     */
    public void connect(@Nullable Throwable before) {
        queue.add(new ConnectDispatch(this, before));
    }

    /** Whether an event that has come is to be handled; else the client hears of it, and is disconnected for abuse. */
    public boolean mayCome(String event, long ackId) {
        return rate == null || rate.mayCome(event, ackId);
    }

    /** Calls the handler of an event, which the table has found. */
    public void event(int handler, String event, RawArgs args, long ackId) {
        queue.add(new EventDispatch(this, handler, event, args, ackId));
    }

    /** Calls the last handlers; the rooms are left before the very last. */
    public void end(DisconnectReason reason) {
        if (handlers.table().handlesDisconnecting()) {
            queue.end(new DisconnectingDispatch(this, reason));
            queue.add(new DisconnectDispatch(this, reason));
        } else {
            socket.leaveRooms();
            queue.end(new DisconnectDispatch(this, reason));
        }
    }

    /** No handler will be called any more: closes what was made for the socket. Thread-safe. */
    public void close(Runnable closed) {
        Provided made = provided;
        if (made == null) {
            closed.run();
        } else {
            made.end(closed);
        }
    }
}
