package dev.hardwire.socketio;

import dev.hardwire.engineio.Engine;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.module.Modules;
import dev.hardwire.module.MountedWiring;
import dev.hardwire.socketio.packet.PacketLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Socket.IO protocol 5 on Engine.IO 4: the namespaces of an application and its modules. Thread-safe. */
public final class SocketIo implements MountedProtocol {
    private final SocketIoOptions options;
    private final Map<String, NamespaceOptions> own;
    private final PacketLimits packetLimits;
    private final HandlerExecutor executor;
    private final Engine engine;
    private final ChildLimit children;
    /** By the names that are written. */
    private final Map<String, NamespaceSource> written = new HashMap<>();
    /** Asked in this order. */
    private final List<WiringNamespaces> namespaces;
    /** Sockets for which a handler is or will still be called. */
    private final AtomicInteger sockets = new AtomicInteger();
    /** What to call when the last socket has ended; set when the server stops and the engine has. */
    private final AtomicReference<@Nullable Runnable> stopped = new AtomicReference<>();

    /** Serves the namespaces of wirings; handlers that may block are called on the executor. */
    public SocketIo(Modules modules, SocketIoOptions options, HandlerExecutor executor) {
        this(modules, options, Map.of(), executor);
    }

    /**
     * As {@link #SocketIo(Modules, SocketIoOptions, HandlerExecutor)}.
     *
     * @param own the options of single namespaces, by their paths as they are written, behind the prefix of their module
     */
    public SocketIo(
            Modules modules, SocketIoOptions options, Map<String, NamespaceOptions> own, HandlerExecutor executor) {
        this.own = Map.copyOf(own);
        this.options = options;
        this.packetLimits = options.packetLimits();
        this.executor = executor;
        this.engine = new Engine(options.engine(), session -> new Connection(this, session));
        this.children = new ChildLimit(options);
        this.namespaces = new ArrayList<>();
        for (MountedWiring mounted : modules.deepestFirst()) {
            WiringNamespaces some = new WiringNamespaces(this, mounted, children);
            some.addTo(written);
            namespaces.add(some);
        }
    }

    /** Begins to hear other servers, where adapters join them. Called once, before clients come. */
    public void start() {
        namespaces.forEach(WiringNamespaces::start);
    }

    /** Leaves the other servers, without a word to clients: for a server that cannot start. */
    public void close() {
        namespaces.forEach(WiringNamespaces::close);
    }

    /**
     * The namespace with this path, for use from outside a handler; null where there is none. The path of a dynamic one as it
     * is written, {@code /org-{id}}, stands for all namespaces of that form, {@code *} for all that it serves; a name that
     * clients choose is that namespace, also while nobody is in it.
     */
    public @Nullable SocketNamespace namespace(String path) {
        NamespaceSource source = written.get(path);
        if (source != null) {
            return source.all();
        }
        NamespaceSource serving = path.startsWith("/") ? find(path) : null;
        return serving == null ? null : serving.named(path);
    }

    /** How many namespaces there are whose names clients chose. */
    public int childNamespaceCount() {
        return children.count();
    }

    /** How many Engine.IO sessions there are. */
    public int sessionCount() {
        return engine.sessionCount();
    }

    /** How many sockets there are, also those whose last handler has not returned yet. */
    public int socketCount() {
        return sockets.get();
    }

    /** What serves a name: of what says the same of it, that of the longest prefix; null where nobody does. */
    @Nullable
    NamespaceSource find(String name) {
        NamespaceSource best = null;
        for (WiringNamespaces some : namespaces) {
            NamespaceSource found = some.find(name);
            if (found != null && (best == null || found.kind().compareTo(best.kind()) < 0)) {
                best = found;
            }
        }
        return best;
    }

    SocketIoOptions options() {
        return options;
    }

    /** The options of a namespace, by its path as it is written, behind the prefix of its module. */
    NamespaceOptions options(String written) {
        return own.getOrDefault(written, NamespaceOptions.builder().build()).over(options);
    }

    PacketLimits packetLimits() {
        return packetLimits;
    }

    HandlerExecutor executor() {
        return executor;
    }

    CallQueue newQueue(Connection connection) {
        return new CallQueue(connection, executor, options);
    }

    /**
     * Checks the name of a room that is to be joined.
     *
     * @throws IllegalArgumentException if it is empty or too long
     */
    void checkRoom(String room) {
        if (room.isEmpty() || room.length() > options.maxRoomLength()) {
            throw new IllegalArgumentException("The name of a room must have 1 to " + options.maxRoomLength()
                    + " characters, not " + room.length());
        }
    }

    void socketBegun() {
        sockets.incrementAndGet();
    }

    void socketEnded() {
        if (sockets.decrementAndGet() == 0) {
            callWhenStopped();
        }
    }

    @Override
    public boolean serves(String path) {
        return engine.serves(path);
    }

    @Override
    public boolean hasOwnCors() {
        return engine.hasOwnCors();
    }

    @Override
    public boolean hasSessions() {
        return true;
    }

    @Override
    public int maxBodySize() {
        return engine.maxBodySize();
    }

    @Override
    public void request(HttpExchange exchange) {
        engine.request(exchange);
    }

    @Override
    public void upgrade(WebSocketUpgrade upgrade) {
        engine.upgrade(upgrade);
    }

    /** Also waits for the disconnect handlers. */
    @Override
    public void stop(Runnable done) {
        engine.stop(() -> {
            stopped.set(done);
            callWhenStopped();
        });
    }

    private void callWhenStopped() {
        if (sockets.get() == 0) {
            Runnable done = stopped.getAndSet(null);
            if (done != null) {
                close();
                done.run();
            }
        }
    }
}
