package dev.hardwire.http.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;

/**
 * Encodes what a server sends: frames that are final and not masked. A message for many is encoded once; each channel then
 * takes a {@link ByteBuf#retainedDuplicate() duplicate} through {@link WebSocketChannel#encoded}.
 */
public final class WebSocketFrames {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    /** The longest header of a frame that is not masked. */
    static final int MAX_HEADER = 10;

    private static final int FINAL = 0x80;
    /** The longest reason of a close frame: a control frame has 125 bytes, two are the code. */
    private static final int MAX_REASON = 123;

    private WebSocketFrames() {}

    /** A text message as one frame in one buffer; the payload, valid UTF-8, is released. */
    public static ByteBuf text(ByteBufAllocator allocator, ByteBuf payload) {
        return frame(allocator, TEXT, payload);
    }

    /** A binary message as one frame in one buffer; the payload is released. */
    public static ByteBuf binary(ByteBufAllocator allocator, ByteBuf payload) {
        return frame(allocator, BINARY, payload);
    }

    /**
     * A final frame in one buffer; the payload is released.
     *
     * @param opcode the first byte of the frame but for its highest bit
     */
    static ByteBuf frame(ByteBufAllocator allocator, int opcode, ByteBuf payload) {
        try {
            int length = payload.readableBytes();
            ByteBuf frame = allocator.ioBuffer(MAX_HEADER + length);
            header(frame, opcode, length);
            return frame.writeBytes(payload);
        } finally {
            payload.release();
        }
    }

    /** Writes the header of a frame. */
    static void header(ByteBuf out, int opcode, int length) {
        if (length < 126) {
            out.writeShort((FINAL | opcode) << 8 | length);
        } else if (length < 0x10000) {
            out.writeShort((FINAL | opcode) << 8 | 126);
            out.writeShort(length);
        } else {
            out.writeShort((FINAL | opcode) << 8 | 127);
            out.writeLong(length);
        }
    }

    /** A close frame; a reason that is too long is cut between characters. */
    static ByteBuf close(ByteBufAllocator allocator, int code, String reason) {
        int length = fitting(reason);
        int bytes = ByteBufUtil.utf8Bytes(reason, 0, length);
        ByteBuf frame = allocator.ioBuffer(4 + bytes);
        header(frame, CLOSE, 2 + bytes);
        frame.writeShort(code);
        frame.writeCharSequence(reason.substring(0, length), StandardCharsets.UTF_8);
        return frame;
    }

    /** A close frame without code. */
    static ByteBuf closeWithoutCode(ByteBufAllocator allocator) {
        ByteBuf frame = allocator.ioBuffer(2);
        header(frame, CLOSE, 0);
        return frame;
    }

    /** How many characters of the reason fit. */
    private static int fitting(String reason) {
        int end = Math.min(reason.length(), MAX_REASON);
        while (ByteBufUtil.utf8Bytes(reason, 0, end) > MAX_REASON
                || (end > 0 && end < reason.length() && Character.isHighSurrogate(reason.charAt(end - 1)))) {
            end--;
        }
        return end;
    }
}
