package dev.hardwire.jwt;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How tokens are verified.
 *
 * @param issuer null where it is asked for at the address
 * @param address of the keys, or of the metadata where the issuer is not told
 * @param audience one of these must be in the token; empty where any is taken
 * @param refetchInterval in which keys are fetched at most twice
 * @param outageTime how long keys are used behind the cache time if no new ones can be had
 */
record JwtOptions(
        @Nullable String issuer,
        URI address,
        Set<String> audience,
        Set<String> algorithms,
        Duration clockSkew,
        Duration cacheTime,
        Duration refetchInterval,
        Duration outageTime,
        Duration timeout) {}
