package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests as clients of all kinds send them. */
class RequestTest {
    private static Server server;

    @BeforeAll
    static void start() {
        server = Hardwire.of(ShopWiring.of(new Shop())).listen(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answers() throws Exception {
        try (var client = new RawClient(server.port())) {
            var answer = client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n").answer();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"message\":\"hello\"}");
            answer = client.send("GET /items/7?q=x HTTP/1.1\r\nHost: a\r\n\r\n").answer();
            assertThat(answer.body()).isEqualTo("{\"id\":7,\"q\":\"x\",\"limit\":20}");
        }
    }
}
