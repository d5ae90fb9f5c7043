package dev.hardwire.http.file;

/**
 * A range of bytes.
 *
 * @param start counted from zero
 * @param length at least 1, but for the whole of what is empty
 */
public record Extent(long start, long length) implements Piece {
    /** The position behind its last byte. */
    long end() {
        return start + length;
    }
}
