package dev.hardwire.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.util.List;

/**
 * Netty's decoder of requests, made strict where ambiguity lets requests be smuggled past a proxy, and able to pause: what
 * has arrived then stays in its buffer.
 */
final class RequestDecoder extends HttpRequestDecoder {
    /** As large as what one read takes, so that most bodies come in one piece. */
    private static final int MAX_PIECE = 64 * 1024;

    /** Whether requests are held back; event loop only. */
    private boolean paused;
    /** Whether all that comes is dropped. */
    private boolean dropping;
    /** Whether a request line was read whose headers are not complete. */
    private boolean headBegun;

    RequestDecoder(HttpOptions options) {
        super(new HttpDecoderConfig()
                .setMaxInitialLineLength(options.maxRequestLine())
                .setMaxHeaderSize(options.maxHeaderSize())
                .setMaxChunkSize(MAX_PIECE)
                .setStrictLineParsing(true)
                .setAllowDuplicateContentLengths(false));
    }

    void pause() {
        paused = true;
    }

    boolean isPaused() {
        return paused;
    }

    /** Takes up decoding. Not to be called while something that was decoded is handed over. */
    void resume(ChannelHandlerContext context) throws Exception {
        paused = false;
        channelRead(context, Unpooled.EMPTY_BUFFER);
        channelReadComplete(context);
    }

    /** Reads no further request; what comes is dropped. */
    void drop() {
        dropping = true;
    }

    /** To be told that a request's headers were handed over. */
    void headEnded() {
        headBegun = false;
    }

    /** Whether a part of a request's head has arrived. Only between requests. */
    boolean hasPartOfHead() {
        return headBegun || actualReadableBytes() > 0;
    }

    @Override
    protected HttpMessage createMessage(String[] initialLine) throws Exception {
        headBegun = true;
        return super.createMessage(initialLine);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("A request cannot have both Content-Length and Transfer-Encoding");
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf buffer, List<Object> out) throws Exception {
        if (dropping) {
            buffer.skipBytes(buffer.readableBytes());
        } else if (!paused) {
            super.decode(ctx, buffer, out);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) throws Exception {
        if (paused) {
            // Netty's would ask for more to read, as nothing was decoded.
            ctx.fireChannelReadComplete();
        } else {
            super.channelReadComplete(ctx);
        }
    }
}
