package dev.hardwire.handler;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that is sent to the client, with the attributes of RFC 6265bis. What a browser would ignore or refuse is refused
 * here. Immutable and thread-safe.
 */
public final class ResponseCookie {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    /** The cookie-octets of RFC 6265bis, 4.1.1. */
    private static final Pattern VALUE = Pattern.compile("[!#-+\\--:<-\\[\\]-~]*");
    /** What an attribute may have: no control character and no semicolon. */
    private static final Pattern ATTRIBUTE = Pattern.compile("[ -:<-~]*");

    private static final int MAX_SIZE = 4096;
    private static final int MAX_ATTRIBUTE = 1024;

    private final String text;

    private ResponseCookie(String text) {
        this.text = text;
    }

    /** A cookie of the browser's session, for the folder of the request's path. */
    public static ResponseCookie of(String name, String value) {
        return builder(name, value).build();
    }

    /**
     * A cookie with attributes.
     *
     * @throws IllegalArgumentException if name or value has a character that it cannot have: encode the value, in
     *     Base64 say; or if they are longer than 4096 characters together
     */
    public static Builder builder(String name, String value) {
        return new Builder(name, value);
    }

    /** Has the client forget a cookie, which needs the path and domain that it was set with. */
    public static Builder forget(String name) {
        return new Builder(name, "").maxAge(Duration.ZERO);
    }

    /** The value of the {@code Set-Cookie} header. */
    @Override
    public String toString() {
        return text;
    }

    /** To which requests of other sites a browser adds a cookie. */
    public enum SameSite {
        /** To none. */
        STRICT("Strict"),
        /** To those that navigate to this site. */
        LAX("Lax"),
        /** To all; the cookie must be {@code secure}. */
        NONE("None");

        private final String text;

        SameSite(String text) {
            this.text = text;
        }
    }

    /** Puts a cookie together. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final String value;
        private @Nullable Duration maxAge;
        private @Nullable Instant expires;
        private @Nullable String domain;
        private @Nullable String path;
        private @Nullable SameSite sameSite;
        private boolean secure;
        private boolean httpOnly;
        private boolean partitioned;

        private Builder(String name, String value) {
            if (!HeaderText.isToken(name)) {
                throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a cookie");
            }
            if (!VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("The value of the cookie " + name
                        + " has a character that it cannot have: encode it, in Base64 for example");
            }
            if (name.length() + value.length() > MAX_SIZE) {
                throw new IllegalArgumentException("The cookie " + name + " is longer than " + MAX_SIZE);
            }
            this.name = name;
            this.value = value;
        }

        /** How long it lives; a browser forgets it at once where that is zero or less. */
        public Builder maxAge(Duration maxAge) {
            this.maxAge = maxAge;
            return this;
        }

        /** When it ends; {@link #maxAge} goes before it. */
        public Builder expires(Instant expires) {
            this.expires = expires;
            return this;
        }

        /** The domain that it is for, with all below it; the default is the host of the request alone. */
        public Builder domain(String domain) {
            this.domain = attribute("domain", domain);
            return this;
        }

        /** The path that it is for, with all below it. */
        public Builder path(String path) {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("The path of the cookie " + name + " starts with a slash");
            }
            this.path = attribute("path", path);
            return this;
        }

        private String attribute(String attribute, String given) {
            if (given.isEmpty()
                    || given.length() > MAX_ATTRIBUTE
                    || !ATTRIBUTE.matcher(given).matches()) {
                throw new IllegalArgumentException("The " + attribute + " of the cookie " + name
                        + " is empty, longer than " + MAX_ATTRIBUTE + ", or has a character that it cannot have");
            }
            return given;
        }

        /** It is sent over TLS only. */
        public Builder secure() {
            this.secure = true;
            return this;
        }

        /** Scripts do not see it. */
        public Builder httpOnly() {
            this.httpOnly = true;
            return this;
        }

        /** To which requests of other sites it is added. */
        public Builder sameSite(SameSite sameSite) {
            this.sameSite = sameSite;
            return this;
        }

        /** There is one for each site that embeds this one; it must be {@link #secure}. */
        public Builder partitioned() {
            this.partitioned = true;
            return this;
        }

        /**
         * The cookie.
         *
         * @throws IllegalArgumentException if a browser would refuse it: the prefixes {@code __Secure-} and
         *     {@code __Host-}, {@code SameSite=None} and {@code Partitioned} ask for {@link #secure}, and
         *     {@code __Host-} for the path {@code /} and no domain
         */
        public ResponseCookie build() {
            checkSecure();
            StringBuilder text = new StringBuilder(name).append('=').append(value);
            if (maxAge != null) {
                text.append("; Max-Age=").append(Math.max(0, maxAge.toSeconds()));
            }
            if (expires != null) {
                text.append("; Expires=").append(DATE.format(expires));
            }
            append(text, "Domain", domain);
            append(text, "Path", path);
            text.append(secure ? "; Secure" : "").append(httpOnly ? "; HttpOnly" : "");
            append(text, "SameSite", sameSite == null ? null : sameSite.text);
            return new ResponseCookie(
                    text.append(partitioned ? "; Partitioned" : "").toString());
        }

        private void checkSecure() {
            boolean host = hasPrefix("__Host-");
            if (!secure && (host || hasPrefix("__Secure-") || partitioned || sameSite == SameSite.NONE)) {
                throw new IllegalArgumentException("The cookie " + name
                        + " must be secure, for its prefix, as it is partitioned, or for SameSite=None");
            }
            if (host && (domain != null || !"/".equals(path))) {
                throw new IllegalArgumentException(
                        "The cookie " + name + " must have the path / and no domain, for its prefix");
            }
        }

        private boolean hasPrefix(String prefix) {
            return name.regionMatches(true, 0, prefix, 0, prefix.length());
        }

        private static void append(StringBuilder text, String attribute, @Nullable String value) {
            if (value != null) {
                text.append("; ").append(attribute).append('=').append(value);
            }
        }
    }
}
