package dev.hardwire.http;

import dev.hardwire.http.http2.Http2Handler;
import dev.hardwire.http.http2.StreamHead;
import dev.hardwire.http.request.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameAdapter;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Stream;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP/2 connection: gives each stream what comes for it, writes what it answers, and ends. All state is touched on the
 * event loop only.
 */
final class MultiplexedConnection extends LoopConnection {
    private static final Logger LOG = LoggerFactory.getLogger(MultiplexedConnection.class);

    private final Channel channel;
    private final HttpOptions options;
    private final Peer peer;
    private final Http2Handler handler;
    private final Http2Connection streams;
    private final Http2Connection.PropertyKey key;
    private final ConnectionClock clock;
    private ConnectionClock.Phase phase = ConnectionClock.Phase.IDLE;
    /** How many frames had come when the part of one was first seen that has not come as a whole. */
    private long framesBefore;
    /** How often the client has enlarged the window of the connection. */
    private long room;
    /** Between the first frame of a read and its end: what is written then is flushed at the end. */
    private boolean inRead;

    private boolean flushScheduled;
    /** Whether the client was told that it may begin no more streams. */
    private boolean stopping;

    private MultiplexedConnection(Channel channel, LoopState loop, Peer peer) {
        super(loop);
        this.channel = channel;
        this.options = loop.router().options();
        this.peer = peer;
        this.handler = Http2Handler.of(options.http2(), options.maxHeaderSize(), new Frames());
        this.streams = handler.connection();
        this.key = streams.newKey();
        this.clock = new ConnectionClock(loop, channel);
        handler.gracefulShutdownTimeoutMillis(options.stopTimeout().toMillis());
        streams.addListener(new Streams());
        streams.remote().flowController().listener(this::writabilityChanged);
    }

    /** Makes a channel an HTTP/2 connection. On its event loop. */
    static void start(Channel channel, LoopState loop, Peer peer) {
        MultiplexedConnection connection = new MultiplexedConnection(channel, loop, peer);
        channel.pipeline().addLast(connection.handler, connection);
        loop.add(connection);
        connection.clock.enter(ConnectionClock.Phase.IDLE, null);
        if (loop.isStopping()) {
            connection.stop();
        }
    }

    LoopState loop() {
        return loop;
    }

    HttpOptions options() {
        return options;
    }

    Peer peer() {
        return peer;
    }

    ByteBufAllocator alloc() {
        return channel.alloc();
    }

    SocketAddress localAddress() {
        return channel.localAddress();
    }

    // ---- what comes ----

    private @Nullable StreamConnection carried(@Nullable Http2Stream stream) {
        return stream == null ? null : stream.getProperty(key);
    }

    /** Takes frames of requests; all others Netty has dealt with. */
    private final class Frames extends Http2FrameAdapter {
        @Override
        public void onHeadersRead(
                ChannelHandlerContext ctx, int streamId, Http2Headers headers, int padding, boolean endOfStream)
                throws Http2Exception {
            inRead = true;
            Http2Stream stream = streams.stream(streamId);
            StreamConnection open = carried(stream);
            if (open != null) {
                StreamHead.checkTrailers(streamId, headers);
                if (endOfStream) {
                    open.complete();
                }
            } else if (stream != null) {
                StreamConnection begun = StreamConnection.of(MultiplexedConnection.this, stream, headers, endOfStream);
                stream.setProperty(key, begun);
                begun.start();
            }
        }

        @Override
        public void onHeadersRead(
                ChannelHandlerContext ctx,
                int streamId,
                Http2Headers headers,
                int streamDependency,
                short weight,
                boolean exclusive,
                int padding,
                boolean endStream)
                throws Http2Exception {
            onHeadersRead(ctx, streamId, headers, padding, endStream);
        }

        @Override
        public int onDataRead(ChannelHandlerContext ctx, int streamId, ByteBuf data, int padding, boolean endOfStream) {
            inRead = true;
            StreamConnection open = carried(streams.stream(streamId));
            return padding + (open == null ? data.readableBytes() : open.data(data, endOfStream));
        }

        @Override
        public void onWindowUpdateRead(ChannelHandlerContext ctx, int streamId, int windowSizeIncrement) {
            StreamConnection open = carried(streams.stream(streamId));
            if (open != null) {
                open.madeRoom();
            } else if (streamId == 0) {
                room++;
            }
        }
    }

    /** Learns of the end of streams. */
    private final class Streams extends Http2ConnectionAdapter {
        @Override
        public void onStreamClosed(Http2Stream stream) {
            StreamConnection open = carried(stream);
            if (open != null) {
                open.closed();
                loop.workEnded();
            }
        }
    }

