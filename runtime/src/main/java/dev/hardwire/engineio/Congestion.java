package dev.hardwire.engineio;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Whether too much waits for a session's client, and who waits for that to change. Thread-safe. */
final class Congestion {
    /** Completes when there is room; made when somebody first waits. */
    private final AtomicReference<@Nullable CompletableFuture<@Nullable Void>> relief = new AtomicReference<>();
    /** Whether more waits in the transport than the high-water mark. Written on the session's event loop. */
    private volatile boolean high;

    boolean isHigh() {
        return high;
    }

    void setHigh(boolean value) {
        high = value;
    }

    /**
     * Completes when there is room, or the session is over.
     *
     * @param over whether that is so already; asked when the stage can be completed by others
     */
    CompletionStage<@Nullable Void> relieved(BooleanSupplier over) {
        CompletableFuture<@Nullable Void> waiting =
                relief.updateAndGet(before -> before == null ? new CompletableFuture<>() : before);
        if (over.getAsBoolean()) {
            relieve();
        }
        return waiting;
    }

    /** Whether somebody waits. */
    boolean isAwaited() {
        return relief.get() != null;
    }

    /** There is room again, or nothing to wait for any more. */
    void relieve() {
        CompletableFuture<@Nullable Void> waiting = relief.getAndSet(null);
        if (waiting != null) {
            waiting.complete(null);
        }
    }
}
