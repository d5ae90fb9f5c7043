package dev.hardwire.engineio;

import org.jspecify.annotations.Nullable;

/** Something to be done on the event loop that owns a session. Each task is handed in once. */
public abstract class SessionTask {
    /** The task that was handed in before this one; set while the task waits. */
    @Nullable
    SessionTask next;

    /** How many tasks wait, this one included; set when it is handed in. */
    int depth;

    /** For subclasses. */
    protected SessionTask() {}

    /** Does it. Called on the session's event loop, also when the session has ended. */
    protected abstract void run();
}
