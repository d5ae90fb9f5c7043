package dev.hardwire.socketio.namespace;

import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.RoomListener;
import dev.hardwire.handler.ServerEventListener;
import dev.hardwire.handler.Socket;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.socketio.emit.FanOut;
import dev.hardwire.spi.BroadcastEventEmitter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Namespaces that come and go as one: all of a dynamic one, or one of them by its name. Which there are is asked at each call.
 * Thread-safe.
 */
final class NamespaceGroup extends WholeNamespace {
    private final String name;
    private final Supplier<Stream<ServerNamespace>> members;
    private final ChildListeners listeners;
    private final @Nullable String only;
    private final FanOut all;

    /**
     * A group.
     *
     * @param members those that there are at the moment
     * @param listeners those of all namespaces of the form
     * @param only the name of the only one; null where it is all
     */
    NamespaceGroup(
            String name, Supplier<Stream<ServerNamespace>> members, ChildListeners listeners, @Nullable String only) {
        this.name = name;
        this.members = members;
        this.listeners = listeners;
        this.only = only;
        this.all = new FanOut(() -> members.get().map(BroadcastEventEmitter.class::cast));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> sockets() {
        Set<String> ids = new TreeSet<>();
        members.get().forEach(namespace -> ids.addAll(namespace.sockets()));
        return ids;
    }

    @Override
    public @Nullable Socket socket(String id) {
        return members.get()
                .map(namespace -> namespace.socket(id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    // ---- other servers ----

    @Override
    public CompletionStage<Integer> serverCount() {
        return FanOut.joined(members.get().map(SocketNamespace::serverCount), 1, Math::max);
    }

    @Override
    public void serverSideEmit(String event, @Nullable Object... arguments) {
        members.get().forEach(namespace -> namespace.serverSideEmit(event, arguments));
    }

    @Override
    public CompletionStage<BroadcastAcks> serverSideEmitWithAck(String event, @Nullable Object... arguments) {
        return FanOut.joined(
                members.get().map(namespace -> namespace.serverSideEmitWithAck(event, arguments)),
                new BroadcastAcks(List.of(), 0),
                FanOut::both);
    }

    @Override
    public void onServerEvent(String event, ServerEventListener listener) {
        listeners.add(new ChildListeners.OfServers(only, event, listener));
    }

    @Override
    public void offServerEvent(String event, ServerEventListener listener) {
        listeners.remove(new ChildListeners.OfServers(only, event, listener));
    }

    @Override
    public void addRoomListener(RoomListener listener) {
        listeners.add(new ChildListeners.OfRooms(only, listener));
    }

    @Override
    public void removeRoomListener(RoomListener listener) {
        listeners.remove(new ChildListeners.OfRooms(only, listener));
    }

    @Override
    BroadcastEventEmitter all() {
        return all;
    }
}
