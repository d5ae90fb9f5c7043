package dev.hardwire.engineio;

import org.jspecify.annotations.Nullable;

/** Something to be done on the event loop that owns a session. Each task is handed in once. */
public abstract class SessionTask {
    /** The task that was handed in before this one; set while the task waits. */
    @Nullable
    SessionTask next;

    /** How many tasks wait, this one included; set when it is handed in. */
    int depth;

    /** How many bytes wait, those of this task included; set when it is handed in. */
    int waiting;

    /** How many bytes the task sends. */
    private final int bytes;

    /** A task that sends nothing. */
    protected SessionTask() {
        this(0);
    }

    /** A task that sends so many bytes, which count as waiting for the client as soon as it is handed in. */
    protected SessionTask(int bytes) {
        this.bytes = bytes;
    }

    /** Comes after another task, or first. */
    final void follow(@Nullable SessionTask last) {
        next = last;
        depth = last == null ? 1 : last.depth + 1;
        waiting = last == null ? bytes : (int) Math.min(Integer.MAX_VALUE, (long) last.waiting + bytes);
    }

    /** Does it. Called on the session's event loop, also when the session has ended. */
    protected abstract void run();
}
