package dev.hardwire.socketio;

import java.util.concurrent.atomic.AtomicInteger;

/** How many namespaces there are whose names clients chose, and how many there may be. Thread-safe. */
final class ChildLimit {
    private final SocketIoOptions options;
    private final AtomicInteger count = new AtomicInteger();

    ChildLimit(SocketIoOptions options) {
        this.options = options;
    }

    /** Counts one more; whether there is room for it. */
    boolean take() {
        if (count.incrementAndGet() <= options.maxChildNamespaces()) {
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
        return options.cleanupEmptyChildNamespaces();
    }

    int count() {
        return count.get();
    }
}
