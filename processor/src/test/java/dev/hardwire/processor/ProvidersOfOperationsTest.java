package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.spi.Wiring;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations with values that are provided, compiled and served. */
class ProvidersOfOperationsTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Orders, version: '1'}
            paths:
              /orders: {get: {operationId: listOrders, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}
              /later/{times}:
                parameters: [{name: times, in: path, required: true, schema: {type: integer, format: int32}}]
                get: {operationId: later, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}
              /stage: {get: {operationId: stage, responses: {'204': {description: d}}}}
              /failing: {get: {operationId: failing, responses: {'204': {description: d}}}}
              /uncommitted: {get: {operationId: uncommitted, responses: {'204': {description: d}}}}
              /log: {get: {operationId: log, responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {type: string}}}}}}}}
            """;

    private static final String DB = """
            package shop;

            import dev.hardwire.annotation.NonBlocking;
            import dev.hardwire.annotation.Param;
            import dev.hardwire.annotation.PerConnection;
            import dev.hardwire.annotation.Provides;
            import dev.hardwire.handler.Handshake;
            import dev.hardwire.handler.HttpProblem;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;
            import java.util.concurrent.CopyOnWriteArrayList;
            import org.jspecify.annotations.Nullable;

            public final class Db {
              static final List<String> LOG = new CopyOnWriteArrayList<>();

              public record Tenant(String name) {}

              public record User(String name) {}

              public record Coupon(String code) {}

              public static class Transaction implements AutoCloseable {
                boolean broken;

                @Override
                public void close() {
                  LOG.add("close");
                  if (broken) {
                    throw new IllegalStateException("broken");
                  }
                }
              }

              static List<String> takeLog() {
                List<String> taken = new ArrayList<>(LOG);
                LOG.clear();
                return taken;
              }

              @Provides
              @NonBlocking
              static Tenant tenant(@Param(value = "X-Tenant", in = "header") String name) {
                return new Tenant(name);
              }

              @Provides
              @PerConnection
              CompletionStage<User> user(Handshake handshake) {
                String name = handshake.request().header("X-User");
                return name == null
                    ? CompletableFuture.failedFuture(new HttpProblem(401, "Who are you? " + handshake.auth()))
                    : CompletableFuture.supplyAsync(() -> new User(name));
              }

              @Provides
              @NonBlocking
              static @Nullable Coupon coupon(Handshake handshake) {
                String code = handshake.query("coupon");
                return code == null ? null : new Coupon(code);
              }

              @Provides
              Transaction begin(Tenant tenant) {
                LOG.add("begin " + tenant.name());
                return new Transaction();
              }
            }
            """;

    private static final String ORDERS = """
            package shop;

            import dev.hardwire.annotation.Controller;
            import java.util.List;
            import java.util.Optional;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;

            @Controller
            public final class Orders {
              String listOrders(Db.Transaction transaction, Db.Tenant tenant, Db.User user, Optional<Db.Coupon> coupon) {
                Db.LOG.add("handler" + loop());
                return tenant.name() + " " + user.name() + coupon.map(each -> " " + each.code()).orElse("");
              }

              CompletionStage<String> later(Db.User user, int times) {
                Db.LOG.add("later" + loop());
                return CompletableFuture.supplyAsync(() -> user.name().repeat(times));
              }

              CompletionStage<Void> stage(Db.Transaction transaction) {
                return CompletableFuture.runAsync(() -> Db.LOG.add("stage"));
              }

              void failing(Db.Transaction transaction) {
                throw new IllegalStateException("failed");
              }

              void uncommitted(Db.Transaction transaction) {
                transaction.broken = true;
              }

              static List<String> log() {
                return Db.takeLog();
              }

              private static String loop() {
                return Thread.currentThread().getName().startsWith("hardwire-loop") ? " on the loop" : "";
              }
            }
            """;

    private static final String SHOP = """
            package shop;

            import dev.hardwire.annotation.Application;
            import dev.hardwire.handler.Handshake;
            import dev.hardwire.spi.Wiring;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;

            @Application(openapi = "openapi.yaml")
            public final class Shop {
              public static Wiring open() {
                return ShopWiring.wire(new Db(), new Orders());
              }

              public static Wiring overridden() {
                return ShopWiring.wire(new ShopProviders(new Db()) {
                  @Override
                  public CompletionStage<Db.User> user(Handshake handshake) {
                    return CompletableFuture.completedFuture(new Db.User("alice"));
                  }
                }, new Orders());
              }
            }
            """;

    @TempDir
    static Path output;

    private static Served served;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.of(
                output,
                Map.of("openapi.yaml", DOCUMENT),
                Map.of(),
                Map.of("shop/Db.java", DB, "shop/Orders.java", ORDERS, "shop/Shop.java", SHOP));
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    @BeforeEach
    void forget() throws Exception {
        log();
    }

    private static String log() throws Exception {
        return served.send("GET", "/log").body();
    }

    @Test
    void valuesAreMadeInOrderAndClosedBehindTheHandler() throws Exception {
        assertThat(served.get("/orders", "X-Tenant", "acme", "X-User", "bob")).isEqualTo("200 \"acme bob\"");
        assertThat(log()).isEqualTo("[\"begin acme\",\"handler\",\"close\"]");
    }

    @Test
    void whatMayBeNullIsAnEmptyOptional() throws Exception {
        assertThat(served.get("/orders?coupon=x", "X-Tenant", "acme", "X-User", "bob"))
                .isEqualTo("200 \"acme bob x\"");
    }

    /** What is read for a provider is checked with the parameters of the operation, before anything is made. */
    @Test
    void nothingIsMadeForARequestThatIsNotValid() throws Exception {
        assertThat(served.get("/orders", "X-User", "bob"))
                .startsWith("400 ")
                .contains("{\"parameter\":\"X-Tenant\",\"in\":\"header\",\"message\":\"is required\"}");
        assertThat(log()).isEqualTo("[]");
    }

    @Test
    void aProviderRefuses() throws Exception {
        assertThat(served.get("/orders", "X-Tenant", "acme"))
                .isEqualTo("401 {\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
                        + "\"detail\":\"Who are you? {}\"}");
        assertThat(log()).isEqualTo("[\"begin acme\",\"close\"]");
    }

    @Test
    void whereNothingBlocksAllIsDoneOnTheEventLoop() throws Exception {
        assertThat(served.get("/later/2", "X-User", "bob")).isEqualTo("200 \"bobbob\"");
        assertThat(log()).isEqualTo("[\"later on the loop\"]");
        assertThat(served.get("/later/2")).startsWith("401 ");
    }

    @Test
    void aStageIsOverBeforeItsTransaction() throws Exception {
        assertThat(served.get("/stage", "X-Tenant", "acme")).isEqualTo("204 ");
        assertThat(log()).isEqualTo("[\"begin acme\",\"stage\",\"close\"]");
    }

    @Test
    void whatFailsIsClosedAndAnswered500() throws Exception {
        assertThat(served.get("/failing", "X-Tenant", "acme")).startsWith("500 ");
        assertThat(served.get("/uncommitted", "X-Tenant", "acme")).startsWith("500 ");
        assertThat(log()).isEqualTo("[\"begin acme\",\"close\",\"begin acme\",\"close\"]");
    }

    @Test
    void aTestOverridesWhatIsProvided() throws Exception {
        Wiring wiring = (Wiring)
                served.loader().loadClass("shop.Shop").getMethod("overridden").invoke(null);
        try (var server = Hardwire.of(wiring).host("127.0.0.1").listen(0)) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/orders"))
                    .header("X-Tenant", "acme")
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .isEqualTo("\"acme alice\"");
        }
    }
}
