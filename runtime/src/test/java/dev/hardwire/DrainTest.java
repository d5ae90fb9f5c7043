package dev.hardwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.health.HealthOptions;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopEndpoints;
import dev.hardwire.http.shop.ShopRoutes;
import dev.hardwire.http.shop.ShopWiring;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The steps of a graceful stop, in their order. */
class DrainTest {
    private static final String HELLO = "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String BLOCK = "GET /block HTTP/1.1\r\nHost: a\r\n\r\n";

    private static Hardwire of(Shop shop) {
        var endpoints = new ShopEndpoints(new ShopEndpoints.Talk(), true);
        return Hardwire.of(new ShopWiring(new ShopRoutes(shop), endpoints, List.of()))
                .host("127.0.0.1");
    }

    @Test
    void duringTheDelayReadinessIsRedAndAllGoesOn() throws Exception {
        var health = HealthOptions.builder().drainDelay(Duration.ofSeconds(2)).build();
        try (Server server = of(new Shop()).health(health).listen(0)) {
            CompletionStage<Void> stopped = server.stop();

            try (var client = new RawClient(server.port())) {
                var ready = client.send("GET /health/ready HTTP/1.1\r\nHost: a\r\n\r\n")
                        .answer();
                assertThat(ready.status()).isEqualTo(503);
                assertThat(ready.body()).isEqualTo("{\"status\":\"stopping\"}");
                assertThat(client.send("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n")
                                .answer()
                                .status())
                        .isEqualTo(200);
                var hello = client.send(HELLO).answer();
                assertThat(hello.status()).isEqualTo(200);
                assertThat(hello.headers()).doesNotContainKey("connection");
            }
            assertThat(stopped.toCompletableFuture()).isNotDone();
        }
        // close() has waited for what stop() had begun
    }

    @Test
    void socketsAreToldWhenRequestsAreAnswered() throws Exception {
        var shop = new Shop();
        try (Server server = of(shop).listen(0);
                var webSocket = new RawWebSocket(server.port(), "/echo");
                var busy = new RawClient(server.port())) {
            busy.send(HELLO + BLOCK);
            assertThat(busy.answer().status()).isEqualTo(200);

            server.stop();
            await().until(() -> !isListening(server.port()));
            assertThat(webSocket.text("still here").read()).hasToString("1 still here");
            shop.blocked.countDown();

            var answer = busy.answer(false);
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.headers()).containsEntry("connection", "close");
            assertThat(webSocket.read()).hasToString("close 1001 The server is stopping");
            webSocket.close(1001, "");
        }
    }

    @Test
    void aRequestThatHangsDoesNotKeepSocketsFromBeingTold() throws Exception {
        var options = HttpOptions.builder()
                .stopTimeout(Duration.ofSeconds(1))
                .closeTimeout(Duration.ofMillis(600))
                .build();
        var shop = new Shop();
        try (Server server = of(shop).http(options).listen(0);
                var webSocket = new RawWebSocket(server.port(), "/echo");
                var busy = new RawClient(server.port())) {
            busy.send(HELLO + BLOCK);
            assertThat(busy.answer().status()).isEqualTo(200);

            CompletionStage<Void> stopped = server.stop();

            assertThat(webSocket.read()).hasToString("close 1001 The server is stopping");
            webSocket.close(1001, "");
            stopped.toCompletableFuture().get(10, TimeUnit.SECONDS);
            shop.blocked.countDown();
        }
    }

    @Test
    void idleClientsDoNotHoldTheServer() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        long begun;
        try (Server server = of(new Shop()).listen(0)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/hello"))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            HttpRequest second = HttpRequest.newBuilder(URI.create(server.url() + "/hello"))
                    .version(HttpClient.Version.HTTP_2)
                    .build();
            assertThat(client.send(second, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            begun = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
