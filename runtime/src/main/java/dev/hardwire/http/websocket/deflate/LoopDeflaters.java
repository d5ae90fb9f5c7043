package dev.hardwire.http.websocket.deflate;

import io.netty.util.concurrent.FastThreadLocal;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * The compressors of one thread for messages that stand alone, one for each level that is used; their native memory is given
 * back when the thread ends.
 */
final class LoopDeflaters {
    private static final FastThreadLocal<LoopDeflaters> OF_THREAD = new FastThreadLocal<>() {
        @Override
        protected LoopDeflaters initialValue() {
            return new LoopDeflaters();
        }

        @Override
        protected void onRemoval(LoopDeflaters value) {
            value.end();
        }
    };

    private final @Nullable Deflater[] byLevel = new @Nullable Deflater[Deflater.BEST_COMPRESSION + 1];

    private LoopDeflaters() {}

    /** A compressor that knows of nothing. */
    static Deflater take(int level) {
        LoopDeflaters own = OF_THREAD.get();
        Deflater free = own.byLevel[level];
        own.byLevel[level] = null;
        return free == null ? ZlibStreams.deflater(level) : free;
    }

    /** Takes back what {@link #take} gave. */
    static void giveBack(Deflater used, int level) {
        used.reset();
        OF_THREAD.get().byLevel[level] = used;
    }

    private void end() {
        for (Deflater each : byLevel) {
            if (each != null) {
                ZlibStreams.end(each);
            }
        }
    }
}
