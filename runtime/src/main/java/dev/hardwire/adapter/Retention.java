package dev.hardwire.adapter;

import java.time.Duration;

/**
 * How much an adapter keeps for clients that were cut off and may come back.
 *
 * @param age how long a session, and what was sent, is kept
 * @param maxEvents how many events are kept; beyond, the oldest is forgotten
 * @param maxSessions how many sessions are kept; beyond, the oldest is forgotten
 * @param maxBytes how many bytes events and sessions may have together; beyond, the oldest events and then the oldest
 *     sessions are forgotten
 */
public record Retention(Duration age, int maxEvents, int maxSessions, long maxBytes) {
    /** Nothing is kept. */
    public static final Retention NONE = new Retention(Duration.ZERO, 0, 0, 0);

    /** Checks the limits. */
    public Retention {
        if (age.isNegative() || maxEvents < 0 || maxSessions < 0 || maxBytes < 0) {
            throw new IllegalArgumentException("A retention has no negative limits");
        }
    }
}
