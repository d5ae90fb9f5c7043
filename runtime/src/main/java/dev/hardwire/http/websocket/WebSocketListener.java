package dev.hardwire.http.websocket;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Told what comes in on a {@link WebSocketChannel}; all methods are called on its event loop. */
public interface WebSocketListener {
    /**
     * A message begins: its first frame has come, perhaps without its payload. By default all messages are handed over as a
     * whole.
     *
     * @param text whether it is text, else binary
     * @return takes the message in pieces; null to get it as a whole
     */
    default @Nullable MessagePieces begin(boolean text) {
        return null;
    }

    /**
     * A whole text message, valid UTF-8; released when the method returns. It may be a part of a larger buffer: what is kept
     * for long is better copied than retained.
     */
    void text(ByteBuf message);

    /** A whole binary message; otherwise as {@link #text}. */
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
