package dev.hardwire.jwt;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what verifies tokens as soon as the issuer is known, once. Thread-safe. */
final class TokenProcessors {
    private final JwtOptions options;
    private final Published published;
    private final @Nullable Issuer discovered;
    private volatile @Nullable JWTProcessor<SecurityContext> made;
    private volatile boolean hasKeys;

    TokenProcessors(JwtOptions options) {
        this.options = options;
        this.published = new Published(options.timeout());
        String issuer = options.issuer();
        URI address = options.address();
        this.discovered = issuer == null ? new Issuer(address, published, options.refetchInterval()) : null;
        if (issuer != null) {
            made = processor(new Issuer.Known(issuer, address));
        }
    }

    /**
     * What verifies tokens.
     *
     * @throws IOException if the issuer is not known yet, and cannot be asked
     */
    JWTProcessor<SecurityContext> get() throws IOException {
        JWTProcessor<SecurityContext> processor = made;
        if (processor == null && discovered != null) {
            Issuer.Known known = discovered.known();
            synchronized (this) {
                processor = made;
                if (processor == null) {
                    processor = processor(known);
                    made = processor;
                }
            }
        }
        if (processor == null) {
            throw new IllegalStateException("An issuer is told, or asked for");
        }
        return processor;
    }

    /** Whether keys were had at all. */
    boolean hasKeys() {
        return hasKeys;
    }

    private JWTProcessor<SecurityContext> processor(Issuer.Known known) {
        Set<JWSAlgorithm> algorithms =
                options.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
        var claims = new DefaultJWTClaimsVerifier<>(
                options.audience().isEmpty() ? null : options.audience(),
                new JWTClaimsSet.Builder().issuer(known.issuer()).build(),
                Set.of("exp"),
                null);
        claims.setMaxClockSkew(Math.toIntExact(options.clockSkew().toSeconds()));
        var processor = new DefaultJWTProcessor<>();
        // Of access tokens, RFC 9068 says the type; others have this one, or none.
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys(known.keys())));
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    private JWKSource<SecurityContext> keys(URI address) {
        long wait = options.timeout().toMillis() * 3;
        return JWKSourceBuilder.create(new PublishedKeys(address, published))
                // It would start a thread that nobody stops.
                .refreshAheadCache(false)
                .cache(options.cacheTime().toMillis(), wait, event -> {
                    if (event instanceof CachingJWKSetSource.RefreshCompletedEvent) {
                        hasKeys = true;
                    }
                })
                .rateLimited(options.refetchInterval().toMillis())
                .outageTolerant(options.outageTime().toMillis())
                .build();
    }
}
