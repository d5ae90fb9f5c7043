package dev.hardwire.http.endpoint;

import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.JsonValues;
import dev.hardwire.http.request.LiteralSegments;
import dev.hardwire.http.request.PathBelow;
import dev.hardwire.http.request.RequestTarget;
import dev.hardwire.http.security.Guard;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.module.MountedWiring;
import dev.hardwire.spi.EndpointRoutes;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.RequestPath;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The endpoints of one wiring, under the prefix that it has. Thread-safe. */
final class WiringEndpoints {
    private final EndpointRoutes routes;
    private final LiteralSegments literals;
    private final List<String> prefix;
    private final IdentityHashMap<EndpointTable, ServedEndpoint> served = new IdentityHashMap<>();

    /**
     * The endpoints of a wiring.
     *
     * @param options those of the endpoint with a path, which begins with the prefix
     * @param whenIdle called when a connection was the last one of its endpoint
     */
    WiringEndpoints(
            MountedWiring mounted,
            HandlerExecutor executor,
            Function<String, WebSocketOptions> options,
            Runnable whenIdle) {
        this.routes = mounted.wiring().endpoints();
        this.literals = new LiteralSegments(routes.literals());
        this.prefix = mounted.segments();
        JsonValues values = new JsonValues(mounted.wiring().codecs());
        for (EndpointTable table : routes.tables()) {
            Guard guard = Guard.of(routes.security(), table.security());
            WebSocketOptions own = options.apply(mounted.prefix() + table.path());
            served.put(table, new ServedEndpoint(table, mounted, guard, values, executor, own, whenIdle));
        }
    }

    /** The endpoint at the path of a request; null where it is none of these. */
    @Nullable
    ServedEndpoint find(RequestTarget target) {
        EndpointTable table = target.isBelow(prefix) ? routes.find(below(target.lookingIn(literals))) : null;
        return table == null ? null : served.get(table);
    }

    private RequestPath below(RequestTarget target) {
        return prefix.isEmpty() ? target : new PathBelow(target, prefix.size());
    }

    Collection<ServedEndpoint> all() {
        return served.values();
    }
}
