package dev.hardwire.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The history and the page, over HTTP. */
class RestTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Server server;
    private static Client ada;

    @BeforeAll
    static void start() throws Exception {
        server = ChatApplication.start(0);
        ada = Client.connect(server.port(), "Ada");
        ada.join("lobby");
        for (int i = 1; i <= 5; i++) {
            ada.say("key " + i, "text " + i);
        }
        ada.join("garden");
    }

    @AfterAll
    static void stop() {
        ada.close();
        server.close();
    }

    @Test
    void theRoomsAreListed() throws Exception {
        HttpResponse<String> response = get("/rooms");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("[{\"name\":\"lobby\",\"people\":0},{\"name\":\"garden\",\"people\":1}]");
    }

    @Test
    void theHistoryComesPageByPage() throws Exception {
        JsonNode newest = json(get("/rooms/lobby/messages?limit=2"));
        assertThat(texts(newest)).containsExactly("text 4", "text 5");
        assertThat(newest.get("more").asBoolean()).isTrue();
        JsonNode rest = json(get("/rooms/lobby/messages?before=4"));
        assertThat(texts(rest)).containsExactly("text 1", "text 2", "text 3");
        assertThat(rest.get("more").asBoolean()).isFalse();
    }

    @Test
    void aRoomThatIsNotThereIsNotFound() throws Exception {
        HttpResponse<String> response = get("/rooms/nowhere/messages");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(response.body())
                .isEqualTo("{\"title\":\"Not Found\",\"status\":404,\"detail\":\"There is no room nowhere\"}");
    }

    @Test
    void allMistakesAreToldAtOnce() throws Exception {
        HttpResponse<String> response = get("/rooms/No%20Room/messages?limit=1000&before=x");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("errors").findValuesAsString("parameter"))
                .containsExactly("room", "limit", "before");
    }

    @Test
    void whoAsksIsWhoTheyAreInTheTalk() throws Exception {
        assertThat(get("/me?name=Ada&key=key-of-Ada").body()).isEqualTo("{\"name\":\"Ada\",\"room\":\"garden\"}");
        assertThat(get("/me?name=Bob&key=key-of-Bob").body()).isEqualTo("{\"name\":\"Bob\"}");
        HttpResponse<String> refused = get("/me?name=Bob");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).get("detail").asString())
                .isEqualTo("The client sends no key of 8 to 64 letters and digits.");
    }

    @Test
    void thePageIsServedFromTheSamePort() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<title>Hardwire chat</title>");
        assertThat(get("/chat.js").headers().firstValue("content-type").orElseThrow())
                .startsWith("text/javascript");
    }

    private static List<String> texts(JsonNode history) {
        return history.get("messages").findValuesAsString("text");
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Client.json(response.body());
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
