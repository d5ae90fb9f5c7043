package dev.hardwire.http;

import dev.hardwire.http.compression.Decompressor;
import dev.hardwire.http.compression.MalformedCoding;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** The body of a request as far as it has come, decompressed where it is compressed. On the event loop only. */
final class CollectedBody {
    /** What decompresses it; null where it is not compressed. */
    private final @Nullable Decompressor decompressor;

    private @Nullable ByteBuf bytes;
    /** Whether the bytes are a buffer of our own, which can grow, and no slice of what was read. */
    private boolean own;

    CollectedBody(@Nullable Decompressor decompressor) {
        this.decompressor = decompressor;
    }

    /** What has come, which stays ours; null where there is nothing. */
    @Nullable
    ByteBuf bytes() {
        return bytes;
    }

    /** Whether nothing is missing at its end, as far as its compression says. */
    boolean isWhole() {
        return decompressor == null || decompressor.isWhole();
    }

    /**
     * Takes a piece over; false, and the piece is released, if it is too much.
     *
     * @throws MalformedCoding if it is not compressed as it says
     */
    boolean take(ByteBuf piece, long maxSize) throws MalformedCoding {
        Decompressor with = decompressor;
        if (with == null) {
            return collect(piece, maxSize);
        }
        with.feed(piece);
        if (with.fed() > maxSize) {
            return false;
        }
        for (ByteBuf next = with.next(); next != null; next = with.next()) {
            if (!collect(next, maxSize)) {
                return false;
            }
        }
        return true;
    }

    private boolean collect(ByteBuf piece, long maxSize) {
        ByteBuf soFar = bytes;
        int size = soFar == null ? 0 : soFar.readableBytes();
        if (size + (long) piece.readableBytes() > maxSize) {
            piece.release();
            return false;
        }
        if (soFar == null) {
            bytes = piece;
            return true;
        }
        if (!own) {
            ByteBuf larger =
                    soFar.alloc().buffer(2 * (size + piece.readableBytes())).writeBytes(soFar);
            soFar.release();
            bytes = larger;
            own = true;
            soFar = larger;
        }
        soFar.writeBytes(piece);
        piece.release();
        return true;
    }

    void release() {
        if (decompressor != null) {
            decompressor.close();
        }
        ByteBuf held = bytes;
        if (held != null) {
            bytes = null;
            held.release();
        }
    }
}
