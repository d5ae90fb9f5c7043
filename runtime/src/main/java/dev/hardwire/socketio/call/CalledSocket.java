package dev.hardwire.socketio.call;

import dev.hardwire.engineio.EngineSession;
import dev.hardwire.handler.Socket;
import dev.hardwire.socketio.emit.EmittedValues;
import dev.hardwire.socketio.packet.EncodedPacket;
import dev.hardwire.socketio.packet.PacketEncoder;
import dev.hardwire.socketio.recovery.SocketRecovery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A socket as the calls of its handlers see it. */
public interface CalledSocket extends Socket {
    /** The session that the socket's packets travel in. Thread-safe. */
    EngineSession session();

    /** Makes the packets of its namespace. */
    PacketEncoder encoder();

    /** Writes what is sent untyped. */
    EmittedValues values();

    /** Sends a packet, in its turn. Thread-safe. */
    void send(EncodedPacket packet);

    /** What lets the client go on after a cut; null where it cannot. */
    @Nullable
    SocketRecovery recovery();

    /** Whether what stands before handlers is left out, since the client has passed it before it was cut off. */
    boolean skipsMiddleware();

    /** The connect handler lets the client in. In a task of the session. */
    void accepted();

    /** The connect handler does not let the client in. In a task of the session. */
    void refused(String message, @Nullable JsonNode data);

    /** The handler that sees the rooms once more has ended. Thread-safe. */
    void leaveRooms();

    /** No handler will be called any more. Thread-safe. */
    void ended();
}
