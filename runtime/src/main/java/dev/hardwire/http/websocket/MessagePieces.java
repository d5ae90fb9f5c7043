package dev.hardwire.http.websocket;

import io.netty.buffer.ByteBuf;

/**
 * Takes one message piece by piece, as it comes; see {@link WebSocketListener#begin}. All methods are called on the channel's
 * event loop. Who cannot take more stops the reading with {@link WebSocketChannel#setReading}, also within {@link #piece}: no
 * further piece comes until it is resumed. {@link #end} or {@link #cut} is called once, last.
 */
public interface MessagePieces {
    /**
     * The next bytes of the message, at least one; released when the method returns. What has come of a text may end within
     * a character, and is valid UTF-8 up to there.
     */
    void piece(ByteBuf piece);

    /** The message is complete; a text is valid UTF-8. */
    void end();

    /**
     * The rest of the message will never come: the connection is closing or gone.
     *
     * @param reason what went wrong, for people
     */
    void cut(String reason);
}
