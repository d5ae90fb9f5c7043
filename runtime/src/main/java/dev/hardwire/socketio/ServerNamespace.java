package dev.hardwire.socketio;

import dev.hardwire.adapter.Adapter;
import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.adapter.Retention;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.RoomListener;
import dev.hardwire.handler.ServerEventListener;
import dev.hardwire.handler.Socket;
import dev.hardwire.http.security.Guard;
import dev.hardwire.socketio.packet.ByteNames;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.packet.PacketEncoder;
import dev.hardwire.socketio.recovery.Recovery;
import dev.hardwire.socketio.recovery.RecoveryOptions;
import dev.hardwire.socketio.room.Rooms;
import dev.hardwire.spi.BroadcastEventEmitter;
import dev.hardwire.spi.NamespaceTable;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One namespace: its table, its rooms, and all of its sockets as a selection. Thread-safe. */
final class ServerNamespace extends WholeNamespace {
    private final SocketIo io;
    private final String name;
    private final @Nullable Guard guard;
    private final String ownName;
    private final @Nullable ChildNamespaces parent;
    private final byte[] nameBytes;
    private final NamespaceTable table;
    private final EmittedValues values;
    private final ByteNames events;
    private final PacketEncoder encoder;
    private final Rooms rooms;
    private final ServerEvents serverEvents = new ServerEvents();
    private final LocalSockets local;
    private final Adapter adapter;
    /** Null where clients that were cut off start anew. */
    private final @Nullable Recovery recovery;

    private final NamespaceOptions options;
    private final AtomicLong nextAckId = new AtomicLong();
    private final Selection all = new Selection(this, Audience.ALL, Flags.NONE);

    /**
     * A namespace without sockets.
     *
     * @param name by which clients know it
     * @param ownName by which its wiring knows it
     * @param values writes what is sent untyped
     * @param guard what finds out who wants to join; null where everybody may
     * @param parent whose child it is; null of one whose name the application has written
     */
    ServerNamespace(
            SocketIo io,
            String name,
            String ownName,
            NamespaceTable table,
            EmittedValues values,
            Rooms rooms,
            @Nullable Guard guard,
            @Nullable ChildNamespaces parent) {
        this.io = io;
        this.name = name;
        this.ownName = ownName;
        this.guard = guard;
        this.parent = parent;
        this.values = values;
        this.nameBytes = name.getBytes(StandardCharsets.UTF_8);
        this.table = table;
        this.events = new ByteNames(table.events());
        this.encoder = new PacketEncoder(name, io.options().maxAttachments());
        this.options = io.options(parent == null ? name : parent.all().name());
        this.rooms = rooms;
        this.local = new LocalSockets(this, rooms);
        RecoveryOptions kept = io.options().recovery();
        this.adapter = io.options().adapter().create(name, local, kept == null ? Retention.NONE : kept.retention());
        this.recovery = kept == null ? null : new Recovery(adapter, kept);
    }

    /** Begins to hear other servers. */
    void start() {
        adapter.start();
    }

    /** Leaves the other servers. */
    void close() {
        adapter.close();
    }

    /** What finds out who wants to join; null where everybody may. */
    @Nullable
    Guard guard() {
        return guard;
    }

    SocketIo io() {
        return io;
    }

    /** The name by which its wiring knows it: without the prefix of a module. */
    String ownName() {
        return ownName;
    }

    /** No handler will be called any more for one of its sockets. */
    void socketEnded() {
        if (parent != null) {
            parent.left(this);
        }
        io.socketEnded();
    }

    /** What this namespace may have other options for than all. */
    NamespaceOptions options() {
        return options;
    }

    NamespaceTable table() {
        return table;
    }

    /** Writes what is sent untyped. */
    EmittedValues values() {
        return values;
    }

    /** The names of the events that have a handler. */
    ByteNames events() {
        return events;
    }

    PacketEncoder encoder() {
        return encoder;
    }

    Rooms rooms() {
        return rooms;
    }

    /** The sockets of this server, for whoever asks for something to be done to them. */
    LocalSockets here() {
        return local;
    }

    /** The way to other servers. */
    Adapter adapter() {
        return adapter;
    }

    /** What lets clients go on that were cut off; null where they start anew. */
    @Nullable
    Recovery recovery() {
        return recovery;
    }

    /** Who listens to other servers. */
    ServerEvents serverEvents() {
        return serverEvents;
    }

    /** An id for an acknowledgement that no other in the namespace has. */
    long nextAckId() {
        return nextAckId.getAndIncrement();
    }

    /** The name as it is in packets. */
    byte[] nameBytes() {
        return nameBytes;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> sockets() {
        Set<String> ids = new TreeSet<>();
        rooms.forEach(Audience.ALL, socket -> ids.add(socket.id()));
        return ids;
    }

    @Override
    public @Nullable Socket socket(String id) {
        return rooms.member(id) instanceof ServerSocket socket && socket.connected() ? socket : null;
    }

    // ---- other servers ----

    @Override
    public CompletionStage<Integer> serverCount() {
        return adapter.serverCount();
    }

    @Override
    public void serverSideEmit(String event, @Nullable Object... arguments) {
        adapter.serverSideEmit(serverEvent(event, arguments));
    }

    @Override
    public CompletionStage<BroadcastAcks> serverSideEmitWithAck(String event, @Nullable Object... arguments) {
        return GatheredAcks.of(adapter.serverSideEmitWithAck(serverEvent(event, arguments)));
    }

    private EncodedArguments serverEvent(String event, @Nullable Object... arguments) {
        return values.event(encoder, event, Packet.NO_ID, arguments).copyArguments();
    }

    @Override
    public void onServerEvent(String event, ServerEventListener listener) {
        serverEvents.add(event, listener);
    }

    @Override
    public void offServerEvent(String event, ServerEventListener listener) {
        serverEvents.remove(event, listener);
    }

    @Override
    public void addRoomListener(RoomListener listener) {
        rooms.add(listener);
    }

    @Override
    public void removeRoomListener(RoomListener listener) {
        rooms.remove(listener);
    }

    @Override
    BroadcastEventEmitter all() {
        return all;
    }
}
