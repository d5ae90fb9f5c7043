package dev.hardwire.socketio.call;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one socket's handlers, which begin in the order of what happened: each when the one before it has ended, or has
 * begun where that is concurrent. When many wait, the connection is not read until there is room again. On the session's event
 * loop only.
 */
final class CallQueue {
    private final Intake intake;
    private final NamespaceHandlers handlers;
    /** The call that is not finished yet, and that all others wait for. */
    private @Nullable Call running;
    /** How many calls are not finished yet that only the last one waits for. */
    private int concurrent;
    /** Made when a call has to wait for the first time. */
    private @Nullable ArrayDeque<Call> waiting;
    /** Whether {@link #start} is at work further up the stack, and goes on with the next call itself. */
    private boolean starting;
    /** Whether this queue keeps the connection from being read. */
    private boolean full;

    CallQueue(Intake intake, NamespaceHandlers handlers) {
        this.intake = intake;
        this.handlers = handlers;
    }

    /** Adds a call; it begins now if it need not wait for another. */
    void add(Call call) {
        boolean first = waiting == null || waiting.isEmpty();
        if (first && !starting && mayBegin(call)) {
            start(call);
            return;
        }
        if (waiting == null) {
            waiting = new ArrayDeque<>();
        }
        waiting.add(call);
        if (!full && waiting.size() >= handlers.options().maxQueuedEvents()) {
            full = true;
            intake.queueFull();
        }
    }

    private boolean mayBegin(Call call) {
        if (running != null) {
            return false;
        }
        return call.isConcurrent()
                ? concurrent < handlers.options().maxConcurrentEvents()
                : concurrent == 0 || !call.isLast();
    }

    /** Forgets the calls that have not begun, and adds the last one. */
    void end(Call last) {
        if (waiting != null) {
            waiting.clear();
        }
        makeRoom();
        add(last);
    }

    /** A call that was under way is finished. */
    void finished(Call call) {
        if (call.isConcurrent()) {
            concurrent--;
        } else {
            running = null;
        }
        Call next = starting ? null : next();
        if (next != null) {
            start(next);
        }
    }

    private void start(Call first) {
        starting = true;
        try {
            for (Call call = first; call != null; call = next()) {
                if (call.isConcurrent()) {
                    concurrent++;
                } else {
                    running = call;
                }
                call.start(handlers.executor());
            }
        } finally {
            starting = false;
        }
    }

    /** Takes the next call that need not wait any longer; null where there is none. */
    private @Nullable Call next() {
        ArrayDeque<Call> queue = waiting;
        Call next = queue == null ? null : queue.peek();
        if (queue == null || next == null || !mayBegin(next)) {
            return null;
        }
        queue.remove();
        makeRoom();
        return next;
    }

    private void makeRoom() {
        if (full && (waiting == null || waiting.size() <= handlers.options().maxQueuedEvents() / 2)) {
            full = false;
            intake.queueHasRoom();
        }
    }
}
