package dev.hardwire.socketio.emit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How something is sent. Immutable.
 *
 * @param droppable whether it may be dropped for a socket that cannot be written to at once
 * @param compress whether it is compressed where that was agreed on
 * @param local whether only sockets of this server are meant
 * @param timeout how long to wait for acknowledgements; null as long as the options say
 */
public record Flags(
        boolean droppable,
        boolean compress,
        boolean local,
        @Nullable Duration timeout) {
    /** As events are sent where nothing is said. */
    public static final Flags NONE = new Flags(false, true, false, null);

    /** With {@link #droppable}. */
    public Flags asDroppable() {
        return new Flags(true, compress, local, timeout);
    }

    /** With {@link #compress} or without. */
    public Flags compress(boolean value) {
        return new Flags(droppable, value, local, timeout);
    }

    /** With {@link #local}. */
    Flags asLocal() {
        return new Flags(droppable, compress, true, timeout);
    }

    /**
     * Waits so long.
     *
     * @throws IllegalArgumentException if that is less than a millisecond
     */
    public Flags timeout(Duration value) {
        if (value.toMillis() <= 0) {
            throw new IllegalArgumentException("A timeout must be at least one millisecond, not " + value);
        }
        return new Flags(droppable, compress, local, value);
    }

    /** How long to wait, where so long is right if nothing was said. */
    public Duration timeoutOr(Duration otherwise) {
        return timeout == null ? otherwise : timeout;
    }
}
