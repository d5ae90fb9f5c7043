package dev.hardwire;

import dev.hardwire.http.websocket.WebSocketOptions;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The options of endpoints.
 *
 * @param general those of endpoints that have none of their own
 * @param own those of single endpoints, by the path of their class
 */
record EndpointLimits(WebSocketOptions general, Map<String, WebSocketOptions> own) {
    /** The options of the endpoint with this path. */
    WebSocketOptions of(String path) {
        return own.getOrDefault(path, general);
    }

    /**
     * Checks that there is an endpoint for all options.
     *
     * @param paths those of all endpoints
     */
    void check(Set<String> paths) {
        for (String path : new TreeSet<>(own.keySet())) {
            if (!paths.contains(path)) {
                throw new IllegalStateException("webSocket(\"" + path + "\", …) is for no endpoint: "
                        + (paths.isEmpty()
                                ? "there are none"
                                : "there are " + String.join(", ", new TreeSet<>(paths))));
            }
        }
    }
}
