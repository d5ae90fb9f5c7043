package dev.hardwire.samples.chat;

import dev.hardwire.annotation.Controller;
import dev.hardwire.annotation.OnStop;
import dev.hardwire.handler.Content;
import dev.hardwire.samples.chat.api.AddPictureBody;
import dev.hardwire.samples.chat.api.AddPictureResponse;
import dev.hardwire.samples.chat.api.Draft;
import dev.hardwire.samples.chat.api.GetPictureResponse;
import dev.hardwire.samples.chat.api.Problem;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Pictures that people show to the others in their room, who are told where each is. */
@Controller
final class PicturesController {
    /** What stands for a picture where there is none to be seen. */
    private static final String TEXT = "A picture";

    private final Rooms rooms;
    private final Guests guests;

    PicturesController(Rooms rooms, Guests guests) {
        this.rooms = rooms;
        this.guests = guests;
    }

    AddPictureResponse addPicture(Person person, String room, AddPictureBody body) throws IOException {
        Optional<Guest> guest = guests.find(person);
        Optional<Room> place = rooms.of(person.name()).filter(at -> at.name().equals(room));
        if (guest.isPresent() && place.isPresent()) {
            // The file is moved out of what the server keeps for the request; else it would be deleted with that.
            Optional<Picture> picture = place.get().album().keep(body.picture());
            if (picture.isPresent()) {
                String id = picture.get().id().toString();
                String path = "/rooms/" + room + "/pictures/" + id;
                return new AddPictureResponse.Created(Chat.say(guest.get(), place.get(), new Draft(id, TEXT), path));
            }
        }
        return new AddPictureResponse.Forbidden(new Problem("Forbidden", 403, "Please join the room first."));
    }

    GetPictureResponse getPicture(String room, UUID id) {
        return rooms.find(room)
                .flatMap(found -> found.album().find(id))
                .<GetPictureResponse>map(picture ->
                        new GetPictureResponse.Ok(Content.file(picture.file()).as(picture.mediaType())))
                .orElseGet(() -> new GetPictureResponse.NotFound(
                        new Problem("Not Found", 404, "There is no such picture, or no longer.")));
    }

    @OnStop
    void stop() {
        rooms.close();
    }
}
