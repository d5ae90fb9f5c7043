package dev.hardwire.http.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.handler.WebSocket;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.shop.Item;
import dev.hardwire.http.shop.ShopEndpoints;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.RouteTable;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints: typed messages, order, threads, failures, and what handlers can do with their connection. */
class EndpointTest {
    private static final String ITEM =
            "{\"name\":\"Chair\",\"price\":12.5,\"tags\":[],\"owner\":{\"id\":1,\"name\":\"Ann\"}}";

    private static Server server(ShopEndpoints.Talk talk, boolean nonBlocking) {
        return server(talk, nonBlocking, HttpOptions.builder());
    }

    private static Server server(ShopEndpoints.Talk talk, boolean nonBlocking, HttpOptions.Builder options) {
        return Hardwire.of(ShopWiring.of(talk, nonBlocking))
                .http(options.closeTimeout(Duration.ofMillis(300)).build())
                .listen(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everythingInItsOrder(boolean nonBlocking) throws Exception {
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void open(WebSocket webSocket, String room, int limit) {
                events.add("open " + room + limit + " " + webSocket.request().header("host"));
                webSocket.send("welcome");
            }

            @Override
            public Item item(WebSocket webSocket, Item item) {
                events.add("item " + item.price());
                return item;
            }

            @Override
            public void closed(WebSocket webSocket, int code, String reason) {
                events.add("closed " + code + " " + reason + " " + webSocket.isOpen());
            }
        };
        List<String> expected = new ArrayList<>(List.of("open red5 a"));
        try (var server = server(talk, nonBlocking);
                var webSocket = new RawWebSocket(server.port(), "/ws/red?limit=5")) {
            for (int i = 0; i < 300; i++) {
                webSocket.text(ITEM.replace("12.5", "" + i));
                expected.add("item " + (double) i);
            }
            expected.add("closed 1000 done false");
            assertThat(webSocket.read()).hasToString("1 welcome");
            for (int i = 0; i < 300; i++) {
                assertThat(webSocket.read().text()).isEqualTo(ITEM.replace("12.5", "" + i));
            }
            webSocket.close(1000, "done");
            await().until(() -> events.size() == expected.size());
        }
        assertThat(events).isEqualTo(expected);
    }

    /** The path {@code /} has no segments, and is an endpoint's all the same. */
    @ParameterizedTest
    @CsvSource({"'', /", "/admin, /admin/"})
    void anEndpointAtTheRootIsFound(String prefix, String path) throws Exception {
        var wiring = new OneEndpoint(true, true, call -> call.accept(new EndpointConnection() {})).wiring();
        var empty = new ShopWiring(RouteTable.NONE, EndpointRoutes.NONE, List.of());
        Hardwire application =
                prefix.isEmpty() ? Hardwire.of(wiring) : Hardwire.of(empty).module(prefix, wiring);
        try (var server = application.listen(0);
                var webSocket = new RawWebSocket(server.port(), path)) {
            webSocket.frame(true, RawWebSocket.PING, new byte[0]);
            assertThat(webSocket.read()).hasToString("10 ");
        }
    }

    @Test
    void aMessageThatIsNotValidIsAnsweredAndTheConnectionStays() throws Exception {
        try (var server = server(new ShopEndpoints.Talk(), true);
                var webSocket = new RawWebSocket(server.port(), "/ws/a")) {
            assertThat(webSocket
                            .text("{\"name\":\"\",\"price\":1,\"tags\":[]}")
                            .read()
                            .text())
                    .isEqualTo("{\"error\":{\"message\":\"The message is not valid\",\"errors\":["
                            + "{\"pointer\":\"/name\",\"message\":\"must have at least 1 character\"},"
                            + "{\"pointer\":\"/name\",\"message\":\"must match the pattern ^[A-Za-z]+$\"},"
                            + "{\"pointer\":\"/owner\",\"message\":\"is required\"}]}}");
            assertThat(webSocket.text("{").read().text())
                    .startsWith("{\"error\":{\"message\":\"")
                    .endsWith("\",\"errors\":[]}}");
            assertThat(webSocket.text(ITEM).read().text()).isEqualTo(ITEM);
        }
    }

    @Test
    void aKindThatNobodyHandlesClosesWith1003() throws Exception {
        try (var server = server(new ShopEndpoints.Talk(), true);
                var webSocket = new RawWebSocket(server.port(), "/ws/a")) {
            webSocket.frame(true, RawWebSocket.BINARY, new byte[1]);
            assertThat(webSocket.read()).hasToString("close 1003 This endpoint takes no binary");
        }
    }

    @Test
    void aFailureClosesWith1011UnlessItIsHandled() throws Exception {
        var handled = new AtomicInteger();
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void text(WebSocket webSocket, String text) throws Exception {
                throw new Exception("secret " + text);
            }

            @Override
            public boolean failed(Exception failure) {
                if (failure.getMessage().equals("secret handled")) {
                    handled.incrementAndGet();
                    return true;
                }
                return false;
            }
        };
        try (var server = server(talk, false);
                var webSocket = new RawWebSocket(server.port(), "/echo")) {
            webSocket.text("handled").text("not handled");
            assertThat(webSocket.read()).hasToString("close 1011 The server failed");
            assertThat(handled.get()).isEqualTo(1);
        }
    }

