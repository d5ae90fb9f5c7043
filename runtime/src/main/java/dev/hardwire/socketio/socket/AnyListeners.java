package dev.hardwire.socketio.socket;

import dev.hardwire.handler.AnyListener;
import dev.hardwire.handler.Args;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who hear all events of one socket in one direction. Thread-safe. */
final class AnyListeners {
    private static final Logger LOG = LoggerFactory.getLogger(AnyListeners.class);

    private final List<AnyListener> listeners = new CopyOnWriteArrayList<>();
    private final int limit;

    AnyListeners(int limit) {
        this.limit = limit;
    }

    /**
     * Adds a listener.
     *
     * @throws IllegalStateException if there are as many as there may be
     */
    synchronized void add(AnyListener listener, boolean first) {
        if (listeners.size() >= limit) {
            throw new IllegalStateException("A socket can have " + limit
                    + " listeners to all events in one direction; raise maxListeners, or take some away");
        }
        listeners.add(first ? 0 : listeners.size(), listener);
    }

    synchronized void remove(AnyListener listener) {
        listeners.remove(listener);
    }

    synchronized void clear() {
        listeners.clear();
    }

    /** All of them as they are now, in the order in which they are told. */
    List<AnyListener> all() {
        return List.copyOf(listeners);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Tells all of them. */
    void tell(String event, Args args) {
        for (AnyListener listener : listeners) {
            try {
                listener.heard(event, args);
            } catch (Exception e) {
                LOG.error("A listener to all events has failed for {}", event, e);
            }
        }
    }
}
