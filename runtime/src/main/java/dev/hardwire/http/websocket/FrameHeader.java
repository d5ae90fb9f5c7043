package dev.hardwire.http.websocket;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What the header of a client's frame may be (RFC 6455, 5.2). */
final class FrameHeader {
    static final int FINAL = 0x80;
    /** Marks a compressed message, on its first frame (RFC 7692, 6). */
    static final int RSV1 = 0x40;

    static final int OPCODE = 0x0f;

    private static final int RESERVED = 0x70;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7f;
    private static final int MAX_CONTROL = 125;

    private FrameHeader() {}

    /** What is wrong with the first two bytes of a frame, or null. */
    static @Nullable String problem(int first, int second, boolean compression) {
        int opcode = first & OPCODE;
        int reserved = first & RESERVED;
        boolean control = opcode >= WebSocketFrames.CLOSE;
        if (reserved != 0
                && !(compression
                        && reserved == RSV1
                        && (opcode == WebSocketFrames.TEXT || opcode == WebSocketFrames.BINARY))) {
            return "A reserved bit is set that no extension has given a meaning for this frame";
        }
        if ((opcode > WebSocketFrames.BINARY && !control) || opcode > WebSocketFrames.PONG) {
            return "The opcode " + opcode + " is reserved";
        }
        if ((second & MASKED) == 0) {
            return "A client masks its frames";
        }
        if (control && (first & FINAL) == 0) {
            return "A control frame cannot be fragmented";
        }
        if (control && (second & LENGTH) > MAX_CONTROL) {
            return "A control frame has at most " + MAX_CONTROL + " bytes";
        }
        return null;
    }

    /** How many bytes the header has before the mask. */
    static int size(int second) {
        int length = second & LENGTH;
        return length < 126 ? 2 : length == 126 ? 4 : 10;
    }

    /** The length of the payload; negative if it is not encoded in the fewest bytes, or too large for the protocol. */
    static long length(ByteBuf in, int start, int second) {
        int length = second & LENGTH;
        if (length < 126) {
            return length;
        }
        if (length == 126) {
            int medium = in.getUnsignedShort(start + 2);
            return medium < 126 ? -1 : medium;
        }
        long large = in.getLong(start + 2);
        return large < 0x10000 ? -1 : large;
    }

    /** Unmasks a piece of a payload in place; answers the mask for the next piece. */
    static int unmask(ByteBuf piece, int mask) {
        // The bytes behind it: what was read from a socket is one piece, and checking each access costs more than the
        // mask.
        ByteBuffer bytes = piece.internalNioBuffer(piece.readerIndex(), piece.readableBytes());
        int index = bytes.position();
        int end = bytes.limit();
        long wide = ((long) mask << 32) | (mask & 0xffff_ffffL);
        for (; end - index >= Long.BYTES; index += Long.BYTES) {
            bytes.putLong(index, bytes.getLong(index) ^ wide);
        }
        int turned = mask;
        for (; index < end; index++) {
            turned = Integer.rotateLeft(turned, Byte.SIZE);
            bytes.put(index, (byte) (bytes.get(index) ^ turned));
        }
        return turned;
    }
}
