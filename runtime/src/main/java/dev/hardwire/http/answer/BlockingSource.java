package dev.hardwire.http.answer;

import java.io.Closeable;
import java.io.IOException;

/** Bytes that are read by waiting for them. */
interface BlockingSource extends Closeable {
    /** Reads into an array; how many bytes there were, or a negative number at the end. */
    int read(byte[] to) throws IOException;
}
