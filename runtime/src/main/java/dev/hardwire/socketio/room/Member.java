package dev.hardwire.socketio.room;

import dev.hardwire.engineio.EngineMessage;
import dev.hardwire.engineio.EngineSession;

/** A socket as rooms see it. Two members are equal only if they are the same. */
public interface Member {
    /** The id of the socket, which is the name of a room of its own. Thread-safe. */
    String id();

    /** Whether the socket has joined its namespace and not left it. Thread-safe. */
    boolean connected();

    /** The session that the socket's packets travel in. Thread-safe. */
    EngineSession session();

    /**
     * Sends a message now, and takes its reference, where that is in its turn and nobody needs to know; the caller sees to it
     * that {@link EngineSession#drain} is called afterwards. Thread-safe; of use on the session's event loop only.
     *
     * @return whether it was sent; else it is still the caller's
     */
    boolean deliverAtOnce(EngineMessage message);

    /**
     * Sends a message, or keeps it until the socket has joined, or drops it; takes its reference. On the session's event
     * loop, in a task of the session.
     *
     * @param droppable whether it may be dropped where it cannot be sent at once
     */
    void deliver(EngineMessage message, boolean droppable);
}
