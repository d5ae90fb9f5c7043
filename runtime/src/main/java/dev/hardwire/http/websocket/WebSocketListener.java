package dev.hardwire.http.websocket;

import io.netty.buffer.ByteBuf;

/** Told what comes in on a {@link WebSocketChannel}; all methods are called on its event loop. */
public interface WebSocketListener {
    /** A whole text message, valid UTF-8; released when the method returns. */
    void text(ByteBuf message);

    /** A whole binary message; released when the method returns. */
    void binary(ByteBuf message);

    /** All that had arrived was handed over; what was written since is flushed after this. */
    default void readComplete() {}

    /** The channel can be written to again, or no longer without queueing; see {@link WebSocketChannel#isWritable}. */
    default void writabilityChanged() {}

    /**
     * The connection is gone. Called once, last.
     *
     * @param code the code of the peer's close frame, 1005 where it had none, 1006 where there was no close frame
     * @param reason the peer's reason, or what went wrong
     */
    void closed(int code, String reason);
}
