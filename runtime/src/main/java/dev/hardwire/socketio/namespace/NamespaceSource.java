package dev.hardwire.socketio.namespace;

import dev.hardwire.handler.SocketNamespace;
import org.jspecify.annotations.Nullable;

/** What serves names: a namespace its own, or a dynamic or wildcard one those that clients choose. Thread-safe. */
public interface NamespaceSource {
    /** How much a source says of the names that it serves; of several that serve one, the first of these. */
    enum Kind {
        /** The very name. */
        WRITTEN,
        /** Their form. */
        DYNAMIC,
        /** Nothing. */
        WILDCARD
    }

    Kind kind();

    /** Begins to hear other servers. */
    void start();

    /** Leaves the other servers. */
    void close();

    /** All namespaces that are served. */
    SocketNamespace all();

    /** One of them, also while nobody is in it. */
    SocketNamespace named(String name);

    /**
     * The namespace that a socket is about to join, until {@link ServerNamespace#socketEnded}.
     *
     * @param name one that is served
     * @return null where there are too many
     */
    @Nullable
    ServerNamespace enter(String name);
}
