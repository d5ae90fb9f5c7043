package dev.hardwire.samples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what. */
class StaffTest {
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

    @ParameterizedTest
    @CsvSource({
        "'', '', 200, 401, 401",
        "api_key, special-key, 200, 201, 404",
        "api_key, other-key, 200, 401, 401",
        "Authorization, Bearer token-of-ann, 200, 201, 404",
        "Authorization, Bearer token-of-bob, 200, 403, 404",
        "Authorization, Bearer other, 200, 401, 401",
    })
    void everyOneMayLook(String header, String credential, int list, int add, int order) throws Exception {
        var caller = header.isEmpty() ? client.as() : client.as(header, credential);

        assertThat(caller.get("/pets").status()).isEqualTo(list);
        assertThat(caller.post("/pets", "{\"name\":\"Tom\",\"species\":\"cat\",\"price\":12.5}")
                        .status())
                .isEqualTo(add);
        assertThat(caller.get("/orders/6f2c1f0a-8d0d-4d8e-9a51-0a1c8c1f2b3d").status())
                .isEqualTo(order);
    }
}
