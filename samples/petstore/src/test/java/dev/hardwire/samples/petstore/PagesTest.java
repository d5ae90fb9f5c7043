package dev.hardwire.samples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document as it is served, and the page that shows it. */
class PagesTest {
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
    void theDocumentIsServedAsJson() throws Exception {
        var answer = client.get("/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.at("/openapi").asString()).isEqualTo("3.1.0");
        assertThat(answer.at("/paths/~1pets~1{petId}/delete/operationId").asString())
                .isEqualTo("removePet");
    }

    @Test
    void thePageAndWhatItLoadsAreServed() throws Exception {
        var page = client.get("/docs/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.text()).contains("swagger-ui");
    }
}
