package dev.hardwire.socketio;

import dev.hardwire.http.JsonValues;
import dev.hardwire.http.security.Guard;
import dev.hardwire.module.MountedWiring;
import dev.hardwire.socketio.room.Rooms;
import dev.hardwire.spi.NamespaceTable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The namespaces of one wiring, under the prefix that it has. Immutable and thread-safe. */
final class WiringNamespaces {
    private final MountedWiring mounted;
    /** By the names that the wiring has for them. */
    private final Map<String, ServerNamespace> byName = new HashMap<>();

    WiringNamespaces(SocketIo io, MountedWiring mounted) {
        this.mounted = mounted;
        SocketIoOptions options = io.options();
        EmittedValues values = new EmittedValues(new JsonValues(mounted.wiring().codecs()), options.maxEventLength());
        for (NamespaceTable table : mounted.wiring().namespaces()) {
            String name = mounted.namespace(table.name());
            Guard guard = Guard.of(mounted.wiring().security(), table.security());
            byName.put(
                    table.name(), new ServerNamespace(io, name, table, values, new Rooms(options.maxRooms()), guard));
        }
    }

    /** Begins to hear other servers. */
    void start() {
        byName.values().forEach(ServerNamespace::start);
    }

    /** Leaves the other servers. */
    void close() {
        byName.values().forEach(ServerNamespace::close);
    }

    /** The namespace that a client calls by this name; null where it is none of these. */
    @Nullable
    ServerNamespace find(String name) {
        String own = mounted.ownNamespace(name);
        NamespaceTable table = own == null ? null : mounted.wiring().namespace(own);
        return table == null ? null : byName.get(table.name());
    }
}
