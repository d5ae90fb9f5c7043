package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.http2.FrameClient;
import dev.hardwire.http.shop.GuardedRoutes;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.security.SecurityCall;
import dev.hardwire.spi.security.SecurityRequirement;
import dev.hardwire.spi.security.SecurityScheme;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that goes while it is found out who it is: its body is gone too, so its handler is not called. */
class GoneBeforeAdmissionTest {
    private static final SecurityScheme KEY =
            new SecurityScheme(0, "key", SecurityScheme.Kind.HEADER, "X-Key", "Shop", true);
    private static final int CANCEL = 8;

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CompletableFuture<Object> caller = new CompletableFuture<>();
    private final Queue<Boolean> bodies = new ConcurrentLinkedQueue<>();
    private Server server;

    @BeforeEach
    void start() {
        var put = new Operation("put", "POST", "/put", true, Operation.Body.OPTIONAL, List.of("application/json"));
        var routes = new GuardedRoutes(List.of(put.secured(SecurityRequirement.of(KEY))), this::check, this::handle);
        server = Hardwire.of(routes.wiring())
                .http(HttpOptions.builder().eventLoops(1).build())
                .listen(0);
    }

    private Object check(int scheme, SecurityCall call) {
        asked.complete(null);
        return caller;
    }

    private void handle(HttpCall call) {
        bodies.add(call.hasBody());
        call.answer(204);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theConnectionIsClosed() throws Exception {
        try (var other = new RawClient(server.port())) {
            try (var client = new RawClient(server.port())) {
                client.send("POST /put HTTP/1.1\r\nHost: a\r\nX-Key: k\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 2\r\n\r\n{}");
                asked.get(10, TimeUnit.SECONDS);
            }
            // The one event loop has seen the end before it has answered so many requests that came behind it.
            for (int i = 0; i < 5; i++) {
                assertThat(other.request("GET", "/nowhere", null).status()).isEqualTo(404);
            }
            caller.complete("somebody");
            assertThat(other.request("GET", "/nowhere", null).status()).isEqualTo(404);
        }
        assertThat(bodies).isEmpty();
    }

    @Test
    void theStreamIsReset() throws Exception {
        try (var client = new FrameClient(server.port())) {
            client.post(1, "/put", "x-key: k").data(1, true, "{}");
            asked.get(10, TimeUnit.SECONDS);
            client.frame(FrameClient.RST_STREAM, 0, 1, FrameClient.number(CANCEL));
            assertThat(client.get(3, "/nowhere").answer(3).status()).isEqualTo(404);
            caller.complete("somebody");
            assertThat(client.get(5, "/nowhere").answer(5).status()).isEqualTo(404);
        }
        assertThat(bodies).isEmpty();
    }

    @Test
    void whoStaysIsServed() throws Exception {
        try (var client = new RawClient(server.port())) {
            client.send("POST /put HTTP/1.1\r\nHost: a\r\nX-Key: k\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 2\r\n\r\n{}");
            asked.get(10, TimeUnit.SECONDS);
            caller.complete("somebody");
            assertThat(client.answer(false).status()).isEqualTo(204);
        }
        assertThat(bodies).containsExactly(true);
    }
}
