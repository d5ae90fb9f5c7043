package dev.hardwire.http.websocket.deflate;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A decompressor, and the last of what came out of it: a message may have final blocks (RFC 7692, 7.2.3.5), behind which the
 * JDK's forgets the past that what follows may refer to.
 */
final class Inflation {
    private static final int WINDOW = 32 * 1024;

    private final Inflater inflater = ZlibStreams.inflater();
    private final byte[] past = new byte[WINDOW];
    /** Where in {@link #past}, which goes round, the next byte goes, and how many there are. */
    private int next;

    private int filled;
    private ByteBuffer input = ByteBuffer.allocate(0);

    /** The next bytes to decompress; what was given before is used up. */
    void input(ByteBuffer bytes) {
        input = bytes;
        inflater.setInput(bytes);
    }

    /** Fills what is writable as far as it can; answers how many bytes those are. */
    int inflate(ByteBuf out) throws DataFormatException {
        int start = out.writerIndex();
        int count = inflater.inflate(out.nioBuffer(start, out.writableBytes()));
        out.writerIndex(start + count);
        remember(out, start, count);
        return count;
    }

    private void remember(ByteBuf out, int start, int count) {
        int kept = Math.min(count, WINDOW);
        int from = start + count - kept;
        int first = Math.min(kept, WINDOW - next);
        out.getBytes(from, past, next, first);
        out.getBytes(from + first, past, 0, kept - first);
        next = (next + kept) % WINDOW;
        filled = Math.min(filled + kept, WINDOW);
    }

    /** Whether a final block has ended. */
    boolean isFinished() {
        return inflater.finished();
    }

    /** Whether all input is used up. */
    boolean needsInput() {
        return inflater.needsInput();
    }

    /** Goes on behind a final block as if it had not been final. */
    void goOn() {
        ByteBuffer rest = input;
        inflater.reset();
        if (filled > 0) {
            byte[] dictionary = new byte[filled];
            int oldest = (next - filled + WINDOW) % WINDOW;
            int first = Math.min(filled, WINDOW - oldest);
            System.arraycopy(past, oldest, dictionary, 0, first);
            System.arraycopy(past, 0, dictionary, first, filled - first);
            inflater.setDictionary(dictionary);
        }
        inflater.setInput(rest);
    }

    /** Forgets everything. */
    void reset() {
        inflater.reset();
        next = 0;
        filled = 0;
        input = ByteBuffer.allocate(0);
    }

    /** Gives back native memory. */
    void end() {
        ZlibStreams.end(inflater);
    }
}
