package dev.hardwire.engineio;

/** Tells tests of other packages what a session travels on. */
public final class SessionTransports {
    private SessionTransports() {}

    /** The name of the transport: after an upgrade the new one. */
    public static String of(EngineSession session) {
        return session.transport() == Transport.POLLING ? "polling" : "websocket";
    }
}
