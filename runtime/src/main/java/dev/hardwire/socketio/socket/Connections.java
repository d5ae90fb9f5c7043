package dev.hardwire.socketio.socket;

import dev.hardwire.engineio.EngineListener;
import dev.hardwire.engineio.EngineSession;
import dev.hardwire.engineio.SessionListener;
import dev.hardwire.socketio.namespace.Namespaces;

/**
 * Makes a connection of each session that clients open.
 *
 * @param namespaces those that clients can join
 */
public record Connections(Namespaces namespaces, SocketOptions options) implements EngineListener {
    @Override
    public SessionListener opened(EngineSession session) {
        return new Connection(this, session);
    }
}
