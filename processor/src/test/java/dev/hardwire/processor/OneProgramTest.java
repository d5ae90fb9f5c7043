package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.spi.Wiring;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same values, of a call, a connection and the application, in an operation, a namespace and an endpoint. */
class OneProgramTest {
    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /where:
            get: {operationId: where, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}
          /baskets/{id}:
            get:
              operationId: basket
              security: [{token: []}]
              parameters: [{name: id, in: path, required: true, schema: {type: integer, format: int32}}]
              responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}
        components:
          securitySchemes:
            token: {type: http, scheme: bearer}
        """;

    private static final String SHOP = """
        package shop;

        import dev.hardwire.annotation.Application;
        import dev.hardwire.annotation.Controller;
        import dev.hardwire.annotation.Namespace;
        import dev.hardwire.annotation.OnClose;
        import dev.hardwire.annotation.OnConnect;
        import dev.hardwire.annotation.OnDisconnect;
        import dev.hardwire.annotation.OnEvent;
        import dev.hardwire.annotation.OnMessage;
        import dev.hardwire.annotation.OnOpen;
        import dev.hardwire.annotation.OnStart;
        import dev.hardwire.annotation.Param;
        import dev.hardwire.annotation.PerConnection;
        import dev.hardwire.annotation.Provided;
        import dev.hardwire.annotation.Provides;
        import dev.hardwire.annotation.Secured;
        import dev.hardwire.annotation.SecurityCheck;
        import dev.hardwire.annotation.WebSocketEndpoint;
        import dev.hardwire.handler.WebSocket;
        import dev.hardwire.spi.Wiring;
        import java.util.List;
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.CompletionStage;
        import java.util.concurrent.CopyOnWriteArrayList;
        import org.jspecify.annotations.Nullable;

        @Application(openapi = "openapi.yaml")
        public final class Shop {
          public static final List<String> LOG = new CopyOnWriteArrayList<>();

          @Provided
          record Pool(String url) {}

          record Caller(String text) {}

          @Provided
          record Query(String text) {}

          @Provided
          record Visit(Pool pool) implements AutoCloseable {
            Visit {
              LOG.add("visit");
            }

            @Override
            public void close() {
              LOG.add("end of visit");
            }
          }

          record Member(String name) {}

          @Provided
          record Basket(String text) {}

          enum Lang { en, fr }

          public static Wiring open() {
            return ShopWiring.wire();
          }

          /** As a test does it. */
          public static Wiring overridden() {
            return ShopWiring.wire(
                new ShopProviders() {
                  @Override
                  public Pool pool() {
                    return new Pool("a test");
                  }

                  @Override
                  public Caller caller(int tenant, @Nullable Lang lang, @Nullable List<String> tags) {
                    return new Caller("alice");
                  }
                });
          }

          @OnStart
          static CompletionStage<Pool> start() {
            return CompletableFuture.supplyAsync(() -> new Pool("the shop"));
          }

          @Provides
          static Caller caller(
              @Param(value = "X-Tenant", in = "header") int tenant,
              @Param(value = "lang", in = "cookie") @Nullable Lang lang,
              @Param(value = "tag", in = "query") @Nullable List<String> tags) {
            return new Caller(tenant + " " + lang + " " + tags);
          }

          @Provides
          static Query query(Pool pool, Caller caller) {
            return new Query(caller.text() + " in " + pool.url());
          }

          @SecurityCheck("token")
          static Member member(String token) {
            return new Member(token);
          }

          /** Of who calls, and of a variable of the path. */
          @Provides
          static Basket basket(Member member, @Param(value = "id", in = "path") int id) {
            return new Basket(member.name() + " has " + id);
          }

          @PerConnection
          @Provides
          static Visit visit(Pool pool) {
            return new Visit(pool);
          }

          @Controller
          static final class Orders {
            static String where(Query query, Pool pool) {
              return query.text();
            }

            static String basket(Basket basket) {
              return basket.text();
            }
          }

          @Namespace("/chat")
          static final class Chat {
            @OnConnect
            static void connect(Visit visit, Pool pool) {}

            @OnEvent
            static String where(Query query, Visit visit) {
              return query.text() + visit.pool().url().length();
            }

            @OnDisconnect
            static void gone(Visit visit, Pool pool) {
              LOG.add("gone from " + pool.url());
            }
          }

          @Namespace("/plain")
          static final class Plain {
            @OnEvent
            static String where(Pool pool) {
              return pool.url();
            }
          }

          @WebSocketEndpoint("/ws")
          static final class Talk {
            @OnOpen
            static CompletionStage<Void> open(WebSocket ws, Query query, Pool pool, Visit visit) {
              return ws.send(query.text() + " of " + pool.url());
            }

            @OnMessage
            static String where(String text, Query query, Visit visit, Pool pool) {
              return text + " " + query.text() + " of " + pool.url();
            }

            @OnClose
            static void closed(Visit visit, Pool pool) {
              LOG.add("closed by " + pool.url());
            }
          }

          @Secured("token")
          @WebSocketEndpoint("/ws/baskets/{id}")
          static final class Baskets {
            @OnOpen
            static CompletionStage<Void> open(WebSocket ws, Basket basket) {
              return ws.send(basket.text());
            }
          }

          @WebSocketEndpoint("/plain")
          static final class Straight {
            @OnMessage
            static String where(String text, Pool pool) {
              return pool.url();
            }
          }
        }
        """;

    private static final String[] HEADERS = {"X-Tenant", "4", "Cookie", "lang=fr"};

    @TempDir
    static Path output;

    private static Served served;
    private static List<String> log;

    @BeforeAll
    @SuppressWarnings("unchecked") // what the application has written
    static void start() throws Exception {
        served = Served.of(output, Map.of("openapi.yaml", DOCUMENT), Map.of(), Map.of("shop/Shop.java", SHOP));
        log = (List<String>)
                served.loader().loadClass("shop.Shop").getField("LOG").get(null);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void parametersOfAProviderAndAValueOfTheStartReachAnOperation() throws Exception {
        assertThat(served.get("/where?tag=a&tag=b", HEADERS)).isEqualTo("200 \"4 fr [a, b] in the shop\"");
        assertThat(served.get("/where", "X-Tenant", "four")).startsWith("400 ").contains("X-Tenant");
    }

    @Test
    void andANamespaceThatKeepsWhatIsPerConnection() throws Exception {
        log.clear();
        Socket socket = socket(served.server(), "/chat?tag=a", HEADERS);
        assertThat(ask(socket)).isEqualTo("4 fr [a] in the shop8");
        assertThat(ask(socket)).isEqualTo("4 fr [a] in the shop8");
        socket.disconnect();

        await().until(() -> log.contains("end of visit"));
        assertThat(log).containsExactly("visit", "gone from the shop", "end of visit");
    }

    @Test
    void andAnEndpointThatKeepsWhatIsPerConnection() throws Exception {
        log.clear();
        try (var client = new Client(served.server(), "/ws?tag=a&tag=b", HEADERS)) {
            assertThat(client.read()).isEqualTo("4 fr [a, b] in the shop of the shop");
            assertThat(client.ask("1")).isEqualTo("1 4 fr [a, b] in the shop of the shop");
            assertThat(client.ask("2")).isEqualTo("2 4 fr [a, b] in the shop of the shop");
        }

        await().until(() -> log.contains("end of visit"));
        assertThat(log).containsExactly("visit", "closed by the shop", "end of visit");
    }

    @Test
    void aProviderMayNeedWhoCallsAndAVariableOfThePath() throws Exception {
        String[] ann = {"Authorization", "Bearer ann"};
        assertThat(served.get("/baskets/7", ann)).isEqualTo("200 \"ann has 7\"");
        assertThat(served.get("/baskets/seven", ann)).startsWith("400 ").contains("\"id\"");
        try (var client = new Client(served.server(), "/ws/baskets/8", ann)) {
            assertThat(client.read()).isEqualTo("ann has 8");
        }
        assertThat(refused("/ws/baskets/eight", ann)).isEqualTo(400);
        assertThat(refused("/ws/baskets/8")).isEqualTo(401);
    }

    @Test
    void whatNobodyOfAClassAsksForIsNotMade() throws Exception {
        log.clear();
        Socket socket = socket(served.server(), "/plain");
        assertThat(ask(socket)).isEqualTo("the shop");
        socket.disconnect();
        try (var client = new Client(served.server(), "/plain")) {
            assertThat(client.ask("")).isEqualTo("the shop");
        }

        assertThat(log).isEmpty();
    }

    @Test
    void whatIsNotValidIsRefusedBeforeAConnection() throws Exception {
        var refusal = new CompletableFuture<String>();
        Socket socket = client(served.server(), "/chat", "X-Tenant", "four");
        socket.on(Socket.EVENT_CONNECT_ERROR, error -> refusal.complete(error[0].toString()));
        socket.connect();
        assertThat(refusal.get(10, TimeUnit.SECONDS)).contains("X-Tenant", "must be an integer");
        socket.disconnect();

        assertThat(refused("/ws", "X-Tenant", "4", "Cookie", "lang=de")).isEqualTo(400);
        assertThat(refused("/ws")).isEqualTo(400);
    }

    @Test
    void aTestSaysWhatIsProvidedToAllOfThem() throws Exception {
        var wiring = (Wiring)
                served.loader().loadClass("shop.Shop").getMethod("overridden").invoke(null);
        try (Server server = Hardwire.of(wiring).host("127.0.0.1").listen(0)) {
            URI uri = URI.create("http://127.0.0.1:" + server.port() + "/where");
            var request = HttpRequest.newBuilder(uri).headers(HEADERS).build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .isEqualTo("\"alice in a test\"");
            Socket socket = socket(server, "/chat", HEADERS);
            assertThat(ask(socket)).isEqualTo("alice in a test6");
            socket.disconnect();
            try (var client = new Client(server, "/ws", HEADERS)) {
                assertThat(client.read()).isEqualTo("alice in a test of a test");
            }
        }
    }

    private static Socket client(Server server, String target, String... headers) {
        IO.Options options = IO.Options.builder().setForceNew(true).build();
        options.extraHeaders = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            options.extraHeaders.put(headers[i], List.of(headers[i + 1]));
        }
        return IO.socket(URI.create("http://127.0.0.1:" + server.port() + target), options);
    }

    private static Socket socket(Server server, String target, String... headers) {
        return client(server, target, headers).connect();
    }

    private static String ask(Socket socket) throws Exception {
        var answer = new CompletableFuture<String>();
        socket.emit("where", new Object[0], args -> answer.complete((String) args[0]));
        return answer.get(10, TimeUnit.SECONDS);
    }

    private static int refused(String target, String... headers) {
        try (var client = new Client(served.server(), target, headers)) {
            throw new AssertionError(client.webSocket + " was let in");
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    /** A client that keeps what it is told. */
    private static final class Client implements WebSocket.Listener, AutoCloseable {
        private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
        private final WebSocket webSocket;

        Client(Server server, String target, String... headers) {
            WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
            for (int i = 0; i < headers.length; i += 2) {
                builder.header(headers[i], headers[i + 1]);
            }
            webSocket = builder.buildAsync(URI.create("ws://127.0.0.1:" + server.port() + target), this)
                    .join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            told.add(data.toString());
            from.request(1);
            return null;
        }

        String ask(String question) throws InterruptedException {
            webSocket.sendText(question, true).join();
            return read();
        }

        String read() throws InterruptedException {
            return String.valueOf(told.poll(10, TimeUnit.SECONDS));
        }

        @Override
        public void close() {
            webSocket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }
}
