package dev.hardwire.http.websocket.deflate;

import io.netty.util.concurrent.FastThreadLocal;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The decompressors of one thread for messages that stand alone, each taken by a connection from the first piece of a
 * message to its end; their native memory is given back when the thread ends.
 */
final class LoopInflations {
    /** How many are kept while nobody needs them. */
    private static final int MAX_KEPT = 8;

    private static final FastThreadLocal<LoopInflations> OF_THREAD = new FastThreadLocal<>() {
        @Override
        protected LoopInflations initialValue() {
            return new LoopInflations();
        }

        @Override
        protected void onRemoval(LoopInflations value) {
            value.kept.forEach(Inflation::end);
        }
    };

    private final Deque<Inflation> kept = new ArrayDeque<>(MAX_KEPT);

    private LoopInflations() {}

    /** A decompressor that knows of nothing. */
    static Inflation take() {
        Inflation free = OF_THREAD.get().kept.pollLast();
        return free == null ? new Inflation() : free;
    }

    /** Takes back what {@link #take} gave. */
    static void giveBack(Inflation used) {
        LoopInflations own = OF_THREAD.get();
        if (own.kept.size() < MAX_KEPT) {
            used.reset();
            own.kept.addLast(used);
        } else {
            used.end();
        }
    }
}
