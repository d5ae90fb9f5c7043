package dev.hardwire.samples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Server;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client hears that makes mistakes: all of them at once. */
class MistakesTest {
    private static Server server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = Shop.start(0);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void fiveAreNamedInOneAnswer() throws Exception {
        var answer = client.post(
                "/pets?announce=perhaps",
                "{\"name\":\"\",\"species\":\"crocodile\",\"price\":-1}",
                "X-Branch",
                "NO SUCH BRANCH");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/title").asString()).isEqualTo("Bad Request");
        var places = answer.at("/errors")
                .valueStream()
                .map(error -> error.has("parameter")
                        ? error.get("parameter").asString()
                        : error.get("pointer").asString())
                .toList();
        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(List.of("X-Branch", "announce", "/name", "/species", "/price"));
        assertThat(answer.at("/errors").valueStream())
                .allSatisfy(error -> assertThat(error.get("message").asString()).isNotBlank());
    }

    @Test
    void includeWhatIsMissing() throws Exception {
        var answer = client.post("/orders", "{\"payment\":{\"method\":\"invoice\",\"address\":{\"city\":\"\"}}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .contains("/pets", "/payment/address/street", "/payment/address/zip", "/payment/address/city");
    }

    @Test
    void ofMethodAndPathAreAnsweredToo() throws Exception {
        assertThat(client.get("/cats").status()).isEqualTo(404);
        assertThat(client.delete("/pets").status()).isEqualTo(405);
        assertThat(client.get("/pets/tom").status()).isIn(400, 404);
    }
}
