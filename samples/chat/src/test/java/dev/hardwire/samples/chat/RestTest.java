package dev.hardwire.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The history and the page, over HTTP. */
class RestTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        server = ChatApplication.start(0);
        try (Client ada = Client.connect(server.port(), "Ada")) {
            ada.join("lobby");
            for (int i = 1; i <= 5; i++) {
                ada.say("key " + i, "text " + i);
            }
            ada.join("garden");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theRoomsAreListed() throws Exception {
        HttpResponse<String> response = get("/rooms");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new JSONArray(response.body()).toList())
                .extracting("name")
                .containsExactly("lobby", "garden");
    }

    @Test
    void theHistoryComesPageByPage() throws Exception {
        JSONObject newest = new JSONObject(get("/rooms/lobby/messages?limit=2").body());
        assertThat(texts(newest)).containsExactly("text 4", "text 5");
        assertThat(newest.getBoolean("more")).isTrue();
        JSONObject rest = new JSONObject(get("/rooms/lobby/messages?before=4").body());
        assertThat(texts(rest)).containsExactly("text 1", "text 2", "text 3");
        assertThat(rest.getBoolean("more")).isFalse();
    }

    @Test
    void aRoomThatIsNotThereIsNotFound() throws Exception {
        HttpResponse<String> response = get("/rooms/nowhere/messages");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(new JSONObject(response.body()).toMap())
                .isEqualTo(Map.of("title", "Not Found", "status", 404, "detail", "There is no room nowhere"));
    }

    @Test
    void allMistakesAreToldAtOnce() throws Exception {
        HttpResponse<String> response = get("/rooms/No%20Room/messages?limit=1000&before=x");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new JSONObject(response.body()).getJSONArray("errors").toList())
                .extracting("parameter")
                .containsExactly("room", "limit", "before");
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

    private static List<String> texts(JSONObject history) {
        return history.getJSONArray("messages").toList().stream()
                .map(message -> (String) ((Map<?, ?>) message).get("text"))
                .toList();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
