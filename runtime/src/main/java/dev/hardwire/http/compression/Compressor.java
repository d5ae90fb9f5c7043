package dev.hardwire.http.compression;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses one body. Not thread-safe; to be closed, as it holds native memory. */
public final class Compressor implements AutoCloseable {
    /** No name, no time, an unknown system. */
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final boolean gzip;
    private final Deflater deflater;
    private final CRC32 checksum = new CRC32();
    private boolean begun;
    private boolean closed;

    /** Compresses with a coding, at a level of the JDK's {@link Deflater}. */
    Compressor(ContentCoding coding, int level) {
        this.gzip = coding == ContentCoding.GZIP;
        this.deflater = new Deflater(level, gzip);
    }

    /** Compresses a piece, which is released, so that the client can decompress all of it at once. */
    public ByteBuf piece(ByteBuf piece, ByteBufAllocator alloc) {
        return run(piece, Deflater.SYNC_FLUSH, alloc);
    }

    /** Compresses the last piece, which is released, and ends the body. */
    public ByteBuf last(ByteBuf piece, ByteBufAllocator alloc) {
        deflater.finish();
        ByteBuf out = run(piece, Deflater.NO_FLUSH, alloc);
        if (gzip) {
            out.writeIntLE((int) checksum.getValue()).writeIntLE((int) deflater.getBytesRead());
        }
        close();
        return out;
    }

    private ByteBuf run(ByteBuf piece, int flush, ByteBufAllocator alloc) {
        // Text rarely needs more than a third; what does makes it grow.
        ByteBuf out = alloc.heapBuffer(64 + piece.readableBytes() / 3);
        if (!begun && gzip) {
            out.writeBytes(GZIP_HEADER);
        }
        begun = true;
        if (gzip) {
            checksum.update(piece.nioBuffer());
        }
        deflater.setInput(piece.nioBuffer());
        int room;
        int written;
        do {
            out.ensureWritable(64);
            room = out.writableBytes();
            written = deflater.deflate(out.array(), out.arrayOffset() + out.writerIndex(), room, flush);
            out.writerIndex(out.writerIndex() + written);
        } while (written == room);
        piece.release();
        return out;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            deflater.end();
        }
    }
}
