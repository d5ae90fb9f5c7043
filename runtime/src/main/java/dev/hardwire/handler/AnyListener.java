package dev.hardwire.handler;

/**
 * Hears all events of a socket, in one direction: see {@link Socket#onAny} and {@link Socket#onAnyOutgoing}. Called on the
 * socket's event loop: it must not block. What it throws is logged, and changes nothing else.
 */
@FunctionalInterface
public interface AnyListener {
    /**
     * An event.
     *
     * @param event its name
     * @param args its arguments, without any acknowledgement
     */
    void heard(String event, Args args);
}
