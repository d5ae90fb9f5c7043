package dev.hardwire.handler;

/** Why a socket has left its namespace: the nine reasons of the official server. */
public enum DisconnectReason {
    /** The connection failed. */
    TRANSPORT_ERROR("transport error"),
    /** The client closed the connection. */
    TRANSPORT_CLOSE("transport close"),
    /** The server closed the connection because the client broke a rule. */
    FORCED_CLOSE("forced close"),
    /** The client did not answer a ping in time. */
    PING_TIMEOUT("ping timeout"),
    /** The client sent a packet that is not valid. */
    PARSE_ERROR("parse error"),
    /** The server is stopping. */
    SERVER_SHUTTING_DOWN("server shutting down"),
    /** The server closed the connection on purpose: {@code disconnect(true)} on another namespace's socket. */
    FORCED_SERVER_CLOSE("forced server close"),
    /** The client left the namespace. */
    CLIENT_NAMESPACE_DISCONNECT("client namespace disconnect"),
    /** The server made the socket leave the namespace. */
    SERVER_NAMESPACE_DISCONNECT("server namespace disconnect");

    private final String text;

    DisconnectReason(String text) {
        this.text = text;
    }

    /** The text that the official server has for the reason. */
    public String text() {
        return text;
    }
}
