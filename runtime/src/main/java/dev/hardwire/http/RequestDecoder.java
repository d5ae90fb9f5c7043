package dev.hardwire.http;

import dev.hardwire.http.request.RequestTarget;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMessageDecoderResult;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.AsciiString;
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
    /** What is decoded at the moment. */
    private ByteBuf input = Unpooled.EMPTY_BUFFER;
    /** Where the last word of the request line that is being split ended. */
    private int wordEnd;
    /** Where in {@link #input} the headers of the head that was begun start; behind a pause, where they go on. */
    private int headersFrom;
    /** How many bytes of them were decoded before {@link #headersFrom}. */
    private int headersBefore;
    /** How many names they have. */
    private int names;

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

    /** How many bytes have arrived that are not decoded. */
    int undecoded() {
        return actualReadableBytes();
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

    // ---- the request line: one blank between words, and nothing around them (RFC 9112, 3) ----

    @Override
    protected String splitFirstWordInitialLine(byte[] line, int start, int length) {
        if (start != 0) {
            throw new IllegalArgumentException("There is a blank before the method");
        }
        wordEnd = length;
        return super.splitFirstWordInitialLine(line, start, length);
    }

    @Override
    protected String splitSecondWordInitialLine(byte[] line, int start, int length) {
        checkBlank(line, start);
        for (int i = start; i < start + length; i++) {
            byte c = line[i];
            if (c <= ' ' || c == 0x7f || c == '#') { // what is not ASCII is negative
                throw new IllegalArgumentException("The request target has a character that no target has");
            }
        }
        String target = super.splitSecondWordInitialLine(line, start, length);
        if (length == 0 || (line[start] != '/' && !target.equals("*") && !RequestTarget.isWhole(target))) {
            throw new IllegalArgumentException("The request target is neither a path nor a URL");
        }
        wordEnd = start + length;
        return target;
    }

    @Override
    protected String splitThirdWordInitialLine(byte[] line, int start, int length) {
        checkBlank(line, start);
        String version = super.splitThirdWordInitialLine(line, start, length);
        if (!version.startsWith("HTTP/")) {
            throw new IllegalArgumentException("The request line does not end with a version of HTTP");
        }
        return version;
    }

    private void checkBlank(byte[] line, int start) {
        if (start != wordEnd + 1 || line[wordEnd] != ' ') {
            throw new IllegalArgumentException("One blank parts method, target and version");
        }
    }

    @Override
    protected HttpMessage createMessage(String[] initialLine) throws Exception {
        headBegun = true;
        headersFrom = input.readerIndex();
        headersBefore = 0;
        names = 0;
        return super.createMessage(initialLine);
    }

    // ---- headers and trailers ----

    @Override
    protected AsciiString splitHeaderName(byte[] line, int start, int length) {
        AsciiString name = super.splitHeaderName(line, start, length);
        if (headBegun) {
            names++;
        } else if (name.contentEqualsIgnoreCase(HttpHeaderNames.CONTENT_LENGTH)
                || name.contentEqualsIgnoreCase(HttpHeaderNames.TRANSFER_ENCODING)
                || name.contentEqualsIgnoreCase(HttpHeaderNames.HOST)) {
            throw new IllegalArgumentException("A trailer cannot be a " + name);
        }
        return name;
    }

    /**
     * Refuses folded headers (RFC 9112, 5.2), which Netty unfolds silently: then there are more lines than names. Lines are
     * not looked at a second time: what was decoded beyond their text is two bytes for each, and two for the empty one.
     */
    private void refuseFolded(Object message) {
        if (message instanceof HttpRequest request
                && request.decoderResult() instanceof HttpMessageDecoderResult result
                && result.isSuccess()) {
            int decoded = headersBefore + input.readerIndex() - headersFrom;
            if (decoded - result.headerSize() != 2 * names + 2) {
                request.setDecoderResult(
                        DecoderResult.failure(new IllegalArgumentException("A header is folded over several lines")));
            }
        }
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
            input = buffer;
            headersFrom = buffer.readerIndex();
            super.decode(ctx, buffer, out);
            if (headBegun) {
                if (out.isEmpty()) {
                    headersBefore += buffer.readerIndex() - headersFrom;
                } else {
                    refuseFolded(out.get(0));
                }
            }
            input = Unpooled.EMPTY_BUFFER;
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
