package dev.hardwire.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hardwire.samples.chat.api.Draft;
import dev.hardwire.samples.chat.api.RoomSummary;
import org.junit.jupiter.api.Test;

/** The bounds of what is kept. */
class RoomsTest {
    private final Rooms rooms = new Rooms();

    @Test
    void aRoomKeepsTheNewestMessages() {
        Room room = rooms.enter("Ada", "lobby");
        for (int i = 1; i <= Room.MOST_MESSAGES + 5; i++) {
            room.say("Ada", new Draft("key " + i, "text " + i), null, message -> {});
        }
        assertThat(room.activity().kept()).isEqualTo(Room.MOST_MESSAGES);
        assertThat(room.history(1, 8).messages().get(0).text()).isEqualTo("text 7");
        assertThat(room.history(10, 8).messages()).hasSize(2);
        assertThat(room.history(10, 8).more()).isFalse();
    }

    @Test
    void anEmptyRoomMakesPlaceForANewOne() {
        rooms.enter("Ada", "first");
        for (int i = 0; i < Rooms.MOST_ROOMS; i++) {
            rooms.enter("Ada", "room-" + i);
        }
        assertThat(rooms.list())
                .hasSize(Rooms.MOST_ROOMS)
                .extracting(RoomSummary::name)
                .startsWith("lobby", "room-1");
    }

    @Test
    void roomsAreNotWithoutEnd() {
        for (int i = 1; i < Rooms.MOST_ROOMS; i++) {
            rooms.enter("Person " + i, "room-" + i);
        }
        assertThatExceptionOfType(Declined.class)
                .isThrownBy(() -> rooms.enter("Ada", "one-more"))
                .withMessage("There are 50 rooms already, and somebody is in each of them.");
        assertThat(rooms.of("Ada")).isEmpty();
    }
}
