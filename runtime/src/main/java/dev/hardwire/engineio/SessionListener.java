package dev.hardwire.engineio;

import io.netty.buffer.ByteBuf;

/** Told what a session receives. All methods are called on the session's event loop, one at a time: they must not block. */
public interface SessionListener {
    /** A text message, valid UTF-8, without its packet type; released when the method returns. */
    void text(ByteBuf message);

    /** A binary message; released when the method returns. */
    void binary(ByteBuf message);

    /**
     * Whether a message that waits to be sent may be dropped, with {@link SlowConsumer#DROP_OLDEST}; by default not.
     *
     * @param message the text; valid during the call only
     */
    default boolean mayBeDropped(ByteBuf message) {
        return false;
    }

    /** The session has ended: nothing is received any more, and what is sent is dropped. Called once, last. */
    default void closed(CloseReason reason) {}
}
