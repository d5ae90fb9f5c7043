package dev.hardwire.adapter;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which sockets of a namespace are meant. Immutable.
 *
 * @param rooms those in any of the rooms, where a socket's own id is one; empty means all
 * @param except but not those in any of these rooms
 */
public record Audience(Set<String> rooms, Set<String> except) {
    /** All sockets of the namespace. */
    public static final Audience ALL = new Audience(Set.of(), Set.of());

    /** The name that no room can have: who selects no room at all means nobody, not everybody. */
    private static final Set<String> NO_ROOM = Set.of("");

    /** Copies the names. */
    public Audience {
        rooms = Set.copyOf(rooms);
        except = Set.copyOf(except);
    }

    /** All sockets but one. */
    public static Audience allBut(String socketId) {
        return new Audience(Set.of(), Set.of(socketId));
    }

    /** Adds the sockets in any of the rooms; where that is no room, nobody. */
    public Audience to(Collection<String> more) {
        if (more.isEmpty()) {
            return rooms.isEmpty() ? new Audience(NO_ROOM, except) : this;
        }
        return new Audience(union(rooms, more), except);
    }

    /** Leaves out the sockets in any of the rooms. */
    public Audience except(Collection<String> more) {
        return more.isEmpty() ? this : new Audience(rooms, union(except, more));
    }

    /** Whether a socket that is in these rooms, its own among them, is meant. */
    public boolean includes(Set<String> roomsOfSocket) {
        return (rooms.isEmpty() || !Collections.disjoint(rooms, roomsOfSocket))
                && Collections.disjoint(except, roomsOfSocket);
    }

    private static Set<String> union(Set<String> some, Collection<String> more) {
        if (some.isEmpty()) {
            return Set.copyOf(more);
        }
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
