package dev.hardwire.http.header;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Headers of each answer that tell browsers to be careful with it. An answer that has one of them itself keeps its own.
 * Immutable; {@link #builder} starts from what is right for an API, and each of its methods says its default and why.
 */
public final class SecurityHeaders {
    private final Builder values;
    private final Map<String, String> plain;
    private final Map<String, String> encrypted;

    private SecurityHeaders(Builder values) {
        this.values = values;
        Map<String, String> headers = new LinkedHashMap<>();
        if (values.noSniff) {
            headers.put("x-content-type-options", "nosniff");
        }
        if (values.framing != Framing.ANYWHERE) {
            headers.put("x-frame-options", values.framing == Framing.NOWHERE ? "DENY" : "SAMEORIGIN");
        }
        String policy = values.policy();
        if (!policy.isEmpty()) {
            headers.put("content-security-policy", policy);
        }
        if (!values.referrerPolicy.isEmpty()) {
            headers.put("referrer-policy", values.referrerPolicy);
        }
        plain = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        if (!values.strictTransportSecurity.isZero()) {
            headers.put(
                    "strict-transport-security",
                    "max-age=" + values.strictTransportSecurity.toSeconds()
                            + (values.includeSubDomains ? "; includeSubDomains" : ""));
        }
        encrypted = Collections.unmodifiableMap(headers);
    }

    /** Where pages of the application may be shown in a frame. */
    public enum Framing {
        /** Nowhere. */
        NOWHERE,
        /** In pages of the same origin. */
        SAME_ORIGIN,
        /** In any page. */
        ANYWHERE
    }

    /** What is right for an API. */
    public static SecurityHeaders defaults() {
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

    /**
     * The headers of an answer, names in lower case.
     *
     * @param secure whether the client has asked over TLS
     */
    public Map<String, String> headers(boolean secure) {
        return secure ? encrypted : plain;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private boolean noSniff = true;
        private Framing framing = Framing.NOWHERE;
        private String contentSecurityPolicy = "";
        private String referrerPolicy = "no-referrer";
        private Duration strictTransportSecurity = Duration.ofDays(365);
        private boolean includeSubDomains;

        private Builder() {}

        private Builder(Builder from) {
            noSniff = from.noSniff;
            framing = from.framing;
            contentSecurityPolicy = from.contentSecurityPolicy;
            referrerPolicy = from.referrerPolicy;
            strictTransportSecurity = from.strictTransportSecurity;
            includeSubDomains = from.includeSubDomains;
        }

        /** Whether {@code X-Content-Type-Options: nosniff} is sent. Default: yes, no answer is anything but what it says. */
        public Builder noSniff(boolean value) {
            noSniff = value;
            return this;
        }

        /**
         * Where pages may be shown in a frame: {@code X-Frame-Options}, and {@code frame-ancestors} of the policy. Default:
         * nowhere, so that no other page can have its visitors click on them unseen.
         */
        public Builder framing(Framing value) {
            framing = value;
            return this;
        }

        /**
         * The {@code Content-Security-Policy} but for {@code frame-ancestors}, for example {@code default-src 'self'}.
         * Default: empty, as an API has no pages; one that is too strict stops those beside it, as Swagger UI's.
         *
         * @throws IllegalArgumentException if it has {@code frame-ancestors}, or cannot be the value of a header
         */
        public Builder contentSecurityPolicy(String value) {
            if (value.contains("frame-ancestors")) {
                throw new IllegalArgumentException("frame-ancestors is what framing(…) says");
            }
            contentSecurityPolicy = checked("contentSecurityPolicy", value);
            return this;
        }

        /**
         * The {@code Referrer-Policy}; empty leaves it out. Default: {@code no-referrer}, since paths of an API tell what
         * its users do.
         *
         * @throws IllegalArgumentException if it cannot be the value of a header
         */
        public Builder referrerPolicy(String value) {
            referrerPolicy = checked("referrerPolicy", value);
            return this;
        }

        /**
         * How long a browser must come over TLS once it has; sent over TLS only, or where a trusted proxy says that it was.
         * Default: 365 days; zero leaves it out. It binds the host with all its ports, so not for one that is also asked
         * without TLS.
         */
        public Builder strictTransportSecurity(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("strictTransportSecurity must not be negative, unlike " + value);
            }
            strictTransportSecurity = value;
            return this;
        }

        /** Whether that binds the hosts below this one as well. Default: no, who runs one may not run the others. */
        public Builder includeSubDomains(boolean value) {
            includeSubDomains = value;
            return this;
        }

        /** The options. */
        public SecurityHeaders build() {
            return new SecurityHeaders(new Builder(this));
        }

        private String policy() {
            String ancestors = switch (framing) {
                case NOWHERE -> "frame-ancestors 'none'";
                case SAME_ORIGIN -> "frame-ancestors 'self'";
                case ANYWHERE -> "";
            };
            return ancestors.isEmpty() || contentSecurityPolicy.isEmpty()
                    ? contentSecurityPolicy + ancestors
                    : contentSecurityPolicy + "; " + ancestors;
        }

        private static String checked(String option, String value) {
            if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
                throw new IllegalArgumentException(option + " is the value of a header, unlike " + value);
            }
            return value;
        }
    }
}
