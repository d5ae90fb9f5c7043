package dev.hardwire.http.proxy;

import java.util.Collection;
import java.util.List;

/**
 * Which reverse proxies are trusted to say who the client is. Immutable; {@link #builder} starts from trusting nobody, and
 * each of its methods says its default and why.
 *
 * <pre>{@code
 * ProxyOptions.builder().trusted("127.0.0.1", "::1", "10.0.0.0/8").build()
 * }</pre>
 */
public final class ProxyOptions {
    private final Builder values;
    private final List<AddressRange> ranges;

    private ProxyOptions(Builder values) {
        this.values = values;
        this.ranges = values.trusted.stream().map(AddressRange::of).toList();
    }

    /** A builder that trusts nobody. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has these options. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /** See {@link Builder#trusted(Collection)}. */
    public List<String> trusted() {
        return values.trusted;
    }

    /** See {@link Builder#headers}. */
    public ProxyHeaders headers() {
        return values.headers;
    }

    /** See {@link Builder#prefix}. */
    public String prefix() {
        return values.prefix;
    }

    List<AddressRange> ranges() {
        return ranges;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private List<String> trusted = List.of();
        private ProxyHeaders headers = ProxyHeaders.X_FORWARDED;
        private String prefix = "";

        private Builder() {}

        private Builder(Builder from) {
            trusted = from.trusted;
            headers = from.headers;
            prefix = from.prefix;
        }

        /**
         * The addresses of the proxies, each one address or a range such as {@code 10.0.0.0/8} or {@code fd00::/8}.
         * What others say of themselves is ignored. Default: none, since anybody can send a header.
         *
         * @throws IllegalArgumentException if one is no address
         */
        public Builder trusted(Collection<String> value) {
            value.forEach(AddressRange::of);
            trusted = List.copyOf(value);
            return this;
        }

        /** As {@link #trusted(Collection)}. */
        public Builder trusted(String... value) {
            return trusted(List.of(value));
        }

        /**
         * The headers that the proxies set. Only one kind is read, since a proxy hands on what a client sends in the other.
         * Default: {@link ProxyHeaders#X_FORWARDED}, which most set.
         */
        public Builder headers(ProxyHeaders value) {
            headers = value;
            return this;
        }

        /**
         * What the proxies take from the front of paths, such as {@code /shop}, where they do not say so in {@code
         * X-Forwarded-Prefix}. Default: nothing, as most leave paths as they are.
         *
         * @throws IllegalArgumentException if it is no path, or ends with a slash
         */
        public Builder prefix(String value) {
            if (!value.equals(HopReader.prefix(value))) {
                throw new IllegalArgumentException(
                        "A prefix is a path such as /shop, without a slash at its end, unlike " + value);
            }
            prefix = value;
            return this;
        }

        /** The options. */
        public ProxyOptions build() {
            return new ProxyOptions(new Builder(this));
        }
    }
}
