package dev.hardwire.socketio.room;

import dev.hardwire.adapter.Audience;
import dev.hardwire.engineio.EngineMessage;
import dev.hardwire.handler.RoomListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of one namespace on this server: a concurrent index from room to sockets, and back. A socket's own room is not
 * stored. Thread-safe; what a method does has taken effect when it returns, and events that one thread sends keep their order.
 */
public final class Rooms {
    private final ConcurrentHashMap<String, Member> members = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Set<Member>> membersOf = new ConcurrentHashMap<>();
    /** Changed for one socket at a time, together with {@link #membersOf}. */
    private final ConcurrentHashMap<Member, Set<String>> roomsOf = new ConcurrentHashMap<>();

    private final CopyOnWriteArrayList<RoomListener> listeners = new CopyOnWriteArrayList<>();
    private final int maxRooms;

    /** Rooms whose sockets can be in so many rooms each, their own not counted. */
    public Rooms(int maxRooms) {
        this.maxRooms = maxRooms;
    }

    /** Takes a socket in, so that it can join rooms. */
    public void add(Member member) {
        members.put(member.id(), member);
    }

    /** Has a listener hear of what changes. */
    public void add(RoomListener listener) {
        listeners.add(listener);
    }

    /** Has a listener hear of nothing more. */
    public void remove(RoomListener listener) {
        listeners.remove(listener);
    }

    /** Makes a socket leave all of its rooms, and join none any more. */
    public void remove(Member member) {
        RoomChanges changes = changes();
        members.remove(member.id());
        roomsOf.computeIfPresent(member, (m, rooms) -> {
            rooms.forEach(room -> removeFrom(room, member, changes));
            return null;
        });
        tell(changes);
    }

    /**
     * Makes a socket join a room; does nothing for one that was removed.
     *
     * @throws IllegalStateException if it is in as many rooms as the limit allows
     */
    public void join(Member member, String room) {
        if (room.equals(member.id())) {
            return;
        }
        RoomChanges changes = changes();
        roomsOf.compute(member, (m, rooms) -> {
            if (!members.containsKey(member.id())) {
                return rooms;
            }
            Set<String> joined = rooms == null ? new HashSet<>(4) : rooms;
            if (joined.size() >= maxRooms && !joined.contains(room)) {
                throw new IllegalStateException("A socket can be in " + maxRooms
                        + " rooms; raise maxRooms, or leave one before joining another");
            }
            if (joined.add(room)) {
                addTo(room, member, changes);
            }
            return joined;
        });
        tell(changes);
    }

    /** Makes a socket leave a room. */
    public void leave(Member member, String room) {
        RoomChanges changes = changes();
        roomsOf.computeIfPresent(member, (m, rooms) -> {
            if (rooms.remove(room)) {
                removeFrom(room, member, changes);
            }
            return rooms.isEmpty() ? null : rooms;
        });
        tell(changes);
    }

    private void addTo(String room, Member member, @Nullable RoomChanges changes) {
        membersOf.compute(room, (r, in) -> {
            if (changes != null) {
                changes.joined(room, member, in == null);
            }
            Set<Member> all = in == null ? ConcurrentHashMap.newKeySet() : in;
            all.add(member);
            return all;
        });
    }

    private void removeFrom(String room, Member member, @Nullable RoomChanges changes) {
        membersOf.computeIfPresent(room, (r, in) -> {
            in.remove(member);
            if (changes != null) {
                changes.left(room, member, in.isEmpty());
            }
            return in.isEmpty() ? null : in;
        });
    }

    /** Where changes are noted; null where nobody wants to hear of them. */
    private @Nullable RoomChanges changes() {
        return listeners.isEmpty() ? null : new RoomChanges();
    }

    private void tell(@Nullable RoomChanges changes) {
        if (changes != null) {
            changes.tell(listeners);
        }
    }

    /** The rooms that a socket is in, its own among them; empty for one that was removed. A snapshot. */
    public Set<String> rooms(Member member) {
        Set<String> rooms = new LinkedHashSet<>();
        if (members.containsKey(member.id())) {
            rooms.add(member.id());
            roomsOf.computeIfPresent(member, (m, joined) -> {
                rooms.addAll(joined);
                return joined;
            });
        }
        return Collections.unmodifiableSet(rooms);
    }

    /**
     * Sends a message to each socket that is meant, once; takes a reference of the message.
     *
     * @param droppable whether it may be dropped for a socket that cannot be written to at once
     */
    public void broadcast(EngineMessage message, Audience audience, boolean droppable) {
        Broadcast broadcast = new Broadcast(message, droppable);
        forEach(audience, broadcast::to);
        broadcast.send();
    }

    /** As {@link #broadcast(EngineMessage, Audience, boolean)}; the action is called for each socket before it can answer. */
    public void broadcast(EngineMessage message, Audience audience, boolean droppable, Consumer<Member> before) {
        Broadcast broadcast = new Broadcast(message, droppable);
        forEach(audience, member -> {
            before.accept(member);
            broadcast.to(member);
        });
        broadcast.send();
    }

    /** Calls the action for each socket that is meant, once. */
    public void forEach(Audience audience, Consumer<Member> action) {
        List<Collection<Member>> left = audience.except().isEmpty() ? List.of() : find(audience.except());
        if (audience.rooms().isEmpty()) {
            for (Member member : members.values()) {
                if (member.connected() && !isIn(left, member)) {
                    action.accept(member);
                }
            }
            return;
        }
        List<Collection<Member>> meant = find(audience.rooms());
        Collection<Member> all = meant.size() == 1 ? meant.get(0) : union(meant);
        for (Member member : all) {
            if (!isIn(left, member)) {
                action.accept(member);
            }
        }
    }

    /** The socket with this id, or null where there is none. */
    public @Nullable Member member(String id) {
        return members.get(id);
    }

    /** How many rooms somebody is in, but for the sockets' own. */
    public int roomCount() {
        return membersOf.size();
    }

    private static boolean isIn(List<Collection<Member>> rooms, Member member) {
        for (Collection<Member> room : rooms) {
            if (room.contains(member)) {
                return true;
            }
        }
        return false;
    }

    /** The sockets in each of the rooms that exist. */
    private List<Collection<Member>> find(Set<String> rooms) {
        List<Collection<Member>> found = new ArrayList<>(rooms.size());
        for (String room : rooms) {
            Set<Member> in = membersOf.get(room);
            if (in != null) {
                found.add(in);
            }
            Member own = members.get(room);
            if (own != null) {
                found.add(List.of(own));
            }
        }
        return found;
    }

    private static Set<Member> union(List<Collection<Member>> rooms) {
        Set<Member> all = new LinkedHashSet<>();
        rooms.forEach(all::addAll);
        return all;
    }
}
