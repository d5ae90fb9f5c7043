package dev.hardwire.handler;

import java.util.Collection;

/**
 * A selection of the sockets of one namespace. Immutable and thread-safe: each method returns a new selection and leaves
 * this one as it was. Rooms that are named by several calls of {@link #to} are united, a socket in several of them gets
 * an event once.
 */
public interface BroadcastOperator extends Emitter {
    /** Adds the sockets in a room. A socket's own id is a room too. */
    BroadcastOperator to(String room);

    /** Adds the sockets in any of the rooms. */
    BroadcastOperator to(Collection<String> rooms);

    /** Leaves out the sockets in a room, also those that {@link #to} has added. */
    BroadcastOperator except(String room);

    /** Leaves out the sockets in any of the rooms. */
    BroadcastOperator except(Collection<String> rooms);

    /** Lets the event be dropped for a socket that cannot be written to at once; JavaScript calls this {@code volatile}. */
    BroadcastOperator droppable();

    /** Makes the selected sockets join a room; has taken effect when it returns. */
    void socketsJoin(String room);

    /** Makes the selected sockets leave a room; has taken effect when it returns. */
    void socketsLeave(String room);

    /**
     * Disconnects the selected sockets.
     *
     * @param close {@code true} closes the underlying connections, {@code false} leaves the namespace only
     */
    void disconnectSockets(boolean close);
}
