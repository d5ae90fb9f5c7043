package dev.hardwire.engineio;

/** How one session's packets are sent at the moment. On the session's event loop only. */
interface SessionTransport {
    /** Whether a packet that is sent now is on its way at once. */
    boolean isWritable();

    /** Sends a message, or keeps it until it can be sent; takes its reference. */
    void send(EngineMessage message);

    /** What is sent until the next {@link #flush}, which the caller sees to, is on its way with that. */
    void gather();

    /** Sees to it that what was sent is on its way, as far as it can be. */
    void flush();

    /** Stops or resumes taking packets from the client. */
    void setReading(boolean reading);

    /**
     * The client has sent what is being handled and should not have: tells it what was wrong, where there is a way when the
     * session is closed for it.
     */
    void explain(String detail);

    /** Sends what is left, and says goodbye. Answers false if the client cannot be told yet. */
    boolean close(CloseReason reason);

    /** The session has ended: lets go of everything. */
    void abort(CloseReason reason);
}
