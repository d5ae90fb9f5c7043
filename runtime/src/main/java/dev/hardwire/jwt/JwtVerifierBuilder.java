package dev.hardwire.jwt;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a {@link JwtVerifier} together. Not thread-safe. */
public final class JwtVerifierBuilder {
    /** Signatures with a public key that the JDK and Nimbus verify without further libraries. */
    private static final List<String> ALGORITHMS =
            List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final @Nullable String issuer;
    private final URI address;
    private final Set<String> audience = new LinkedHashSet<>();
    private Set<String> algorithms = new LinkedHashSet<>(ALGORITHMS);
    private boolean anyAudience;
    private boolean http;
    private Duration clockSkew = Duration.ofSeconds(60);
    private Duration cacheTime = Duration.ofMinutes(5);
    private Duration refetchInterval = Duration.ofSeconds(30);
    private Duration outageTime = Duration.ofHours(1);
    private Duration timeout = Duration.ofSeconds(2);

    JwtVerifierBuilder(@Nullable String issuer, URI address) {
        String scheme = address.getScheme();
        if (address.getHost() == null || !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
            throw new IllegalArgumentException(address + " is no absolute address with http or https");
        }
        this.issuer = issuer;
        this.address = address;
    }

    /** Whom tokens must be for: they need one of these in {@code aud}. Required, unless {@link #anyAudience}. */
    public JwtVerifierBuilder audience(String... names) {
        audience.addAll(List.of(names));
        return this;
    }

    /** Takes tokens that were issued for anybody: only for an issuer that has no other application than this. */
    public JwtVerifierBuilder anyAudience() {
        anyAudience = true;
        return this;
    }

    /**
     * The algorithms that tokens may be signed with. The default is RSA (RS and PS) and elliptic curves (ES), each with
     * 256, 384 and 512 bits.
     *
     * @throws IllegalArgumentException if one is none of these: {@code none}, or {@code HS256} and its like, which who knows
     *     the public key could make, or {@code EdDSA} and {@code ES256K}, which need libraries of their own
     */
    public JwtVerifierBuilder algorithms(String... names) {
        for (String name : names) {
            if (!ALGORITHMS.contains(name)) {
                throw new IllegalArgumentException(
                        name + " is no algorithm that can be verified; these can: " + String.join(", ", ALGORITHMS));
            }
        }
        algorithms = new LinkedHashSet<>(List.of(names));
        return this;
    }

    /** How far the issuer's clock may differ from ours; 60 seconds by default. */
    public JwtVerifierBuilder clockSkew(Duration skew) {
        clockSkew = positive(skew, "clock skew");
        return this;
    }

    /** How long keys are used before they are fetched again; 5 minutes by default. */
    public JwtVerifierBuilder cacheTime(Duration time) {
        cacheTime = positive(time, "cache time");
        return this;
    }

    /**
     * In what time keys are fetched at most twice, however many tokens with unknown keys come; 30 seconds by default. So long
     * may it take until a new key is taken after an attack.
     */
    public JwtVerifierBuilder refetchInterval(Duration interval) {
        refetchInterval = positive(interval, "refetch interval");
        return this;
    }

    /** How long keys are used behind their cache time while the issuer cannot be reached; 1 hour by default. */
    public JwtVerifierBuilder outageTime(Duration time) {
        outageTime = positive(time, "outage time");
        return this;
    }

    /** How long to wait for a connection to the issuer, and as long again for its answer; 2 seconds by default. */
    public JwtVerifierBuilder timeout(Duration time) {
        timeout = positive(time, "timeout");
        return this;
    }

    private static Duration positive(Duration duration, String what) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("The " + what + " must be positive, not " + duration);
        }
        return duration;
    }

    /** Takes an issuer without TLS that is not on this machine: whoever is in between could forge its tokens. */
    public JwtVerifierBuilder allowHttp() {
        http = true;
        return this;
    }

    /**
     * The verifier. Nothing is fetched yet.
     *
     * @throws IllegalStateException if it is not said for whom tokens must be, the address is not https, or the refetch
     *     interval is not shorter than the cache time
     */
    public JwtVerifier build() {
        if (audience.isEmpty() == !anyAudience) {
            throw new IllegalStateException(
                    "Say for whom tokens must be: audience(...), or anyAudience() and nothing else");
        }
        if ("http".equalsIgnoreCase(address.getScheme()) && !http && !LOOPBACK.contains(address.getHost())) {
            throw new IllegalStateException(address + " is not https: whoever is in between could forge tokens."
                    + " allowHttp() takes it all the same");
        }
        if (refetchInterval.compareTo(cacheTime) >= 0) {
            throw new IllegalStateException(
                    "The refetch interval, " + refetchInterval + ", must be shorter than the cache time, " + cacheTime);
        }
        return new JwtVerifier(new TokenProcessors(new JwtOptions(
                issuer,
                address,
                Set.copyOf(audience),
                Set.copyOf(algorithms),
                clockSkew,
                cacheTime,
                refetchInterval,
                outageTime,
                timeout)));
    }
}
