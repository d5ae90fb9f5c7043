package dev.hardwire.samples.chat;

import dev.hardwire.samples.chat.api.RoomSummary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rooms, and who is in which: everybody is in one at most. Thread-safe. */
final class Rooms {
    static final String LOBBY = "lobby";
    static final int MOST_ROOMS = 50;

    /** What a room may be called. */
    static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final Map<String, Room> places = new HashMap<>();

    Rooms() {
        rooms.put(LOBBY, new Room(LOBBY));
    }

    synchronized List<RoomSummary> list() {
        return rooms.values().stream()
                .map(room -> new RoomSummary(room.name(), room.people().size()))
                .toList();
    }

    synchronized Optional<Room> find(String name) {
        return Optional.ofNullable(rooms.get(name));
    }

    /** The room that somebody is in. */
    synchronized Optional<Room> of(String person) {
        return Optional.ofNullable(places.get(person));
    }

    /**
     * Moves somebody into a room, which is made if there is none.
     *
     * @param name as {@link Chat#join} allows it
     * @throws Declined if there are too many rooms
     */
    synchronized Room enter(String person, String name) {
        Room room = rooms.containsKey(name) ? rooms.get(name) : open(name);
        leave(person);
        room.enter(person);
        places.put(person, room);
        return room;
    }

    /** Takes somebody out of the room that they are in. */
    synchronized void leave(String person) {
        Room room = places.remove(person);
        if (room != null) {
            room.leave(person);
        }
    }

    /** Forgets all pictures. */
    synchronized void close() {
        rooms.values().forEach(room -> room.album().close());
    }

    private Room open(String name) {
        if (rooms.size() == MOST_ROOMS && !closeOneThatIsEmpty()) {
            throw new Declined("There are " + MOST_ROOMS + " rooms already, and somebody is in each of them.");
        }
        Room room = new Room(name);
        rooms.put(name, room);
        return room;
    }

    private boolean closeOneThatIsEmpty() {
        for (Room room : rooms.values()) {
            if (!room.name().equals(LOBBY) && room.people().isEmpty()) {
                rooms.remove(room.name());
                room.album().close();
                return true;
            }
        }
        return false;
    }
}
