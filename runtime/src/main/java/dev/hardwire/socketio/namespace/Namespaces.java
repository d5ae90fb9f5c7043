package dev.hardwire.socketio.namespace;

import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.module.Modules;
import dev.hardwire.module.MountedWiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The namespaces of an application and its modules, by the names that clients call. Thread-safe. */
public final class Namespaces {
    private final ChildLimit children;
    /** By the names that are written. */
    private final Map<String, NamespaceSource> written = new HashMap<>();
    /** Asked in this order. */
    private final List<WiringNamespaces> wirings = new ArrayList<>();

    /** Those of wirings; so many of them as the limit says have names that clients choose. */
    public Namespaces(Modules modules, ServedBy server, ChildLimit children) {
        this.children = children;
        for (MountedWiring mounted : modules.deepestFirst()) {
            WiringNamespaces some = new WiringNamespaces(mounted, server, children);
            some.addTo(written);
            wirings.add(some);
        }
    }

    /** Begins to hear other servers, where adapters join them. Called once, before clients come. */
    public void start() {
        wirings.forEach(WiringNamespaces::start);
    }

    /** Leaves the other servers, without a word to clients. */
    public void close() {
        wirings.forEach(WiringNamespaces::close);
    }

    /**
     * The namespace with this path; null where there is none. The path of a dynamic one as it is written, {@code /org-{id}},
     * stands for all namespaces of that form, {@code *} for all that it serves; a name that clients choose is that namespace,
     * also while nobody is in it.
     */
    public @Nullable SocketNamespace namespace(String path) {
        NamespaceSource source = written.get(path);
        if (source != null) {
            return source.all();
        }
        NamespaceSource serving = path.startsWith("/") ? find(path) : null;
        return serving == null ? null : serving.named(path);
    }

    /** How many there are whose names clients chose. */
    public int childCount() {
        return children.count();
    }

    /** What serves a name: of what says the same of it, that of the longest prefix; null where nobody does. */
    public @Nullable NamespaceSource find(String name) {
        NamespaceSource best = null;
        for (WiringNamespaces some : wirings) {
            NamespaceSource found = some.find(name);
            if (found != null && (best == null || found.kind().compareTo(best.kind()) < 0)) {
                best = found;
            }
        }
        return best;
    }
}
