package dev.hardwire.http.http2;

import static io.netty.handler.codec.http2.Http2Error.ENHANCE_YOUR_CALM;
import static io.netty.handler.codec.http2.Http2Exception.connectionError;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Flags;
import io.netty.handler.codec.http2.Http2FrameListener;
import io.netty.handler.codec.http2.Http2FrameListenerDecorator;
import io.netty.handler.codec.http2.Http2FrameReader;
import io.netty.handler.codec.http2.Http2Settings;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts what costs a client nothing and the server something, before it has any effect, also for streams that are closed or
 * were never open; too much of it in an interval is an error of the connection. For one connection, on its event loop.
 */
final class FloodGuard implements Http2FrameReader {
    private static final int BYTES_PER_UPDATE = 256;

    private final Http2FrameReader reader;
    private final Http2Options options;
    private final long interval;
    /** What frames are handed to last, and what counts them on the way there. */
    private @Nullable Http2FrameListener listener;

    private @Nullable Http2FrameListener counting;

    private long intervalStart = System.nanoTime();
    private int resets;
    private int settings;
    private int pings;
    private int priorities;
    private int emptyFrames;
    private int windowUpdates;
    private long sent;
    private long frames;

    FloodGuard(Http2FrameReader reader, Http2Options options) {
        this.reader = reader;
        this.options = options;
        this.interval = TimeUnit.MILLISECONDS.toNanos(options.interval().toMillis());
    }

    /** So many bytes of bodies are sent: a client may send updates of windows for them. */
    void sent(int bytes) {
        sent += bytes;
    }

    /** A stream is reset for what its client did: that counts as if the client had reset it. */
    void streamFailed() throws Http2Exception {
        check(++resets, options.maxResets(), "streams reset");
    }

    /** How many frames have come, parts of headers not counted. */
    long frames() {
        return frames;
    }

    @Override
    public void readFrame(ChannelHandlerContext ctx, ByteBuf input, Http2FrameListener to) throws Http2Exception {
        Http2FrameListener through = counting;
        if (through == null || listener != to) {
            listener = to;
            through = new Counter(to);
            counting = through;
        }
        reader.readFrame(ctx, input, through);
    }

    @Override
    public Configuration configuration() {
        return reader.configuration();
    }

    @Override
    public void close() {
        reader.close();
    }

    private void check(int count, int limit, String what) throws Http2Exception {
        frames++;
        if (count <= limit) {
            return;
        }
        long now = System.nanoTime();
        if (now - intervalStart < interval) {
            throw connectionError(
                    ENHANCE_YOUR_CALM,
                    "More than %d %s in %d ms",
                    limit,
                    what,
                    TimeUnit.NANOSECONDS.toMillis(interval));
        }
        intervalStart = now;
        resets = 0;
        settings = 0;
        pings = 0;
        priorities = 0;
        emptyFrames = 0;
        windowUpdates = 0;
        sent = 0;
    }

    private final class Counter extends Http2FrameListenerDecorator {
        Counter(Http2FrameListener listener) {
            super(listener);
        }

        @Override
        public int onDataRead(ChannelHandlerContext ctx, int streamId, ByteBuf data, int padding, boolean endOfStream)
                throws Http2Exception {
            frames++;
            if (!data.isReadable() && !endOfStream) {
                check(++emptyFrames, options.maxEmptyFrames(), "empty DATA frames");
            }
            return super.onDataRead(ctx, streamId, data, padding, endOfStream);
        }

        @Override
        public void onRstStreamRead(ChannelHandlerContext ctx, int streamId, long errorCode) throws Http2Exception {
            check(++resets, options.maxResets(), "streams reset");
            super.onRstStreamRead(ctx, streamId, errorCode);
        }

        @Override
        public void onSettingsRead(ChannelHandlerContext ctx, Http2Settings values) throws Http2Exception {
            check(++settings, options.maxSettings(), "SETTINGS");
            super.onSettingsRead(ctx, values);
        }

        @Override
        public void onSettingsAckRead(ChannelHandlerContext ctx) throws Http2Exception {
            check(++settings, options.maxSettings(), "SETTINGS");
            super.onSettingsAckRead(ctx);
        }

        @Override
        public void onPingRead(ChannelHandlerContext ctx, long data) throws Http2Exception {
            check(++pings, options.maxPings(), "PINGs");
            super.onPingRead(ctx, data);
        }

        @Override
        public void onPingAckRead(ChannelHandlerContext ctx, long data) throws Http2Exception {
            check(++pings, options.maxPings(), "PINGs");
            super.onPingAckRead(ctx, data);
        }

        @Override
        public void onPriorityRead(
                ChannelHandlerContext ctx, int streamId, int dependency, short weight, boolean exclusive)
                throws Http2Exception {
            check(++priorities, options.maxPriorities(), "PRIORITY and unknown frames");
            super.onPriorityRead(ctx, streamId, dependency, weight, exclusive);
        }

        @Override
        public void onUnknownFrame(
                ChannelHandlerContext ctx, byte frameType, int streamId, Http2Flags flags, ByteBuf payload)
                throws Http2Exception {
            check(++priorities, options.maxPriorities(), "PRIORITY and unknown frames");
            super.onUnknownFrame(ctx, frameType, streamId, flags, payload);
        }

        @Override
        public void onWindowUpdateRead(ChannelHandlerContext ctx, int streamId, int increment) throws Http2Exception {
            int due = (int) Math.min(Integer.MAX_VALUE / 2, sent / BYTES_PER_UPDATE);
            check(++windowUpdates - due, options.maxWindowUpdates(), "WINDOW_UPDATEs without need");
            super.onWindowUpdateRead(ctx, streamId, increment);
        }
    }
}
