package dev.hardwire.http.cors;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which pages of other origins may call an application, and what of its answers they may read. Immutable; {@link #builder}
 * starts from what allows nobody, and each of its methods says its default and why.
 *
 * <pre>{@code
 * CorsOptions.builder().origins("https://app.example.org").credentials(true).build()
 * }</pre>
 */
public final class CorsOptions {
    /** Any origin, or any header. */
    static final String ANY = "*";

    private static final Pattern ORIGIN =
            Pattern.compile("[a-z][a-z0-9+.-]*://(\\[[0-9a-f:.]+]|[!-~&&[^/?#@:*\\[\\]A-Z]]+)(:\\d{1,5})?");
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    /** Origins that no page has that should be let in with credentials. */
    private static final List<String> NOBODY = List.of("null", "https://nobody.7f3a9c51e2.invalid");

    private final Builder values;

    private CorsOptions(Builder values) {
        this.values = values;
    }

    /** A builder that allows nobody. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has these options. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /**
     * Origins as {@link Builder#origins(Collection)} takes them.
     *
     * @throws IllegalArgumentException if one is no origin, and so would never match
     */
    public static Set<String> checkedOrigins(Collection<String> value) {
        for (String origin : value) {
            if (!origin.equals(ANY)
                    && !origin.equals("null")
                    && !ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("An origin is as a browser sends it, such as https://example.org:"
                        + " in lower case and ASCII, with no path and no slash at its end, unlike " + origin);
            }
        }
        return Set.copyOf(value);
    }

    /** See {@link Builder#origins(Collection)}. */
    public Set<String> origins() {
        return values.origins;
    }

    /** See {@link Builder#origins(Predicate)}. */
    public @Nullable Predicate<String> originPredicate() {
        return values.predicate;
    }

    /** See {@link Builder#methods}. */
    public List<String> methods() {
        return values.methods;
    }

    /** See {@link Builder#headers}. */
    public List<String> headers() {
        return values.headers;
    }

    /** See {@link Builder#exposedHeaders}. */
    public List<String> exposedHeaders() {
        return values.exposedHeaders;
    }

    /** See {@link Builder#credentials}. */
    public boolean credentials() {
        return values.credentials;
    }

    /** See {@link Builder#maxAge}. */
    public Duration maxAge() {
        return values.maxAge;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private Set<String> origins = Set.of();
        private @Nullable Predicate<String> predicate;
        private List<String> methods = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
        private List<String> headers = List.of(ANY);
        private List<String> exposedHeaders = List.of();
        private boolean credentials;
        private Duration maxAge = Duration.ofMinutes(10);

        private Builder() {}

        private Builder(Builder from) {
            origins = from.origins;
            predicate = from.predicate;
            methods = from.methods;
            headers = from.headers;
            exposedHeaders = from.exposedHeaders;
            credentials = from.credentials;
            maxAge = from.maxAge;
        }

        /**
         * The origins whose pages are let in, each exactly as a browser sends it, such as {@code https://example.org}
         * or {@code http://localhost:3000}; or {@code *} for any. Default: none, since who is let in has to be said.
         *
         * @throws IllegalArgumentException if one is no origin, and so would never match
         */
        public Builder origins(Collection<String> value) {
            origins = checkedOrigins(value);
            return this;
        }

        /** As {@link #origins(Collection)}. */
        public Builder origins(String... value) {
            return origins(List.of(value));
        }

        /**
         * Lets in further origins, those that a test allows: subdomains, say. It is called on event loops, with what
         * the client has sent, so it must be quick and compare strictly ({@code endsWith("example.org")} lets {@code
         * https://badexample.org} in). Default: none, since who is let in has to be said.
         */
        public Builder origins(Predicate<String> value) {
            predicate = value;
            return this;
        }

        /** The methods that pages may use. Default: {@code GET, HEAD, POST, PUT, PATCH, DELETE}. */
        public Builder methods(String... value) {
            methods = tokens("methods", value);
            return this;
        }

        /**
         * The request headers that pages may set, or {@code *} for any. Default: any, since who may come is decided by
         * origin, and a server ignores what it does not know.
         */
        public Builder headers(String... value) {
            headers = tokens("headers", value);
            return this;
        }

        /**
         * The headers of answers that pages may read beside those that are always readable, as {@code Content-Type} is.
         * Default: none, since pages mostly read bodies.
         */
        public Builder exposedHeaders(String... value) {
            exposedHeaders = tokens("exposedHeaders", value);
            return this;
        }

        /**
         * Whether pages may send cookies, client certificates and what a browser knows of HTTP authentication. Default: no;
         * an {@code Authorization} header that a page sets itself needs none of it.
         */
        public Builder credentials(boolean value) {
            credentials = value;
            return this;
        }

        /**
         * How long a browser may remember what it was allowed. Default: 10 minutes, the longest that a mistake in these
         * options should outlive its correction. Zero has it ask each time.
         */
        public Builder maxAge(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("maxAge must not be negative, unlike " + value);
            }
            maxAge = value;
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalStateException if nobody is let in, or everybody with credentials: then each page of the web could
         *     do what its visitor may
         */
        public CorsOptions build() {
            Predicate<String> test = predicate;
            if (origins.isEmpty() && test == null) {
                throw new IllegalStateException("No origin is let in: name some with origins(…)");
            }
            if (credentials) {
                boolean any = origins.contains(ANY) || origins.contains("null");
                if (any || (test != null && NOBODY.stream().anyMatch(test))) {
                    throw new IllegalStateException(
                            "With credentials any page of the web could do what its visitor may:"
                                    + " name the origins, and neither * nor null, or switch credentials off");
                }
            }
            return new CorsOptions(new Builder(this));
        }

        private static List<String> tokens(String option, String... values) {
            for (String value : values) {
                if (!TOKEN.matcher(value).matches()) {
                    throw new IllegalArgumentException(option + " are names, unlike " + value);
                }
            }
            return List.of(values);
        }
    }
}
