package dev.hardwire.http.websocket;

import io.netty.buffer.ByteBuf;

/**
 * Checks that bytes which come in pieces are UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
 * For one message after the other, on one thread.
 */
final class Utf8 {
    private static final long HIGH_BITS = 0x8080808080808080L;

    /** How many continuation bytes the character that has begun still needs. */
    private int needed;

    /** The range that its next byte must be in; narrower than 80..BF behind some first bytes. */
    private int lower = 0x80;

    private int upper = 0xbf;

    /** Takes the next piece; false if it cannot be part of UTF-8 text. */
    boolean accept(ByteBuf piece) {
        int index = piece.readerIndex();
        int end = piece.writerIndex();
        while (index < end) {
            if (needed == 0) {
                while (end - index >= 8 && (piece.getLong(index) & HIGH_BITS) == 0) {
                    index += 8;
                }
                if (index == end) {
                    break;
                }
            }
            if (!accept(piece.getByte(index++) & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private boolean accept(int next) {
        if (needed > 0) {
            if (next < lower || next > upper) {
                return false;
            }
            lower = 0x80;
            upper = 0xbf;
            needed--;
            return true;
        }
        if (next < 0x80) {
            return true;
        }
        if (next < 0xc2 || next > 0xf4) {
            return false;
        }
        needed = next < 0xe0 ? 1 : next < 0xf0 ? 2 : 3;
        switch (next) {
            case 0xe0 -> lower = 0xa0;
            case 0xed -> upper = 0x9f;
            case 0xf0 -> lower = 0x90;
            case 0xf4 -> upper = 0x8f;
            default -> {
                // any continuation byte
            }
        }
        return true;
    }

    /** Ends the message and is ready for another; false if a character is incomplete. */
    boolean end() {
        boolean complete = needed == 0;
        needed = 0;
        lower = 0x80;
        upper = 0xbf;
        return complete;
    }
}
