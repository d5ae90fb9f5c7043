package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.shop.Item;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where handlers run, in what order, and what becomes of what they throw. */
class HandlerTest {
    private static final String FAILURE =
            "\\{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                    + "\"requestId\":\"[0-9a-z-]+\"\\}";

    private static Server server(Shop shop) {
        return server(shop, HttpOptions.defaults());
    }

    private static Server server(Shop shop, HttpOptions options) {
        return Hardwire.of(ShopWiring.of(shop)).http(options).listen(0);
    }

    @Test
    void anUnexpectedExceptionIsAnsweredWithoutDetails() throws Exception {
        var shop = new Shop() {
            @Override
            public String hello() {
                throw new IllegalStateException("secret");
            }

            @Override
            public String item(long id, String q, int limit) {
                throw new StackOverflowError("secret");
            }

            @Override
            public CompletionStage<String> stage(String text) {
                return switch (text) {
                    case "throws" -> throw new IllegalStateException("secret");
                    case "null" -> null;
                    case "fails" -> CompletableFuture.failedFuture(new IllegalStateException("secret"));
                    case "fails later" ->
                        CompletableFuture.supplyAsync(() -> {
                            throw new IllegalStateException("secret");
                        });
                    default -> CompletableFuture.failedStage(new HttpProblem(418, "No coffee"));
                };
            }
        };
        try (var server = server(shop);
                var client = new RawClient(server.port())) {
            for (String target : List.of(
                    "/hello",
                    "/items/1",
                    "/nothing",
                    "/stage?text=throws",
                    "/stage?text=null",
                    "/stage?text=fails",
                    "/stage?text=fails+later")) {
                var answer = client.request("GET", target, null);
                assertThat(answer.status()).as(target).isEqualTo(500);
                assertThat(answer.body()).as(target).matches(FAILURE);
            }
            assertThat(client.request("GET", "/stage?text=problem", null).status())
                    .isEqualTo(418);
        }
    }

