package dev.hardwire.samples.chat;

import dev.hardwire.handler.Refused;
import dev.hardwire.handler.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is in the chat; no two have the same name. Thread-safe. */
final class Guests {
    static final int MOST_GUESTS = 1000;

    private final Map<String, Guest> guests = new LinkedHashMap<>();

    /**
     * Lets somebody in.
     *
     * @return the guest whose place it takes: the same person, whose old connection is not known to be lost yet
     * @throws Refused if the name is taken
     */
    synchronized Optional<Guest> admit(Socket socket, Person person) {
        String name = person.name();
        Optional<Guest> before = guests.values().stream()
                .filter(guest -> guest.name().equalsIgnoreCase(name))
                .findAny();
        if (before.isPresent() && !before.get().key().equals(person.key())) {
            throw new Refused("Somebody here is already called " + name + ". Please choose another name.");
        }
        if (before.isEmpty() && guests.size() == MOST_GUESTS) {
            throw new Refused("The chat is full. Please come back later.");
        }
        before.ifPresent(guest -> guests.remove(guest.socket().id()));
        guests.put(socket.id(), new Guest(socket, name, person.key()));
        return before;
    }

    /** Forgets a socket; empty if it was forgotten before. */
    synchronized Optional<Guest> remove(Socket socket) {
        return Optional.ofNullable(guests.remove(socket.id()));
    }

    /** The guest that somebody says they are; empty where nobody of this name and key is here. */
    synchronized Optional<Guest> find(Person person) {
        return guests.values().stream()
                .filter(guest ->
                        guest.name().equals(person.name()) && guest.key().equals(person.key()))
                .findAny();
    }

    /** The guest whose socket it is. */
    synchronized Guest get(Socket socket) {
        Guest guest = guests.get(socket.id());
        if (guest == null) {
            throw new Declined("You have come in from another place.");
        }
        return guest;
    }
}
