package dev.hardwire.http.http2;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2Connection;
import io.netty.handler.codec.http2.DefaultHttp2ConnectionDecoder;
import io.netty.handler.codec.http2.DefaultHttp2ConnectionEncoder;
import io.netty.handler.codec.http2.DefaultHttp2FrameReader;
import io.netty.handler.codec.http2.DefaultHttp2FrameWriter;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameListener;
import io.netty.handler.codec.http2.Http2PromisedRequestVerifier;
import io.netty.handler.codec.http2.Http2Settings;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Netty's handler of HTTP/2 as a server wants it: strict, with windows and limits of the options. */
public final class Http2Handler extends Http2ConnectionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Http2Handler.class);

    private final Http2Options options;
    private final FloodGuard guard;

    private Http2Handler(
            Http2ConnectionDecoder decoder,
            Http2ConnectionEncoder encoder,
            Http2Settings settings,
            Http2Options options,
            FloodGuard guard) {
        super(decoder, encoder, settings);
        this.options = options;
        this.guard = guard;
    }

    /**
     * A handler for one connection.
     *
     * @param maxHeaderSize the size of all headers of one request, counted as HTTP/2 does
     */
    public static Http2Handler of(Http2Options options, int maxHeaderSize, Http2FrameListener listener) {
        Http2Connection connection = new DefaultHttp2Connection(true, 0);
        // At once, and not only when the client has acknowledged it.
        connection.remote().maxActiveStreams(options.maxConcurrentStreams());
        Http2ConnectionEncoder encoder =
                new DefaultHttp2ConnectionEncoder(connection, new DefaultHttp2FrameWriter(new SmallTableEncoder()));
        FloodGuard guard = new FloodGuard(
                new DefaultHttp2FrameReader(
                        new DefaultHttp2HeadersDecoder(true, true, maxHeaderSize), options.maxSmallContinuations()),
                options);
        Http2ConnectionDecoder decoder = new DefaultHttp2ConnectionDecoder(
                connection, encoder, guard, Http2PromisedRequestVerifier.ALWAYS_VERIFY, true);
        decoder.frameListener(listener);
        Http2Settings settings = new Http2Settings()
                .maxConcurrentStreams(options.maxConcurrentStreams())
                .initialWindowSize(options.streamWindow())
                .maxHeaderListSize(maxHeaderSize);
        return new Http2Handler(decoder, encoder, settings, options, guard);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) throws Exception {
        super.handlerAdded(ctx);
        int more = options.connectionWindow() - 65_535;
        if (more > 0) {
            connection()
                    .local()
                    .flowController()
                    .incrementWindowSize(connection().connectionStream(), more);
        }
    }

    /** So many bytes of a body were written. */
    public void sent(int bytes) {
        guard.sent(bytes);
    }

    /** How many frames have come. */
    public long frames() {
        return guard.frames();
    }

    /** Whether a part of a frame has come, and not its rest. */
    public boolean hasPartOfFrame() {
        return actualReadableBytes() > 0;
    }

    @Override
    protected void onConnectionError(
            ChannelHandlerContext ctx, boolean outbound, Throwable cause, Http2Exception http2Ex) {
        if (http2Ex == null && !(cause instanceof IOException)) {
            LOG.error("{} is closed after an unexpected failure", ctx.channel(), cause);
        } else {
            LOG.debug("{} is closed, since its client breaks the protocol, or is gone", ctx.channel(), cause);
        }
        super.onConnectionError(ctx, outbound, cause, http2Ex);
    }

    @Override
    protected void onStreamError(
            ChannelHandlerContext ctx, boolean outbound, Throwable cause, Http2Exception.StreamException http2Ex) {
        LOG.debug("Stream {} of {} is reset", http2Ex.streamId(), ctx.channel(), cause);
        try {
            if (!outbound && http2Ex.error() != Http2Error.REFUSED_STREAM) {
                guard.streamFailed();
            }
            super.onStreamError(ctx, outbound, cause, http2Ex);
        } catch (Http2Exception e) {
            onConnectionError(ctx, outbound, e, e);
        }
    }

    /** Compresses headers with a table of the usual size at most, however large a client allows it to grow. */
    private static final class SmallTableEncoder extends DefaultHttp2HeadersEncoder {
        @Override
        public void maxHeaderTableSize(long max) throws Http2Exception {
            super.maxHeaderTableSize(Math.min(max, Http2CodecUtil.DEFAULT_HEADER_TABLE_SIZE));
        }
    }
}
