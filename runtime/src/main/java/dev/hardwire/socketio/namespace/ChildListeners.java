package dev.hardwire.socketio.namespace;

import dev.hardwire.handler.RoomListener;
import dev.hardwire.handler.ServerEventListener;
import dev.hardwire.handler.SocketNamespace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who listens to namespaces that come and go: each that is made gets those that are for it. Thread-safe. */
final class ChildListeners {
    private final List<ChildListener> listeners = new ArrayList<>();
    private final Set<ServerNamespace> children = new HashSet<>();

    /** A listener to some of them. */
    sealed interface ChildListener {
        /** The name of the only one; null for all. */
        @Nullable
        String only();

        void addTo(SocketNamespace namespace);

        void removeFrom(SocketNamespace namespace);

        default boolean isFor(SocketNamespace namespace) {
            return only() == null || namespace.name().equals(only());
        }
    }

    /** Hears of an event of other servers. */
    record OfServers(@Nullable String only, String event, ServerEventListener listener) implements ChildListener {
        @Override
        public void addTo(SocketNamespace namespace) {
            namespace.onServerEvent(event, listener);
        }

        @Override
        public void removeFrom(SocketNamespace namespace) {
            namespace.offServerEvent(event, listener);
        }
    }

    /** Hears of rooms. */
    record OfRooms(@Nullable String only, RoomListener listener) implements ChildListener {
        @Override
        public void addTo(SocketNamespace namespace) {
            namespace.addRoomListener(listener);
        }

        @Override
        public void removeFrom(SocketNamespace namespace) {
            namespace.removeRoomListener(listener);
        }
    }

    synchronized void add(ChildListener listener) {
        listeners.add(listener);
        children.stream().filter(listener::isFor).forEach(listener::addTo);
    }

    synchronized void remove(ChildListener listener) {
        if (listeners.remove(listener)) {
            children.stream().filter(listener::isFor).forEach(listener::removeFrom);
        }
    }

    /** A namespace is made. */
    synchronized void made(ServerNamespace child) {
        children.add(child);
        listeners.stream().filter(listener -> listener.isFor(child)).forEach(listener -> listener.addTo(child));
    }

    /** A namespace is forgotten. */
    synchronized void forgotten(ServerNamespace child) {
        children.remove(child);
    }
}
