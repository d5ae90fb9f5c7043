package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.socketio.SocketIoOptions;
import dev.hardwire.socketio.recovery.RecoveryOptions;
import dev.hardwire.spi.Wiring;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection keeps, where that is cut and the client goes on: compiled, and told on the wire. */
class RecoveredValuesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String VALUES = """
            package shop;

            import dev.hardwire.annotation.NonBlocking;
            import dev.hardwire.annotation.PerConnection;
            import dev.hardwire.annotation.Provided;
            import dev.hardwire.annotation.Provides;
            import dev.hardwire.handler.Handshake;
            import dev.hardwire.handler.Socket;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;
            import java.util.concurrent.CopyOnWriteArrayList;
            import org.jspecify.annotations.Nullable;

            public final class Values {
              static final List<String> LOG = new CopyOnWriteArrayList<>();

              public enum Mood { GOOD, BAD }

              @Provided
              public record User(String name, Mood mood, byte[] picture, List<String> said) {}

              @Provided
              public record Order(User user, int number) {}

              @Provided
              public record Guide(String name) {}

              @Provided
              public enum Plan { FREE, PAID }

              @Provided
              public record Lock(Plan plan) implements AutoCloseable {
                @Override
                public void close() {
                  LOG.add("unlock");
                }
              }

              public static final class Cache {
                final List<String> all = new ArrayList<>();
              }

              @Provided
              public record Tools(Cache cache) {}

              @Provides
              @PerConnection
              static User user(Handshake handshake) {
                LOG.add("user");
                String name = handshake.auth().path("name").asString();
                return new User(name, Mood.BAD, new byte[] {1, 2}, new ArrayList<>());
              }

              @Provides
              @PerConnection
              static CompletionStage<Order> order(Handshake handshake) {
                LOG.add("order");
                String name = handshake.auth().path("name").asString();
                return CompletableFuture.supplyAsync(
                    () -> new Order(new User(name, Mood.GOOD, new byte[0], new ArrayList<>()), 7));
              }

              @Provides
              @PerConnection
              @NonBlocking
              static @Nullable Guide guide() {
                LOG.add("guide");
                return null;
              }

              @Provides
              @PerConnection
              @NonBlocking
              static Plan plan() {
                LOG.add("plan");
                return Plan.PAID;
              }

              @Provides
              @PerConnection
              @NonBlocking
              static Lock lock(Plan plan) {
                LOG.add("lock");
                return new Lock(plan);
              }

              @Provides
              @PerConnection
              @NonBlocking
              static Cache cache() {
                LOG.add("cache");
                return new Cache();
              }

              @Provides
              @PerConnection
              @NonBlocking
              static Tools tools(Cache cache) {
                LOG.add("tools");
                return new Tools(cache);
              }

              static void clear(Socket socket) {
                LOG.clear();
                socket.emit("cleared");
              }
            }
            """;

    /** On the handler executor. */
    private static final String CHAT = """
            package shop;

            import dev.hardwire.annotation.Namespace;
            import dev.hardwire.annotation.OnDisconnect;
            import dev.hardwire.annotation.OnEvent;
            import dev.hardwire.handler.Socket;
            import java.util.Arrays;
            import java.util.List;
            import java.util.Optional;

            @Namespace("/chat")
            public final class Chat {
              @OnEvent
              void say(Socket socket, Values.User user, String text) {
                user.said().add(text);
                Values.clear(socket);
              }

              @OnEvent
              List<String> who(
                  Values.User user,
                  Values.Order order,
                  Optional<Values.Guide> guide,
                  Values.Plan plan,
                  Values.Lock lock,
                  Values.Tools tools) {
                return List.of(
                    user.name() + user.mood() + Arrays.toString(user.picture()) + user.said(),
                    order.user().name() + order.number(),
                    guide.map(Values.Guide::name).orElse("nobody"),
                    plan.name(),
                    lock.plan().name(),
                    "" + tools.cache().all);
              }

              @OnEvent
              List<String> log() {
                return List.copyOf(Values.LOG);
              }

              @OnDisconnect
              void gone(Values.User user) {
                user.said().add("bye");
              }
            }
            """;

    /** On the event loop. */
    private static final String LOOP = """
            package shop;

            import dev.hardwire.annotation.Namespace;
            import dev.hardwire.annotation.NonBlocking;
            import dev.hardwire.annotation.OnConnect;
            import dev.hardwire.annotation.OnDisconnect;
            import dev.hardwire.annotation.OnEvent;
            import dev.hardwire.handler.Socket;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;

            @Namespace("/loop")
            public final class Loop {
              @OnConnect
              CompletionStage<Boolean> connect(Values.Order order, Values.Plan plan) {
                return CompletableFuture.completedFuture(!order.user().name().isEmpty());
              }

              @OnEvent
              @NonBlocking
              void say(Socket socket, Values.Order order, String text) {
                order.user().said().add(text);
                Values.clear(socket);
              }

              @OnEvent
              @NonBlocking
              List<String> who(Values.Order order, Values.Plan plan) {
                return List.of(order.user().name() + order.number() + order.user().said(), plan.name());
              }

              @OnEvent
              @NonBlocking
              List<String> log() {
                return List.copyOf(Values.LOG);
              }

              @OnDisconnect
              @NonBlocking
              void gone(Values.Order order) {
                order.user().said().add("bye");
              }
            }
            """;

    private static final String SHOP = """
            package shop;

            import dev.hardwire.annotation.Application;
            import dev.hardwire.spi.Wiring;

            @Application
            public final class Shop {
              public static Wiring open() { return ShopWiring.wire(new Chat(), new Loop()); }
            }
            """;

    @TempDir
    static Path output;

    private static Served served;
    private static Server server;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.of(
                output,
                Map.of(),
                Map.of(),
                Map.of(
                        "shop/Values.java", VALUES,
                        "shop/Chat.java", CHAT,
                        "shop/Loop.java", LOOP,
                        "shop/Shop.java", SHOP));
        Wiring wiring = (Wiring)
                served.loader().loadClass("shop.Shop").getMethod("open").invoke(null);
        server = Hardwire.of(wiring)
                .socketIo(SocketIoOptions.builder()
                        .recovery(RecoveryOptions.defaults())
                        .build())
                .host("127.0.0.1")
                .listen(0);
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** A WebSocket that speaks Socket.IO packet by packet, so that it can be cut anywhere. */
    private static final class Wire implements WebSocket.Listener {
        private final BlockingQueue<String> packets = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket webSocket;

        Wire(Server server) throws InterruptedException {
            String uri = "ws://127.0.0.1:" + server.port() + "/socket.io/?EIO=4&transport=websocket";
            webSocket = CLIENT.newWebSocketBuilder()
                    .buildAsync(URI.create(uri), this)
                    .join();
            assertThat(next()).startsWith("0{");
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                packets.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        Wire send(String packet) {
            webSocket.sendText(packet, true).join();
            return this;
        }

        String next() throws InterruptedException {
            return packets.poll(10, TimeUnit.SECONDS);
        }

        void cut() {
            webSocket.abort();
        }
    }

    private static String part(String pattern, String packet) {
        Matcher matcher = Pattern.compile(pattern).matcher(packet);
        assertThat(matcher.find()).as(packet).isTrue();
        return matcher.group(1);
    }

    /** A client that has said something, is cut, and is back; without saying its name, which a provider would miss. */
    private static Wire back(String namespace) throws InterruptedException {
        Wire first = new Wire(server);
        String connected = first.send("40" + namespace + ",{\"name\":\"ann\"}").next();
        first.send("42" + namespace + ",[\"say\",\"tea\"]");
        String offset = part(",\"([^\"]+)\"]$", first.next());
        first.cut();
        Wire second = new Wire(server);
        String pid = part("\"pid\":\"([^\"]+)\"", connected);
        second.send("40" + namespace + ",{\"pid\":\"" + pid + "\",\"offset\":\"" + offset + "\"}");
        assertThat(second.next()).isEqualTo(connected);
        return second;
    }

    @Test
    void whatHasACodecIsAsItWasWhenTheLastHandlerReturned() throws Exception {
        Wire client = back("/chat");
        assertThat(client.send("42/chat,0[\"who\"]").next())
                .isEqualTo("43/chat,0[[\"annBAD[1, 2][tea, bye]\",\"ann7\",\"nobody\",\"PAID\",\"PAID\",\"[]\"]]");
        client.cut();
    }

    @Test
    void theRestIsMadeAnew() throws Exception {
        Wire client = back("/chat");
        // what there was none of, what is closed, what has no codec, and a record with that
        assertThat(client.send("42/chat,0[\"log\"]").next())
                .isEqualTo("43/chat,0[[\"unlock\",\"guide\",\"lock\",\"cache\",\"tools\"]]");
        client.cut();
    }

    @Test
    void onTheEventLoopToo() throws Exception {
        Wire client = back("/loop");
        assertThat(client.send("42/loop,0[\"who\"]").next()).isEqualTo("43/loop,0[[\"ann7[tea, bye]\",\"PAID\"]]");
        assertThat(client.send("42/loop,1[\"log\"]").next()).isEqualTo("43/loop,1[[]]");
        client.cut();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat", "/loop"})
    void whoStartsAnewGetsAllAnew(String namespace) throws Exception {
        Wire client = new Wire(server);
        client.send("40" + namespace + ",{\"name\":\"bob\",\"pid\":\"unknown\",\"offset\":\"unknown\"}")
                .next();
        assertThat(client.send("42" + namespace + ",0[\"who\"]").next())
                .contains("bob")
                .doesNotContain("tea");
        client.cut();
    }
}
