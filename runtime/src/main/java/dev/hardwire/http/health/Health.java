package dev.hardwire.http.health;

import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.Problem;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Says whether the server lives, and whether it is ready. Thread-safe. */
public final class Health implements MountedProtocol {
    private final HealthOptions options;
    private final List<ReadinessCheck> checks;
    private volatile boolean stopping;

    /** The health of one server, which is ready from now on where its checks say so. */
    public Health(HealthOptions options, HandlerExecutor executor) {
        this.options = options;
        this.checks = new ArrayList<>();
        options.checks().forEach((name, check) -> checks.add(new ReadinessCheck(name, check, options, executor)));
    }

    /** How long the server goes on serving as before when it is told to stop. */
    public Duration drainDelay() {
        return options.drainDelay();
    }

    /** The server is not ready any more, as it is going to stop. */
    public void stopping() {
        stopping = true;
    }

    @Override
    public boolean serves(String path) {
        return !path.isEmpty() && (path.equals(options.readyPath()) || path.equals(options.livePath()));
    }

    @Override
    public boolean upgrades(String path) {
        return false;
    }

    @Override
    public int maxBodySize() {
        return 0;
    }

    @Override
    public void request(HttpExchange exchange) {
        String method = exchange.request().method();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            Problem problem = Problem.of(405, "The methods served here are GET, HEAD");
            exchange.respond(problem, Map.of("allow", "GET, HEAD"));
        } else if (exchange.request().path().equals(options.livePath())) {
            respond(exchange, "up", List.of());
        } else if (stopping) {
            respond(exchange, "stopping", List.of());
        } else {
            respondWithChecks(exchange);
        }
    }

    private void respondWithChecks(HttpExchange exchange) {
        List<CompletableFuture<Boolean>> results =
                checks.stream().map(ReadinessCheck::isUp).toList();
        CompletableFuture.allOf(results.toArray(new CompletableFuture<?>[0])).thenRun(() -> {
            List<String> down = checks.stream()
                    .filter(check -> !results.get(checks.indexOf(check)).join())
                    .map(ReadinessCheck::name)
                    .toList();
            respond(exchange, down.isEmpty() ? "up" : "down", down);
        });
    }

    private static void respond(HttpExchange exchange, String status, List<String> down) {
        JsonWriter json = new JsonWriter(64);
        json.beginObject();
        json.name("status");
        json.value(status);
        if (!down.isEmpty()) {
            json.name("checks");
            json.beginArray();
            down.forEach(json::value);
            json.endArray();
        }
        json.endObject();
        exchange.respond(
                status.equals("up") ? 200 : 503,
                "application/json",
                Map.of("cache-control", "no-store"),
                Unpooled.wrappedBuffer(json.buffer(), 0, json.size()));
    }

    @Override
    public void upgrade(WebSocketUpgrade upgrade) {
        upgrade.respond(Problem.of(404, "There is no WebSocket here"), Map.of());
    }

    @Override
    public void stop(Runnable done) {
        done.run();
    }
}