    /** A body of a stream was taken: its client may send so many bytes more. */
    void consume(Http2Stream stream, int bytes) {
        try {
            if (streams.local().flowController().consumeBytes(stream, bytes)) {
                flushLater();
            }
        } catch (Http2Exception e) {
            failed(e);
        }
    }

    private void failed(Http2Exception failure) {
        ChannelHandlerContext context = context();
        if (context != null) {
            handler.onError(context, true, failure);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        inRead = false; // what was written is flushed by the handler before
        updatePhase();
    }

    // ---- what goes ----

    private @Nullable ChannelHandlerContext context() {
        return channel.pipeline().context(handler);
    }

    /** Writes a head; answers when it is written, null if the connection is gone. */
    @Nullable
    ChannelFuture writeHeaders(Http2Stream stream, Http2Headers headers, boolean endOfStream) {
        ChannelHandlerContext context = context();
        if (context == null) {
            return null;
        }
        flushLater();
        return handler.encoder().writeHeaders(context, stream.id(), headers, 0, endOfStream, context.newPromise());
    }

    /**
     * Writes a piece of a body, which is released, as the client makes room for it; answers when it is written, null if the
     * connection is gone.
     */
    @Nullable
    ChannelFuture writeData(Http2Stream stream, ByteBuf piece, boolean endOfStream) {
        ChannelHandlerContext context = context();
        if (context == null) {
            piece.release();
            return null;
        }
        flushLater();
        handler.sent(piece.readableBytes());
        return handler.encoder().writeData(context, stream.id(), piece, 0, endOfStream, context.newPromise());
    }

    boolean isWritable(Http2Stream stream) {
        return streams.remote().flowController().isWritable(stream);
    }

    /** Whether something of the stream's answer waits for the client to make room. */
    boolean isQueued(Http2Stream stream) {
        return streams.remote().flowController().hasFlowControlled(stream);
    }

    private void writabilityChanged(Http2Stream stream) {
        StreamConnection open = carried(stream);
        if (open != null) {
            open.updateWritable(isWritable(stream));
        }
    }

    void reset(Http2Stream stream, Http2Error error) {
        ChannelHandlerContext context = context();
        if (context != null) {
            handler.resetStream(context, stream.id(), error.code(), context.newPromise());
            flushLater();
        }
    }

    private void flushLater() {
        if (!inRead && !flushScheduled) {
            flushScheduled = true;
            loop.flushSoon(this);
        }
    }

    @Override
    void flush() {
        flushScheduled = false;
        ChannelHandlerContext context = context();
        if (context != null) {
            handler.flush(context);
        }
        updatePhase();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        updatePhase();
    }

    // ---- time ----

    private void updatePhase() {
        ConnectionClock.Phase current;
        if (!channel.isWritable()) {
            current = ConnectionClock.Phase.READER;
        } else if (handler.hasPartOfFrame()) {
            current = ConnectionClock.Phase.HEAD;
        } else {
            current = streams.numActiveStreams() == 0 ? ConnectionClock.Phase.IDLE : ConnectionClock.Phase.WORKING;
        }
        boolean anotherFrame = current == ConnectionClock.Phase.HEAD && framesBefore != handler.frames();
        if (current != phase || anotherFrame) {
            phase = current;
            framesBefore = handler.frames();
            clock.enter(current, null);
        }
    }

    @Override
    void checkDeadline(long now) {
        if (streams.numActiveStreams() > 0) {
            try {
                streams.forEachActiveStream(stream -> {
                    StreamConnection open = carried(stream);
                    if (open != null) {
                        open.checkDeadline(now, room);
                    }
                    return true;
                });
            } catch (Http2Exception e) {
                failed(e);
            }
        }
        ConnectionClock.Phase expired = clock.expired(now);
        if (expired == ConnectionClock.Phase.READER) {
            LOG.debug("{} does not read its answers", peer.address());
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            channel.pipeline().firstContext().close();
        } else if (expired != null) {
            channel.close(); // with GOAWAY before
        }
    }

    // ---- the end ----

    /** No more streams; those that are open may finish. */
    @Override
    void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        channel.close();
        try {
            streams.forEachActiveStream(stream -> {
                StreamConnection open = carried(stream);
                if (open != null) {
                    open.stop();
                }
                return true;
            });
        } catch (Http2Exception e) {
            failed(e);
        }
    }

    @Override
    boolean isWorking() {
        try {
            // Answers the stream at which it ended, null where each was seen.
            return streams.forEachActiveStream(stream -> {
                        StreamConnection open = carried(stream);
                        return open == null || !open.isWorking();
                    })
                    != null;
        } catch (Http2Exception e) {
            failed(e);
            return false;
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        unlist();
        ctx.fireChannelInactive();
    }

    @Override
    void closeNow() {
        channel.pipeline().firstContext().close();
    }
}
