package dev.hardwire.samples.chat;

import dev.hardwire.annotation.Emits;
import dev.hardwire.samples.chat.api.Message;
import dev.hardwire.samples.chat.api.RoomSummary;
import java.util.List;

/** The events that the server sends. */
@Emits
interface ChatEvents {
    /** Somebody else in the room has said something. */
    void message(Message message);

    /** Somebody else has come or gone. */
    void presence(Presence presence);

    /** Somebody else types. */
    void typing(Typing typing);

    /** The rooms, or how many people are in them, have changed. */
    void rooms(List<RoomSummary> rooms);

    /** Something that the client asked for is not to be had. */
    void problem(String text);
}
