package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.spi.Wiring;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Namespaces whose names clients choose, compiled and served to the official Java client: by themselves and in a module. */
class DynamicNamespacesTest {
    private static final String ORG = """
            package shop;

            import dev.hardwire.annotation.Namespace;
            import dev.hardwire.annotation.NonBlocking;
            import dev.hardwire.annotation.OnConnect;
            import dev.hardwire.annotation.OnDisconnect;
            import dev.hardwire.annotation.OnEvent;
            import dev.hardwire.annotation.Param;
            import dev.hardwire.annotation.PerConnection;
            import dev.hardwire.annotation.Provided;
            import dev.hardwire.annotation.Provides;
            import dev.hardwire.handler.Ack;
            import dev.hardwire.handler.DisconnectReason;
            import dev.hardwire.handler.Socket;

            @Namespace("/org-{id}")
            public final class Org {
              @Provided
              public record Tenant(int number) {}

              @Provides
              @PerConnection
              @NonBlocking
              static Tenant tenant(@Param(value = "id", in = "path") int id) {
                return new Tenant(id * 10);
              }

              @OnConnect
              void connect(Socket socket, int id) {
                socket.emit("welcome", id, socket.namespace().name());
              }

              @OnEvent
              String where(int id, Tenant tenant, Socket socket, String greeting) {
                return greeting + " " + id + " " + tenant.number() + " " + socket.namespace().name();
              }

              @OnEvent
              Ack several(int id) {
                return Ack.of(id, "x", null, new Values.Point(1, 2));
              }

              @OnEvent
              void point(Values.Point point) {}

              @OnEvent
              void fail(int count) {
                throw new IllegalStateException("no");
              }

              @OnDisconnect
              void gone(int id, DisconnectReason why) {
                Values.LOG.add("gone " + id);
              }
            }
            """;

    private static final String SPECIAL = """
            package shop;

            import dev.hardwire.annotation.Namespace;
            import dev.hardwire.annotation.OnEvent;

            public final class Special {
              private Special() {}

              /** Says more than the one with the variable only. */
              @Namespace("/org-x-{name:[a-z]{2,3}}")
              static final class Named {
                @OnEvent
                static String which(String name) {
                  return "named " + name;
                }
              }

              @Namespace("/org-7")
              static final class Seven {
                @OnEvent
                static String which() {
                  return "seven";
                }
              }

              @Namespace("/org-{id}/rooms/{room}")
              static final class Rooms {
                @OnEvent
                static String which(String id, String room) {
                  return id + " " + room;
                }
              }
            }
            """;

    private static final String VALUES = """
            package shop;

            import java.util.List;
            import java.util.concurrent.CopyOnWriteArrayList;

            public final class Values {
              static final List<String> LOG = new CopyOnWriteArrayList<>();

              public record Point(int x, int y) {}
            }
            """;

    private static final String ANY = """
            package shop;

            import dev.hardwire.annotation.Namespace;
            import dev.hardwire.annotation.OnConnect;
            import dev.hardwire.annotation.OnDisconnect;
            import dev.hardwire.annotation.OnError;
            import dev.hardwire.annotation.OnEvent;
            import dev.hardwire.handler.Args;
            import dev.hardwire.handler.EventCall;
            import dev.hardwire.handler.Refused;
            import dev.hardwire.handler.Socket;
            import java.util.List;
            import tools.jackson.databind.node.JsonNodeFactory;

            @Namespace("*")
            public final class Any {
              @OnConnect
              void connect(Socket socket) {
                Values.LOG.add("connect " + socket.namespace().name());
                if (socket.namespace().name().contains("secret")) {
                  throw new Refused("Not there", JsonNodeFactory.instance.objectNode().put("code", 7));
                }
              }

              @OnEvent("*")
              String any(Socket socket, String event, Args args) {
                Values.LOG.add("event " + event);
                return event + " of " + socket.namespace().name();
              }

              @OnEvent
              List<String> log() {
                return List.copyOf(Values.LOG);
              }

              @OnDisconnect
              void gone(Socket socket) {
                Values.LOG.add("disconnect " + socket.namespace().name());
              }

              @OnError
              void failed(EventCall call, Exception e) {
                Values.LOG.add("failed " + call.event() + call.args().asList() + " " + e.getMessage());
              }
            }
            """;

