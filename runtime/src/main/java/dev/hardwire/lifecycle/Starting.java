package dev.hardwire.lifecycle;

import dev.hardwire.http.stage.Waiting;
import dev.hardwire.spi.StartCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far the start of one lifecycle has come. Thread-safe: who waits for it gives it up on another thread. */
final class Starting implements StartCall {
    private static final Logger LOG = LoggerFactory.getLogger(Starting.class);

    /** What is to be closed, the last first. */
    private final Deque<AutoCloseable> values = new ArrayDeque<>();

    private @Nullable String method;
    private int begun;
    private boolean complete;
    private boolean givenUp;

    @Override
    public synchronized void starting(String next) {
        if (givenUp) {
            throw new IllegalStateException(next + " is not called: the start was given up");
        }
        method = next;
        begun++;
    }

    @Override
    public <T extends @Nullable AutoCloseable> T closing(T value) {
        if (value != null && !keep(value)) {
            closeLate(value);
            throw new IllegalStateException(method() + " returned when the start had been given up");
        }
        return value;
    }

    private synchronized boolean keep(AutoCloseable value) {
        if (!givenUp) {
            values.push(value);
        }
        return !givenUp;
    }

    private void closeLate(AutoCloseable value) {
        try {
            value.close();
        } catch (Exception e) {
            LOG.error("What {} returned when the start had been given up cannot be closed", method(), e);
        }
    }

    @Override
    public <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception {
        return Waiting.forValue(stage);
    }

    /** All methods have succeeded. */
    synchronized void complete() {
        complete = true;
    }

    /** Nothing is called any more, and what comes late is closed. */
    synchronized void giveUp() {
        givenUp = true;
    }

    /** The method that was called last, or null where none was. */
    synchronized @Nullable String method() {
        return method;
    }

    /** How many methods have succeeded. */
    synchronized int succeeded() {
        return complete || begun == 0 ? begun : begun - 1;
    }

    /** What is to be closed, the last first. */
    synchronized List<AutoCloseable> values() {
        return List.copyOf(values);
    }
}
