package dev.hardwire.socketio.namespace;

import dev.hardwire.http.JsonValues;
import dev.hardwire.http.security.Guard;
import dev.hardwire.module.MountedWiring;
import dev.hardwire.socketio.call.CallOptions;
import dev.hardwire.socketio.call.NamespaceHandlers;
import dev.hardwire.socketio.emit.EmittedValues;
import dev.hardwire.socketio.emit.NamespaceSockets;
import dev.hardwire.socketio.namespace.NamespaceSource.Kind;
import dev.hardwire.spi.NamespaceTable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The namespaces of one wiring, under the prefix that it has. Immutable and thread-safe. */
final class WiringNamespaces {
    private final MountedWiring mounted;
    private final ServedBy server;
    private final EmittedValues values;
    /** By the names that the wiring has for them. */
    private final Map<String, NamespaceSource> byName = new HashMap<>();

    WiringNamespaces(MountedWiring mounted, ServedBy server, ChildLimit limit) {
        this.mounted = mounted;
        this.server = server;
        this.values = new EmittedValues(
                new JsonValues(mounted.wiring().codecs()), server.emitting().maxEventLength());
        for (NamespaceTable table : mounted.wiring().namespaces()) {
            String name = mounted.namespace(table.name());
            Guard guard = Guard.of(mounted.wiring().security(), table.security());
            Kind kind = kind(table.name());
            byName.put(
                    table.name(),
                    kind == Kind.WRITTEN
                            ? new WrittenNamespace(make(table, name, guard, null))
                            : new ChildNamespaces(
                                    name, kind, limit, (child, parent) -> make(table, child, guard, parent)));
        }
    }

    private static Kind kind(String name) {
        if (name.equals(NamespaceTable.ANY)) {
            return Kind.WILDCARD;
        }
        return name.indexOf('{') < 0 ? Kind.WRITTEN : Kind.DYNAMIC;
    }

    private ServerNamespace make(
            NamespaceTable table, String name, @Nullable Guard guard, @Nullable ChildNamespaces parent) {
        String own = mounted.ownNamespace(name);
        CallOptions calls = server.calls().apply(mounted.namespace(table.name()));
        return new ServerNamespace(
                new NamespaceHandlers(name, own == null ? name : own, table, server.executor(), calls),
                new NamespaceSockets(name, values, server.emitting()),
                guard,
                server.sockets(),
                parent);
    }

    /** Begins to hear other servers. */
    void start() {
        byName.values().forEach(NamespaceSource::start);
    }

    /** Leaves the other servers. */
    void close() {
        byName.values().forEach(NamespaceSource::close);
    }

    /** What serves the name that a client calls; null where none of these does. */
    @Nullable
    NamespaceSource find(String name) {
        String own = mounted.ownNamespace(name);
        NamespaceTable table = own == null ? null : mounted.wiring().namespace(own);
        return table == null ? null : byName.get(table.name());
    }

    /** Adds all of them, by the names that the application and its modules have written. */
    void addTo(Map<String, NamespaceSource> written) {
        byName.forEach((name, source) -> written.put(mounted.namespace(name), source));
    }
}
