package dev.hardwire.http.cors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers what the options say about a request. Immutable and thread-safe. */
public final class Cors {
    private static final Pattern NAMES = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z, \\t-]{1,4096}");

    private final Set<String> origins;
    private final @Nullable Predicate<String> predicate;
    private final boolean credentials;
    private final boolean anyOrigin;
    private final boolean anyHeader;
    private final String methods;
    private final String headers;
    private final String exposedHeaders;
    private final String maxAge;

    private Cors(CorsOptions options) {
        this.origins = options.origins();
        this.predicate = options.originPredicate();
        this.credentials = options.credentials();
        this.anyOrigin = origins.contains(CorsOptions.ANY);
        this.anyHeader = options.headers().contains(CorsOptions.ANY);
        this.methods = String.join(", ", options.methods());
        this.headers = String.join(", ", options.headers());
        this.exposedHeaders = String.join(", ", options.exposedHeaders());
        this.maxAge = Long.toString(options.maxAge().toSeconds());
    }

    /** What the options say. */
    public static Cors of(CorsOptions options) {
        return new Cors(options);
    }

    /**
     * Whether a browser asks for leave before the request that it was told to send.
     *
     * @param headers the first value of a header, or null
     */
    public static boolean isPreflight(String method, Function<String, @Nullable String> headers) {
        return method.equals("OPTIONS")
                && headers.apply("origin") != null
                && headers.apply("access-control-request-method") != null;
    }

    /**
     * The headers of each answer, names in lower case.
     *
     * @param asked the first value of a header of the request, or null
     */
    public Map<String, String> headers(Function<String, @Nullable String> asked) {
        Map<String, String> answer = new LinkedHashMap<>();
        if (allow(asked, answer) && !exposedHeaders.isEmpty()) {
            answer.put("access-control-expose-headers", exposedHeaders);
        }
        return answer;
    }

    /**
     * The headers of the answer to a preflight request, names in lower case.
     *
     * @param asked the first value of a header of the request, or null
     */
    public Map<String, String> preflightHeaders(Function<String, @Nullable String> asked) {
        Map<String, String> answer = new LinkedHashMap<>();
        if (allow(asked, answer)) {
            answer.put("access-control-allow-methods", methods);
            allowHeaders(asked, answer);
            answer.put("access-control-max-age", maxAge);
        }
        return answer;
    }

    /** Whether the origin is let in; with what says so, or that another one might be. */
    private boolean allow(Function<String, @Nullable String> asked, Map<String, String> answer) {
        if (anyOrigin) {
            answer.put("access-control-allow-origin", CorsOptions.ANY);
            return true;
        }
        answer.put("vary", "Origin");
        String origin = asked.apply("origin");
        if (origin == null || !isText(origin) || !isLetIn(origin)) {
            return false;
        }
        answer.put("access-control-allow-origin", origin);
        if (credentials) {
            answer.put("access-control-allow-credentials", "true");
        }
        return true;
    }

    /** Whether it can be sent back; browsers send nothing else. */
    private static boolean isText(String origin) {
        return origin.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private boolean isLetIn(String origin) {
        return origins.contains(origin)
                || (predicate != null && !(credentials && origin.equals("null")) && predicate.test(origin));
    }

    private void allowHeaders(Function<String, @Nullable String> asked, Map<String, String> answer) {
        if (!anyHeader) {
            answer.put("access-control-allow-headers", headers);
            return;
        }
        // By their names: a star means nothing with credentials, and never Authorization.
        String names = asked.apply("access-control-request-headers");
        if (names != null && NAMES.matcher(names).matches()) {
            answer.put("access-control-allow-headers", names);
            answer.merge("vary", "Access-Control-Request-Headers", (a, b) -> a + ", " + b);
        }
    }
}
