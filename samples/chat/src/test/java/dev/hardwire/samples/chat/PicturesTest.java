package dev.hardwire.samples.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pictures that are shown to a room. */
class PicturesTest {
    private static final String NOWHERE = "/rooms/lobby/pictures/00000000-0000-0000-0000-000000000000";

    private final HttpClient http = HttpClient.newHttpClient();
    private Server server;
    private Client ada;
    private Client grace;

    @BeforeEach
    void start() throws Exception {
        server = ChatApplication.start(0);
        ada = Client.connect(server.port(), "Ada");
        grace = Client.connect(server.port(), "Grace");
        ada.join("lobby");
        grace.join("lobby");
    }

    @AfterEach
    void stop() {
        ada.close();
        grace.close();
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, PictureForm.LARGE})
    void theOthersAreToldWhereItIs(int size) throws Exception {
        byte[] picture = PictureForm.picture(size);
        HttpResponse<String> shown = show("lobby", "Ada", "Image/PNG; colours=2", picture);
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(201);
        JsonNode message = grace.next("message");
        assertThat(message).isEqualTo(Client.json(shown.body()));
        assertThat(message.get("text").asString()).isEqualTo("A picture");
        assertThat(ada.next("seen").get("people").asInt()).isEqualTo(1);
        assertThat(ada.isEmpty("message")).isTrue();

        HttpResponse<byte[]> whole = get(message.get("picture").asString());
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(picture);
        assertThat(whole.headers().firstValue("content-type")).contains("image/png");
        assertThat(whole.headers().firstValue("x-content-type-options")).contains("nosniff");
        HttpResponse<byte[]> part = get(message.get("picture").asString(), "Range", "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(picture, 10, 20));
        JsonNode history = Client.json(new String(get("/rooms/lobby/messages").body(), UTF_8));
        assertThat(history.at("/messages/0")).isEqualTo(message);
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        HttpResponse<String> refused = show("lobby", "Ada", "image/svg+xml", PictureForm.picture(10));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Client.json(refused.body()).at("/errors/0/pointer").asString())
                .isEqualTo("/picture");
        assertThat(Client.json(refused.body()).at("/errors/0/message").asString())
                .isEqualTo("must be image/png or image/jpeg or image/gif or image/webp, not image/svg+xml");
    }

    @Test
    void oneThatIsTooLargeIsRefused() throws Exception {
        HttpResponse<String> refused = show("lobby", "Ada", "image/png", new byte[Album.MOST_UPLOADED]);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(grace.isEmpty("message")).isTrue();
    }

    @Test
    void whoIsNotInTheRoomShowsItNothing() throws Exception {
        for (HttpResponse<String> refused : List.of(
                show("lobby", "Eve", "image/png", PictureForm.picture(10)),
                show("garden", "Ada", "image/png", PictureForm.picture(10)))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(Client.json(refused.body()).get("detail").asString()).isEqualTo("Please join the room first.");
        }
        assertThat(show("lobby", "%3Cscript%3E", "image/png", PictureForm.picture(10))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPictureThatIsNotThereIsNotFound() throws Exception {
        HttpResponse<byte[]> missing = get(NOWHERE);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(Client.json(new String(missing.body(), UTF_8)).get("detail").asString())
                .isEqualTo("There is no such picture, or no longer.");
        assertThat(get("/rooms/lobby/pictures/7").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> show(String room, String name, String mediaType, byte[] picture) throws Exception {
        return http.send(PictureForm.request(server.port(), room, name, mediaType, picture), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
