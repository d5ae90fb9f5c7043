package dev.hardwire.socketio.namespace;

import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.RoomListener;
import dev.hardwire.handler.ServerEventListener;
import dev.hardwire.handler.Socket;
import dev.hardwire.http.security.Guard;
import dev.hardwire.socketio.ack.GatheredAcks;
import dev.hardwire.socketio.call.NamespaceHandlers;
import dev.hardwire.socketio.emit.NamespaceSockets;
import dev.hardwire.socketio.packet.ByteNames;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.recovery.Recovery;
import dev.hardwire.spi.BroadcastEventEmitter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One namespace: its handlers and its sockets, of which it is the selection of all. Thread-safe. */
public final class ServerNamespace extends WholeNamespace {
    private final NamespaceHandlers handlers;
    private final NamespaceSockets sockets;
    private final @Nullable Guard guard;
    private final LiveSockets live;
    private final @Nullable ChildNamespaces parent;
    private final byte[] nameBytes;
    private final ByteNames events;

    /**
     * A namespace without sockets.
     *
     * @param guard what finds out who wants to join; null where everybody may
     * @param live counts the sockets
     * @param parent whose child it is; null of one whose name the application has written
     */
    ServerNamespace(
            NamespaceHandlers handlers,
            NamespaceSockets sockets,
            @Nullable Guard guard,
            LiveSockets live,
            @Nullable ChildNamespaces parent) {
        this.handlers = handlers;
        this.sockets = sockets;
        this.guard = guard;
        this.live = live;
        this.parent = parent;
        this.nameBytes = handlers.name().getBytes(StandardCharsets.UTF_8);
        this.events = new ByteNames(handlers.table().events());
    }

    /** Begins to hear other servers. */
    void start() {
        sockets.adapter().start();
    }

    /** Leaves the other servers. */
    void close() {
        sockets.adapter().close();
    }

    /** What finds out who wants to join; null where everybody may. */
    public @Nullable Guard guard() {
        return guard;
    }

    /** Whom its events go to. */
    public NamespaceHandlers handlers() {
        return handlers;
    }

    /** Those who are in it, here and on other servers. */
    public NamespaceSockets members() {
        return sockets;
    }

    /** What lets clients go on that were cut off; null where they start anew. */
    public @Nullable Recovery recovery() {
        return sockets.recovery();
    }

    /** One more socket wants to join it. */
    public void socketBegun() {
        live.begun();
    }

    /** No handler will be called any more for one of its sockets. */
    public void socketEnded() {
        if (parent != null) {
            parent.left(this);
        }
        live.ended();
    }

    /** The names of the events that have a handler. */
    public ByteNames events() {
        return events;
    }

    /** Whether a packet is for it. */
    public boolean isFor(Packet packet) {
        return packet.isFor(nameBytes);
    }

    @Override
    public String name() {
        return handlers.name();
    }

    @Override
    public Set<String> sockets() {
        Set<String> ids = new TreeSet<>();
        sockets.rooms().forEach(Audience.ALL, socket -> ids.add(socket.id()));
        return ids;
    }

    @Override
    public @Nullable Socket socket(String id) {
        return sockets.rooms().member(id) instanceof Socket socket && socket.connected() ? socket : null;
    }

    // ---- other servers ----

    @Override
    public CompletionStage<Integer> serverCount() {
        return sockets.adapter().serverCount();
    }

    @Override
    public void serverSideEmit(String event, @Nullable Object... arguments) {
        sockets.adapter().serverSideEmit(serverEvent(event, arguments));
    }

    @Override
    public CompletionStage<BroadcastAcks> serverSideEmitWithAck(String event, @Nullable Object... arguments) {
        return GatheredAcks.of(sockets.adapter().serverSideEmitWithAck(serverEvent(event, arguments)));
    }

    private EncodedArguments serverEvent(String event, @Nullable Object... arguments) {
        return sockets.values()
                .event(sockets.encoder(), event, Packet.NO_ID, arguments)
                .copyArguments();
    }

    @Override
    public void onServerEvent(String event, ServerEventListener listener) {
        sockets.serverEvents().add(event, listener);
    }

    @Override
    public void offServerEvent(String event, ServerEventListener listener) {
        sockets.serverEvents().remove(event, listener);
    }

    @Override
    public void addRoomListener(RoomListener listener) {
        sockets.rooms().add(listener);
    }

    @Override
    public void removeRoomListener(RoomListener listener) {
        sockets.rooms().remove(listener);
    }

    @Override
    BroadcastEventEmitter all() {
        return sockets.all();
    }
}
