package dev.hardwire.http.access;

import java.util.regex.Pattern;

/**
 * How the id of a request is passed on, in a header. Immutable; {@link #builder} starts from the defaults, and each of its
 * methods says its default and why.
 */
public final class RequestIdOptions {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~:=/+@-]{1,128}");

    private final Builder values;

    private RequestIdOptions(Builder values) {
        this.values = values;
    }

    /** Each answer has the id of its request. */
    public static RequestIdOptions defaults() {
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

    /** See {@link Builder#header}. */
    public String header() {
        return values.header;
    }

    /** See {@link Builder#taken}. */
    public boolean taken() {
        return values.taken;
    }

    /** See {@link Builder#sent}. */
    public boolean sent() {
        return values.sent;
    }

    /** Whether an id has a form that does no harm in a log or a header: 1 to 128 letters, digits and {@code ._~:=/+@-}. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private String header = "X-Request-Id";
        private boolean taken;
        private boolean sent = true;

        private Builder() {}

        private Builder(Builder from) {
            header = from.header;
            taken = from.taken;
            sent = from.sent;
        }

        /**
         * The name of the header. Default: {@code X-Request-Id}, which most proxies know.
         *
         * @throws IllegalArgumentException if it is no name of a header
         */
        public Builder header(String value) {
            if (!NAME.matcher(value).matches()) {
                throw new IllegalArgumentException("header is the name of a header, unlike " + value);
            }
            header = value;
            return this;
        }

        /**
         * Whether the id that a trusted proxy has given a request is its id here too, if it has 1 to 128 letters,
         * digits and {@code ._~:=/+@-}. Default: no, so that nobody else chooses what the log calls a request.
         */
        public Builder taken(boolean value) {
            taken = value;
            return this;
        }

        /** Whether each answer has the id of its request. Default: yes, so that a client can name it. */
        public Builder sent(boolean value) {
            sent = value;
            return this;
        }

        /** The options. */
        public RequestIdOptions build() {
            return new RequestIdOptions(new Builder(this));
        }
    }
}
