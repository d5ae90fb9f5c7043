package dev.hardwire.http.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frames of a client (RFC 6455, 5.2). The payload of a data frame is handed over as it comes, so a frame may be of
 * any size and needs no memory; a control frame as a whole. Nothing is decoded while messages are held back: what has
 * arrived stays in the buffer, and is dropped if the connection ends before there is room again: little of it may decompress
 * to much.
 */
final class FrameDecoder extends ByteToMessageDecoder {
    private static final int NONE = -1;

    private final Outgoing out;
    private final Closing closing;
    private final MessageReader messages;
    private final @Nullable Heartbeat heartbeat;

    /** The opcode of the frame whose header was read, else {@link #NONE}. */
    private int opcode = NONE;
    /** How many bytes of its payload are still to come. */
    private long remaining;

    private boolean maskRead;
    /** The mask, turned so that its first byte is that of the next byte of the payload. */
    private int mask;

    FrameDecoder(Outgoing out, Closing closing, MessageReader messages, @Nullable Heartbeat heartbeat) {
        this.out = out;
        this.closing = closing;
        this.messages = messages;
        this.heartbeat = heartbeat;
    }

    /** Takes up decoding, unless messages are still held back. Not to be called while anything is handed over. */
    void resume(ChannelHandlerContext context) throws Exception {
        out.readBegins();
        messages.resume();
        channelRead(context, Unpooled.EMPTY_BUFFER);
        channelReadComplete(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object bytes) throws Exception {
        out.readBegins();
        if (heartbeat != null) {
            heartbeat.heard();
        }
        super.channelRead(ctx, bytes);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> unused) {
        if (closing.isDeaf()) {
            in.skipBytes(in.readableBytes());
        } else if (!messages.isPaused() && (opcode != NONE || header(in)) && mask(in)) {
            if (opcode < WebSocketFrames.CLOSE) {
                data(in);
            } else if (in.readableBytes() >= remaining) {
                control(in);
            }
        }
        if (closing.isDeaf()) {
            messages.cut(closing.reason());
        }
    }

    /** Reads a header up to the mask; false if it is not complete, or breaks the protocol. */
    private boolean header(ByteBuf in) {
        if (in.readableBytes() < 2) {
            return false;
        }
        int start = in.readerIndex();
        int first = in.getUnsignedByte(start);
        int second = in.getUnsignedByte(start + 1);
        String wrong = FrameHeader.problem(first, second, messages.takesCompressed());
        if (wrong != null) {
            closing.fail(1002, wrong);
            return false;
        }
        int size = FrameHeader.size(second);
        if (in.readableBytes() < size) {
            return false;
        }
        long length = FrameHeader.length(in, start, second);
        if (length < 0) {
            closing.fail(1002, "A length is encoded in as few bytes as it needs");
            return false;
        }
        in.skipBytes(size);
        opcode = first & FrameHeader.OPCODE;
        remaining = length;
        maskRead = false;
        if (opcode < WebSocketFrames.CLOSE) {
            messages.frame(first, length);
        }
        return !closing.isDeaf();
    }

    private boolean mask(ByteBuf in) {
        if (!maskRead) {
            if (in.readableBytes() < Integer.BYTES) {
                return false;
            }
            mask = in.readInt();
            maskRead = true;
        }
        return true;
    }

    private void data(ByteBuf in) {
        int available = (int) Math.min(remaining, in.readableBytes());
        if (available == 0 && remaining > 0) {
            return;
        }
        ByteBuf piece = in.readSlice(available);
        mask = FrameHeader.unmask(piece, mask);
        remaining -= available;
        boolean ends = remaining == 0;
        if (ends) {
            opcode = NONE;
        }
        messages.payload(piece, ends);
    }

    private void control(ByteBuf in) {
        ByteBuf payload = in.readSlice((int) remaining);
        FrameHeader.unmask(payload, mask);
        int kind = opcode;
        opcode = NONE;
        if (kind == WebSocketFrames.PING) {
            out.frame(WebSocketFrames.PONG, payload.retain());
            closing.cutIfTooMuchWaits();
        } else if (kind == WebSocketFrames.CLOSE) {
            closing.peerClosed(payload);
        }
        // A pong needs no answer; that anything has come is enough.
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        // Not Netty's, which would ask for more to read where nothing was handed on to the next handler.
        discardSomeReadBytes();
        ctx.fireChannelReadComplete();
    }
}
