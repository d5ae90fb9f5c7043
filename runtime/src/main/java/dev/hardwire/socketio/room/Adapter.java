package dev.hardwire.socketio.room;

import dev.hardwire.engineio.EngineMessage;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of one namespace. Thread-safe; what a method does has taken effect when it returns, and events that one thread
 * sends keep their order.
 */
public interface Adapter {
    /** Takes a socket in, so that it can join rooms. */
    void add(Member member);

    /** Makes a socket leave all of its rooms, and join none any more. */
    void remove(Member member);

    /**
     * Makes a socket join a room; does nothing for one that was removed.
     *
     * @throws IllegalStateException if it is in as many rooms as the limit allows
     */
    void join(Member member, String room);

    /** Makes a socket leave a room. */
    void leave(Member member, String room);

    /** The rooms that a socket is in, its own among them; empty for one that was removed. A snapshot. */
    Set<String> rooms(Member member);

    /** Sends a message to each socket that is meant, once; takes a reference of the message. */
    void broadcast(EngineMessage message, Audience audience);

    /** Calls the action for each socket that is meant, once. */
    void forEach(Audience audience, Consumer<Member> action);

    /** The socket with this id, or null where there is none. */
    @Nullable
    Member member(String id);
}
