package dev.hardwire.adapter.cluster;

import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.Delivery;
import dev.hardwire.adapter.EncodedArguments;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one server tells another. The number of a request is the asking server's; its answers repeat it. */
sealed interface ClusterMessage {
    /** In place of a number where no answer is wanted. */
    long NO_REQUEST = -1;

    /** A server is there; a new one wants to hear from all others. */
    record Heartbeat(boolean first) implements ClusterMessage {}

    /** A server leaves. */
    record Closing() implements ClusterMessage {}

    /** An event for clients; with a number their acknowledgements are wanted. */
    record Broadcast(Audience audience, EncodedArguments event, Delivery delivery, long request, Duration timeout)
            implements ClusterMessage {}

    /** Sockets are to join rooms. */
    record Join(Audience audience, Set<String> rooms) implements ClusterMessage {}

    /** Sockets are to leave rooms. */
    record Leave(Audience audience, Set<String> rooms) implements ClusterMessage {}

    /** Sockets are to be disconnected. */
    record Disconnect(Audience audience, boolean close) implements ClusterMessage {}

    /** Who is there? */
    record Fetch(Audience audience, long request) implements ClusterMessage {}

    /** An event for servers; with a number an answer is wanted. */
    record ServerEvent(EncodedArguments event, long request) implements ClusterMessage {}

    /** Answers {@link Fetch}. */
    record Fetched(long request, List<byte[]> sockets) implements ClusterMessage {}

    /** Answers a request: so many were asked. */
    record Asked(long request, int count) implements ClusterMessage {}

    /** Answers a request for one of those who were asked; null for one that will not. */
    record Answer(long request, @Nullable EncodedArguments arguments) implements ClusterMessage {}
}
