package dev.hardwire.socketio.room;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which sockets of a namespace are meant. Immutable.
 *
 * @param rooms those in any of the rooms; empty means all
 * @param except but not those in any of these rooms
 * @param droppable whether what is sent may be dropped for a socket that cannot be written to at once
 */
public record Audience(Set<String> rooms, Set<String> except, boolean droppable) {
    /** All sockets of the namespace. */
    public static final Audience ALL = new Audience(Set.of(), Set.of(), false);

    /** All sockets but one. */
    public static Audience allBut(String socketId) {
        return new Audience(Set.of(), Set.of(socketId), false);
    }

    /** Adds rooms. */
    public Audience to(Collection<String> more) {
        return new Audience(union(rooms, more), except, droppable);
    }

    /** Leaves out rooms. */
    public Audience except(Collection<String> more) {
        return new Audience(rooms, union(except, more), droppable);
    }

    /** Lets what is sent be dropped. */
    public Audience asDroppable() {
        return new Audience(rooms, except, true);
    }

    private static Set<String> union(Set<String> some, Collection<String> more) {
        if (some.isEmpty()) {
            return Set.copyOf(more);
        }
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