    @Test
    void anAnswerThatCannotBeWrittenIsAFailure() throws Exception {
        var shop = new Shop() {
            @Override
            public Item add(Item item) {
                return new Item(item.name(), Double.NaN, item.tags(), item.owner());
            }

            @Override
            public Item put(long id, Item item) {
                return add(item);
            }
        };
        String item = "{\"name\":\"Chair\",\"price\":1,\"tags\":[],\"owner\":{\"id\":1,\"name\":\"Ann\"}}";
        try (var server = server(shop);
                var client = new RawClient(server.port())) {
            assertThat(client.request("POST", "/items", item).body()).matches(FAILURE);
            assertThat(client.request("PUT", "/items/1", item).body()).matches(FAILURE);
            assertThat(client.request("GET", "/hello", null).body()).isEqualTo("{\"message\":\"hello\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void handlersThatMayBlockLeaveTheEventLoop(boolean virtualThreads) throws Exception {
        List<String> threads = Collections.synchronizedList(new ArrayList<>());
        var shop = new Shop() {
            @Override
            public String hello() {
                threads.add(Thread.currentThread().getName());
                return "";
            }

            @Override
            public String item(long id, String q, int limit) {
                threads.add(Thread.currentThread().getName());
                return "";
            }
        };
        var options = HttpOptions.builder().virtualThreads(virtualThreads).build();
        try (var server = server(shop, options);
                var client = new RawClient(server.port())) {
            client.request("GET", "/hello", null);
            client.request("GET", "/items/1", null);
        }
        assertThat(threads.get(0)).startsWith("hardwire-loop");
        if (!virtualThreads || Runtime.version().feature() < 21) {
            assertThat(threads.get(1)).startsWith("hardwire-handler");
        } else {
            assertThat(threads.get(1)).doesNotStartWith("hardwire");
        }
    }

    @Test
    void requestsThatChangeNothingRunSideBySideAndAreAnsweredInOrder() throws Exception {
        var second = new CountDownLatch(1);
        var shop = new Shop() {
            @Override
            public String item(long id, String q, int limit) {
                if (id == 1) {
                    awaitLatch(second);
                } else {
                    second.countDown();
                }
                return q;
            }
        };
        try (var server = server(shop);
                var client = new RawClient(server.port())) {
            client.send("GET /items/1 HTTP/1.1\r\nHost: a\r\n\r\nGET /items/2 HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "GET /hello HTTP/1.1\r\nHost: a\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.answer().body()).startsWith("{\"id\":1");
            assertThat(client.answer().body()).startsWith("{\"id\":2");
            assertThat(client.answer().body()).contains("hello");
            assertThat(client.answer().status()).isEqualTo(404);
        }
    }

    @Test
    void aRequestThatChangesSomethingRunsAlone() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        var shop = new Shop() {
            @Override
            public String item(long id, String q, int limit) {
                order.add("get " + id);
                return q;
            }

            @Override
            public Item put(long id, Item item) {
                order.add("begin " + id);
                Thread.onSpinWait();
                order.add("end " + id);
                return null;
            }
        };
        try (var server = server(shop);
                var client = new RawClient(server.port())) {
            var requests = new StringBuilder();
            var expected = new ArrayList<String>();
            for (int i = 1; i <= 50; i++) {
                requests.append("PUT /items/" + i + " HTTP/1.1\r\nHost: a\r\n\r\nGET /items/" + i
                        + " HTTP/1.1\r\nHost: a\r\n\r\n");
                expected.addAll(List.of("begin " + i, "end " + i, "get " + i));
            }
            client.send(requests.toString());
            for (int i = 1; i <= 50; i++) {
                assertThat(client.answer(false).status()).isEqualTo(204);
                assertThat(client.answer().status()).isEqualTo(200);
            }
            assertThat(order).isEqualTo(expected);
        }
    }

    @Test
    void oneConnectionOccupiesOnlySoManyHandlers() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var shop = new Shop() {
            @Override
            public String item(long id, String q, int limit) {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                running.decrementAndGet();
                return q;
            }
        };
        try (var server = server(shop, HttpOptions.builder().maxPipelined(3).build());
                var client = new RawClient(server.port())) {
            client.send("GET /items/1 HTTP/1.1\r\nHost: a\r\n\r\n".repeat(200));
            for (int i = 0; i < 200; i++) {
                assertThat(client.answer().status()).isEqualTo(200);
            }
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFullExecutorIsAnswered503(boolean virtualThreads) throws Exception {
        var shop = new Shop();
        var options = HttpOptions.builder()
                .virtualThreads(virtualThreads)
                .maxConcurrentCalls(2)
                .handlerThreads(1)
                .build();
        try (var server = server(shop, options);
                var one = new RawClient(server.port());
                var two = new RawClient(server.port());
                var three = new RawClient(server.port())) {
            one.send("GET /block HTTP/1.1\r\nHost: a\r\n\r\nGET /block HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n");
            // Until both have their place.
            await().until(() -> two.request("GET", "/items/1", null).status() == 503);
            assertThat(three.request("GET", "/items/1", null).body()).contains("The server is too busy");
            assertThat(three.request("GET", "/hello", null).status()).isEqualTo(200);
            shop.blocked.countDown();
            assertThat(one.answer(false).status()).isEqualTo(204);
            assertThat(one.answer(false).status()).isEqualTo(204);
            assertThat(one.answer().status()).isEqualTo(200);
            await().until(() -> two.request("GET", "/items/1", null).status() == 200);
        }
    }

    @Test
    void noHandlerIsCalledByReflection() throws Exception {
        List<StackTraceElement> frames = Collections.synchronizedList(new ArrayList<>());
        var shop = new Shop() {
            @Override
            public String hello() {
                frames.addAll(List.of(new Throwable().getStackTrace()));
                return "";
            }

            @Override
            public String item(long id, String q, int limit) {
                frames.addAll(List.of(new Throwable().getStackTrace()));
                return "";
            }
        };
        try (var server = server(shop);
                var client = new RawClient(server.port())) {
            client.request("GET", "/hello", null);
            client.request("GET", "/items/1", null);
        }
        assertThat(frames).hasSizeGreaterThan(10);
        assertThat(frames)
                .noneMatch(frame -> frame.getClassName().startsWith("java.lang.reflect")
                        || frame.getClassName().startsWith("jdk.internal.reflect")
                        || frame.getClassName().startsWith("java.lang.invoke"));
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
