package dev.hardwire.samples.chat;

import dev.hardwire.annotation.Controller;
import dev.hardwire.samples.chat.api.Me;

/** What the chat knows of who asks. */
@Controller
final class MeController {
    private final Rooms rooms;

    MeController(Rooms rooms) {
        this.rooms = rooms;
    }

    Me getMe(Person person) {
        return new Me(person.name(), rooms.of(person.name()).map(Room::name).orElse(null));
    }
}
