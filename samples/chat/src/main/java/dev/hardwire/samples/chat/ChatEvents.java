package dev.hardwire.samples.chat;

import dev.hardwire.annotation.Emits;
import dev.hardwire.samples.chat.api.Message;
import dev.hardwire.samples.chat.api.RoomSummary;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The events that the server sends. */
@Emits
interface ChatEvents {
    /** Somebody else in the room has said something. */
    void message(Message message);

    /** Asks whether somebody looks at the page. */
    CompletionStage<Boolean> glance();

    /** Others have looked at something that one has said. */
    void seen(Seen seen);

    /** Somebody else has come or gone. */
    void presence(Presence presence);

    /** The rooms, or how many people are in them, have changed. */
    void rooms(List<RoomSummary> rooms);

    /** Something that the client asked for is not to be had. */
    void problem(String text);
}
