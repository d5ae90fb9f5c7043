package dev.hardwire.http.endpoint;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which connections of an endpoint are in which groups. Thread-safe: what changes has taken effect when a method returns. */
final class Groups {
    private final Set<EndpointSocket> everyone = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<String, Set<EndpointSocket>> members = new ConcurrentHashMap<>();

    /** All connections; changes while it is looked at. */
    Set<EndpointSocket> everyone() {
        return everyone;
    }

    /** The connections in a group; changes while it is looked at. */
    Set<EndpointSocket> of(String group) {
        return members.getOrDefault(group, Set.of());
    }

    void add(EndpointSocket socket) {
        everyone.add(socket);
    }

    void remove(EndpointSocket socket) {
        everyone.remove(socket);
    }

    void join(String group, EndpointSocket socket) {
        members.compute(group, (name, before) -> {
            Set<EndpointSocket> in = before == null ? ConcurrentHashMap.newKeySet() : before;
            in.add(socket);
            return in;
        });
    }

    void leave(String group, EndpointSocket socket) {
        members.computeIfPresent(group, (name, in) -> {
            in.remove(socket);
            return in.isEmpty() ? null : in;
        });
    }
}
