package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.http.transport.Transport;
import io.netty.channel.epoll.Epoll;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections from their beginning to their end: limits, time, starting and stopping. */
class ConnectionTest {
    private static final String HELLO = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";

    private static Server server(Shop shop, HttpOptions.Builder options) {
        return Hardwire.of(ShopWiring.of(shop)).http(options.build()).listen(0);
    }

    private static Server server(HttpOptions.Builder options) {
        return server(new Shop(), options);
    }

    // ---- time ----

    @Test
    void slowHeadsAreAnswered408() throws Exception {
        try (var server = server(HttpOptions.builder().headTimeout(Duration.ofMillis(200)));
                var line = new RawClient(server.port());
                var header = new RawClient(server.port())) {
            line.send(HELLO + "GET /hel");
            header.send("GET /hello HTTP/1.1\r\nHost: a\r\n");
            assertThat(line.answer().status()).isEqualTo(200);
            late(line.answer(), "The head of the request took longer than 200 ms");
            assertThat(line.atEnd()).isTrue();
            late(header.answer(), "The head of the request took longer than 200 ms");
            assertThat(header.atEnd()).isTrue();
        }
    }

    @Test
    void slowBodiesAreAnswered408() throws Exception {
        try (var server = server(HttpOptions.builder().bodyTimeout(Duration.ofMillis(200)));
                var client = new RawClient(server.port())) {
            client.send(
                    "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{");
            late(client.answer(), "The body of the request took longer than 200 ms");
            assertThat(client.atEnd()).isTrue();
        }
    }

