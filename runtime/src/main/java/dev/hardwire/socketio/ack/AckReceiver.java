package dev.hardwire.socketio.ack;

import dev.hardwire.handler.Args;

/** Who waits for the acknowledgement of one socket. Told one of the two, once. */
interface AckReceiver {
    /** The client has acknowledged. On the session's event loop. */
    void acknowledged(Args args);

    /** The client will not: it has left, or the time has passed. */
    void missed(Exception reason);
}
