package dev.hardwire.http.endpoint;

import java.util.HashSet;
import java.util.Set;

/** The groups that one connection is in, until it is gone. Thread-safe. */
final class Membership {
    private static final int MAX_NAME = 256;

    private final Groups groups;
    private final EndpointSocket socket;
    private final int maxGroups;
    private final Set<String> joined = new HashSet<>(2);
    private boolean gone;

    Membership(Groups groups, EndpointSocket socket, int maxGroups) {
        this.groups = groups;
        this.socket = socket;
        this.maxGroups = maxGroups;
    }

    synchronized void begin() {
        groups.add(socket);
    }

    /** It is gone: it is in no group any more. */
    synchronized void end() {
        gone = true;
        groups.remove(socket);
        joined.forEach(group -> groups.leave(group, socket));
        joined.clear();
    }

    synchronized void join(String group) {
        if (group.isEmpty() || group.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "The name of a group has 1 to " + MAX_NAME + " characters, not " + group.length());
        }
        if (gone || joined.contains(group)) {
            return;
        }
        if (joined.size() >= maxGroups) {
            throw new IllegalStateException("A connection can be in at most " + maxGroups + " groups");
        }
        joined.add(group);
        groups.join(group, socket);
    }

    synchronized void leave(String group) {
        if (joined.remove(group)) {
            groups.leave(group, socket);
        }
    }

    synchronized Set<String> joined() {
        return Set.copyOf(joined);
    }
}
