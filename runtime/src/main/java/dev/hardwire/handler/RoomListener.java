package dev.hardwire.handler;

/**
 * Hears of the rooms of a namespace on this server: {@link SocketNamespace#addRoomListener}. Called on the thread that makes
 * the change, after it has taken effect, and must not block; changes that are made by several threads at once may be told in
 * another order than they were made. What it throws is logged. A socket's own room, which it is in from the beginning to the
 * end, is not told of.
 */
public interface RoomListener {
    /** The first socket has joined a room; called before {@link #joined}. */
    default void created(String room) {}

    /** The last socket has left a room; called after {@link #left}. */
    default void deleted(String room) {}

    /** A socket has joined a room. */
    default void joined(String room, String socketId) {}

    /** A socket has left a room, or its namespace and so all of its rooms. */
    default void left(String room, String socketId) {}
}
