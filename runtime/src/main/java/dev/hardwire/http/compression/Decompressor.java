package dev.hardwire.http.compression;

import io.netty.buffer.ByteBuf;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses a body a bounded piece at a time, so that what a small input expands to is never held as a whole. Not
 * thread-safe; to be closed, as it holds native memory.
 */
public final class Decompressor implements AutoCloseable {
    /** The largest piece that is handed out, in bytes. */
    private static final int PIECE = 32 * 1024;
    /** The length of what follows each member of gzip: its checksum and its length. */
    private static final int TRAILER = 8;
    /** How many members gzip can have: each costs time, however small it is. */
    private static final int MAX_MEMBERS = 1000;

    private enum State {
        /** Before the header of a member. */
        HEADER,
        DATA,
        TRAILER,
        /** Behind a whole member; another may follow. */
        WHOLE
    }

    private final ContentCoding coding;
    private final CRC32 checksum = new CRC32();
    private State state = State.HEADER;
    private long size;
    private long fed;
    private int members;
    /** What was fed and is not decompressed. */
    private @Nullable ByteBuf input;

    private @Nullable Inflater inflater;

    /** Decompresses what is of this coding. */
    public Decompressor(ContentCoding coding) {
        this.coding = coding;
    }

    /** How many bytes were fed. */
    public long fed() {
        return fed;
    }

    /** Takes over more input; when {@link #next} has answered null. */
    public void feed(ByteBuf more) {
        fed += more.readableBytes();
        ByteBuf rest = input;
        if (rest == null) {
            input = more;
            return;
        }
        if (rest.isReadable()) {
            input = rest.alloc()
                    .buffer(rest.readableBytes() + more.readableBytes())
                    .writeBytes(rest)
                    .writeBytes(more);
            more.release();
        } else {
            input = more;
        }
        rest.release();
    }

    /** The next piece, which is the caller's; null where more input is needed. */
    public @Nullable ByteBuf next() throws MalformedCoding {
        ByteBuf from = input;
        if (from == null) {
            return null;
        }
        // One for all members that are empty.
        ByteBuf piece = null;
        try {
            while (step(from)) {
                if (state == State.DATA) {
                    piece = piece == null ? from.alloc().heapBuffer(PIECE, PIECE) : piece;
                    inflate(from, piece);
                    if (piece.isReadable()) {
                        return piece.retain();
                    }
                    if (state == State.DATA) {
                        return null;
                    }
                }
            }
            return null;
        } finally {
            if (piece != null) {
                piece.release();
            }
        }
    }

    /** Goes on to data or behind it; false where more input is needed for that. */
    private boolean step(ByteBuf from) throws MalformedCoding {
        return switch (state) {
            case HEADER -> header(from);
            case DATA -> true;
            case TRAILER -> trailer(from);
            case WHOLE -> another(from);
        };
    }

    /** Whether what was fed is whole, or nothing at all. */
    public boolean isWhole() {
        return state == State.WHOLE || fed == 0;
    }

    private boolean header(ByteBuf from) throws MalformedCoding {
        boolean raw;
        if (coding == ContentCoding.GZIP) {
            if (!GzipHeader.skip(from)) {
                return false;
            }
            raw = true;
        } else if (from.readableBytes() < 2) {
            return false;
        } else {
            int start = from.getUnsignedShort(from.readerIndex());
            // The header of zlib (RFC 1950, 2.2), which some clients leave out.
            raw = (start >> 8 & 15) != 8 || start % 31 != 0;
        }
        if (++members > MAX_MEMBERS) {
            throw new MalformedCoding("The compressed body has more than " + MAX_MEMBERS + " members");
        }
        if (inflater == null) {
            inflater = new Inflater(raw);
        } else {
            inflater.reset(); // all members of gzip are raw
        }
        checksum.reset();
        size = 0;
        state = State.DATA;
        return true;
    }

    /** Decompresses into an empty piece. */
    private void inflate(ByteBuf from, ByteBuf piece) throws MalformedCoding {
        Inflater with = inflater;
        if (with == null) {
            throw new IllegalStateException("Data comes behind a header");
        }
        try {
            if (from.isReadable()) {
                with.setInput(from.nioBuffer());
            }
            int length = with.inflate(piece.array(), piece.arrayOffset(), PIECE);
            from.readerIndex(from.writerIndex() - with.getRemaining());
            if (with.needsDictionary()) {
                throw new MalformedCoding("The compressed body needs a dictionary");
            }
            piece.writerIndex(length);
            checksum.update(piece.array(), piece.arrayOffset(), length);
            size += length;
            if (with.finished()) {
                state = coding == ContentCoding.GZIP ? State.TRAILER : State.WHOLE;
            }
        } catch (DataFormatException e) {
            throw new MalformedCoding("The compressed body is malformed: " + e.getMessage());
        }
    }

    private boolean trailer(ByteBuf from) throws MalformedCoding {
        if (from.readableBytes() < TRAILER) {
            return false;
        }
        if (from.readUnsignedIntLE() != checksum.getValue() || from.readUnsignedIntLE() != (size & 0xFFFFFFFFL)) {
            throw new MalformedCoding("The compressed body has not the checksum that it says");
        }
        state = State.WHOLE;
        return true;
    }

    /** A file of gzip can have several members (RFC 1952, 2.2). */
    private boolean another(ByteBuf from) throws MalformedCoding {
        if (!from.isReadable()) {
            return false;
        }
        if (coding != ContentCoding.GZIP) {
            throw new MalformedCoding("The compressed body has more behind its end");
        }
        state = State.HEADER;
        return true;
    }

    @Override
    public void close() {
        Inflater held = inflater;
        if (held != null) {
            inflater = null;
            held.end();
        }
        ByteBuf rest = input;
        if (rest != null) {
            input = null;
            rest.release();
        }
    }
}
