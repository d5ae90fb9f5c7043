package dev.hardwire.socketio.namespace;

import java.util.concurrent.atomic.AtomicInteger;

/** How many namespaces there are whose names clients chose, and how many there may be. Thread-safe. */
public final class ChildLimit {
    private final int max;
    private final boolean cleanedUp;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * There are none yet.
     *
     * @param max how many there may be
     * @param cleanedUp whether one is forgotten when nobody is in it
     */
    public ChildLimit(int max, boolean cleanedUp) {
        this.max = max;
        this.cleanedUp = cleanedUp;
    }

    /** Counts one more; whether there is room for it. */
    boolean take() {
        if (count.incrementAndGet() <= max) {
            return true;
        }
        count.decrementAndGet();
        return false;
    }

    /** One is forgotten. */
    void giveBack() {
        count.decrementAndGet();
    }

    /** Whether one is forgotten when nobody is in it. */
    boolean isCleanedUp() {
        return cleanedUp;
    }

    int count() {
        return count.get();
    }
}
