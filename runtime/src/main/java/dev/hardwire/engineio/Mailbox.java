package dev.hardwire.engineio;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that wait for a session's event loop, in the order they were handed in by any thread. Their order is fixed here,
 * when they are added, and so survives that the session moves to another event loop.
 */
final class Mailbox extends AtomicReference<@Nullable SessionTask> {
    private static final long serialVersionUID = 1L;

    /** Tasks that were taken, oldest first; touched by the owning event loop only. */
    private transient @Nullable SessionTask taken;

    /** Adds a task, from any thread. Answers whether it is the only one, so that the owner must be woken. */
    boolean add(SessionTask task) {
        SessionTask last;
        do {
            last = get();
            task.follow(last);
        } while (!compareAndSet(last, task));
        return last == null;
    }

    /** How many tasks wait, roughly; from any thread. */
    int depth() {
        SessionTask last = get();
        return last == null ? 0 : last.depth;
    }

    /** How many bytes wait to be sent, roughly; from any thread. */
    int bytes() {
        SessionTask last = get();
        return last == null ? 0 : last.waiting;
    }

    /** Whether nothing waits. On the owning event loop. */
    boolean isEmpty() {
        return taken == null && get() == null;
    }

    /** The oldest task, or null where none waits. On the owning event loop. */
    @Nullable
    SessionTask poll() {
        if (taken == null && get() != null) {
            taken = oldestFirst(getAndSet(null));
        }
        SessionTask task = taken;
        if (task != null) {
            taken = task.next;
            task.next = null;
        }
        return task;
    }

    private static @Nullable SessionTask oldestFirst(@Nullable SessionTask latest) {
        SessionTask first = null;
        for (SessionTask task = latest; task != null; ) {
            SessionTask before = task.next;
            task.next = first;
            first = task;
            task = before;
        }
        return first;
    }
}
