package dev.hardwire.socketio;

import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.BroadcastOperator;
import dev.hardwire.handler.RemoteSocket;
import dev.hardwire.handler.RoomListener;
import dev.hardwire.handler.ServerEventListener;
import dev.hardwire.handler.Socket;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.BroadcastEventEmitter;
import java.time.Duration;
import java.util.Collection;
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
final class NamespaceGroup implements SocketNamespace, BroadcastEventEmitter {
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

    // ---- as the selection of all ----

    @Override
    public CompletionStage<List<RemoteSocket>> fetchSockets() {
        return all.fetchSockets();
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        all.emit(event, arguments);
    }

    @Override
    public void emitWritten(String event, ArgumentsWriter arguments) {
        all.emitWritten(event, arguments);
    }

    @Override
    public CompletionStage<BroadcastAcks> emitWithAck(String event, @Nullable Object... arguments) {
        return all.emitWithAck(event, arguments);
    }

    @Override
    public CompletionStage<BroadcastAcks> emitWrittenWithAck(String event, ArgumentsWriter arguments) {
        return all.emitWrittenWithAck(event, arguments);
    }

    @Override
    public BroadcastOperator to(String... rooms) {
        return all.to(rooms);
    }

    @Override
    public BroadcastOperator to(Collection<String> rooms) {
        return all.to(rooms);
    }

    @Override
    public BroadcastOperator except(String... rooms) {
        return all.except(rooms);
    }

    @Override
    public BroadcastOperator except(Collection<String> rooms) {
        return all.except(rooms);
    }

    @Override
    public BroadcastOperator local() {
        return all.local();
    }

    @Override
    public BroadcastOperator droppable() {
        return all.droppable();
    }

    @Override
    public BroadcastOperator compress(boolean compress) {
        return all.compress(compress);
    }

    @Override
    public BroadcastOperator timeout(Duration timeout) {
        return all.timeout(timeout);
    }

    @Override
    public void socketsJoin(String... rooms) {
        all.socketsJoin(rooms);
    }

    @Override
    public void socketsLeave(String... rooms) {
        all.socketsLeave(rooms);
    }

    @Override
    public void disconnectSockets(boolean close) {
        all.disconnectSockets(close);
    }
}
