package dev.hardwire.engineio;

/** Why a session has ended. */
public enum CloseReason {
    /** The connection failed, or the client broke a rule of the transport: two polls at once, say. */
    TRANSPORT_ERROR(1002, "transport error"),
    /** The client closed the session, or its WebSocket connection. */
    TRANSPORT_CLOSE(1000, ""),
    /** The server closed the session: on purpose, or because the client did not keep up with what it was sent. */
    FORCED_CLOSE(1000, "forced close"),
    /** The client did not answer a ping in time. */
    PING_TIMEOUT(1001, "ping timeout"),
    /** The client sent a packet that is not valid. */
    PARSE_ERROR(1002, "parse error"),
    /** The server is stopping. */
    SERVER_SHUTTING_DOWN(1001, "server shutting down");

    private final int webSocketCode;
    private final String text;

    CloseReason(int webSocketCode, String text) {
        this.webSocketCode = webSocketCode;
        this.text = text;
    }

    /** The status code (RFC 6455) that a WebSocket is closed with. */
    int webSocketCode() {
        return webSocketCode;
    }

    /** The reason that a WebSocket is closed with. */
    String text() {
        return text;
    }
}
