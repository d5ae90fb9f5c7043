package dev.hardwire.http.websocket.deflate;

import java.util.concurrent.atomic.LongAdder;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Makes and ends compressors and decompressors: their memory is not the heap's, and the collector frees it late or never. So
 * all are made here, and how many there are is known.
 */
final class ZlibStreams {
    private static final LongAdder OPEN = new LongAdder();

    private ZlibStreams() {}

    static Deflater deflater(int level) {
        Deflater made = new Deflater(level, true);
        OPEN.increment();
        return made;
    }

    static Inflater inflater() {
        Inflater made = new Inflater(true);
        OPEN.increment();
        return made;
    }

    /** Gives back native memory; once for each. */
    static void end(Deflater ended) {
        ended.end();
        OPEN.decrement();
    }

    /** Gives back native memory; once for each. */
    static void end(Inflater ended) {
        ended.end();
        OPEN.decrement();
    }

    /** How many were made and not ended, in all threads. */
    static long open() {
        return OPEN.sum();
    }
}
