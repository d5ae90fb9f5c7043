package dev.hardwire.engineio;

/** Why a request is refused before it reaches a session; codes, messages and status as the official server has them. */
enum HandshakeError {
    TRANSPORT_UNKNOWN(0, 400, "Transport unknown"),
    SESSION_ID_UNKNOWN(1, 400, "Session ID unknown"),
    BAD_HANDSHAKE_METHOD(2, 400, "Bad handshake method"),
    BAD_REQUEST(3, 400, "Bad request"),
    FORBIDDEN(4, 403, "Forbidden"),
    UNSUPPORTED_PROTOCOL_VERSION(5, 400, "Unsupported protocol version"),
    /** Ours: the official server does not answer while it stops. */
    SHUTTING_DOWN(3, 503, "Server is shutting down");

    private final int code;
    private final int status;
    private final String message;

    HandshakeError(int code, int status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }

    int code() {
        return code;
    }

    int status() {
        return status;
    }

    String message() {
        return message;
    }
}
