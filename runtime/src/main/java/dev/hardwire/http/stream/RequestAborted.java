package dev.hardwire.http.stream;

import java.io.IOException;

/** Why the body of a request will not be complete. What the client is to be told it was told already. */
public final class RequestAborted extends IOException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** What happened to a body. */
    public enum Reason {
        /** The client is gone. */
        GONE("The client has closed the connection before the body of its request was complete"),
        /** It is larger than allowed: answered 413. */
        TOO_LARGE("The body of the request is too large"),
        /** It comes too slowly: answered 408. */
        TOO_SLOW("The body of the request comes too slowly"),
        /** It breaks the protocol: answered 400. */
        MALFORMED("The body of the request is malformed"),
        /** Of a message on a WebSocket: the connection has ended. */
        CUT("The connection has ended before its message was complete"),
        /** Of a message on a WebSocket: its handler has ended before it was read. */
        HANDLED("The handler of the message has ended before the message was read"),
        /** The request was answered before the body was read. */
        ANSWERED("The request was answered before its body was read");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    /** A body that ends for a reason. */
    public RequestAborted(Reason reason) {
        super(reason.message);
        this.reason = reason;
    }

    /** What happened. */
    public Reason reason() {
        return reason;
    }
}
