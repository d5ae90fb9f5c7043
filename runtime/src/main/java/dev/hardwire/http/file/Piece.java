package dev.hardwire.http.file;

/** A piece of an answer's body. */
public sealed interface Piece permits Extent, Text {
    /** How many bytes it has. */
    long length();
}
