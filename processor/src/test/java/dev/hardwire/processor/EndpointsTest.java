package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.websocket.WebSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/websocket.md} says of endpoints, through the processor and over the wire. */
class EndpointsTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Talk, version: '1'}
            paths: {}
            components:
              securitySchemes:
                token: {type: http, scheme: bearer}
                key: {type: apiKey, in: query, name: key}
            """;

    private static final String SHOP = """
            package shop;

            import dev.hardwire.annotation.Application;
            import dev.hardwire.annotation.OnClose;
            import dev.hardwire.annotation.OnError;
            import dev.hardwire.annotation.OnMessage;
            import dev.hardwire.annotation.OnOpen;
            import dev.hardwire.annotation.Param;
            import dev.hardwire.annotation.PerConnection;
            import dev.hardwire.annotation.Provides;
            import dev.hardwire.annotation.Secured;
            import dev.hardwire.annotation.SecurityCheck;
            import dev.hardwire.annotation.WebSocketEndpoint;
            import dev.hardwire.handler.Handshake;
            import dev.hardwire.handler.HttpProblem;
            import dev.hardwire.handler.Request;
            import dev.hardwire.handler.WebSocket;
            import dev.hardwire.spi.Wiring;
            import java.io.InputStream;
            import java.io.Reader;
            import java.nio.ByteBuffer;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;
            import java.util.concurrent.CopyOnWriteArrayList;
            import java.util.concurrent.Flow;
            import org.jspecify.annotations.Nullable;

            @Application(openapi = "openapi.yaml")
            public final class Shop {
              public static final List<String> EVENTS = new CopyOnWriteArrayList<>();

              public static Wiring open() { return ShopWiring.wire(); }

              @dev.hardwire.annotation.Provided
              record User(String name) { }

              @dev.hardwire.annotation.Provided
              record Tenant(String name) { }

              enum Lang { en, fr }

              record Tick(@Nullable String text, int number) { }

              record Note(String text) { }

              @dev.hardwire.annotation.Provided
              record Made(String text) { }

              static final class Transaction implements AutoCloseable {
                private final String what;

                Transaction(String what) {
                  this.what = what;
                  EVENTS.add("begin " + what);
                }

                @Override
                public void close() { EVENTS.add("end " + what); }
              }

              @SecurityCheck("token")
              static @Nullable User token(String token, List<String> scopes) {
                if (token.equals("weak")) {
                  throw new HttpProblem(403, "Not with " + scopes);
                }
                return token.equals("wrong") ? null : new User(token);
              }

              @SecurityCheck("key")
              static @Nullable User key(String key) { return key.equals("right") ? new User("key") : null; }

              @PerConnection
              @Provides
              static Tenant tenant(Handshake handshake, @Param(value = "X-Tenant", in = "header") @Nullable String name) {
                EVENTS.add("tenant " + name);
                if ("none".equals(name)) {
                  throw HttpProblem.builder(404).detail("No tenant").with("hint", "another").build();
                }
                if ("broken".equals(name)) {
                  throw new IllegalStateException("secret");
                }
                return new Tenant(name == null ? "nobody" : name);
              }

              @Provides
              static Transaction transaction(Tenant tenant) {
                if (tenant.name().equals("full")) {
                  throw HttpProblem.builder(429).title("Slow down").with("retryAfter", 5).build();
                }
                return new Transaction(tenant.name());
              }

              @Provides
              static CompletionStage<Made> later(Request request) {
                return CompletableFuture.supplyAsync(() -> new Made("later"));
              }

              @WebSocketEndpoint(value = "/ws/{room}", subprotocols = {"chat.v2", "chat.v1"}, sends = Note.class)
              static final class Chat {
                @OnOpen
                static void open(WebSocket ws, String room, @Nullable Integer limit,
                    @Param(value = "X-Trace", in = "header") @Nullable List<Integer> trace,
                    @Param(value = "lang", in = "cookie") @Nullable Lang lang) {
                  ws.send(room + " " + limit + " " + trace + " " + lang + " " + ws.subprotocol());
                  ws.sendJson(new Note("hello"));
                }

                @OnMessage
                static Tick text(WebSocket ws, String room, Tick tick) { return new Tick(room, tick.number()); }

                @OnMessage
                static ByteBuffer binary(ByteBuffer bytes) { return bytes; }
              }

              @Secured(value = "token", scopes = "talk")
              @Secured("key")
              @WebSocketEndpoint("/secured")
              static final class Private {
                @OnMessage
                static String text(String text, User user, Request request) {
                  User same = request.principal(User.class);
                  return text + " " + user.name() + " " + (same == user);
                }
              }

              @WebSocketEndpoint("/provided")
              static final class Provided {
                @OnOpen
                static void open(WebSocket ws, Transaction transaction, Tenant tenant) {
                  EVENTS.add("open " + tenant.name());
                }

                @OnMessage
                static String text(String text, Transaction transaction, Tenant tenant) {
                  EVENTS.add("text " + text);
                  if (text.equals("fail")) {
                    throw new IllegalStateException("secret");
                  }
                  return text + " " + tenant.name();
                }

                @OnClose
                static void closed(Tenant tenant, int code) { EVENTS.add("closed " + tenant.name() + " " + code); }
              }

              @WebSocketEndpoint("/refusing")
              static final class Refusing {
                @OnMessage
                static void text(String text, Transaction transaction) { }
              }

              @WebSocketEndpoint("/later")
              static final class Later {
                @OnOpen
                static CompletionStage<Void> open(WebSocket ws, @Nullable Integer since, Made made) {
                  return ws.send(made.text() + " " + since);
                }

                @OnMessage
                static CompletionStage<Tick> text(Tick tick, Made made) {
                  return CompletableFuture.supplyAsync(() -> new Tick(made.text(), tick.number()));
                }

                @OnMessage
                static CompletionStage<String> binary(Flow.Publisher<ByteBuffer> pieces) {
                  var sum = new CompletableFuture<String>();
                  pieces.subscribe(new Flow.Subscriber<>() {
                    private long bytes;
                    private Flow.@Nullable Subscription subscription;

                    @Override
                    public void onSubscribe(Flow.Subscription to) {
                      subscription = to;
                      to.request(1);
                    }

                    @Override
                    public void onNext(ByteBuffer piece) {
                      bytes += piece.remaining();
                      subscription.request(1);
                    }

                    @Override
                    public void onError(Throwable why) { sum.completeExceptionally(why); }

                    @Override
                    public void onComplete() { sum.complete("published " + bytes); }
                  });
                  return sum;
                }
              }

              @WebSocketEndpoint("/upload")
              static final class Upload {
                @OnMessage
                static String text(Reader text) throws Exception {
                  long count = 0;
                  for (int c = text.read(); c >= 0; c = text.read()) {
                    count++;
                  }
                  return "characters " + count;
                }

                @OnMessage
                static String binary(InputStream bytes) throws Exception {
                  int first = bytes.read();
                  if (first == 0) {
                    return "dropped";
                  }
                  return "bytes " + (1 + bytes.transferTo(java.io.OutputStream.nullOutputStream()));
                }
              }

              @WebSocketEndpoint("/groups")
              static final class Groups {
                @OnMessage
                static void text(WebSocket ws, String text) {
                  String[] words = text.split(" ");
                  switch (words[0]) {
                    case "join" -> ws.join(words[1]);
                    case "leave" -> ws.leave(words[1]);
                    case "say" -> ws.endpoint().group(words[1]).send(words[2]);
                    case "others" -> ws.endpoint().everyone().except(ws).sendJson(new Note(words[1]));
                    case "many" -> {
                      for (int i = 0; i <= 2; i++) {
                        ws.join("g" + i);
                      }
                    }
                    default -> throw new IllegalArgumentException(text);
                  }
                  ws.send("done " + new java.util.TreeSet<>(ws.groups()) + " " + ws.endpoint().everyone().size());
                }

                @OnError
                static void failed(WebSocket ws, Exception e) { ws.send("error " + e.getMessage()); }
              }

              @WebSocketEndpoint("/slow")
              static final class Slow {
                @OnOpen
                static void open(Never never) { }
              }

              interface Never { }

              @Provides
              static CompletionStage<Never> never() { return new CompletableFuture<>(); }
            }
            """;

    @TempDir
    static Path output;

    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = Served.of(
                output,
                Map.of("openapi.yaml", DOCUMENT),
                Map.of(),
                Map.of("shop/Shop.java", SHOP),
                HttpOptions.builder()
                        .webSockets(WebSocketOptions.builder()
                                .maxMessageSize(1000)
                                .maxGroups(2)
                                .upgradeTimeout(Duration.ofSeconds(2))
                                .build())
                        .build());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** A client that keeps what it is told. */
    private static final class Client implements WebSocket.Listener, AutoCloseable {
        private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket webSocket;

        Client(String target, String... headers) {
            this(List.of(), target, headers);
        }

        Client(List<String> subprotocols, String target, String... headers) {
            WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
            for (int i = 0; i < headers.length; i += 2) {
                builder.header(headers[i], headers[i + 1]);
            }
            if (!subprotocols.isEmpty()) {
                builder.subprotocols(
                        subprotocols.get(0), subprotocols.stream().skip(1).toArray(String[]::new));
            }
            webSocket = builder.buildAsync(
                            URI.create("ws://127.0.0.1:" + served.server().port() + target), this)
                    .join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                told.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            told.add("binary " + data.remaining());
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            told.add("close " + code + " " + reason);
            return null;
        }

        Client send(String message) {
            webSocket.sendText(message, true).join();
            return this;
        }

        Client send(byte[] message, boolean last) {
            webSocket.sendBinary(ByteBuffer.wrap(message), last).join();
            return this;
        }

        String read() throws InterruptedException {
            return String.valueOf(told.poll(10, TimeUnit.SECONDS));
        }

        @Override
        public void close() {
            // Fails where the server has closed meanwhile.
            webSocket.sendClose(1000, "").handle((sent, closed) -> sent).join();
        }
    }

    private static HttpResponse<?> refused(String target, String... headers) {
        try (var client = new Client(target, headers)) {
            throw new AssertionError(target + " has let in " + client.webSocket);
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse();
        }
    }

    private static String text(HttpResponse<?> response) {
        return response.body() instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : "" + response.body();
    }

    @Test
    void argumentsAreTypedAndMessagesAreJson() throws Exception {
        try (var client = new Client(
                List.of("other", "chat.v1", "chat.v2"), "/ws/red?limit=5", "X-Trace", "1, 2", "Cookie", "lang=fr")) {
            assertThat(client.read()).isEqualTo("red 5 [1, 2] fr chat.v1");
            assertThat(client.read()).isEqualTo("{\"text\":\"hello\"}");
            assertThat(client.send("{\"number\":7}").read()).isEqualTo("{\"text\":\"red\",\"number\":7}");
            assertThat(client.send("{\"number\":\"x\"}").read())
                    .isEqualTo("{\"error\":{\"message\":\"The message is not valid\",\"errors\":"
                            + "[{\"pointer\":\"/number\",\"message\":\"must be an integer of 32 bits\"}]}}");
            assertThat(client.send("{").read())
                    .startsWith("{\"error\":{\"message\":")
                    .endsWith("\"errors\":[]}}");
            assertThat(client.send(new byte[3], true).read()).isEqualTo("binary 3");
            assertThat(client.webSocket.getSubprotocol()).isEqualTo("chat.v1");
        }
        try (var client = new Client("/ws/blue")) {
            assertThat(client.read()).isEqualTo("blue null null null null");
        }
    }

    @Test
    void argumentsThatAreNotValidAreRefusedBeforeTheUpgrade() {
        HttpResponse<?> answer = refused("/ws/red?limit=x", "X-Trace", "1,y", "Cookie", "lang=de");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/secured            |               | 401 | Bearer realm=\"Talk\", ApiKey realm=\"Talk\", in=\"query\", name=\"key\"",
                "/secured?key=no     |               | 401 | Bearer realm=\"Talk\", ApiKey realm=\"Talk\", in=\"query\", name=\"key\"",
                "/secured            | Bearer weak   | 403 | ''",
            })
    void whoMayNotConnectIsRefusedBeforeTheUpgrade(String target, String authorization, int status, String challenge) {
        String[] headers = authorization == null ? new String[0] : new String[] {"Authorization", authorization};
        HttpResponse<?> answer = refused(target, headers);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("www-authenticate").orElse("")).isEqualTo(challenge);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @Test
    void whoMayConnectIsKnownToHandlers() throws Exception {
        try (var client = new Client("/secured", "Authorization", "Bearer ann")) {
            assertThat(client.send("hi").read()).isEqualTo("hi ann true");
        }
        try (var client = new Client("/secured?key=right")) {
            assertThat(client.send("hi").read()).isEqualTo("hi key true");
        }
    }

    @Test
    void whatIsProvidedIsMadeAndClosedInItsOrder() throws Exception {
        List<String> events = events();
        events.clear();
        try (var client = new Client("/provided", "X-Tenant", "acme")) {
            assertThat(client.send("hi").read()).isEqualTo("hi acme");
        }
        await().until(() -> events.contains("closed acme 1000"));
        // Connections of other tests may still be closing.
        assertThat(events.stream().filter(event -> event.contains("acme") || event.equals("text hi")))
                .containsExactly(
                        "tenant acme",
                        "begin acme",
                        "open acme",
                        "end acme",
                        "begin acme",
                        "text hi",
                        "end acme",
                        "closed acme 1000");
    }

    @Test
    void aFailureClosesWith1011AndWhatWasMade() throws Exception {
        List<String> events = events();
        events.clear();
        try (var client = new Client("/provided", "X-Tenant", "b")) {
            assertThat(client.send("fail").read()).isEqualTo("close 1011 The server failed");
        }
        assertThat(events).containsSubsequence("begin b", "text fail", "end b");
    }

    @SuppressWarnings("unchecked")
    private static List<String> events() throws ReflectiveOperationException {
        return (List<String>)
                served.loader().loadClass("shop.Shop").getField("EVENTS").get(null);
    }

    @Test
    void aProviderMayRefuseTheUpgrade() {
        HttpResponse<?> none = refused("/provided", "X-Tenant", "none");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(text(none)).isNotNull();
        assertThat(none.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(refused("/provided", "X-Tenant", "full").statusCode()).isEqualTo(429);
        assertThat(refused("/provided", "X-Tenant", "broken").statusCode()).isEqualTo(500);
    }

    @Test
    void aProviderMayRefuseAMessage() throws Exception {
        try (var client = new Client("/refusing", "X-Tenant", "full")) {
            String refusal = "{\"error\":{\"message\":\"Slow down\",\"status\":429,\"retryAfter\":5}}";
            assertThat(client.send("a").read()).isEqualTo(refusal);
            assertThat(client.send("b").read()).isEqualTo(refusal);
        }
    }

    @Test
    void whatIsProvidedLaterIsWaitedForWithoutAThread() throws Exception {
        try (var client = new Client("/later?since=3")) {
            assertThat(client.read()).isEqualTo("later 3");
            assertThat(client.send("{\"number\":1}").read()).isEqualTo("{\"text\":\"later\",\"number\":1}");
        }
    }

    @Test
    void anUpgradeThatTakesTooLongIsAnswered503() {
        assertThat(refused("/slow").statusCode()).isEqualTo(503);
    }

    @Test
    void messagesMayBeStreams() throws Exception {
        byte[] piece = new byte[500];
        piece[0] = 1;
        try (var client = new Client("/upload")) {
            client.send(piece, false).send(piece, false).send(piece, false).send(piece, true);
            assertThat(client.read()).isEqualTo("bytes 2000");
            client.webSocket.sendText("\u00e9".repeat(900), false).join();
            client.webSocket.sendText("\u00e9".repeat(900), true).join();
            assertThat(client.read()).isEqualTo("characters 1800");
            client.send(new byte[500], false).send(new byte[500], false).send(new byte[500], true);
            assertThat(client.read()).isEqualTo("dropped");
            assertThat(client.send("x").read()).isEqualTo("characters 1");
        }
        try (var client = new Client("/later")) {
            assertThat(client.read()).isEqualTo("later null");
            client.send(piece, false).send(piece, false).send(piece, true);
            assertThat(client.read()).isEqualTo("published 1500");
        }
    }

    @Test
    void groups() throws Exception {
        var endpoint = served.server().endpoint("/groups");
        await().until(() -> endpoint.everyone().size() == 0);
        try (var ann = new Client("/groups");
                var bob = new Client("/groups")) {
            assertThat(ann.send("join red").read()).startsWith("done [red]");
            assertThat(bob.send("say red hello").read()).startsWith("done []");
            assertThat(ann.read()).isEqualTo("hello");
            assertThat(bob.send("others x").read()).isEqualTo("done [] 2");
            assertThat(ann.read()).isEqualTo("{\"text\":\"x\"}");
            endpoint.group("red").send("from outside").toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThat(ann.read()).isEqualTo("from outside");
            assertThat(endpoint.group("red").size()).isEqualTo(1);
            assertThat(ann.send("leave red").read()).startsWith("done []");
            assertThat(endpoint.group("red").size()).isZero();
            assertThat(ann.send("many").read()).isEqualTo("error A connection can be in at most 2 groups");
        }
        await().until(() -> endpoint.everyone().size() == 0);
        assertThatThrownBy(() -> served.server().endpoint("/none")).hasMessage("The application has no endpoint /none");
    }
}
