package dev.hardwire.samples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The three REST answers, and what is refused. */
class BenchmarkTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ITEM = "{\"name\":\"Desk\",\"price\":349.5,\"tags\":[\"office\"],\"owner\":{\"id\":1,"
            + "\"name\":\"Ada\",\"email\":\"ada@example.org\",\"address\":{\"street\":\"Mall 1\",\"city\":\"London\","
            + "\"zip\":\"SW1Y\"}}}";

    private static Server server;

    @BeforeAll
    static void start() {
        server = Hardwire.of(BenchmarkWiring.wire(new Echo(), new Items(), new Sockets()))
                .host("127.0.0.1")
                .listen(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void hello() throws Exception {
        assertThat(get("/hello").body()).isEqualTo("{\"message\":\"hello\"}");
    }

    @Test
    void item() throws Exception {
        assertThat(get("/items/10007?q=word").body()).isEqualTo("{\"id\":10007,\"q\":\"word\"}");
        assertThat(get("/items/ten?q=word").statusCode()).isEqualTo(400);
    }

    @Test
    void post() throws Exception {
        assertThat(post(ITEM).body()).isEqualTo(ITEM);

        HttpResponse<String> refused = post(ITEM.replace("\"Desk\"", "\"\"").replace("\"id\":1", "\"id\":0"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"pointer\":\"/name\"", "\"pointer\":\"/owner/id\"");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/items"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
