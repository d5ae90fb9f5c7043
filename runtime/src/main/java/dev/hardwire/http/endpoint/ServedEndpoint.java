package dev.hardwire.http.endpoint;

import dev.hardwire.handler.Endpoint;
import dev.hardwire.handler.WebSocketGroup;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.JsonValues;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.http.scope.Provided;
import dev.hardwire.http.security.Granted;
import dev.hardwire.http.security.Guard;
import dev.hardwire.http.websocket.WebSocketChannel;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.module.MountedWiring;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.RouteTable;
import dev.hardwire.spi.UpgradeCall;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One endpoint of a running server, with its connections and those that want to be one. Thread-safe. */
final class ServedEndpoint implements Endpoint {
    private final EndpointTable table;
    private final MountedWiring mounted;
    private final @Nullable Guard guard;
    private final JsonValues values;
    private final HandlerExecutor executor;
    private final WebSocketOptions options;
    private final Runnable whenIdle;
    private final Set<Upgrading> upgrading = ConcurrentHashMap.newKeySet();
    private final Set<EndpointSession> sessions = ConcurrentHashMap.newKeySet();
    private final Groups groups = new Groups();
    private volatile boolean stopping;

    /**
     * An endpoint without connections.
     *
     * @param mounted the application that has it
     * @param guard what finds out who wants to connect; null where everybody may
     * @param whenIdle called when a connection was the last one
     */
    ServedEndpoint(
            EndpointTable table,
            MountedWiring mounted,
            @Nullable Guard guard,
            JsonValues values,
            HandlerExecutor executor,
            WebSocketOptions options,
            Runnable whenIdle) {
        this.table = table;
        this.mounted = mounted;
        this.guard = guard;
        this.values = values;
        this.executor = executor;
        this.options = options;
        this.whenIdle = whenIdle;
    }

    EndpointTable table() {
        return table;
    }

    /** The operations of the same application. */
    RouteTable routes() {
        return mounted.wiring().routes();
    }

    /** How many segments of a path are not the table's. */
    int depth() {
        return mounted.segments().size();
    }

    HandlerExecutor executor() {
        return executor;
    }

    JsonValues values() {
        return values;
    }

    Groups groups() {
        return groups;
    }

    WebSocketOptions options() {
        return options;
    }

    // ---- connections ----

    /** A request to upgrade. On the event loop of its connection. */
    void begin(WebSocketUpgrade upgrade) {
        Upgrading wanted = new Upgrading(this, upgrade);
        upgrading.add(wanted);
        wanted.begin();
        if (guard == null) {
            wanted.admitted(Granted.NOBODY);
        } else {
            new UpgradeAdmission(wanted, this, guard).run();
        }
    }

    void decided(Upgrading done) {
        upgrading.remove(done);
        whenIdle.run();
    }

    /**
     * Upgrades. On the event loop of the connection.
     *
     * @param forOpening what was made for the handler of the opening, and is closed with it; null where that is nothing
     */
    void open(
            Upgrading accepted,
            EndpointConnection connection,
            UpgradeCall.Opening opening,
            @Nullable Provided forOpening) {
        EndpointSession session = new EndpointSession(this, accepted, connection, forOpening);
        String subprotocol = subprotocol(accepted.request().headers("sec-websocket-protocol"));
        WebSocketChannel channel = accepted.upgrade().accept(session, options, subprotocol);
        sessions.add(session);
        session.start(channel, subprotocol, opening);
        if (stopping) {
            session.closeOnStop(); // the stop began meanwhile, and may have passed over this one
        }
    }

    /** The first that the client offers, and that is spoken here; null where there is none. */
    private @Nullable String subprotocol(List<String> offered) {
        return offered.stream()
                .flatMap(header -> List.of(header.split(",", -1)).stream())
                .map(String::strip)
                .filter(table.subprotocols()::contains)
                .findFirst()
                .orElse(null);
    }

    void closed(EndpointSession session) {
        sessions.remove(session);
        whenIdle.run();
    }

    /** Whether it has no connections, nor will get any that it knows of. */
    boolean isIdle() {
        return sessions.isEmpty() && upgrading.isEmpty();
    }

    void stop() {
        stopping = true;
        upgrading.forEach(Upgrading::stop);
        sessions.forEach(EndpointSession::closeOnStop);
    }

    // ---- for the application ----

    @Override
    public String path() {
        return mounted.prefix() + table.path();
    }

    @Override
    public WebSocketGroup everyone() {
        return new SentGroup(groups::everyone, values, Set.of());
    }

    @Override
    public WebSocketGroup group(String name) {
        return new SentGroup(() -> groups.of(name), values, Set.of());
    }
}
