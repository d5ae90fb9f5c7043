package dev.hardwire.http.compression;

import io.netty.buffer.ByteBuf;

/** The header of a member of gzip (RFC 1952, 2.3), of which nothing matters but its length. */
final class GzipHeader {
    /** A longer one, which no client writes, is refused. */
    private static final int MAX = 4096;

    private static final int FIXED = 10;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private GzipHeader() {}

    /** Skips a header; false, and nothing is skipped, if it is not there as a whole. */
    static boolean skip(ByteBuf in) throws MalformedCoding {
        int start = in.readerIndex();
        if (in.readableBytes() < FIXED) {
            return false;
        }
        int flags = in.getByte(start + 3);
        if (in.getUnsignedShort(start) != 0x1f8b || in.getByte(start + 2) != 8 || (flags & RESERVED) != 0) {
            throw new MalformedCoding("The compressed body is no gzip");
        }
        int at = start + FIXED;
        if ((flags & EXTRA) != 0 && at >= 0) {
            at = at + 2 > in.writerIndex() ? -1 : at + 2 + in.getUnsignedShortLE(at);
        }
        if ((flags & NAME) != 0 && at >= 0) {
            at = behindZero(in, at);
        }
        if ((flags & COMMENT) != 0 && at >= 0) {
            at = behindZero(in, at);
        }
        if ((flags & HEADER_CHECKSUM) != 0 && at >= 0) {
            at += 2;
        }
        if (at < 0 || at > in.writerIndex()) {
            if (in.readableBytes() > MAX) {
                throw new MalformedCoding("The compressed body has a header of more than " + MAX + " bytes");
            }
            return false;
        }
        in.readerIndex(at);
        return true;
    }

    /** Where a text ends that a zero byte ends; -1 where that is not there. */
    private static int behindZero(ByteBuf in, int from) {
        int zero = from >= in.writerIndex() ? -1 : in.indexOf(from, in.writerIndex(), (byte) 0);
        return zero < 0 ? -1 : zero + 1;
    }
}
