package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/lifecycle.md} says of the methods at both ends, by a program that is compiled and served. */
class LifecycleProgramTest {
    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /stock:
            get: {operationId: stock, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}
        """;

    private static final Map<String, String> SOURCES = Map.of(
            "shop/Shop.java",
            """
            package shop;

            import dev.hardwire.annotation.Application;
            import dev.hardwire.spi.Wiring;
            import java.util.List;
            import java.util.concurrent.CopyOnWriteArrayList;

            @Application(openapi = "openapi.yaml")
            public final class Shop {
              public static final List<String> CALLS = new CopyOnWriteArrayList<>();

              public static Wiring open() {
                return ShopWiring.wire(new Chat(), new Database(), new Orders());
              }
            }
            """,
            "shop/Settings.java",
            """
            package shop;

            record Settings(String url) {}
            """,
            "shop/Pool.java",
            """
            package shop;

            @dev.hardwire.annotation.Provided
            record Pool(String url) implements AutoCloseable {
              @Override
              public void close() {
                Shop.CALLS.add("close pool");
              }
            }
            """,
            "shop/Database.java",
            """
            package shop;

            import dev.hardwire.annotation.OnStart;
            import dev.hardwire.annotation.OnStop;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;

            final class Database implements AutoCloseable {
              @OnStart
              Pool open(Settings settings) {
                Shop.CALLS.add("open");
                return new Pool(settings.url());
              }

              @OnStart
              static CompletionStage<Settings> load() {
                Shop.CALLS.add("load");
                return CompletableFuture.supplyAsync(() -> new Settings("here"));
              }

              @OnStart(order = 1)
              void warm() {
                Shop.CALLS.add("warm");
              }

              @OnStop
              void report(Pool pool) {
                Shop.CALLS.add("report " + pool.url());
              }

              @OnStop(order = 1)
              CompletionStage<Void> flush() {
                return CompletableFuture.runAsync(() -> Shop.CALLS.add("flush"));
              }

              @Override
              public void close() {
                Shop.CALLS.add("close database");
              }
            }
            """,
            "shop/Orders.java",
            """
            package shop;

            import dev.hardwire.annotation.Controller;

            @Controller
            final class Orders {
              String stock(Pool pool) {
                return "stock from " + pool.url();
              }
            }
            """,
            "shop/Chat.java",
            """
            package shop;

            import dev.hardwire.annotation.Namespace;
            import dev.hardwire.annotation.OnEvent;

            @Namespace("/chat")
            final class Chat {
              @OnEvent
              String where(Pool pool) {
                return pool.url();
              }
            }
            """);

    @TempDir
    Path output;

    @Test
    void valuesOfTheStartReachEveryHandlerUntilTheStop() throws Exception {
        Served served = Served.of(output, Map.of("openapi.yaml", DOCUMENT), Map.of(), SOURCES);
        List<?> calls = (List<?>)
                served.loader().loadClass("shop.Shop").getField("CALLS").get(null);
        try (served) {
            assertThat(calls).hasToString("[load, open, warm]");
            assertThat(served.get("/stock")).isEqualTo("200 \"stock from here\"");
            assertThat(acknowledged(served.server().port())).isEqualTo("43/chat,1[\"here\"]");
        }

        assertThat(calls).hasToString("[load, open, warm, flush, report here, close pool, close database]");
    }

    /** What the event is acknowledged with, as its packet. */
    private static String acknowledged(int port) throws Exception {
        BlockingQueue<String> packets = new LinkedBlockingQueue<>();
        WebSocket webSocket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + port + "/socket.io/?EIO=4&transport=websocket"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                                packets.add(data.toString());
                                from.request(1);
                                return null;
                            }
                        })
                .get(10, TimeUnit.SECONDS);
        webSocket.sendText("40/chat,", true).get(10, TimeUnit.SECONDS);
        assertThat(packets.poll(10, TimeUnit.SECONDS)).startsWith("0{");
        assertThat(packets.poll(10, TimeUnit.SECONDS)).startsWith("40/chat,");
        webSocket.sendText("42/chat,1[\"where\"]", true).get(10, TimeUnit.SECONDS);
        String acknowledgement = packets.poll(10, TimeUnit.SECONDS);
        webSocket.abort();
        return acknowledgement;
    }
}
