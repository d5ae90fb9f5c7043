package dev.hardwire.http.endpoint;

import dev.hardwire.handler.Endpoint;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.Problem;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.http.request.RequestTarget;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.module.Modules;
import dev.hardwire.module.MountedWiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves the endpoints of an application and its modules. Thread-safe. */
public final class Endpoints implements MountedProtocol {
    /** Asked in this order. */
    private final List<WiringEndpoints> wirings;
    /** Set once; called when the last session is gone. */
    private volatile @Nullable Runnable stopped;

    /**
     * The endpoints of wirings.
     *
     * @param options those of the endpoint with a path, which begins with the prefix of its wiring
     */
    public Endpoints(Modules modules, HandlerExecutor executor, Function<String, WebSocketOptions> options) {
        this.wirings = new ArrayList<>();
        for (MountedWiring mounted : modules.deepestFirst()) {
            wirings.add(new WiringEndpoints(mounted, executor, options, this::doneIfEmpty));
        }
    }

    private @Nullable ServedEndpoint find(String path) {
        RequestTarget target = new RequestTarget();
        if (target.parse(path)) {
            for (WiringEndpoints some : wirings) {
                ServedEndpoint found = some.find(target);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Stream<ServedEndpoint> all() {
        return wirings.stream().flatMap(some -> some.all().stream());
    }

    /** The endpoint whose class has this path, behind the prefix of its module; null where there is none. */
    public @Nullable Endpoint endpoint(String path) {
        return all().filter(endpoint -> endpoint.path().equals(path))
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
        all().forEach(ServedEndpoint::stop);
        doneIfEmpty();
    }

    private void doneIfEmpty() {
        Runnable done = stopped;
        if (done != null && all().allMatch(ServedEndpoint::isIdle)) {
            done.run();
        }
    }
}
