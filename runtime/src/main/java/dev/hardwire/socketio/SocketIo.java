package dev.hardwire.socketio;

import dev.hardwire.engineio.Engine;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.module.Modules;
import dev.hardwire.socketio.emit.EmitOptions;
import dev.hardwire.socketio.namespace.ChildLimit;
import dev.hardwire.socketio.namespace.LiveSockets;
import dev.hardwire.socketio.namespace.Namespaces;
import dev.hardwire.socketio.namespace.ServedBy;
import dev.hardwire.socketio.packet.PacketLimits;
import dev.hardwire.socketio.socket.Connections;
import dev.hardwire.socketio.socket.SocketOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Socket.IO protocol 5 on Engine.IO 4: the namespaces of an application and its modules. Thread-safe. */
public final class SocketIo implements MountedProtocol {
    private final LiveSockets sockets = new LiveSockets();
    private final Namespaces namespaces;
    private final Engine engine;

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
        Map<String, NamespaceOptions> single = Map.copyOf(own);
        NamespaceOptions silent = NamespaceOptions.builder().build();
        this.namespaces = new Namespaces(
                modules,
                new ServedBy(
                        emitting(options),
                        written -> single.getOrDefault(written, silent).over(options),
                        executor,
                        sockets),
                new ChildLimit(options.maxChildNamespaces(), options.cleanupEmptyChildNamespaces()));
        this.engine = new Engine(options.engine(), new Connections(namespaces, each(options)));
    }

    private static EmitOptions emitting(SocketIoOptions options) {
        return new EmitOptions(
                options.maxEventLength(),
                options.maxAttachments(),
                options.maxRooms(),
                options.maxRoomLength(),
                options.ackTimeout(),
                options.adapter(),
                options.recovery());
    }

    private static SocketOptions each(SocketIoOptions options) {
        return new SocketOptions(
                options.engine(),
                new PacketLimits(options.maxAttachments(), options.maxNamespaceLength(), options.maxEventLength()),
                options.connectTimeout(),
                options.maxNamespaces(),
                options.maxPendingAcks(),
                options.maxListeners(),
                options.maxSocketData());
    }

    /** Begins to hear other servers, where adapters join them. Called once, before clients come. */
    public void start() {
        namespaces.start();
    }

    /** Leaves the other servers, without a word to clients: for a server that cannot start. */
    public void close() {
        namespaces.close();
    }

    /**
     * The namespace with this path, for use from outside a handler; null where there is none. The path of a dynamic one as it
     * is written, {@code /org-{id}}, stands for all namespaces of that form, {@code *} for all that it serves; a name that
     * clients choose is that namespace, also while nobody is in it.
     */
    public @Nullable SocketNamespace namespace(String path) {
        return namespaces.namespace(path);
    }

    /** How many namespaces there are whose names clients chose. */
    public int childNamespaceCount() {
        return namespaces.childCount();
    }

    /** How many Engine.IO sessions there are. */
    public int sessionCount() {
        return engine.sessionCount();
    }

    /** How many sockets there are, also those whose last handler has not returned yet. */
    public int socketCount() {
        return sockets.count();
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
        engine.stop(() -> sockets.whenNone(() -> {
            close();
            done.run();
        }));
    }
}
