package dev.hardwire.http.access;

/**
 * What the access log tells: one line for each answer, to the SLF4J logger {@code dev.hardwire.access} at level info, when
 * the answer is written. Immutable; {@link #builder} starts from the defaults, and each of its methods says its default and
 * why. Lines are written on event loops: give the logger an asynchronous appender.
 */
public final class AccessLog {
    /** The name of the logger. */
    public static final String LOGGER = "dev.hardwire.access";

    private final Builder values;

    private AccessLog(Builder values) {
        this.values = values;
    }

    /** How a line looks. */
    public enum Format {
        /**
         * The combined format of web servers, with the duration in milliseconds and the id of the request behind it: {@code
         * 203.0.113.9 - - [21/Nov/2026:19:00:00 +0000] "GET /pets HTTP/1.1" 200 512 "-" "curl/8.5.0" 1.250 k3f-0-1a}.
         */
        COMBINED,
        /** One JSON object. */
        JSON
    }

    /** Combined lines. */
    public static AccessLog defaults() {
        return builder().build();
    }

    /** A builder that has the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has these options. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /** See {@link Builder#format}. */
    public Format format() {
        return values.format;
    }

    /** See {@link Builder#query}. */
    public boolean query() {
        return values.query;
    }

    /** The line for an answer. */
    public String line(AccessEntry entry) {
        return format() == Format.JSON ? JsonLine.of(entry, query()) : CombinedLine.of(entry, query());
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private Format format = Format.COMBINED;
        private boolean query = true;

        private Builder() {}

        private Builder(Builder from) {
            format = from.format;
            query = from.query;
        }

        /** How a line looks. Default: {@link Format#COMBINED}, which every tool reads. */
        public Builder format(Format value) {
            format = value;
            return this;
        }

        /**
         * Whether the target is logged with its query. Default: yes; switch it off where queries have secrets or personal
         * data, API keys say.
         */
        public Builder query(boolean value) {
            query = value;
            return this;
        }

        /** The options. */
        public AccessLog build() {
            return new AccessLog(new Builder(this));
        }
    }
}