    private static final String SHOP = """
            package shop;

            import dev.hardwire.annotation.Application;
            import dev.hardwire.spi.Wiring;

            @Application
            public final class Shop {
              public static Wiring open() { return ShopWiring.wire(new Any(), new Org()); }
            }
            """;

    @TempDir
    static Path output;

    private static Served served;
    private static Server module;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void serve() throws Exception {
        served = Served.of(
                output,
                Map.of(),
                Map.of(),
                Map.of(
                        "shop/Org.java", ORG,
                        "shop/Special.java", SPECIAL,
                        "shop/Values.java", VALUES,
                        "shop/Any.java", ANY,
                        "shop/Shop.java", SHOP));
        Wiring wiring = (Wiring)
                served.loader().loadClass("shop.Shop").getMethod("open").invoke(null);
        module = Hardwire.of(wiring).module("/admin", wiring).host("127.0.0.1").listen(0);
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
        if (module != null) {
            module.close();
        }
    }

    @AfterEach
    void close() {
        sockets.forEach(Socket::close);
    }

    /** A socket that is in a namespace, or the error with which it was refused. */
    private record Joined(Socket socket, String error, BlockingQueue<String> received) {}

    private Joined join(Server server, String namespace) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        Socket socket = IO.socket(
                "http://127.0.0.1:" + server.port() + namespace,
                IO.Options.builder().setForceNew(true).setReconnection(false).build());
        sockets.add(socket);
        socket.on(Socket.EVENT_CONNECT, nothing -> answer.complete(""));
        socket.on(Socket.EVENT_CONNECT_ERROR, arguments -> answer.complete(arguments[0].toString()));
        for (String event : List.of("welcome", "news")) {
            socket.on(event, arguments -> received.add(event + " " + Arrays.toString(arguments)));
        }
        socket.connect();
        return new Joined(socket, answer.get(10, TimeUnit.SECONDS), received);
    }

    private Joined join(String namespace) throws Exception {
        return join(served.server(), namespace);
    }

    private static String ask(Joined joined, String event, Object... payload) throws Exception {
        assertThat(joined.error()).isEmpty();
        CompletableFuture<String> answer = new CompletableFuture<>();
        joined.socket().emit(event, payload, (Ack) values -> answer.complete(Arrays.toString(values)));
        return answer.get(10, TimeUnit.SECONDS);
    }

    private static String next(Joined joined) throws Exception {
        return joined.received().poll(10, TimeUnit.SECONDS);
    }

    @Test
    void variablesAreTypedParameters() throws Exception {
        Joined one = join("/org-1");
        Joined two = join("/org-2");
        assertThat(next(one)).isEqualTo("welcome [1, /org-1]");
        assertThat(next(two)).isEqualTo("welcome [2, /org-2]");
        assertThat(ask(one, "where", "hi")).isEqualTo("[hi 1 10 /org-1]");
        assertThat(ask(two, "where", "hi")).isEqualTo("[hi 2 20 /org-2]");
    }

    @Test
    void aValueThatIsNotOfItsTypeRefusesTheClient() throws Exception {
        assertThat(join("/org-abc").error()).contains("The request is not valid", "\"parameter\":\"id\"");
    }

    @Test
    void whatSaysMoreOfTheNameServesIt() throws Exception {
        assertThat(ask(join("/org-7"), "which")).isEqualTo("[seven]");
        assertThat(ask(join("/org-x-ab"), "which")).isEqualTo("[named ab]");
        assertThat(ask(join("/org-a/rooms/b"), "which")).isEqualTo("[a b]");
        // Too long for the pattern, and no number for the other.
        assertThat(join("/org-x-abcd").error()).contains("The request is not valid");
        assertThat(ask(join("/org-1/rooms"), "which")).isEqualTo("[which of /org-1/rooms]");
    }

    @Test
    void eachIsANamespaceOfItsOwnAndAllAreOne() throws Exception {
        Joined one = join("/org-11");
        Joined two = join("/org-12");
        next(one);
        next(two);
        Server server = served.server();
        server.namespace("/org-11").emit("news", 1);
        server.namespace("/org-{id}").emit("news", 2);
        assertThat(next(one)).isEqualTo("news [1]");
        assertThat(next(one)).isEqualTo("news [2]");
        assertThat(next(two)).isEqualTo("news [2]");
        assertThat(server.namespace("/org-11").sockets())
                .containsExactly(one.socket().id());
        assertThat(server.namespace("/org-{id}").sockets())
                .contains(one.socket().id(), two.socket().id());
        assertThat(server.namespace("/org-{id}")
                        .socket(two.socket().id())
                        .namespace()
                        .name())
                .isEqualTo("/org-12");
    }

    @Test
    void aNamespaceIsHeldWhileNobodyIsInIt() throws Exception {
        var later = served.server().namespace("/org-77");
        later.emit("news", "to nobody");
        assertThat(later.sockets()).isEmpty();
        Joined joined = join("/org-77");
        next(joined);
        later.emit("news", "to somebody");
        assertThat(next(joined)).isEqualTo("news [to somebody]");
        assertThatThrownBy(() -> served.server().namespace("no path"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The application has no namespace no path");
    }

    @Test
    void theWildcardServesWhatNobodyElseDoes() throws Exception {
        Joined joined = join("/what/ever");
        assertThat(ask(joined, "ev")).isEqualTo("[ev of /what/ever]");
        assertThat(join("/secret").error()).contains("\"message\":\"Not there\"", "\"code\":7");
        served.server().namespace("*").emit("news", 3);
        assertThat(next(joined)).isEqualTo("news [3]");
    }

    @Test
    void connectAndDisconnectReachTheWildcardButNoHandlerOfEveryEvent() throws Exception {
        Joined joined = join("/quiet");
        assertThat(ask(joined, "ev")).isEqualTo("[ev of /quiet]");
        joined.socket().close();
        Joined other = join("/other");
        await().untilAsserted(() -> assertThat(ask(other, "log"))
                .contains("\"connect /quiet\"", "\"disconnect /quiet\"")
                .doesNotContain("event connect", "event disconnect"));
        // A namespace without a handler of its own has the wildcard's; /org-{id} has its own.
        ask(join("/org-x-qq"), "which");
        assertThat(ask(other, "log")).contains("\"connect /org-x-qq\"").doesNotContain("connect /org-1\"");
    }

    @Test
    void errorsReachTheWildcardWithEventAndArguments() throws Exception {
        Joined joined = join("/org-5");
        assertThat(ask(joined, "fail", 4)).isEqualTo("[{\"message\":\"Internal server error\"}]");
        Joined other = join("/other");
        await().untilAsserted(() -> assertThat(ask(other, "log")).contains("failed fail[4] no"));
    }

    @Test
    void severalValuesAcknowledge() throws Exception {
        assertThat(ask(join("/org-6"), "several")).isEqualTo("[6, x, null, {\"x\":1,\"y\":2}]");
    }

    @Test
    void modulesHaveThemBelowTheirPrefix() throws Exception {
        Joined joined = join(module, "/admin/org-3");
        assertThat(next(joined)).isEqualTo("welcome [3, /admin/org-3]");
        assertThat(ask(joined, "where", "hi")).isEqualTo("[hi 3 30 /admin/org-3]");
        module.namespace("/admin/org-{id}").emit("news", 1);
        assertThat(next(joined)).isEqualTo("news [1]");
        Joined any = join(module, "/admin/what/ever");
        assertThat(ask(any, "ev")).isEqualTo("[ev of /admin/what/ever]");
        module.namespace("/admin/*").emit("news", 4);
        assertThat(next(any)).isEqualTo("news [4]");
        Joined main = join(module, "/elsewhere");
        module.namespace("*").emit("news", 5);
        assertThat(next(main)).isEqualTo("news [5]");
        assertThat(any.received()).isEmpty();
    }
}
