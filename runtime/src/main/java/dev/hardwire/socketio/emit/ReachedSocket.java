package dev.hardwire.socketio.emit;

import dev.hardwire.handler.Socket;
import dev.hardwire.socketio.ack.AskedSocket;
import tools.jackson.databind.JsonNode;

/** A socket of this server as a selection reaches it. */
public interface ReachedSocket extends Socket, AskedSocket {
    /** What {@link #data} has, without making it where nothing has used it. Thread-safe. */
    JsonNode snapshotOfData();

    /** An event with an offset is on its way to the client. On the session's event loop. */
    void sent(String offset);
}
