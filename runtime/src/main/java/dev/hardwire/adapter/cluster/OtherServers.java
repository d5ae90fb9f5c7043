package dev.hardwire.adapter.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The servers that were heard of lately. Thread-safe. */
final class OtherServers {
    private final ConcurrentHashMap<String, Long> lastSeen = new ConcurrentHashMap<>();

    /** A server has said something. */
    void seen(String server) {
        lastSeen.put(server, System.nanoTime());
    }

    /** A server has left. */
    void left(String server) {
        lastSeen.remove(server);
    }

    /** Forgets those that have said nothing for so long, and answers which they are. */
    List<String> forgetSilent(Duration time) {
        long now = System.nanoTime();
        List<String> silent = new ArrayList<>();
        lastSeen.forEach((server, seen) -> {
            if (now - seen > time.toNanos() && lastSeen.remove(server, seen)) {
                silent.add(server);
            }
        });
        return silent;
    }

    /** The ids of those that are there. A snapshot. */
    Set<String> ids() {
        return Set.copyOf(lastSeen.keySet());
    }

    int count() {
        return lastSeen.size();
    }
}
