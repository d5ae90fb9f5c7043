package dev.hardwire.socketio.namespace;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How many sockets a server has for which a handler is or will still be called. Thread-safe. */
public final class LiveSockets {
    private final AtomicInteger count = new AtomicInteger();
    /** What to call when the last one has ended; null where nobody has asked for that, or it was called. */
    private final AtomicReference<@Nullable Runnable> whenNone = new AtomicReference<>();

    /** There are none yet. */
    public LiveSockets() {}

    void begun() {
        count.incrementAndGet();
    }

    void ended() {
        if (count.decrementAndGet() == 0) {
            call();
        }
    }

    /** How many there are at the moment. */
    public int count() {
        return count.get();
    }

    /** Has something called when there is none any more, which may be at once. For when no more begin. */
    public void whenNone(Runnable action) {
        whenNone.set(action);
        if (count.get() == 0) {
            call();
        }
    }

    private void call() {
        Runnable action = whenNone.getAndSet(null);
        if (action != null) {
            action.run();
        }
    }
}
