package dev.hardwire.http.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundInvoker;
import io.netty.channel.ChannelPromise;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written to one channel until it is flushed: small pieces share a buffer, so that many answers or messages cost one
 * write. For the channel's event loop.
 */
public final class Burst {
    /** What is no larger than this many bytes is worth copying into the shared buffer. */
    public static final int SMALL = 4096;

    /** How large a shared buffer is to begin with, and at most. */
    private static final int MIN_BUFFER = 512;

    private static final int MAX_BUFFER = 16 * 1024;

    private final ChannelOutboundInvoker out;
    private final ByteBufAllocator alloc;
    /** The shared buffer that is being filled, if any. */
    private @Nullable ByteBuf shared;
    /** Who waits for the shared buffer to be written; made when somebody does. */
    private @Nullable List<ChannelFutureListener> waiting;
    /** Whether anything was handed to the channel since the last flush. */
    private boolean unflushed;

    private int nextSize = MIN_BUFFER;

    /** The output of the channel that the context belongs to, from the context's handler on. */
    public Burst(ChannelHandlerContext context) {
        this.out = context;
        this.alloc = context.alloc();
    }

    /** The output of a channel, through all of its handlers. */
    public Burst(Channel channel) {
        this.out = channel;
        this.alloc = channel.alloc();
    }

    /** The shared buffer with room for so many bytes; the caller writes no more than those, at once. */
    public ByteBuf room(int bytes) {
        ByteBuf buffer = shared;
        if (buffer != null) {
            if (buffer.writableBytes() >= bytes) {
                return buffer;
            }
            handOver();
            nextSize = Math.min(nextSize * 2, MAX_BUFFER);
        }
        buffer = alloc.ioBuffer(Math.max(bytes, nextSize));
        shared = buffer;
        return buffer;
    }

    /** Writes a buffer of its own, which is released, behind what was written before. */
    public void write(ByteBuf buffer) {
        handOver();
        out.write(buffer, out.voidPromise());
        unflushed = true;
    }

    /** Writes a part of a file, which is released, behind what was written before. Not where anything encrypts or frames. */
    public void write(FilePart part) {
        handOver();
        out.write(part, out.voidPromise());
        unflushed = true;
    }

    /** Has the listener called when what was written so far is with the operating system, or has failed. */
    public void whenWritten(ChannelFutureListener listener) {
        if (shared == null) {
            unflushed = true;
            out.write(alloc.buffer(0, 0)).addListener(listener);
            return;
        }
        if (waiting == null) {
            waiting = new ArrayList<>(2);
        }
        waiting.add(listener);
    }

    /** Flushes what was written, if anything was. */
    public void flush() {
        handOver();
        nextSize = MIN_BUFFER;
        if (unflushed) {
            unflushed = false;
            out.flush();
        }
    }

    private void handOver() {
        ByteBuf buffer = shared;
        if (buffer == null) {
            return;
        }
        shared = null;
        unflushed = true;
        List<ChannelFutureListener> listeners = waiting;
        if (listeners == null) {
            out.write(buffer, out.voidPromise());
            return;
        }
        waiting = null;
        ChannelPromise promise = out.newPromise();
        listeners.forEach(promise::addListener);
        out.write(buffer, promise);
    }
}
