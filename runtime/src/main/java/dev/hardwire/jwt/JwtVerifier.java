package dev.hardwire.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.hardwire.handler.HttpProblem;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the tokens of one issuer: signature by a key that the issuer publishes, algorithm, issuer, audience and expiry.
 * Keys are fetched when they are first needed and kept; a token with a key that is not known yet has them fetched again, as
 * often as that is allowed. Thread-safe.
 *
 * <pre>{@code
 * private final JwtVerifier tokens =
 *     JwtVerifier.discover("https://login.example.com/").audience("shop").build();
 *
 * @SecurityCheck("login")
 * @Nullable Jwt login(String token) {
 *   return tokens.verify(token);
 * }
 * }</pre>
 */
public final class JwtVerifier {
    private static final Logger LOG = LoggerFactory.getLogger(JwtVerifier.class);

    private final TokenProcessors processors;

    JwtVerifier(TokenProcessors processors) {
        this.processors = processors;
    }

    /**
     * A verifier for an issuer that publishes its metadata, which are fetched when the first token comes.
     *
     * @param address of the issuer, or of its metadata: what the document has as {@code openIdConnectUrl}
     * @throws IllegalArgumentException if it is no absolute http or https address
     */
    public static JwtVerifierBuilder discover(String address) {
        String issuer = address.endsWith(Issuer.WELL_KNOWN)
                ? address.substring(0, address.length() - Issuer.WELL_KNOWN.length())
                : Issuer.withoutSlash(address);
        return new JwtVerifierBuilder(null, URI.create(issuer + Issuer.WELL_KNOWN));
    }

    /**
     * A verifier for an issuer whose keys are at a known address.
     *
     * @param issuer what the tokens have as {@code iss}
     * @param keys the address of its JSON Web Key Set
     * @throws IllegalArgumentException if that is no absolute http or https address
     */
    public static JwtVerifierBuilder keys(String issuer, String keys) {
        return new JwtVerifierBuilder(issuer, URI.create(keys));
    }

    /**
     * Verifies a token. This may fetch keys, and so wait for the issuer: a check that calls it must not be {@code
     * @NonBlocking}.
     *
     * @return null where the token is not valid; the log says why, at debug level
     * @throws HttpProblem with 503 if the keys cannot be had, so that nobody can say whether it is
     */
    public @Nullable Jwt verify(String token) {
        try {
            return jwt(processors.get().process(token, null));
        } catch (ParseException | BadJOSEException e) {
            LOG.debug("A token is refused: {}", e.getMessage());
            return null;
        } catch (RateLimitReachedException e) {
            if (!processors.hasKeys()) {
                throw unavailable();
            }
            LOG.debug("A token is refused: its key is unknown, and the keys were fetched just now");
            return null;
        } catch (KeySourceException e) {
            LOG.warn("The keys of the issuer of tokens cannot be had", e);
            throw unavailable();
        } catch (IOException e) {
            // Who asked for the metadata has logged it, once.
            LOG.debug("A token cannot be verified: {}", e.getMessage());
            throw unavailable();
        } catch (JOSEException e) {
            LOG.debug("A token is refused: {}", e.getMessage());
            return null;
        }
    }

    private static HttpProblem unavailable() {
        return HttpProblem.builder(503)
                .detail("Tokens cannot be verified now")
                .header("Retry-After", "30")
                .build();
    }

    private static Jwt jwt(JWTClaimsSet claims) {
        return new Jwt(
                claims.getSubject(),
                claims.getIssuer(),
                List.copyOf(claims.getAudience()),
                claims.getExpirationTime().toInstant(),
                scopes(claims),
                claims.getClaims());
    }

    private static Set<String> scopes(JWTClaimsSet claims) {
        Object scopes = claims.getClaim("scope");
        if (scopes == null) {
            scopes = claims.getClaim("scp");
        }
        Set<String> words = new LinkedHashSet<>();
        if (scopes instanceof String text) {
            words.addAll(Arrays.asList(text.trim().split("\\s+")));
        } else if (scopes instanceof Collection<?> several) {
            several.forEach(scope -> words.add(String.valueOf(scope)));
        }
        words.remove("");
        return Set.copyOf(words);
    }
}
