package dev.hardwire.adapter.cluster;

import java.time.Duration;

/**
 * The limits of a {@link ClusterAdapter}.
 *
 * @param heartbeatInterval how often a server says that it is there
 * @param heartbeatTimeout how long after its last message a server counts as gone
 * @param requestTimeout how long other servers may take to answer
 * @param maxRequests how many answers of other servers may be waited for at a time; a further one fails at once
 */
public record ClusterOptions(
        Duration heartbeatInterval, Duration heartbeatTimeout, Duration requestTimeout, int maxRequests) {
    /** Checks the limits. */
    public ClusterOptions {
        positive("heartbeatInterval", heartbeatInterval);
        positive("heartbeatTimeout", heartbeatTimeout);
        positive("requestTimeout", requestTimeout);
        if (heartbeatTimeout.compareTo(heartbeatInterval) <= 0) {
            throw new IllegalArgumentException("heartbeatTimeout must be longer than heartbeatInterval, "
                    + heartbeatInterval + ", not " + heartbeatTimeout);
        }
        if (maxRequests < 1) {
            throw new IllegalArgumentException("maxRequests must be at least 1, not " + maxRequests);
        }
    }

    /**
     * A heartbeat each 5 seconds, 10 seconds without one until a server is gone, and 5 seconds for answers, as the official
     * server has it; 10,000 requests, more than a server gets answered in that time.
     */
    public static ClusterOptions defaults() {
        return new ClusterOptions(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(5), 10_000);
    }

    private static void positive(String name, Duration value) {
        if (value.toMillis() <= 0) {
            throw new IllegalArgumentException(name + " must be at least one millisecond, not " + value);
        }
    }
}
