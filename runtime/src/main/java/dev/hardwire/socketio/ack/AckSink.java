package dev.hardwire.socketio.ack;

import dev.hardwire.handler.Args;

/** Who wants to know what the sockets of this server answer that were asked together. Thread-safe. */
public interface AckSink {
    /** So many were asked; some may have answered before this is told. */
    void expected(int count);

    /** One has acknowledged. */
    void answered(Args args);

    /** One will not: it has left, or owes too many acknowledgements already. */
    void left();

    /** The time has passed, and so many have not said anything. */
    void timedOut(int silent);
}