    @Test
    void theNextMessageWaitsForAStage() throws Exception {
        var first = new CompletableFuture<Item>();
        var calls = new AtomicInteger();
        var talk = new ShopEndpoints.Talk() {
            @Override
            public CompletionStage<Item> later(String text) {
                calls.incrementAndGet();
                return text.equals("fail") ? CompletableFuture.failedFuture(new IllegalStateException()) : first;
            }
        };
        try (var server = server(talk, true);
                var webSocket = new RawWebSocket(server.port(), "/echo")) {
            webSocket.text("a").text("b");
            await().until(() -> calls.get() == 1);
            webSocket.frame(true, RawWebSocket.PING, new byte[0]);
            assertThat(webSocket.read()).hasToString("10 ");
            assertThat(calls.get()).isEqualTo(1);
            first.complete(new Item("A", 1, List.of(), new Item.Owner(1, "B")));
            assertThat(webSocket.read().text()).contains("\"name\":\"A\"");
            assertThat(webSocket.read().text()).contains("\"name\":\"A\"");
            webSocket.text("fail");
            assertThat(webSocket.read()).hasToString("close 1011 The server failed");
        }
    }

    @Test
    void aConnectionWhoseQueueIsFullIsNotRead() throws Exception {
        var release = new CountDownLatch(1);
        var calls = new AtomicInteger();
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void text(WebSocket webSocket, String text) throws Exception {
                release.await();
                calls.incrementAndGet();
                webSocket.send(text);
            }
        };
        try (var server = server(
                        talk,
                        false,
                        HttpOptions.builder()
                                .webSockets(WebSocketOptions.builder()
                                        .maxQueuedMessages(4)
                                        .build()));
                var webSocket = new RawWebSocket(server.port(), "/echo")) {
            String text = "x".repeat(60_000);
            int messages = 50; // more than the buffers between the two ends take
            var sent = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < messages; i++) {
                        webSocket.text(text);
                    }
                } catch (Exception e) {
                    throw new CompletionException(e);
                }
            });
            assertThatThrownBy(() -> sent.get(500, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            release.countDown();
            for (int i = 0; i < messages; i++) {
                assertThat(webSocket.read().payload()).hasSize(text.length());
            }
            sent.get(10, TimeUnit.SECONDS);
            assertThat(calls.get()).isEqualTo(messages);
        }
    }

    @Test
    void aFullExecutorDelaysMessagesAndLosesNone() throws Exception {
        var release = new CountDownLatch(1);
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void text(WebSocket webSocket, String text) throws Exception {
                release.await();
                webSocket.send(text);
            }
        };
        try (var server = server(talk, false, HttpOptions.builder().maxConcurrentCalls(1));
                var one = new RawWebSocket(server.port(), "/echo");
                var two = connectedWhenThereIsRoom(server)) {
            one.text("1");
            two.text("2");
            release.countDown();
            assertThat(one.read()).hasToString("1 1");
            assertThat(two.read()).hasToString("1 2");
        }
    }

    /** An upgrade needs room, too, and is refused as long as the opening of another connection is handled. */
    private static RawWebSocket connectedWhenThereIsRoom(Server server) throws Exception {
        var webSocket = new RawWebSocket(server.port(), "/echo");
        while (webSocket.handshake().status() == 503) {
            webSocket.close();
            webSocket = new RawWebSocket(server.port(), "/echo");
        }
        return webSocket;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoHasGotACloseFrameIsNotOpen(boolean byPeer) throws Exception {
        var opened = new CompletableFuture<WebSocket>();
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void open(WebSocket webSocket, String room, int limit) {
                opened.complete(webSocket);
            }
        };
        try (var server = Hardwire.of(ShopWiring.of(talk, true)).listen(0);
                var webSocket = new RawWebSocket(server.port(), "/ws/a")) {
            WebSocket open = opened.get(5, TimeUnit.SECONDS);
            assertThat(open.isOpen()).isTrue();
            if (byPeer) {
                webSocket.close(1000, "");
            } else {
                webSocket.raw(RawWebSocket.encode(0xff, new byte[0])); // breaks the protocol
            }
            assertThat(webSocket.read().opcode()).isEqualTo(RawWebSocket.CLOSE);
            assertThat(open.isOpen()).isFalse();
        }
    }

    @Test
    void aPeerThatDoesNotReadIsCut() throws Exception {
        var closed = new CompletableFuture<String>();
        var failure = new CompletableFuture<Throwable>();
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void text(WebSocket webSocket, String text) {
                byte[] large = new byte[1 << 20];
                for (int i = 0; i < 100; i++) {
                    webSocket.send(large).whenComplete((nothing, failed) -> {
                        if (failed != null) {
                            failure.complete(failed);
                        }
                    });
                }
            }

            @Override
            public void closed(WebSocket webSocket, int code, String reason) {
                closed.complete(code + " " + reason);
            }
        };
        try (var server = server(
                        talk,
                        true,
                        HttpOptions.builder()
                                .webSockets(WebSocketOptions.builder()
                                        .maxQueuedBytes(2 << 20)
                                        .build()));
                var webSocket = new RawWebSocket(server.port(), "/echo")) {
            webSocket.text("go");
            assertThat(closed.get(10, TimeUnit.SECONDS))
                    .isEqualTo("1006 The peer does not read: more than 2097152 bytes wait for it");
            assertThat(failure.get(10, TimeUnit.SECONDS)).isInstanceOf(java.io.IOException.class);
        }
    }

    @Test
    void whatAHandlerCanSend() throws Exception {
        var results = new CompletableFuture<List<Object>>();
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void open(WebSocket webSocket, String room, int limit) {
                List<Object> done = new ArrayList<>();
                CompletableFuture.allOf(
                                webSocket.send("t\u00e9xt").toCompletableFuture(),
                                webSocket.send(new byte[] {1, 2}).toCompletableFuture(),
                                webSocket
                                        .sendJson(new Item("A", 1, List.of(), new Item.Owner(1, "B")))
                                        .toCompletableFuture(),
                                webSocket
                                        .sendJson(Map.of("list", List.of(1, 2.5, true, "x")))
                                        .toCompletableFuture())
                        .whenComplete((nothing, failed) -> done.add(String.valueOf(failed)));
                done.add(message(() -> webSocket.sendJson(new Object())));
                done.add(message(() -> webSocket.close(1002, "")));
                done.add(message(() -> webSocket.close(1006, "")));
                done.add(message(() -> webSocket.close(1010, "")));
                done.add(message(() -> webSocket.close(1000, "x".repeat(124))));
                webSocket.close(4000, "enough");
                done.add(webSocket.isOpen());
                webSocket.send("too late").whenComplete((nothing, failed) -> done.add(failed.getClass()));
                await().until(() -> done.size() == 8);
                results.complete(done);
            }
        };
        try (var server = server(talk, false);
                var webSocket = new RawWebSocket(server.port(), "/echo")) {
            assertThat(webSocket.read()).hasToString("1 t\u00e9xt");
            assertThat(webSocket.read().payload()).isEqualTo(new byte[] {1, 2});
            assertThat(webSocket.read().text())
                    .isEqualTo("{\"name\":\"A\",\"price\":1,\"tags\":[],\"owner\":{\"id\":1,\"name\":\"B\"}}");
            assertThat(webSocket.read().text()).isEqualTo("{\"list\":[1,2.5,true,\"x\"]}");
            assertThat(webSocket.read()).hasToString("close 4000 enough");
            assertThat(results.get(5, TimeUnit.SECONDS))
                    .contains(
                            "null",
                            "java.lang.Object has no generated codec: send a JSON value (null, string, number, boolean,"
                                    + " Map, Iterable, JsonNode), byte[], ByteBuffer, or a type of the document or of an event;"
                                    + " for any other type of an endpoint, say @WebSocketEndpoint(sends = Object.class)",
                            "A server closes with 1000, 1001, 1003, 1007 to 1009, 1011 to 1014 or 3000 to 4999, not with 1002",
                            "A server closes with 1000, 1001, 1003, 1007 to 1009, 1011 to 1014 or 3000 to 4999, not with 1006",
                            "A server closes with 1000, 1001, 1003, 1007 to 1009, 1011 to 1014 or 3000 to 4999, not with 1010",
                            "The reason of a close has at most 123 bytes of UTF-8",
                            false,
                            java.nio.channels.ClosedChannelException.class);
        }
    }

    private static String message(Runnable refused) {
        try {
            refused.run();
            return "was not refused";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    @Test
    void noHandlerIsCalledByReflection() throws Exception {
        List<StackTraceElement> frames = Collections.synchronizedList(new ArrayList<>());
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void open(WebSocket webSocket, String room, int limit) {
                frames.addAll(List.of(new Throwable().getStackTrace()));
            }

            @Override
            public void text(WebSocket webSocket, String text) throws Exception {
                frames.addAll(List.of(new Throwable().getStackTrace()));
                super.text(webSocket, text);
            }

            @Override
            public void closed(WebSocket webSocket, int code, String reason) {
                frames.addAll(List.of(new Throwable().getStackTrace()));
            }
        };
        for (boolean nonBlocking : new boolean[] {true, false}) {
            try (var server = server(talk, nonBlocking);
                    var webSocket = new RawWebSocket(server.port(), "/echo")) {
                assertThat(webSocket.text("a").read()).hasToString("1 a");
            }
        }
        assertThat(frames).hasSizeGreaterThan(10);
        assertThat(frames)
                .noneMatch(frame -> frame.getClassName().startsWith("java.lang.reflect")
                        || frame.getClassName().startsWith("jdk.internal.reflect")
                        || frame.getClassName().startsWith("java.lang.invoke"));
    }

    @Test
    void theClientOfTheJdkTalksToIt() throws Exception {
        try (var server = server(new ShopEndpoints.Talk(), true)) {
            var received = new CompletableFuture<String>();
            var webSocket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + server.port() + "/echo"),
                            new java.net.http.WebSocket.Listener() {
                                @Override
                                public CompletionStage<?> onText(
                                        java.net.http.WebSocket socket, CharSequence data, boolean last) {
                                    received.complete(data.toString());
                                    return null;
                                }
                            })
                    .get(5, TimeUnit.SECONDS);
            webSocket.sendText("hello", true);
            assertThat(received.get(5, TimeUnit.SECONDS)).isEqualTo("hello");
            webSocket.sendClose(1000, "").get(5, TimeUnit.SECONDS);
        }
    }
}
