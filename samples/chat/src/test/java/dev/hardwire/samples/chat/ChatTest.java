package dev.hardwire.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Server;
import java.util.List;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The talk, with the official Java client. */
class ChatTest {
    private Server server;

    @BeforeEach
    void start() {
        server = ChatApplication.start(0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aRoomIsJoinedAndTheOthersAreTold() throws Exception {
        try (Client ada = client("Ada");
                Client grace = client("Grace")) {
            assertThat(ada.join("lobby")).isEqualTo(Client.json("{\"room\":\"lobby\",\"people\":[\"Ada\"]}"));
            assertThat(grace.join("lobby").get("people")).hasToString("[\"Ada\",\"Grace\"]");
            JsonNode presence = ada.next("presence");
            assertThat(presence.get("name").asString()).isEqualTo("Grace");
            assertThat(presence.get("here").asBoolean()).isTrue();
            assertThat(presence.get("people")).hasToString("[\"Ada\",\"Grace\"]");
        }
    }

    @Test
    void whoLeavesIsReported() throws Exception {
        try (Client ada = client("Ada")) {
            ada.join("lobby");
            try (Client grace = client("Grace")) {
                grace.join("lobby");
            }
            JsonNode presence = ada.next("presence", event -> !event.get("here").asBoolean());
            assertThat(presence.get("name").asString()).isEqualTo("Grace");
            assertThat(presence.get("people")).hasToString("[\"Ada\"]");
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
            JsonNode acknowledged = ada.say("k1", "Hello!");
            JsonNode received = grace.next("message");
            assertThat(received).isEqualTo(acknowledged);
            assertThat(received.get("id").asLong()).isEqualTo(1);
            assertThat(received.get("room").asString()).isEqualTo("lobby");
            assertThat(received.get("name").asString()).isEqualTo("Ada");
            assertThat(received.get("text").asString()).isEqualTo("Hello!");
            alan.say("k2", "Nobody hears me");
            assertThat(alan.isEmpty("message")).isTrue();
            assertThat(ada.isEmpty("message")).isTrue();
        }
    }

    @Test
    void whoHasSaidSomethingHearsHowManyLookedAtIt() throws Exception {
        try (Client ada = client("Ada");
                Client grace = client("Grace");
                Client alan = client("Alan")) {
            for (Client each : List.of(ada, grace, alan)) {
                each.join("lobby");
            }
            ada.say("k", "Hello!");
            assertThat(ada.next("seen")).isEqualTo(Client.json("{\"room\":\"lobby\",\"id\":1,\"people\":2}"));
            assertThat(grace.isEmpty("seen")).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Not a name, 'A room has a name of letters from a to z, digits, and hyphens between them.'",
        "this-name-is-longer-than-it-may-be, must have at most 24 characters"
    })
    void aRoomWhoseNameIsNotAllowedIsNotEntered(String room, String expected) throws Exception {
        try (Client ada = client("Ada")) {
            JsonNode answer = ada.join(room);
            assertThat(answer.get("errors").get(0).get("message").asString()).isEqualTo(expected);
            ada.emit("join", room);
            assertThat(ada.next("error").get("event").asString()).isEqualTo("join");
        }
    }

    @Test
    void aDraftThatComesTwiceIsSaidOnce() throws Exception {
        try (Client ada = client("Ada");
                Client grace = client("Grace")) {
            ada.join("lobby");
            grace.join("lobby");
            JsonNode first = ada.say("same", "Hello!");
            assertThat(ada.say("same", "Hello!")).isEqualTo(first);
            ada.say("other", "Bye!");
            assertThat(grace.next("message").get("text").asString()).isEqualTo("Hello!");
            assertThat(grace.next("message").get("text").asString()).isEqualTo("Bye!");
        }
    }

    @Test
    void aDraftThatIsTooLongIsNotSaid() throws Exception {
        try (Client ada = client("Ada")) {
            ada.join("lobby");
            JsonNode answer = ada.say("k", "x".repeat(1001));
            assertThat(answer.get("message").asString()).isEqualTo("Invalid payload");
            assertThat(answer.get("errors").findValuesAsString("pointer")).containsExactly("/0/text");
            assertThat(ada.say("k", "x".repeat(1000)).get("id").asLong()).isEqualTo(1);
        }
    }

    @Test
    void aRoomIsSwitched() throws Exception {
        try (Client ada = client("Ada");
                Client grace = client("Grace")) {
            ada.join("lobby");
            grace.join("lobby");
            grace.join("garden");
            JsonNode presence = ada.next("presence", event -> !event.get("here").asBoolean());
            assertThat(presence.get("name").asString()).isEqualTo("Grace");
            JsonNode rooms = ada.next("rooms", all -> all.size() == 2);
            assertThat(rooms.get(1)).isEqualTo(Client.json("{\"name\":\"garden\",\"people\":1}"));
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
            try (Client types = typing("lobby", Client.auth("Ada"));
                    Client looks = typing("lobby", Client.auth("Grace"))) {
                types.next("connect");
                looks.next("connect");
                types.emit("typing", true);
                assertThat(looks.next("typing")).isEqualTo(Client.json("{\"name\":\"Ada\",\"typing\":true}"));
                assertThat(types.isEmpty("typing")).isTrue();
            }
        }
    }

    @Test
    void whoHasLeftTheRoomNoLongerTypesThere() throws Exception {
        try (Client ada = client("Ada");
                Client grace = client("Grace")) {
            ada.join("lobby");
            grace.join("lobby");
            try (Client types = typing("lobby", Client.auth("Ada"));
                    Client looks = typing("lobby", Client.auth("Grace"))) {
                types.next("connect");
                looks.next("connect");
                ada.join("garden");
                types.ask("typing", true);
                ada.join("lobby");
                types.emit("typing", false);
                assertThat(looks.next("typing").get("typing").asBoolean()).isFalse();
            }
        }
    }

    @Test
    void whoIsNotInTheRoomDoesNotHearWhoTypes() throws Exception {
        try (Client ada = client("Ada")) {
            ada.join("lobby");
            Map<String, String> another = Map.of("name", "Ada", "key", "another-key");
            for (Client each : List.of(
                    typing("garden", Client.auth("Ada")),
                    typing("lobby", Client.auth("Grace")),
                    typing("lobby", another))) {
                try (each) {
                    assertThat(each.next("connect_error").get("message").asString())
                            .isEqualTo("Please join the room first.");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lobby", "lobby-", "lobby/garden"})
    void whatCannotBeTheNameOfARoomIsNoNamespace(String room) throws Exception {
        try (Client client = typing(room, Client.auth("Ada"))) {
            assertThat(client.next("connect_error").get("message").asString()).isEqualTo("Invalid namespace");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<script>", "This name is longer than allowed", "tab\there"})
    void aNameThatIsNotAllowedIsRefused(String name) throws Exception {
        try (Client client = Client.attempt(server.port(), Map.of("name", name, "key", "some-secret-key"))) {
            assertThat(client.next("connect_error").get("message").asString())
                    .isEqualTo("Please choose a name of 1 to 24 letters and digits; spaces may be between them.");
        }
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        try (Client ada = client("Ada");
                Client other = Client.attempt(server.port(), Map.of("name", "ADA", "key", "some-other-key"))) {
            ada.join("lobby");
            assertThat(other.next("connect_error").get("message").asString())
                    .isEqualTo("Somebody here is already called ADA. Please choose another name.");
        }
    }

    @Test
    void aClientWithoutKeyIsRefused() throws Exception {
        try (Client client = Client.attempt(server.port(), Map.of("name", "Ada"))) {
            assertThat(client.next("connect_error").get("message").asString())
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
                assertThat(before.next("disconnect").asString()).isEqualTo("io server disconnect");
                grace.next("presence", event -> !event.get("here").asBoolean());
                assertThat(again.join("lobby").get("people")).hasToString("[\"Ada\",\"Grace\"]");
                grace.next("presence", event -> event.get("here").asBoolean());
            }
        }
    }

    @Test
    void whatIsNotToBeHadIsDeclined() throws Exception {
        try (Client ada = client("Ada")) {
            ada.emit("message", new JSONObject(Map.of("key", "k", "text", "Hello?")));
            assertThat(ada.next("problem").asString()).isEqualTo("Please join a room first.");
        }
    }

    private Client typing(String room, Map<String, String> auth) {
        return Client.attemptTyping(server.port(), room, auth);
    }

    private Client client(String name) throws InterruptedException {
        return Client.connect(server.port(), name);
    }
}
