package dev.hardwire.http.endpoint;

import dev.hardwire.handler.Endpoint;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.JsonValues;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.Problem;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.http.request.LiteralSegments;
import dev.hardwire.http.request.RequestTarget;
import dev.hardwire.http.security.Guard;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.Wiring;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves the endpoints of an application. Thread-safe. */
public final class Endpoints implements MountedProtocol {
    private final EndpointRoutes routes;
    private final LiteralSegments literals;
    private final IdentityHashMap<EndpointTable, ServedEndpoint> served = new IdentityHashMap<>();
    /** Set once; called when the last session is gone. */
    private volatile @Nullable Runnable stopped;

    /** The endpoints of a wiring. */
    public Endpoints(Wiring wiring, HandlerExecutor executor, HttpOptions options) {
        this.routes = wiring.endpoints();
        this.literals = new LiteralSegments(routes.literals());
        JsonValues values = new JsonValues(wiring.codecs());
        for (EndpointTable table : routes.tables()) {
            Guard guard = Guard.of(routes.security(), table.security());
            served.put(
                    table,
                    new ServedEndpoint(
                            table, wiring.routes(), guard, values, executor, options.webSockets(), this::doneIfEmpty));
        }
    }

    private @Nullable ServedEndpoint find(String path) {
        RequestTarget target = new RequestTarget();
        EndpointTable table = target.parse(path) ? routes.find(target.lookingIn(literals)) : null;
        return table == null ? null : served.get(table);
    }

    /** The endpoint whose class has this path; null where there is none. */
    public @Nullable Endpoint endpoint(String path) {
        return served.values().stream()
                .filter(endpoint -> endpoint.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean serves(String path) {
        return find(path) != null;
    }

    @Override
    public boolean hasSessions() {
        return true;
    }

    @Override
    public int maxBodySize() {
        return 0;
    }

    @Override
    public void request(HttpExchange exchange) {
        exchange.respond(
                Problem.of(426, "This path is served over WebSocket only"),
                Map.of("upgrade", "websocket", "connection", "upgrade"));
    }

    @Override
    public void upgrade(WebSocketUpgrade upgrade) {
        ServedEndpoint endpoint = find(upgrade.request().path());
        if (endpoint == null || stopped != null) {
            upgrade.respond(Problem.of(503, "The server is stopping"), Map.of());
            return;
        }
        endpoint.begin(upgrade);
        if (stopped != null) {
            endpoint.stop(); // the stop began meanwhile, and may have passed over this one
        }
    }

    @Override
    public void stop(Runnable done) {
        stopped = done;
        served.values().forEach(ServedEndpoint::stop);
        doneIfEmpty();
    }

    private void doneIfEmpty() {
        Runnable done = stopped;
        if (done != null && served.values().stream().allMatch(ServedEndpoint::isIdle)) {
            done.run();
        }
    }
}
