package dev.hardwire.engineio;

import dev.hardwire.handler.ResponseCookie;
import dev.hardwire.handler.ResponseCookie.SameSite;
import java.util.Objects;

/**
 * The cookie that a client is given with its session: the session's id, for balancers that send a client's requests to one
 * server by it. The server itself never reads it. Immutable; {@link #builder} starts from the official server's defaults, and
 * each of its methods says its default and why.
 */
public final class CookieOptions {
    private final Builder values;

    private CookieOptions(Builder values) {
        this.values = values;
    }

    /** The official server's: {@code io}, for all paths, not for scripts, {@code SameSite=Lax}. */
    public static CookieOptions defaults() {
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

    /** See {@link Builder#name}. */
    public String name() {
        return values.name;
    }

    /** See {@link Builder#path}. */
    public String path() {
        return values.path;
    }

    /** See {@link Builder#httpOnly}. */
    public boolean httpOnly() {
        return values.httpOnly;
    }

    /** See {@link Builder#secure}. */
    public boolean secure() {
        return values.secure;
    }

    /** See {@link Builder#sameSite}. */
    public SameSite sameSite() {
        return values.sameSite;
    }

    /** The cookie of a session. */
    ResponseCookie of(String sid) {
        ResponseCookie.Builder cookie =
                ResponseCookie.builder(name(), sid).path(path()).sameSite(sameSite());
        if (httpOnly()) {
            cookie.httpOnly();
        }
        if (secure()) {
            cookie.secure();
        }
        return cookie.build();
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private String name = "io";
        private String path = "/";
        private boolean httpOnly = true;
        private boolean secure;
        private SameSite sameSite = SameSite.LAX;

        private Builder() {}

        private Builder(Builder from) {
            name = from.name;
            path = from.path;
            httpOnly = from.httpOnly;
            secure = from.secure;
            sameSite = from.sameSite;
        }

        /** What it is called. Default: {@code io}, what balancers are told to look for. */
        public Builder name(String value) {
            name = Objects.requireNonNull(value);
            return this;
        }

        /** The path that it is for, with all below it. Default: {@code /}, as one balancer is in front of all. */
        public Builder path(String value) {
            path = Objects.requireNonNull(value);
            return this;
        }

        /** Whether scripts do not see it. Default: yes, since the id of a session is a secret. */
        public Builder httpOnly(boolean value) {
            httpOnly = value;
            return this;
        }

        /** Whether it is sent over TLS only. Default: no, since browsers would not keep it on a server without TLS. */
        public Builder secure(boolean value) {
            secure = value;
            return this;
        }

        /**
         * To which requests of other sites a browser adds it. Default: {@link SameSite#LAX}, those that navigate here;
         * pages of other sites that poll with credentials need {@link SameSite#NONE}, which must be {@link #secure}.
         */
        public Builder sameSite(SameSite value) {
            sameSite = Objects.requireNonNull(value);
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException if a browser would refuse such a cookie
         */
        public CookieOptions build() {
            CookieOptions options = new CookieOptions(new Builder(this));
            options.of("id"); // is checked where it is said
            return options;
        }
    }
}
