package dev.hardwire.http.scope;

/** Runs what may block. */
public interface BlockingExecutor {
    /**
     * Runs a task soon.
     *
     * @return false if there is no room for it, or the executor was stopped
     */
    boolean execute(Runnable task);

    /** Whether it was stopped, and so will never have room again. */
    boolean isStopped();
}
