package dev.hardwire.socketio;

import dev.hardwire.http.HandlerExecutor;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one socket's handlers: one at a time, in the order of what happened. When many wait, the connection is not
 * read until there is room again. On the session's event loop only.
 */
final class CallQueue {
    private final Connection connection;
    private final HandlerExecutor executor;
    private final int limit;
    /** The call that is not finished yet. */
    private @Nullable Call running;
    /** Made when a call has to wait for the first time. */
    private @Nullable ArrayDeque<Call> waiting;
    /** Whether {@link #start} is at work further up the stack, and goes on with the next call itself. */
    private boolean starting;
    /** Whether this queue keeps the connection from being read. */
    private boolean full;

    CallQueue(Connection connection, HandlerExecutor executor, int limit) {
        this.connection = connection;
        this.executor = executor;
        this.limit = limit;
    }

    /** Adds a call; it begins now if no other is under way. */
    void add(Call call) {
        if (running == null) {
            start(call);
            return;
        }
        if (waiting == null) {
            waiting = new ArrayDeque<>();
        }
        waiting.add(call);
        if (!full && waiting.size() >= limit) {
            full = true;
            connection.queueFull();
        }
    }

    /** Forgets the calls that have not begun, and adds the last one. */
    void end(Call last) {
        if (waiting != null) {
            waiting.clear();
        }
        makeRoom();
        add(last);
    }

    /** The call that was under way is finished. */
    void finished() {
        running = null;
        Call next = starting ? null : next();
        if (next != null) {
            start(next);
        }
    }

    private void start(Call first) {
        starting = true;
        try {
            for (Call call = first; call != null; call = running == null ? next() : null) {
                running = call;
                call.start(executor);
            }
        } finally {
            starting = false;
        }
    }

    private @Nullable Call next() {
        Call next = waiting == null ? null : waiting.poll();
        makeRoom();
        return next;
    }

    private void makeRoom() {
        if (full && (waiting == null || waiting.size() <= limit / 2)) {
            full = false;
            connection.queueHasRoom();
        }
    }
}
