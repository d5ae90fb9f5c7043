package dev.hardwire.engineio;

import dev.hardwire.handler.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What pages of other origins may read (the Fetch standard's CORS protocol), without credentials. */
final class Cors {
    private static final String METHODS = "GET, POST";

    private final Set<String> origins;
    private final boolean any;

    Cors(Set<String> origins) {
        this.origins = origins;
        this.any = origins.contains("*");
    }

    boolean isOff() {
        return origins.isEmpty();
    }

    /** The headers of each answer. */
    Map<String, String> headers(Request request) {
        if (isOff()) {
            return Map.of();
        }
        if (any) {
            return Map.of("access-control-allow-origin", "*");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        String origin = request.header("origin");
        if (origin != null && origins.contains(origin)) {
            headers.put("access-control-allow-origin", origin);
        }
        headers.put("vary", "Origin");
        return headers;
    }

    /** The headers of the answer to a preflight request. */
    Map<String, String> preflightHeaders(Request request) {
        Map<String, String> headers = new LinkedHashMap<>(headers(request));
        headers.put("access-control-allow-methods", METHODS);
        String asked = request.header("access-control-request-headers");
        if (asked != null) {
            headers.put("access-control-allow-headers", asked);
            headers.merge("vary", "Access-Control-Request-Headers", (a, b) -> a + ", " + b);
        }
        return headers;
    }
}
