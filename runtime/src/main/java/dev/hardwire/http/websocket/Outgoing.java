package dev.hardwire.http.websocket;

import dev.hardwire.http.transport.Burst;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.nio.channels.ClosedChannelException;

/**
 * What one connection sends: frames share buffers and are flushed once per burst, when what was read is handled or at the end
 * of the task that wrote. On the channel's event loop only.
 */
final class Outgoing {
    private final Channel channel;
    private final Burst burst;
    private final Runnable flushTask = this::flush;

    /** Between the first read of a burst and its end: what is written then is flushed at the end. */
    private boolean inRead;

    private boolean flushScheduled;
    /** Whether somebody sees to it that what is written is flushed. */
    private boolean gathering;
    /** Nothing more is sent. */
    private boolean ended;

    Outgoing(Channel channel) {
        this.channel = channel;
        this.burst = new Burst(channel);
    }

    void readBegins() {
        inRead = true;
    }

    void readEnds() {
        inRead = false;
    }

    /** What is written until the next flush is flushed by that one, which the caller sees to. */
    void gather() {
        gathering = true;
    }

    void end() {
        ended = true;
    }

    boolean isOpen() {
        return !ended && channel.isActive();
    }

    /**
     * Writes a final frame. Its payload, which is released, is copied behind other small ones, or written by itself where
     * it is large.
     *
     * @param opcode the first byte of the frame but for its highest bit
     */
    void frame(int opcode, ByteBuf payload) {
        if (!isOpen()) {
            payload.release();
            return;
        }
        int length = payload.readableBytes();
        if (length <= Burst.SMALL) {
            ByteBuf room = burst.room(WebSocketFrames.MAX_HEADER + length);
            WebSocketFrames.header(room, opcode, length);
            room.writeBytes(payload);
            payload.release();
        } else {
            WebSocketFrames.header(burst.room(WebSocketFrames.MAX_HEADER), opcode, length);
            burst.write(payload);
        }
        written();
    }

    /** Writes frames that are encoded already; released. */
    void encoded(ByteBuf frames) {
        if (!isOpen()) {
            frames.release();
            return;
        }
        burst.write(frames);
        written();
    }

    void whenWritten(ChannelFutureListener listener) {
        if (isOpen()) {
            burst.whenWritten(listener);
            written();
        } else {
            channel.newFailedFuture(new ClosedChannelException()).addListener(listener);
        }
    }

    /** Sees to it that what was written is flushed. */
    private void written() {
        if (!inRead && !gathering && !flushScheduled) {
            flushScheduled = true;
            channel.eventLoop().execute(flushTask);
        }
    }

    void flush() {
        flushScheduled = false;
        gathering = false;
        burst.flush();
    }

    /** How many bytes wait for the peer beyond what is worth mentioning; none for one that is gone. */
    long waiting() {
        return channel.isWritable() || !channel.isActive() ? 0 : channel.bytesBeforeWritable();
    }
}
