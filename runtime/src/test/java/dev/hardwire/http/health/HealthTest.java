package dev.hardwire.http.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopEndpoints;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.netty.NettyMount;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readiness and liveness, asked over the wire. */
class HealthTest {
    private static final String UP = "{\"status\":\"up\"}";

    private static Server start(HealthOptions.Builder options) {
        return Hardwire.of(ShopWiring.of(new Shop()))
                .host("127.0.0.1")
                .health(options.build())
                .listen(0);
    }

    private static RawClient.Answer get(Server server, String path) throws IOException {
        try (var client = new RawClient(server.port())) {
            return client.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n").answer();
        }
    }

    @Test
    void aServerThatRunsLivesAndIsReady() throws Exception {
        try (var server = start(HealthOptions.builder())) {
            var ready = get(server, "/health/ready");

            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.body()).isEqualTo(UP);
            assertThat(ready.headers())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("cache-control", "no-store");
            assertThat(get(server, "/health/live").body()).isEqualTo(UP);
        }
    }

    @Test
    void thePathsCanBeOthersAndNone() throws Exception {
        try (var server = start(HealthOptions.builder().readyPath("/up").livePath(""))) {
            assertThat(get(server, "/up").body()).isEqualTo(UP);
            assertThat(get(server, "/health/ready").status()).isEqualTo(404);
            assertThat(get(server, "/health/live").status()).isEqualTo(404);
        }
    }

    @Test
    void anOperationOfTheSamePathGoesFirst() throws Exception {
        try (var server = start(HealthOptions.builder().readyPath("/hello"))) {
            assertThat(get(server, "/hello").body()).isNotEqualTo(UP);
        }
    }

    @ParameterizedTest
    @CsvSource({"/health/ready, /health/ready", "/health/live, /health/live/"})
    void aMountOfTheSamePathIsRefused(String path, String prefix) {
        var hidden = Hardwire.of(ShopWiring.of(new Shop())).mount(prefix, NettyMount.of(pipeline -> {}));
        assertThatThrownBy(() -> hidden.listen(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Two things are at " + path
                        + ": health, and a mount. Give one of them another path, or health none");
    }

    @Test
    void anEndpointOfTheSamePathIsRefused() {
        var hidden = Hardwire.of(ShopWiring.of(new ShopEndpoints.Talk(), true))
                .health(HealthOptions.builder().livePath("/echo").build());
        assertThatThrownBy(() -> hidden.listen(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Two things are at /echo: health, and an endpoint. Give one of them another path, or"
                        + " health none");
    }

    @Test
    void otherMethodsAreRefused() throws Exception {
        try (var server = start(HealthOptions.builder());
                var client = new RawClient(server.port())) {
            var refused = client.send("DELETE /health/live HTTP/1.1\r\nHost: a\r\n\r\n")
                    .answer();

            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.headers()).containsEntry("allow", "GET, HEAD");
            client.send("HEAD /health/live HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.answer(false).status()).isEqualTo(200);
        }
    }

    @Test
    void checksThatFailMakeItNotReady() throws Exception {
        var options = HealthOptions.builder()
                .readiness("database", () -> false)
                .readiness("mail", () -> {
                    throw new IOException("unreachable");
                })
                .readiness("disk", () -> true)
                .asyncReadiness("queue", () -> CompletableFuture.completedFuture(false))
                .asyncReadiness("broken", () -> {
                    throw new IllegalStateException("broken");
                })
                .asyncReadiness("cache", () -> CompletableFuture.completedFuture(true));
        try (var server = start(options)) {
            var ready = get(server, "/health/ready");

            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.body())
                    .isEqualTo("{\"status\":\"down\",\"checks\":[\"database\",\"mail\",\"queue\",\"broken\"]}");
            assertThat(get(server, "/health/live").body()).isEqualTo(UP);
        }
    }

    @Test
    void itIsReadyAgainWhenTheCheckIs() throws Exception {
        var up = new AtomicBoolean();
        try (var server = start(
                HealthOptions.builder().checkInterval(Duration.ofMillis(1)).readiness("database", up::get))) {
            assertThat(get(server, "/health/ready").status()).isEqualTo(503);

            up.set(true);

            await().until(() -> get(server, "/health/ready").status() == 200);
        }
    }

    @Test
    void aCheckThatHangsIsDownAndIsNotAskedAgain() throws Exception {
        var asked = new AtomicInteger();
        var end = new CountDownLatch(1);
        try (var server = start(HealthOptions.builder()
                .checkTimeout(Duration.ofMillis(20))
                .checkInterval(Duration.ofMillis(1))
                .readiness("database", () -> {
                    asked.incrementAndGet();
                    end.await();
                    return true;
                }))) {
            assertThat(get(server, "/health/ready").body())
                    .isEqualTo("{\"status\":\"down\",\"checks\":[\"database\"]}");
            assertThat(get(server, "/health/ready").status()).isEqualTo(503);
            assertThat(asked).hasValue(1);

            end.countDown();
            await().until(() -> get(server, "/health/ready").status() == 200);
        }
    }

    @Test
    void whatACheckSaysIsToldForAWhile() throws Exception {
        var asked = new AtomicInteger();
        try (var server = start(HealthOptions.builder()
                .checkInterval(Duration.ofMinutes(1))
                .readiness("database", () -> asked.incrementAndGet() > 0))) {
            for (int i = 0; i < 20; i++) {
                assertThat(get(server, "/health/ready").status()).isEqualTo(200);
            }
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void whereThereIsNoRoomForACheckItsLastAnswerIsTold() throws Exception {
        var entered = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var shop = new Shop() {
            @Override
            public void block() throws Exception {
                entered.countDown();
                super.block();
            }
        };
        try (var server = Hardwire.of(ShopWiring.of(shop))
                        .host("127.0.0.1")
                        .http(HttpOptions.builder().maxConcurrentCalls(1).build())
                        .health(HealthOptions.builder()
                                .checkInterval(Duration.ofMillis(1))
                                .readiness("database", () -> asked.incrementAndGet() > 0)
                                .build())
                        .listen(0);
                var busy = new RawClient(server.port())) {
            busy.send("GET /block HTTP/1.1\r\nHost: a\r\n\r\n");
            entered.await();
            assertThat(get(server, "/health/ready").body()).isEqualTo(UP);
            assertThat(asked).hasValue(0);
            shop.blocked.countDown();
            assertThat(busy.answer(false).status()).isEqualTo(204);
        }
    }

    @Test
    void valuesThatMakeNoSenseAreRefused() {
        var options = HealthOptions.builder();

        assertThatThrownBy(() -> options.readyPath("up"))
                .hasMessage("readyPath must start with a slash, or be empty for none, unlike \"up\"");
        assertThatThrownBy(() -> options.livePath("up")).hasMessageStartingWith("livePath must start with a slash");
        for (String path : new String[] {"/a?b", "/a b", "//", "/%41"}) {
            assertThatThrownBy(() -> options.readyPath(path))
                    .hasMessage("readyPath must be a plain path such as /health/ready, unlike \"" + path + "\"");
        }
        assertThatThrownBy(() ->
                        HealthOptions.builder().readyPath("/up").livePath("/up").build())
                .hasMessage("readyPath and livePath must differ, and both are /up");
        assertThatThrownBy(() -> options.drainDelay(Duration.ofSeconds(-1)))
                .hasMessage("drainDelay must not be negative, as PT-1S is");
        assertThatThrownBy(() -> options.checkTimeout(Duration.ZERO))
                .hasMessage("checkTimeout must be at least one millisecond, not PT0S");
        assertThatThrownBy(() -> options.checkInterval(Duration.ZERO))
                .hasMessage("checkInterval must be at least one millisecond, not PT0S");
        options.readiness("database", () -> true);
        assertThatThrownBy(() -> options.readiness("database", () -> true))
                .hasMessage("There are two checks with the name database");
    }
}
