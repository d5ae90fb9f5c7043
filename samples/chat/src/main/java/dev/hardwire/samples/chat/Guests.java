package dev.hardwire.samples.chat;

import dev.hardwire.handler.Refused;
import dev.hardwire.handler.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Who is in the chat; no two have the same name. Thread-safe. */
final class Guests {
    static final int MOST_GUESTS = 1000;

    private static final Pattern NAME = Pattern.compile("(?=.{1,24}$)[\\p{L}\\p{N}]+([ .'-][\\p{L}\\p{N}]+)*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final Map<String, Guest> guests = new LinkedHashMap<>();

    /**
     * Lets a socket in under the name that its client asks for.
     *
     * @return the guest whose place it takes: the same person, whose old connection is not known to be lost yet
     * @throws Refused if the name is not allowed or taken
     */
    synchronized Optional<Guest> admit(Socket socket) {
        JsonNode auth = socket.handshake().auth();
        String name = auth.path("name").asString("");
        String key = auth.path("key").asString("");
        if (!NAME.matcher(name).matches()) {
            throw new Refused("Please choose a name of 1 to 24 letters and digits; spaces may be between them.");
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refused("The client sends no key of 8 to 64 letters and digits.");
        }
        Optional<Guest> before = guests.values().stream()
                .filter(guest -> guest.name().equalsIgnoreCase(name))
                .findAny();
        if (before.isPresent() && !before.get().key().equals(key)) {
            throw new Refused("Somebody here is already called " + name + ". Please choose another name.");
        }
        if (before.isEmpty() && guests.size() == MOST_GUESTS) {
            throw new Refused("The chat is full. Please come back later.");
        }
        before.ifPresent(guest -> guests.remove(guest.socket().id()));
        guests.put(socket.id(), new Guest(socket, name, key));
        return before;
    }

    /** Forgets a socket; empty if it was forgotten before. */
    synchronized Optional<Guest> remove(Socket socket) {
        return Optional.ofNullable(guests.remove(socket.id()));
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
