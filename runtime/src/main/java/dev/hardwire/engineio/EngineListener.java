package dev.hardwire.engineio;

/** The protocol or application on top of Engine.IO: told of each session. Called on event loops, so it must not block. */
@FunctionalInterface
public interface EngineListener {
    /**
     * A client has opened a session. Called on the session's event loop, before anything else of the session; what is sent
     * now follows the handshake.
     *
     * @return who hears the session
     */
    SessionListener opened(EngineSession session);
}
