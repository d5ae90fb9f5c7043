package dev.hardwire.samples.chat;

import dev.hardwire.annotation.Namespace;
import dev.hardwire.annotation.OnConnect;
import dev.hardwire.annotation.OnEvent;
import dev.hardwire.handler.Refused;
import dev.hardwire.handler.Socket;

/** Who is typing: each room has a namespace of its own, so that a page hears of the one that it shows. */
@Namespace("/rooms/{room:" + Rooms.NAME + "}")
final class TypingRoom {
    private final Rooms rooms;
    private final Guests guests;

    TypingRoom(Rooms rooms, Guests guests) {
        this.rooms = rooms;
        this.guests = guests;
    }

    @OnConnect
    void connect(Person person, String room) {
        if (!isIn(room, person)) {
            throw new Refused("Please join the room first.");
        }
    }

    @OnEvent
    void typing(Socket socket, Person person, String room, boolean typing) {
        if (isIn(room, person)) {
            // Droppable: a client that cannot keep up has no use for old news.
            TypingEventsEmitter.to(socket.broadcast().droppable()).typing(new Typing(person.name(), typing));
        }
    }

    private boolean isIn(String room, Person person) {
        return guests.find(person).isPresent()
                && rooms.of(person.name()).filter(at -> at.name().equals(room)).isPresent();
    }
}
