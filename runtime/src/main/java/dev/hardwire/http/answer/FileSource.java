package dev.hardwire.http.answer;

import dev.hardwire.http.file.Extent;
import dev.hardwire.http.file.OpenFile;
import dev.hardwire.http.file.Piece;
import dev.hardwire.http.file.Text;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pieces of a file, one after the other. */
final class FileSource implements BlockingSource {
    private final OpenFile file;
    private final Iterator<Piece> pieces;
    private @Nullable Piece current;
    /** How much of the current piece was read. */
    private long read;

    FileSource(OpenFile file, List<Piece> pieces) {
        this.file = file;
        this.pieces = pieces.iterator();
    }

    @Override
    public int read(byte[] to) throws IOException {
        Piece piece = current;
        while (piece == null || read == piece.length()) {
            if (!pieces.hasNext()) {
                return -1;
            }
            piece = pieces.next();
            current = piece;
            read = 0;
        }
        int count = piece instanceof Extent extent ? read(extent, to) : read((Text) piece, to);
        read += count;
        return count;
    }

    private int read(Extent extent, byte[] to) throws IOException {
        int wanted = (int) Math.min(to.length, extent.length() - read);
        int count = file.channel().read(ByteBuffer.wrap(to, 0, wanted), extent.start() + read);
        if (count < 0) {
            throw new EOFException("The file has become shorter while it was sent");
        }
        return count;
    }

    private int read(Text text, byte[] to) {
        byte[] bytes = text.bytes();
        int count = (int) Math.min(to.length, bytes.length - read);
        System.arraycopy(bytes, (int) read, to, 0, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