    private static void late(RawClient.Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.headers()).containsEntry("connection", "close");
        assertThat(answer.body()).contains(detail);
    }

    @Test
    void idleConnectionsAreClosedAndBusyOnesAreNot() throws Exception {
        var shop = new Shop();
        try (var server = server(shop, HttpOptions.builder().idleTimeout(Duration.ofMillis(200)));
                var fresh = new RawClient(server.port());
                var used = new RawClient(server.port());
                var busy = new RawClient(server.port())) {
            busy.send("GET /block HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(used.send(HELLO).answer().status()).isEqualTo(200);
            assertThat(fresh.atEnd()).isTrue();
            assertThat(used.atEnd()).isTrue();
            shop.blocked.countDown();
            assertThat(busy.answer(false).status()).isEqualTo(204);
            assertThat(busy.atEnd()).isTrue();
        }
    }

    @Test
    void clientsThatDoNotReadTheirAnswersAreCutOff() throws Exception {
        String large = "x".repeat(100_000);
        var shop = new Shop() {
            @Override
            public String hello() {
                return large;
            }
        };
        int requests = 200;
        var options =
                HttpOptions.builder().answerTimeout(Duration.ofMillis(200)).maxConnections(1);
        try (var server = server(shop, options);
                var client = new RawClient(server.port())) {
            client.send(HELLO.repeat(requests));
            // The connection ends while nobody reads; what the operating system has is all that can still be read.
            await().ignoreExceptions().until(() -> {
                try (var other = new RawClient(server.port())) {
                    return other.send(HELLO).answer().status() == 200;
                }
            });
            assertThatThrownBy(() -> {
                        for (int i = 0; i < requests; i++) {
                            client.answer();
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void idleConnectionsDoNotHoldTheStopUp() throws Exception {
        var server = server(HttpOptions.builder().closeTimeout(Duration.ofSeconds(20)));
        try (var fresh = new RawClient(server.port());
                var used = new RawClient(server.port())) {
            assertThat(used.send(HELLO).answer().status()).isEqualTo(200);
            assertThat(fresh.send(HELLO).answer().status()).isEqualTo(200);
            var begin = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
            assertThat(used.atEnd()).isTrue();
            assertThat(fresh.atEnd()).isTrue();
        }
    }

    // ---- how much ----

    @Test
    void connectionsAreLimited() throws Exception {
        try (var server = server(HttpOptions.builder().maxConnections(1))) {
            try (var first = new RawClient(server.port())) {
                assertThat(first.send(HELLO).answer().status()).isEqualTo(200);
                try (var second = new RawClient(server.port())) {
                    assertThat(second.answer().status()).isEqualTo(503);
                    assertThat(second.atEnd()).isTrue();
                }
                assertThat(first.send(HELLO).answer().status()).isEqualTo(200);
            }
            await().ignoreExceptions().until(() -> {
                try (var third = new RawClient(server.port())) {
                    return third.send(HELLO).answer().status() == 200;
                }
            });
        }
    }

    @Test
    void aClientThatDoesNotReadIsNotReadEither() throws Exception {
        var calls = new AtomicInteger();
        String large = "x".repeat(100_000);
        var shop = new Shop() {
            @Override
            public String hello() {
                calls.incrementAndGet();
                return large;
            }
        };
        try (var server = server(shop, HttpOptions.builder());
                var client = new RawClient(server.port())) {
            int requests = 500;
            var sent = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < requests; i++) {
                        client.send(HELLO);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            var last = new AtomicInteger(-1);
            await().during(300, TimeUnit.MILLISECONDS).until(() -> last.getAndSet(calls.get()) == calls.get());
            assertThat(calls.get()).isLessThan(requests);
            for (int i = 0; i < requests; i++) {
                assertThat(client.answer().body()).hasSize(large.length() + 14);
            }
            sent.get(10, TimeUnit.SECONDS);
            assertThat(client.send(HELLO).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void clientsThatVanishLeaveNothing() throws Exception {
        var shop = new Shop();
        try (var server = server(shop, HttpOptions.builder().maxConnections(2))) {
            for (String sent : new String[] {
                "",
                "GET /hel",
                "GET /hello HTTP/1.1\r\n",
                "GET /block HTTP/1.1\r\nHost: a\r\n\r\n" + HELLO,
                "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
            }) {
                await().ignoreExceptions().until(() -> {
                    try (var client = new RawClient(server.port())) {
                        client.send(HELLO);
                        boolean served = client.answer().status() == 200;
                        client.send(sent);
                        return served;
                    }
                });
            }
            shop.blocked.countDown();
            await().ignoreExceptions().until(() -> {
                try (var client = new RawClient(server.port());
                        var other = new RawClient(server.port())) {
                    return client.send(HELLO).answer().status() == 200
                            && other.send(HELLO).answer().status() == 200;
                }
            });
        }
    }

    // ---- starting and stopping ----

    @ParameterizedTest
    @EnumSource(Transport.class)
    void everyTransportServes(Transport transport) throws Exception {
        assumeTrue(transport != Transport.EPOLL || Epoll.isAvailable(), "epoll works on Linux only");
        try (var server = server(HttpOptions.builder().transport(transport).eventLoops(1));
                var client = new RawClient(server.port())) {
            assertThat(client.send(HELLO).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aPortInUseSaysWhatToDo() {
        try (var server = server(HttpOptions.builder())) {
            var again = Hardwire.of(ShopWiring.of(new Shop()));
            assertThatThrownBy(() -> again.listen(server.port()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Cannot listen on ")
                    .hasMessageContaining(":" + server.port())
                    .hasMessageContaining(
                            "choose another port (0 takes any that is free) or another host, or stop what listens there");
        }
    }

    @Test
    void listensWhereItIsTold() throws Exception {
        var hardwire = Hardwire.of(ShopWiring.of(new Shop()));
        try (var server = hardwire.host("127.0.0.1").listen(0)) {
            assertThat(server.address().getAddress().getHostAddress()).isEqualTo("127.0.0.1");
        }
        try (var server = hardwire.listen(0)) {
            assertThat(server.address().getAddress().isAnyLocalAddress()).isTrue();
        }
    }

    @Test
    void aStopLetsRequestsFinish() throws Exception {
        var shop = new Shop();
        var options = HttpOptions.builder().eventLoops(1).closeTimeout(Duration.ofMillis(300));
        try (var server = server(shop, options);
                var idle = new RawClient(server.port());
                var busy = new RawClient(server.port())) {
            assertThat(idle.send(HELLO).answer().status()).isEqualTo(200);
            busy.send(HELLO + "GET /block HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(busy.answer().status()).isEqualTo(200);
            CompletionStage<Void> stopped = server.stop();
            assertThat(idle.atEnd()).isTrue();
            assertThatThrownBy(() -> new RawClient(server.port())).isInstanceOf(IOException.class);
            assertThat(stopped.toCompletableFuture()).isNotDone();
            shop.blocked.countDown();
            var answer = busy.answer(false);
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.headers()).containsEntry("connection", "close");
            assertThat(busy.atEnd()).isTrue();
            stopped.toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aStopDoesNotWaitForEver() throws Exception {
        var options = HttpOptions.builder().stopTimeout(Duration.ofMillis(200)).closeTimeout(Duration.ofMillis(200));
        var end = new CountDownLatch(1);
        var deafToInterrupts = new Shop() {
            @Override
            public void block() {
                for (boolean ended = false; !ended; ) {
                    try {
                        end.await();
                        ended = true;
                    } catch (InterruptedException e) {
                        ended = false;
                    }
                }
            }
        };
        try (var server = server(deafToInterrupts, options);
                var busy = new RawClient(server.port())) {
            busy.send(HELLO + "GET /block HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(busy.answer().status()).isEqualTo(200);
            server.stop().toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThatThrownBy(() -> busy.answer(false)).isInstanceOf(IOException.class);
        } finally {
            end.countDown();
        }
    }

    @Test
    void anEventLoopCannotWaitForTheEnd() throws Exception {
        var server = new CompletableFuture<Server>();
        var shop = new Shop() {
            @Override
            public String hello() {
                try {
                    server.join().close();
                    return "closed";
                } catch (IllegalStateException e) {
                    return e.getMessage();
                }
            }
        };
        server.complete(server(shop, HttpOptions.builder()));
        try (var running = server.join();
                var client = new RawClient(running.port())) {
            assertThat(client.send(HELLO).answer().body())
                    .contains(
                            "close() waits, and an event loop must not: call stop() there, or close() on another thread");
        }
    }
}
