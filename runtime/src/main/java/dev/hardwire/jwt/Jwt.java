package dev.hardwire.jwt;

import dev.hardwire.handler.Expiring;
import dev.hardwire.handler.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that was verified: who calls.
 *
 * @param subject the claim {@code sub}; null where the token has none
 * @param issuer the claim {@code iss}
 * @param audience the claim {@code aud}
 * @param expiresAt the claim {@code exp}
 * @param scopes what was granted: the words of the claim of OAuth 2, or else those of {@code scp}
 * @param claims all claims by name: texts, numbers, booleans, lists and maps; times are {@code java.util.Date}
 */
public record Jwt(
        @Nullable String subject,
        String issuer,
        List<String> audience,
        Instant expiresAt,
        Set<String> scopes,
        Map<String, @Nullable Object> claims)
        implements Scoped, Expiring {
    /** A claim that is a text; null where it is absent or something else. */
    public @Nullable String text(String claim) {
        return claims.get(claim) instanceof String text ? text : null;
    }

    /** Issuer and subject only: the other claims may be private. */
    @Override
    public String toString() {
        return "Jwt[issuer=" + issuer + ", subject=" + subject + "]";
    }
}
