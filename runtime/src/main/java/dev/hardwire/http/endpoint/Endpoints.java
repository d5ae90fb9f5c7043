package dev.hardwire.http.endpoint;

import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.JsonValues;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.Problem;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.http.request.LiteralSegments;
import dev.hardwire.http.request.RequestTarget;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.ParameterReader;
import dev.hardwire.spi.json.Violations;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Serves the endpoints of an application. Thread-safe. */
public final class Endpoints implements MountedProtocol {
    private final EndpointRoutes routes;
    private final LiteralSegments literals;
    private final JsonValues values;
    private final HandlerExecutor executor;
    private final HttpOptions options;
    private final Set<EndpointSession> sessions = ConcurrentHashMap.newKeySet();
    /** Set once; called when the last session is gone. */
    private volatile @Nullable Runnable stopped;

    /** The endpoints of a wiring; {@code values} writes what they send as JSON. */
    public Endpoints(EndpointRoutes routes, JsonValues values, HandlerExecutor executor, HttpOptions options) {
        this.routes = routes;
        this.literals = new LiteralSegments(routes.literals());
        this.values = values;
        this.executor = executor;
        this.options = options;
    }

    private @Nullable EndpointTable find(String path) {
        RequestTarget target = new RequestTarget();
        return target.parse(path) ? routes.find(target.lookingIn(literals)) : null;
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
        EndpointTable table = find(upgrade.request().path());
        if (table == null || stopped != null) {
            upgrade.respond(Problem.of(503, "The server is stopping"), Map.of());
            return;
        }
        Violations violations = new Violations();
        try {
            EndpointConnection connection =
                    table.connect(upgrade.request(), new ParameterReader(upgrade.parameters(), violations));
            if (connection == null) {
                upgrade.respond(Problem.of(violations), Map.of());
            } else {
                accept(upgrade, table, connection);
            }
        } catch (HttpProblem problem) {
            upgrade.respond(Problem.of(problem.status(), problem.getMessage()), Map.of());
        }
    }

    private void accept(WebSocketUpgrade upgrade, EndpointTable table, EndpointConnection connection) {
        EndpointSession session =
                new EndpointSession(upgrade.request(), table, connection, values, executor, options, this::closed);
        sessions.add(session);
        session.start(upgrade.accept(session, options.webSockets()));
        if (stopped != null) {
            session.closeOnStop(); // the stop began meanwhile, and may have passed over this one
        }
    }

    private void closed(EndpointSession session) {
        sessions.remove(session);
        doneIfEmpty();
    }

    @Override
    public void stop(Runnable done) {
        stopped = done;
        sessions.forEach(EndpointSession::closeOnStop);
        doneIfEmpty();
    }

    private void doneIfEmpty() {
        Runnable done = stopped;
        if (done != null && sessions.isEmpty()) {
            done.run();
        }
    }
}
