package dev.hardwire.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Server;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The talk, with the official Java client. */
class ChatTest {
    private Server server;

    @BeforeEach
    void start() {
        server = ChatApplication.start(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aRoomIsJoinedAndTheOthersAreTold() throws Exception {
        try (Client ada = client("Ada");
                Client grace = client("Grace")) {
            assertThat(ada.join("lobby").toMap()).isEqualTo(Map.of("room", "lobby", "people", List.of("Ada")));
            assertThat(grace.join("lobby").getJSONArray("people").toList()).containsExactly("Ada", "Grace");
            JSONObject presence = (JSONObject) ada.next("presence");
            assertThat(presence.getString("name")).isEqualTo("Grace");
            assertThat(presence.getBoolean("here")).isTrue();
            assertThat(presence.getJSONArray("people").toList()).containsExactly("Ada", "Grace");
        }
    }

    @Test
    void whoLeavesIsReported() throws Exception {
        try (Client ada = client("Ada")) {
            ada.join("lobby");
            try (Client grace = client("Grace")) {
                grace.join("lobby");
            }
            JSONObject presence = ada.next("presence", event -> !event.getBoolean("here"));
            assertThat(presence.getString("name")).isEqualTo("Grace");
            assertThat(presence.getJSONArray("people").toList()).containsExactly("Ada");
        }
    }

    @Test
    void aMessageIsAcknowledgedAndReachesTheOthersOfTheRoom() throws Exception {
        try (Client ada = client("Ada");
                Client grace = client("Grace");
                Client alan = client("Alan")) {
            ada.join("lobby");
            grace.join("lobby");
            alan.join("garden");
            JSONObject acknowledged = ada.say("k1", "Hello!");
            JSONObject received = (JSONObject) grace.next("message");
            assertThat(received.toMap()).isEqualTo(acknowledged.toMap());
            assertThat(received.getLong("id")).isEqualTo(1);
            assertThat(received.getString("room")).isEqualTo("lobby");
            assertThat(received.getString("name")).isEqualTo("Ada");
            assertThat(received.getString("text")).isEqualTo("Hello!");
            alan.say("k2", "Nobody hears me");
            assertThat(alan.isEmpty("message")).isTrue();
            assertThat(ada.isEmpty("message")).isTrue();
        }
    }

    @Test
    void aDraftThatComesTwiceIsSaidOnce() throws Exception {
        try (Client ada = client("Ada");
                Client grace = client("Grace")) {
            ada.join("lobby");
            grace.join("lobby");
            JSONObject first = ada.say("same", "Hello!");
            assertThat(ada.say("same", "Hello!").toMap()).isEqualTo(first.toMap());
            ada.say("other", "Bye!");
            assertThat(((JSONObject) grace.next("message")).getString("text")).isEqualTo("Hello!");
            assertThat(((JSONObject) grace.next("message")).getString("text")).isEqualTo("Bye!");
        }
    }

    @Test
    void aRoomIsSwitched() throws Exception {
        try (Client ada = client("Ada");
                Client grace = client("Grace")) {
            ada.join("lobby");
            grace.join("lobby");
            grace.join("garden");
            JSONObject presence = ada.next("presence", event -> !event.getBoolean("here"));
            assertThat(presence.getString("name")).isEqualTo("Grace");
            JSONArray rooms = new JSONArray();
            while (rooms.length() < 2) {
                rooms = (JSONArray) ada.next("rooms");
            }
            assertThat(rooms.getJSONObject(1).toMap()).isEqualTo(Map.of("name", "garden", "people", 1));
            ada.say("k", "Only the lobby hears this");
            grace.join("lobby");
            assertThat(grace.isEmpty("message")).isTrue();
        }
    }

    @Test
    void typingIsTold() throws Exception {
        try (Client ada = client("Ada");
                Client grace = client("Grace")) {
            ada.join("lobby");
            grace.join("lobby");
            ada.emit("typing", true);
            assertThat(((JSONObject) grace.next("typing")).toMap())
                    .isEqualTo(Map.of("room", "lobby", "name", "Ada", "typing", true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<script>", "This name is longer than allowed", "tab\there"})
    void aNameThatIsNotAllowedIsRefused(String name) throws Exception {
        try (Client client = Client.attempt(server.port(), Map.of("name", name, "key", "some-secret-key"))) {
            assertThat(((JSONObject) client.next("connect_error")).getString("message"))
                    .isEqualTo("Please choose a name of 1 to 24 letters and digits; spaces may be between them.");
        }
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        try (Client ada = client("Ada");
                Client other = Client.attempt(server.port(), Map.of("name", "ADA", "key", "some-other-key"))) {
            assertThat(((JSONObject) other.next("connect_error")).getString("message"))
                    .isEqualTo("Somebody here is already called ADA. Please choose another name.");
        }
    }

    @Test
    void aClientWithoutKeyIsRefused() throws Exception {
        try (Client client = Client.attempt(server.port(), Map.of("name", "Ada"))) {
            assertThat(((JSONObject) client.next("connect_error")).getString("message"))
                    .isEqualTo("The client sends no key of 8 to 64 letters and digits.");
        }
    }

    @Test
    void theSamePersonTakesItsPlaceBack() throws Exception {
        try (Client grace = client("Grace");
                Client before = client("Ada")) {
            grace.join("lobby");
            before.join("lobby");
            try (Client again = client("Ada")) {
                assertThat(before.next("disconnect")).isEqualTo("io server disconnect");
                grace.next("presence", event -> !event.getBoolean("here"));
                assertThat(again.join("lobby").getJSONArray("people").toList()).containsExactly("Ada", "Grace");
                grace.next("presence", event -> event.getBoolean("here"));
            }
        }
    }

    @Test
    void whatIsNotToBeHadIsDeclined() throws Exception {
        try (Client ada = client("Ada")) {
            ada.emit("typing", true);
            assertThat(ada.next("problem")).isEqualTo("Please join a room first.");
            ada.emit("join", "Not a name");
            assertThat(ada.next("problem"))
                    .isEqualTo("A room has a name of up to 24 letters from a to z, digits, and hyphens between them.");
        }
    }

    private Client client(String name) throws InterruptedException {
        return Client.connect(server.port(), name);
    }
}
