package dev.hardwire.http.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;

/**
 * The sending side of a WebSocket connection. Writes are queued on the event loop and flushed once per burst: when what was
 * read is handled, or at the end of the task that wrote.
 */
public interface WebSocketChannel {
    /** The Netty channel, for its event loop and attributes; not to be written to directly. */
    Channel channel();

    /** Sends a text message; the payload, valid UTF-8, is released. Thread-safe; fastest on the event loop. */
    void text(ByteBuf payload);

    /** Sends a binary message; the payload is released. Thread-safe; fastest on the event loop. */
    void binary(ByteBuf payload);

    /**
     * Sends frames that are encoded already; released. On the event loop only: the caller
     * hands each event loop one task for all of its channels and calls {@link #flush} on each at its end.
     */
    void encoded(ByteBuf frames);

    /**
     * Sends a message that others are sent, too; the caller keeps its reference. On the event loop only, and flushed as
     * {@link #encoded}.
     */
    void shared(SharedMessage message);

    /** Whether compression was agreed on with the peer. Thread-safe. */
    boolean compresses();

    /**
     * Leaves it to the caller to flush what is written from now on: it sees to it that {@link #flush} is called, by a task for
     * the event loop that does the same for other channels, say. On the event loop only.
     */
    void gather();

    /** Flushes what was written. On the event loop only. */
    void flush();

    /**
     * Has the listener called, on the event loop, when what was sent so far is with the operating system, or has failed. On
     * the event loop only.
     */
    void whenWritten(ChannelFutureListener listener);

    /** Whether no close frame was sent or has come, and the connection is not gone. Thread-safe. */
    boolean isOpen();

    /** Whether the bytes queued for the peer are below the high-water mark. Thread-safe. */
    boolean isWritable();

    /** Stops or resumes reading from the peer. On the event loop only. */
    void setReading(boolean reading);

    /** Sends a close frame and closes the connection when it was answered, or after a bounded time. Thread-safe. */
    void close(int code, String reason);
}
