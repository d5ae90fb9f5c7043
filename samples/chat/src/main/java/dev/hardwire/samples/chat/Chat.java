package dev.hardwire.samples.chat;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnDisconnect;
import dev.hardwire.annotation.OnError;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Socket;
import dev.hardwire.samples.chat.api.Draft;
import dev.hardwire.samples.chat.api.Message;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The talk. */
@Namespace("/chat")
final class Chat {
    private static final String NAMES = "A room has a name of letters from a to z, digits, and hyphens between them.";

    /** How long a page has to say whether somebody looks at it. */
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final Rooms rooms;
    private final Guests guests;

    Chat(Rooms rooms, Guests guests) {
        this.rooms = rooms;
        this.guests = guests;
    }

    @OnConnect
    void connect(Socket socket, Person person) {
        guests.admit(socket, person).ifPresent(before -> {
            depart(before);
            before.socket().disconnect(true);
        });
        // Who was cut off for a moment has got all that was said meanwhile, and the rooms with it.
        if (!socket.recovered()) {
            ChatEventsEmitter.to(socket).rooms(rooms.list());
        }
    }

    /** Moves the client into a room. */
    @OnEvent
    Joined join(Socket socket, @Size(max = 24) @Pattern(regexp = Rooms.NAME, message = NAMES) String name) {
        Guest guest = guests.get(socket);
        Optional<Room> before = rooms.of(guest.name());
        Room room = rooms.enter(guest.name(), name);
        if (!before.equals(Optional.of(room))) {
            before.ifPresent(left -> {
                socket.leave(left.name());
                announce(guest, left, false);
            });
            socket.join(room.name());
            announce(guest, room, true);
        }
        return new Joined(room.name(), room.people());
    }

    /** Says something in the client's room. */
    @OnEvent
    Message message(Socket socket, Draft draft) {
        Guest guest = guests.get(socket);
        return say(guest, place(guest), draft, null);
    }

    /**
     * Says something in a room, of which all others in it hear.
     *
     * @param picture where a picture is that goes with it, or null
     */
    static Message say(Guest guest, Room room, Draft draft, @Nullable String picture) {
        Socket socket = guest.socket();
        var others = ChatEventsEmitter.to(socket.to(room.name()).timeout(GLANCE));
        return room.say(guest.name(), draft, picture, message -> {
            others.message(message);
            // A question for who is here now: who is cut off gets the message later, and is not asked.
            others.glance().thenAccept(answers -> tell(socket, message, answers.answers()));
        });
    }

    private static void tell(Socket socket, Message message, List<Boolean> looked) {
        int people = (int) looked.stream().filter(Boolean::booleanValue).count();
        if (people > 0) {
            ChatEventsEmitter.to(socket).seen(new Seen(message.room(), message.id(), people));
        }
    }

    @OnDisconnect
    void gone(Socket socket) {
        guests.remove(socket).ifPresent(this::depart);
    }

    @OnError
    void failed(Socket socket, Exception failure) throws Exception {
        if (!(failure instanceof Declined)) {
            throw failure;
        }
        ChatEventsEmitter.to(socket).problem(failure.getMessage());
    }

    private Room place(Guest guest) {
        return rooms.of(guest.name()).orElseThrow(() -> new Declined("Please join a room first."));
    }

    private void depart(Guest guest) {
        rooms.of(guest.name()).ifPresent(room -> {
            rooms.leave(guest.name());
            announce(guest, room, false);
        });
    }

    /** Tells the others in the room who has come or gone, and everybody how many people are where. */
    private void announce(Guest guest, Room room, boolean here) {
        Socket socket = guest.socket();
        ChatEventsEmitter.to(socket.to(room.name()))
                .presence(new Presence(room.name(), guest.name(), here, room.people()));
        ChatEventsEmitter.to(socket.namespace()).rooms(rooms.list());
    }
}
