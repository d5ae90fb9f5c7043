package dev.hardwire.socketio;

import dev.hardwire.handler.BroadcastOperator;
import dev.hardwire.handler.Socket;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.socketio.packet.ByteNames;
import dev.hardwire.socketio.packet.PacketEncoder;
import dev.hardwire.socketio.room.Adapter;
import dev.hardwire.socketio.room.Audience;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.EventEmitter;
import dev.hardwire.spi.NamespaceTable;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One namespace: its table, its rooms, and all of its sockets as a selection. Thread-safe. */
final class ServerNamespace implements SocketNamespace, EventEmitter {
    private final SocketIo io;
    private final String name;
    private final byte[] nameBytes;
    private final NamespaceTable table;
    private final EmittedValues values;
    private final ByteNames events;
    private final PacketEncoder encoder;
    private final Adapter adapter;
    private final Selection all = new Selection(this, Audience.ALL);

    /**
     * A namespace without sockets.
     *
     * @param name by which clients know it
     * @param values writes what is sent untyped
     */
    ServerNamespace(SocketIo io, String name, NamespaceTable table, EmittedValues values, Adapter adapter) {
        this.io = io;
        this.name = name;
        this.values = values;
        this.nameBytes = name.getBytes(StandardCharsets.UTF_8);
        this.table = table;
        this.events = new ByteNames(table.events());
        this.encoder = new PacketEncoder(name, io.options().maxAttachments());
        this.adapter = adapter;
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

    Adapter adapter() {
        return adapter;
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
        adapter.forEach(Audience.ALL, socket -> ids.add(socket.id()));
        return ids;
    }

    @Override
    public @Nullable Socket socket(String id) {
        return adapter.member(id) instanceof ServerSocket socket && socket.connected() ? socket : null;
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
    public BroadcastOperator to(String room) {
        return all.to(room);
    }

    @Override
    public BroadcastOperator to(Collection<String> rooms) {
        return all.to(rooms);
    }

    @Override
    public BroadcastOperator except(String room) {
        return all.except(room);
    }

    @Override
    public BroadcastOperator except(Collection<String> rooms) {
        return all.except(rooms);
    }

    @Override
    public BroadcastOperator droppable() {
        return all.droppable();
    }

    @Override
    public void socketsJoin(String room) {
        all.socketsJoin(room);
    }

    @Override
    public void socketsLeave(String room) {
        all.socketsLeave(room);
    }

    @Override
    public void disconnectSockets(boolean close) {
        all.disconnectSockets(close);
    }
}
