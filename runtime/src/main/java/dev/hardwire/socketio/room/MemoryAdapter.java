package dev.hardwire.socketio.room;

import dev.hardwire.engineio.EngineMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rooms in the memory of one server: a concurrent index from room to sockets, and back. A socket's own room is not stored.
 */
public final class MemoryAdapter implements Adapter {
    private final ConcurrentHashMap<String, Member> members = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Set<Member>> membersOf = new ConcurrentHashMap<>();
    /** Changed for one socket at a time, together with {@link #membersOf}. */
    private final ConcurrentHashMap<Member, Set<String>> roomsOf = new ConcurrentHashMap<>();

    private final int maxRooms;

    /** An adapter whose sockets can be in so many rooms each, their own not counted. */
    public MemoryAdapter(int maxRooms) {
        this.maxRooms = maxRooms;
    }

    @Override
    public void add(Member member) {
        members.put(member.id(), member);
    }

    @Override
    public void remove(Member member) {
        members.remove(member.id());
        roomsOf.computeIfPresent(member, (m, rooms) -> {
            rooms.forEach(room -> removeFrom(room, member));
            return null;
        });
    }

    @Override
    public void join(Member member, String room) {
        if (room.equals(member.id())) {
            return;
        }
        roomsOf.compute(member, (m, rooms) -> {
            if (!members.containsKey(member.id())) {
                return rooms;
            }
            Set<String> joined = rooms == null ? new HashSet<>(4) : rooms;
            if (joined.size() >= maxRooms && !joined.contains(room)) {
                throw new IllegalStateException("A socket can be in " + maxRooms
                        + " rooms; raise maxRooms, or leave one before joining another");
            }
            joined.add(room);
            membersOf.compute(room, (r, in) -> {
                Set<Member> all = in == null ? ConcurrentHashMap.newKeySet() : in;
                all.add(member);
                return all;
            });
            return joined;
        });
    }

    @Override
    public void leave(Member member, String room) {
        roomsOf.computeIfPresent(member, (m, rooms) -> {
            if (rooms.remove(room)) {
                removeFrom(room, member);
            }
            return rooms.isEmpty() ? null : rooms;
        });
    }

    private void removeFrom(String room, Member member) {
        membersOf.computeIfPresent(room, (r, in) -> {
            in.remove(member);
            return in.isEmpty() ? null : in;
        });
    }

    @Override
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

    @Override
    public void broadcast(EngineMessage message, Audience audience) {
        Broadcast broadcast = new Broadcast(message, audience.droppable());
        forEach(audience, broadcast::to);
        broadcast.send();
    }

    @Override
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

    @Override
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
