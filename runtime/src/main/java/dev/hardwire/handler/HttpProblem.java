package dev.hardwire.handler;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by an operation's handler to be answered as {@code application/problem+json} (RFC 9457). Immutable and
 * thread-safe, as far as the values of its extension members are.
 */
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 2L;
    private static final Set<String> MEMBERS = Set.of("type", "title", "status", "detail", "instance");
    private static final Set<String> OF_THE_SERVER =
            Set.of("content-type", "content-length", "transfer-encoding", "connection", "date");

    private final int status;
    private final @Nullable URI type;
    private final @Nullable String title;
    private final @Nullable URI instance;
    private final transient Map<String, List<String>> headers;
    private final transient Map<String, @Nullable Object> extensions;

    /**
     * A problem with the status' own title and {@code about:blank} as type.
     *
     * @param status 400 to 599
     * @param detail what went wrong, for the client; null leaves it out
     * @throws IllegalArgumentException if the status is out of range
     */
    public HttpProblem(int status, @Nullable String detail) {
        this(builder(status), detail);
    }

    private HttpProblem(Builder builder, @Nullable String detail) {
        super(detail, null, false, false);
        this.status = builder.status;
        this.type = builder.type;
        this.title = builder.title;
        this.instance = builder.instance;
        Map<String, List<String>> given = new LinkedHashMap<>();
        builder.headers.forEach((name, values) -> given.put(name, List.copyOf(values)));
        this.headers = Collections.unmodifiableMap(given);
        this.extensions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.extensions));
    }

    /**
     * A problem with more than a detail.
     *
     * @param status 400 to 599
     * @throws IllegalArgumentException if the status is out of range
     */
    public static Builder builder(int status) {
        return new Builder(status);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What kind of problem it is; null stands for {@code about:blank}. */
    public @Nullable URI type() {
        return type;
    }

    /** A short summary of the type; null stands for the reason phrase of the status. */
    public @Nullable String title() {
        return title;
    }

    /** What went wrong this time, for the client; null where it is left out. */
    public @Nullable String detail() {
        return getMessage();
    }

    /** What identifies this occurrence; null where it is left out. */
    public @Nullable URI instance() {
        return instance;
    }

    /** The headers that are sent with it, by name; unmodifiable. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The extension members, in the order in which they were added; unmodifiable. */
    public Map<String, @Nullable Object> extensions() {
        return extensions;
    }

    /** Puts a problem together. Not thread-safe. */
    public static final class Builder {
        private final int status;
        private final Map<String, List<String>> headers = new LinkedHashMap<>();
        private final Map<String, @Nullable Object> extensions = new LinkedHashMap<>();
        private @Nullable URI type;
        private @Nullable String title;
        private @Nullable String detail;
        private @Nullable URI instance;

        private Builder(int status) {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("A problem has a status from 400 to 599, not " + status);
            }
            this.status = status;
        }

        /** What kind of problem it is, best an address at which that is documented; the default is {@code about:blank}. */
        public Builder type(URI type) {
            this.type = Objects.requireNonNull(type);
            return this;
        }

        /** A short summary of the type, the same for all occurrences; the default is the status' reason phrase. */
        public Builder title(String title) {
            this.title = Objects.requireNonNull(title);
            return this;
        }

        /** What went wrong this time, for the client. */
        public Builder detail(String detail) {
            this.detail = Objects.requireNonNull(detail);
            return this;
        }

        /** What identifies this occurrence. */
        public Builder instance(URI instance) {
            this.instance = Objects.requireNonNull(instance);
            return this;
        }

        /**
         * Adds a header, such as {@code Retry-After}; again for another value. A problem with the status 401 needs {@code
         * WWW-Authenticate}, a challenge that says how to authenticate, unless a security check throws it.
         *
         * @throws IllegalArgumentException if the header is the server's own, such as {@code Content-Type}, or has a
         *     character that a header cannot have, such as a line break
         */
        public Builder header(String name, String value) {
            HeaderText.check(name, value, OF_THE_SERVER);
            headers.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
            return this;
        }

        /**
         * Adds an extension member.
         *
         * @param value null, a string, number or boolean, a {@code Map} with string keys or an {@code Iterable} of such
         *     values, or a {@code JsonNode}
         * @throws IllegalArgumentException if the name is one of RFC 9457's own
         */
        public Builder with(String name, @Nullable Object value) {
            if (MEMBERS.contains(name)) {
                throw new IllegalArgumentException(
                        name + " is a member of every problem: set it with the method of that name");
            }
            extensions.put(Objects.requireNonNull(name), value);
            return this;
        }

        /** The problem, to be thrown. */
        public HttpProblem build() {
            return new HttpProblem(this, detail);
        }
    }
}
