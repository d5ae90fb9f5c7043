package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A namespace with values that are provided, compiled and served to the official Java client. */
class ProvidersOfNamespacesTest {
    private static final String VALUES = """
            package shop;

            import dev.hardwire.annotation.NonBlocking;
            import dev.hardwire.annotation.Param;
            import dev.hardwire.annotation.PerConnection;
            import dev.hardwire.annotation.Provided;
            import dev.hardwire.annotation.Provides;
            import dev.hardwire.handler.Handshake;
            import dev.hardwire.handler.HttpProblem;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;
            import java.util.concurrent.CopyOnWriteArrayList;
            import java.util.concurrent.atomic.AtomicInteger;

            public final class Values {
              static final List<String> LOG = new CopyOnWriteArrayList<>();
              static final AtomicInteger MADE = new AtomicInteger();

              @Provided
              public record User(String name, int number) {}

              @Provided
              public record Tenant(String name) {}

              public record Presence(User user) implements AutoCloseable {
                @Override
                public void close() {
                  LOG.add("closed presence of " + user.name());
                }
              }

              public record Transaction(Tenant tenant) implements AutoCloseable {
                @Override
                public void close() {
                  LOG.add("closed transaction of " + tenant.name());
                }
              }

              @Provides
              @PerConnection
              static CompletionStage<User> user(Handshake handshake) {
                if (handshake.auth().path("name").isMissingNode()) {
                  return CompletableFuture.failedFuture(
                      HttpProblem.builder(401).detail("Who are you?").with("retry", false).build());
                }
                String name = handshake.auth().path("name").asString();
                return CompletableFuture.supplyAsync(() -> new User(name, MADE.incrementAndGet()));
              }

              @Provides
              @PerConnection
              @NonBlocking
              static Presence presence(User user) {
                return new Presence(user);
              }

              @Provides
              @NonBlocking
              static Tenant tenant(@Param(value = "tenant", in = "query") String name) {
                return new Tenant(name);
              }

              @Provides
              static Transaction begin(Tenant tenant, User user) {
                if (user.name().equals("eve")) {
                  throw new HttpProblem(403, "Not you");
                }
                return new Transaction(tenant);
              }
            }
            """;

    private static final String CHAT = """
            package shop;

            import dev.hardwire.annotation.Namespace;
            import dev.hardwire.annotation.OnConnect;
            import dev.hardwire.annotation.OnDisconnect;
            import dev.hardwire.annotation.OnError;
            import dev.hardwire.annotation.OnEvent;
            import dev.hardwire.annotation.Provided;
            import dev.hardwire.handler.EventCall;
            import dev.hardwire.handler.Socket;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;

            @Namespace("/chat")
            public final class Chat {
              @OnConnect
              boolean connect(Values.User user, Values.Presence presence) {
                return !user.name().equals("mallory");
              }

              @OnEvent
              String order(Values.User user, @Provided Values.Transaction transaction, String what) {
                return user.name() + " " + user.number() + " " + transaction.tenant().name() + " " + what;
              }

              @OnEvent
              CompletionStage<String> whoAmI(Values.User user, Values.Tenant tenant, String greeting) {
                return CompletableFuture.supplyAsync(() -> greeting + " " + user.name() + " of " + tenant.name());
              }

              @OnEvent
              List<String> log() {
                return List.copyOf(Values.LOG);
              }

              @OnDisconnect
              void gone(Values.User user, Values.Presence presence) {
                Values.LOG.add(user.name() + " is gone");
              }

              @OnError
              void failed(Values.User user, EventCall call, Exception e) {
                Values.LOG.add(call.event() + " of " + user.name() + " failed: " + e.getMessage());
              }
            }
            """;

    private static final String SHOP = """
            package shop;

            import dev.hardwire.annotation.Application;
            import dev.hardwire.spi.Wiring;

            @Application
            public final class Shop {
              public static Wiring open() { return ShopWiring.wire(new Chat()); }
            }
            """;

    @TempDir
    static Path output;

    private static Served served;

    private Socket socket;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.of(
                output,
                Map.of(),
                Map.of(),
                Map.of("shop/Values.java", VALUES, "shop/Chat.java", CHAT, "shop/Shop.java", SHOP));
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    @AfterEach
    void close() {
        if (socket != null) {
            socket.close();
        }
    }

    /** Connects; the error where the client is refused, else null. */
    private String connect(String query, Map<String, String> auth) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        socket = IO.socket(
                "http://127.0.0.1:" + served.server().port() + "/chat",
                IO.Options.builder()
                        .setForceNew(true)
                        .setReconnection(false)
                        .setQuery(query)
                        .setAuth(auth)
                        .build());
        socket.on(Socket.EVENT_CONNECT, nothing -> answer.complete(null));
        socket.on(Socket.EVENT_CONNECT_ERROR, arguments -> answer.complete(arguments[0].toString()));
        socket.connect();
        return answer.get(10, TimeUnit.SECONDS);
    }

    private String ask(Object... arguments) throws Exception {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        String event = (String) arguments[0];
        Object[] payload = Arrays.copyOfRange(arguments, 1, arguments.length);
        socket.emit(event, payload, (Ack) acknowledged -> answer.complete(acknowledged[0]));
        return answer.get(10, TimeUnit.SECONDS).toString();
    }

    @Test
    void whatAConnectionKeepsIsMadeOnceAndClosedWithIt() throws Exception {
        assertThat(connect("tenant=acme", Map.of("name", "ann"))).isNull();
        String first = ask("order", "tea");
        assertThat(first).startsWith("ann ").endsWith(" acme tea");
        assertThat(ask("order", "tea")).isEqualTo(first);
        assertThat(ask("whoAmI", "I am")).isEqualTo("I am ann of acme");
        assertThat(ask("log")).contains("closed transaction of acme");
        socket.close();
        assertThat(connect("tenant=b", Map.of("name", "bob"))).isNull();
        await().untilAsserted(() -> assertThat(ask("log")).contains("\"ann is gone\",\"closed presence of ann\""));
    }

    @Test
    void aProviderRefusesTheClient() throws Exception {
        assertThat(connect("tenant=acme", Map.of()))
                .contains("\"message\":\"Who are you?\"", "\"status\":401", "\"retry\":false");
    }

    @Test
    void aHandshakeThatLacksAParameterIsRefused() throws Exception {
        assertThat(connect("", Map.of("name", "ann")))
                .contains("\"message\":\"The request is not valid\"", "\"parameter\":\"tenant\"");
    }

    @Test
    void whoIsRefusedByTheHandlerKeepsNothing() throws Exception {
        assertThat(connect("tenant=acme", Map.of("name", "mallory"))).contains("Connection refused by server");
        assertThat(connect("tenant=acme", Map.of("name", "ann"))).isNull();
        await().untilAsserted(() -> assertThat(ask("log")).contains("closed presence of mallory"));
    }

    @Test
    void aProviderRefusesAnEvent() throws Exception {
        assertThat(connect("tenant=acme", Map.of("name", "eve"))).isNull();
        assertThat(ask("order", "tea")).isEqualTo("{\"message\":\"Not you\",\"status\":403}");
        assertThat(ask("log")).contains("order of eve failed: Not you");
    }
}
