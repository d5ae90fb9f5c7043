package dev.hardwire.jwt;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;

/**
 * The keys of an issuer, fetched each time that they are asked for.
 *
 * @param address of its JSON Web Key Set
 */
record PublishedKeys(URI address, Published published) implements JWKSetSource<SecurityContext> {
    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
            throws KeySourceException {
        try {
            return JWKSet.parse(published.text(address));
        } catch (IOException e) {
            throw new JWKSetRetrievalException("The keys cannot be had from " + address, e);
        } catch (ParseException e) {
            throw new JWKSetParseException("The keys at " + address + " are malformed", e);
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
