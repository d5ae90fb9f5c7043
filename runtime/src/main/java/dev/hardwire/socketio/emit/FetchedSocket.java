package dev.hardwire.socketio.emit;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.RemoteSocket;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A socket that was asked for, wherever it is. Immutable and thread-safe. */
final class FetchedSocket extends SelectedSocket implements RemoteSocket {
    private final SocketSnapshot snapshot;

    FetchedSocket(Selection selection, SocketSnapshot snapshot) {
        super(selection);
        this.snapshot = snapshot;
    }

    @Override
    public String id() {
        return snapshot.id();
    }

    @Override
    public Handshake handshake() {
        return snapshot.handshake();
    }

    @Override
    public Set<String> rooms() {
        return snapshot.rooms();
    }

    @Override
    public JsonNode data() {
        return snapshot.data();
    }

    @Override
    public void join(String... rooms) {
        selection().socketsJoin(rooms);
    }

    @Override
    public void leave(String... rooms) {
        selection().socketsLeave(rooms);
    }

    @Override
    public void disconnect(boolean close) {
        selection().disconnectSockets(close);
    }

    @Override
    public String toString() {
        return snapshot.id();
    }
}
