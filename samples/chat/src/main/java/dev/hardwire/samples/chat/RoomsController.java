package dev.hardwire.samples.chat;

import dev.hardwire.annotation.Controller;
import dev.hardwire.samples.chat.api.ListMessagesResponse;
import dev.hardwire.samples.chat.api.ListRoomsResponse;
import dev.hardwire.samples.chat.api.Problem;
import dev.hardwire.samples.chat.api.RoomsApi;
import org.jspecify.annotations.Nullable;

/** The rooms and their history, for whoever comes later. */
@Controller
final class RoomsController implements RoomsApi {
    private final Rooms rooms;

    RoomsController(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public ListRoomsResponse listRooms() {
        return new ListRoomsResponse.Ok(rooms.list());
    }

    @Override
    public ListMessagesResponse listMessages(String room, int limit, @Nullable Long before) {
        return rooms.find(room)
                .<ListMessagesResponse>map(found ->
                        new ListMessagesResponse.Ok(found.history(limit, before == null ? Long.MAX_VALUE : before)))
                .orElseGet(() ->
                        new ListMessagesResponse.NotFound(new Problem("Not Found", 404, "There is no room " + room)));
    }
}
