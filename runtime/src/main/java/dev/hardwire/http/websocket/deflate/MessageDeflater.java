package dev.hardwire.http.websocket.deflate;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Compresses the messages of one connection (RFC 7692, 7.2.1). The JDK's compressor looks 32 KiB back; where less is agreed
 * on, it is started anew each time that as many bytes are behind it, so that nothing ever refers further back. Where messages
 * stand alone, the compressors are those of the thread. On one thread only.
 */
public final class MessageDeflater {
    /** What ends each flush, and is left out at the end of a message. */
    private static final int TAIL = 4;

    private final boolean takeover;
    private final int window;
    private final int level;
    private final int threshold;
    private final ByteBufAllocator allocator;
    /** The compressor whose past the next message may refer to; made for the first one. */
    private @Nullable Deflater kept;
    /** How many bytes are behind the compressor since it was started. */
    private int behind;

    /** Compresses for a connection that has agreed on the parameters. */
    public MessageDeflater(DeflateParameters agreed, WebSocketCompression options, ByteBufAllocator allocator) {
        this.takeover = agreed.serverTakeover();
        this.window = agreed.serverBits() == DeflateParameters.MAX_BITS ? Integer.MAX_VALUE : 1 << agreed.serverBits();
        this.level = options.level();
        this.threshold = Math.max(options.threshold(), 1);
        this.allocator = allocator;
    }

    /** Whether messages of this size are worth compressing. */
    public boolean takes(int length) {
        return length >= threshold;
    }

    /** Whether what is compressed for one connection will do for all others with the same window. */
    public boolean standsAlone() {
        return !takeover;
    }

    /** How far back messages may refer, in bytes; {@link Integer#MAX_VALUE} for as far as DEFLATE can. */
    public int window() {
        return window;
    }

    /**
     * Compresses a message, which has at least one byte and stays the caller's.
     *
     * @return the payload to send; null if the message is no smaller for it, and better sent as it is
     */
    public @Nullable ByteBuf deflate(ByteBuf message) {
        Deflater with = takeover ? kept() : LoopDeflaters.take(level);
        try {
            ByteBuf compressed = run(with, message);
            if (takeover || compressed.readableBytes() < message.readableBytes()) {
                return compressed;
            }
            compressed.release();
            return null;
        } finally {
            if (!takeover) {
                behind = 0;
                LoopDeflaters.giveBack(with, level);
            }
        }
    }

    private Deflater kept() {
        Deflater known = kept;
        if (known == null) {
            known = ZlibStreams.deflater(level);
            kept = known;
        }
        return known;
    }

    private ByteBuf run(Deflater with, ByteBuf message) {
        ByteBuffer all = message.nioBuffer();
        ByteBuf out = allocator.ioBuffer(64 + all.remaining() / 4);
        int end = all.limit();
        while (all.position() < end) {
            int count = Math.min(end - all.position(), window - behind);
            all.limit(all.position() + count);
            with.setInput(all);
            flush(with, out);
            if (window != Integer.MAX_VALUE) {
                behind += count;
                if (behind == window) {
                    with.reset();
                    behind = 0;
                }
            }
        }
        return out.writerIndex(out.writerIndex() - TAIL);
    }

    private static void flush(Deflater with, ByteBuf out) {
        int room;
        int count;
        do {
            out.ensureWritable(64);
            room = out.writableBytes();
            count = with.deflate(out.nioBuffer(out.writerIndex(), room), Deflater.SYNC_FLUSH);
            out.writerIndex(out.writerIndex() + count);
        } while (count == room);
    }

    /** Gives back native memory; nothing is compressed any more. */
    public void release() {
        Deflater known = kept;
        if (known != null) {
            kept = null;
            ZlibStreams.end(known);
        }
    }
}
