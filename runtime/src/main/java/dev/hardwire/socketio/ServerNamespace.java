package dev.hardwire.socketio;

import dev.hardwire.adapter.Audience;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.BroadcastOperator;
import dev.hardwire.handler.Socket;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.socketio.packet.ByteNames;
import dev.hardwire.socketio.packet.PacketEncoder;
import dev.hardwire.socketio.room.Rooms;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.BroadcastEventEmitter;
import dev.hardwire.spi.NamespaceTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One namespace: its table, its rooms, and all of its sockets as a selection. Thread-safe. */
final class ServerNamespace implements SocketNamespace, BroadcastEventEmitter {
    private final SocketIo io;
    private final String name;
    private final byte[] nameBytes;
    private final NamespaceTable table;
    private final EmittedValues values;
    private final ByteNames events;
    private final PacketEncoder encoder;
    private final Rooms rooms;
    private final AtomicLong nextAckId = new AtomicLong();
    private final Selection all = new Selection(this, Audience.ALL, Flags.NONE);

    /**
     * A namespace without sockets.
     *
     * @param name by which clients know it
     * @param values writes what is sent untyped
     */
    ServerNamespace(SocketIo io, String name, NamespaceTable table, EmittedValues values, Rooms rooms) {
        this.io = io;
        this.name = name;
        this.values = values;
        this.nameBytes = name.getBytes(StandardCharsets.UTF_8);
        this.table = table;
        this.events = new ByteNames(table.events());
        this.encoder = new PacketEncoder(name, io.options().maxAttachments());
        this.rooms = rooms;
    }

    SocketIo io() {
        return io;
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

    // ---- as the selection of all ----

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
    public BroadcastOperator to(String... names) {
        return all.to(names);
    }

    @Override
    public BroadcastOperator to(Collection<String> names) {
        return all.to(names);
    }

    @Override
    public BroadcastOperator except(String... names) {
        return all.except(names);
    }

    @Override
    public BroadcastOperator except(Collection<String> names) {
        return all.except(names);
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
    public void socketsJoin(String... names) {
        all.socketsJoin(names);
    }

    @Override
    public void socketsLeave(String... names) {
        all.socketsLeave(names);
    }

    @Override
    public void disconnectSockets(boolean close) {
        all.disconnectSockets(close);
    }
}
