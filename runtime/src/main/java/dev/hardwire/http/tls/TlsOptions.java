package dev.hardwire.http.tls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Certificate, key and limits of a server that speaks TLS. Immutable; {@link #builder} starts from the defaults, and each of
 * its methods says its default, its unit and why. A value that makes no sense is refused when it is set; files are read when
 * the server starts.
 */
public final class TlsOptions {
    private final Builder values;
    private final Path certificates;
    private final Path privateKey;

    private TlsOptions(Builder values, Path certificates, Path privateKey) {
        this.values = values;
        this.certificates = certificates;
        this.privateKey = privateKey;
    }

    /**
     * Options with the defaults.
     *
     * @param certificates see {@link Builder#certificates}
     * @param privateKey see {@link Builder#privateKey}
     */
    public static TlsOptions of(Path certificates, Path privateKey) {
        return builder(certificates, privateKey).build();
    }

    /**
     * A builder that has the defaults.
     *
     * @param certificates see {@link Builder#certificates}
     * @param privateKey see {@link Builder#privateKey}
     */
    public static Builder builder(Path certificates, Path privateKey) {
        return builder().certificates(certificates).privateKey(privateKey);
    }

    /** A builder that has the defaults, and no certificates or key yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has these options. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /** See {@link Builder#certificates}. */
    public Path certificates() {
        return certificates;
    }

    /** See {@link Builder#privateKey}. */
    public Path privateKey() {
        return privateKey;
    }

    /** See {@link Builder#password}. */
    public @Nullable String password() {
        return values.password;
    }

    /** See {@link Builder#clientCertificates}. */
    public ClientCertificates clientCertificates() {
        return values.clientCertificates;
    }

    /** See {@link Builder#trust}. */
    public @Nullable Path trust() {
        return values.trust;
    }

    /** See {@link Builder#protocols}. */
    public List<String> protocols() {
        return values.protocols;
    }

    /** See {@link Builder#ciphers}. */
    public List<String> ciphers() {
        return values.ciphers;
    }

    /** See {@link Builder#handshakeTimeout}. */
    public Duration handshakeTimeout() {
        return values.handshakeTimeout;
    }

    /** See {@link Builder#reloadInterval}. */
    public Duration reloadInterval() {
        return values.reloadInterval;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private @Nullable Path certificates;
        private @Nullable Path privateKey;
        private @Nullable String password;
        private ClientCertificates clientCertificates = ClientCertificates.NONE;
        private @Nullable Path trust;
        private List<String> protocols = List.of("TLSv1.3", "TLSv1.2");
        private List<String> ciphers = List.of();
        private Duration handshakeTimeout = Duration.ofSeconds(10);
        private Duration reloadInterval = Duration.ofMinutes(1);

        private Builder() {}

        private Builder(Builder from) {
            certificates = from.certificates;
            privateKey = from.privateKey;
            password = from.password;
            clientCertificates = from.clientCertificates;
            trust = from.trust;
            protocols = from.protocols;
            ciphers = from.ciphers;
            handshakeTimeout = from.handshakeTimeout;
            reloadInterval = from.reloadInterval;
        }

        /** A PEM file with the server's certificate first, then those that lead to one that clients know. Default: none. */
        public Builder certificates(Path value) {
            certificates = value;
            return this;
        }

        /** A PEM file with the key of that certificate, as PKCS #8, PKCS #1 or EC. Default: none. */
        public Builder privateKey(Path value) {
            privateKey = value;
            return this;
        }

        /** The password of a private key that is encrypted. Default: none, the key is not encrypted. */
        public Builder password(String value) {
            password = value;
            return this;
        }

        /**
         * Whether clients are asked for certificates; with {@link #trust}, which says whose. Default: {@link
         * ClientCertificates#NONE}, since most clients have none.
         */
        public Builder clientCertificates(ClientCertificates value) {
            clientCertificates = value;
            return this;
        }

        /**
         * A PEM file with the certificates that clients' certificates must lead to. Default: none; asking clients for
         * certificates needs one, since trusting all that browsers trust would mean nothing.
         */
        public Builder trust(Path value) {
            trust = value;
            return this;
        }

        /** The versions of TLS that are spoken. Default: {@code TLSv1.3} and {@code TLSv1.2}; older ones are broken. */
        public Builder protocols(List<String> value) {
            protocols = notEmpty("protocols", value);
            return this;
        }

        /**
         * The cipher suites of TLS 1.2 and 1.3 that are spoken, by their standard names. Default: those with forward
         * secrecy and authenticated encryption, which HTTP/2 asks for.
         */
        public Builder ciphers(List<String> value) {
            ciphers = notEmpty("ciphers", value);
            return this;
        }

        /** How long the TLS handshake may take; then the connection is closed. Default: 10 seconds, as for a head. */
        public Builder handshakeTimeout(Duration value) {
            if (value.toMillis() <= 0) {
                throw new IllegalArgumentException("handshakeTimeout must be at least one millisecond, not " + value);
            }
            handshakeTimeout = value;
            return this;
        }

        /**
         * How often the files are looked at for changes, which new connections then get; zero for never, but when {@code
         * Server.reloadTls} is called. Files that cannot be used are logged, and what was read before stays. Default: one
         * minute, so that a renewed certificate needs no restart.
         */
        public Builder reloadInterval(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("reloadInterval must be positive, or zero for never, not " + value);
            }
            reloadInterval = value;
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException if there is no certificate or no key, or clients are asked for certificates
         *     without {@link #trust}
         */
        public TlsOptions build() {
            Path chain = certificates;
            Path key = privateKey;
            if (chain == null || key == null) {
                throw new IllegalArgumentException("TLS needs certificates and a private key: two PEM files");
            }
            if (clientCertificates != ClientCertificates.NONE && trust == null) {
                throw new IllegalArgumentException("clientCertificates(" + clientCertificates
                        + ") needs trust(file): which certificates must those of clients lead to?");
            }
            return new TlsOptions(new Builder(this), chain, key);
        }

        private static List<String> notEmpty(String option, List<String> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException(option + " must name at least one");
            }
            return List.copyOf(values);
        }
    }
}
