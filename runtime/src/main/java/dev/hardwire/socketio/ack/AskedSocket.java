package dev.hardwire.socketio.ack;

import dev.hardwire.socketio.room.Member;

/** A socket whose client can be asked to acknowledge an event. */
public interface AskedSocket extends Member {
    /** What the client still has to acknowledge. Thread-safe. */
    PendingAcks acks();
}
