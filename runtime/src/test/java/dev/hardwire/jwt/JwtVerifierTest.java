package dev.hardwire.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.hardwire.handler.HttpProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens of an issuer on this machine. */
class JwtVerifierTest {
    private static final RSAKey KEY = LocalIssuer.key("one");
    private static final RSAKey OTHER = LocalIssuer.key("two");
    private static final UnaryOperator<JWTClaimsSet.Builder> SAME = UnaryOperator.identity();

    private static LocalIssuer issuer;
    private static JwtVerifier verifier;

    @BeforeAll
    static void start() throws Exception {
        issuer = new LocalIssuer(KEY.toPublicJWK());
        verifier = JwtVerifier.discover(issuer.address()).audience("shop").build();
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void saysWhoCalls() {
        Instant expiry = Instant.now().plusSeconds(60).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        Jwt jwt = verifier.verify(issuer.token(
                KEY,
                claims -> claims.audience(List.of("bank", "shop"))
                        .expirationTime(Date.from(expiry))
                        .claim("scope", "read  write")
                        .claim("email", "alice@example.com")
                        .claim("level", 3)));

        assertThat(jwt).isNotNull();
        assertThat(jwt.subject()).isEqualTo("alice");
        assertThat(jwt.issuer()).isEqualTo(issuer.address());
        assertThat(jwt.audience()).containsExactly("bank", "shop");
        assertThat(jwt.expiresAt()).isEqualTo(expiry);
        assertThat(jwt.scopes()).containsExactlyInAnyOrder("read", "write");
        assertThat(jwt.text("email")).isEqualTo("alice@example.com");
        assertThat(jwt.text("level")).isNull();
        assertThat(jwt.claims()).containsEntry("level", 3L);
        assertThat(jwt).hasToString("Jwt[issuer=" + issuer.address() + ", subject=alice]");
    }

    static Stream<Arguments> scopes() {
        return Stream.of(
                Arguments.of(Map.of("scope", "read write"), List.of("read", "write")),
                Arguments.of(Map.of("scope", List.of("read", "write")), List.of("read", "write")),
                Arguments.of(Map.of("scp", "read"), List.of("read")),
                Arguments.of(Map.of("scp", List.of("read", "write")), List.of("read", "write")),
                Arguments.of(Map.of("scope", "read", "scp", "write"), List.of("read")),
                Arguments.of(Map.of("scope", ""), List.of()),
                Arguments.of(Map.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource
    void scopes(Map<String, Object> claims, List<String> expected) {
        Jwt jwt = verifier.verify(issuer.token(KEY, builder -> {
            claims.forEach(builder::claim);
            return builder;
        }));
        assertThat(jwt).isNotNull();
        assertThat(jwt.scopes()).containsExactlyInAnyOrderElementsOf(expected);
    }

    static Stream<Arguments> refused() throws Exception {
        String valid = issuer.token(KEY, SAME);
        var hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer.address())
                        .audience("shop")
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        hmac.sign(new MACSigner(KEY.toPublicJWK().toRSAPublicKey().getEncoded()));
        return Stream.of(
                row("no token", "rubbish"),
                row("no signature", valid.substring(0, valid.lastIndexOf('.') + 1)),
                row("changed", valid.substring(0, valid.length() - 6) + "AAAAAA"),
                row("algorithm none", new PlainJWT(hmac.getJWTClaimsSet()).serialize()),
                row("HMAC with the public key", hmac.serialize()),
                row("another type", issuer.token(KEY, JWSAlgorithm.RS256, "logout+jwt", SAME)),
                row("key of another id", issuer.token(OTHER, SAME)),
                row(
                        "another key of that id",
                        issuer.token(new RSAKey.Builder(OTHER).keyID("one").build(), SAME)),
                row("expired", issuer.token(KEY, claims -> claims.expirationTime(in(-61)))),
                row("no expiry", issuer.token(KEY, claims -> claims.expirationTime(null))),
                row("not yet valid", issuer.token(KEY, claims -> claims.notBeforeTime(in(62)))),
                row("another issuer", issuer.token(KEY, claims -> claims.issuer("https://example.com"))),
                row("no issuer", issuer.token(KEY, claims -> claims.issuer(null))),
                row("another audience", issuer.token(KEY, claims -> claims.audience("bank"))),
                row("no audience", issuer.token(KEY, claims -> claims.audience((String) null))));
    }

    private static Arguments row(String why, String token) {
        return Arguments.of(why, token);
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String why, String token) {
        assertThat(verifier.verify(token)).as(why).isNull();
    }

    @Test
    void clocksMayDiffer() {
        assertThat(verifier.verify(issuer.token(KEY, claims -> claims.expirationTime(in(-30)))))
                .isNotNull();
        var strict = JwtVerifier.discover(issuer.address())
                .audience("shop")
                .clockSkew(Duration.ofSeconds(1))
                .build();
        assertThat(strict.verify(issuer.token(KEY, claims -> claims.expirationTime(in(-30)))))
                .isNull();
    }

    @Test
    void algorithmsArePinned() {
        var pinned = JwtVerifier.keys(issuer.address(), issuer.address() + "/keys")
                .audience("shop", "bank")
                .algorithms("PS256")
                .build();
        assertThat(pinned.verify(issuer.token(KEY, SAME))).isNull();
        assertThat(pinned.verify(issuer.token(KEY, JWSAlgorithm.PS256, "at+jwt", SAME)))
                .isNotNull();
    }

    @Test
    void anyAudienceIsSaidSo() {
        var any = JwtVerifier.discover(issuer.address()).anyAudience().build();
        assertThat(any.verify(issuer.token(KEY, claims -> claims.audience("bank"))))
                .isNotNull();
    }

    @Test
    void theAddressOfTheMetadataWillDo() {
        var same = JwtVerifier.discover(issuer.address() + "/.well-known/openid-configuration")
                .audience("shop")
                .build();
        assertThat(same.verify(issuer.token(KEY, SAME))).isNotNull();
    }

    @Test
    void keysAreFetchedOnceAndRotated() throws Exception {
        try (var rotating = new LocalIssuer(KEY.toPublicJWK())) {
            var keys = JwtVerifier.discover(rotating.address()).audience("shop").build();
            assertThat(rotating.metadataFetched).hasValue(0);
            for (int i = 0; i < 5; i++) {
                assertThat(keys.verify(rotating.token(KEY, SAME))).isNotNull();
            }
            assertThat(rotating.metadataFetched).hasValue(1);
            assertThat(rotating.keysFetched).hasValue(1);

            rotating.publish(OTHER.toPublicJWK());
            assertThat(keys.verify(rotating.token(OTHER, SAME))).isNotNull();
            assertThat(rotating.keysFetched).hasValue(2);
            assertThat(keys.verify(rotating.token(KEY, SAME)))
                    .as("a key that is gone")
                    .isNull();
        }
    }

    @Test
    void unknownKeysFetchNoMoreThanIsAllowed() throws Exception {
        try (var attacked = new LocalIssuer(KEY.toPublicJWK())) {
            var keys = JwtVerifier.discover(attacked.address()).audience("shop").build();
            assertThat(keys.verify(attacked.token(KEY, SAME))).isNotNull();
            for (int i = 0; i < 50; i++) {
                var unknown = new RSAKey.Builder(OTHER).keyID("unknown" + i).build();
                assertThat(keys.verify(attacked.token(unknown, SAME))).isNull();
            }
            assertThat(attacked.keysFetched.get()).isLessThanOrEqualTo(3);
            assertThat(keys.verify(attacked.token(KEY, SAME)))
                    .as("others are not affected")
                    .isNotNull();
        }
    }

    @Test
    void anIssuerThatIsDownIsNoFaultOfTheToken() throws Exception {
        try (var down = new LocalIssuer(KEY.toPublicJWK())) {
            var keys = JwtVerifier.discover(down.address())
                    .audience("shop")
                    .refetchInterval(Duration.ofMillis(1))
                    .build();
            down.down = true;
            assertThatThrownBy(() -> keys.verify(down.token(KEY, SAME)))
                    .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                        assertThat(problem.status()).isEqualTo(503);
                        assertThat(problem.headers()).containsEntry("Retry-After", List.of("30"));
                    });
            down.down = false;
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .ignoreExceptions()
                    .until(() -> keys.verify(down.token(KEY, SAME)) != null);
        }
    }

    @Test
    void keysThatNobodyRenewsAreUsedForAWhile() throws Exception {
        try (var down = new LocalIssuer(KEY.toPublicJWK())) {
            var keys = JwtVerifier.keys(down.address(), down.address() + "/keys")
                    .audience("shop")
                    .cacheTime(Duration.ofMillis(2))
                    .refetchInterval(Duration.ofMillis(1))
                    .build();
            assertThat(keys.verify(down.token(KEY, SAME))).isNotNull();
            down.down = true;
            int before = down.keysFetched.get();
            org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> {
                assertThat(keys.verify(down.token(KEY, SAME))).isNotNull();
                return down.keysFetched.get() > before;
            });
        }
    }

    @Test
    void keysThatWereNeverHadAreAskedForNowAndThen() throws Exception {
        try (var down = new LocalIssuer(KEY.toPublicJWK())) {
            down.down = true;
            var keys = JwtVerifier.keys(down.address(), down.address() + "/keys")
                    .audience("shop")
                    .build();
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> keys.verify(down.token(KEY, SAME)))
                        .isInstanceOfSatisfying(
                                HttpProblem.class,
                                problem -> assertThat(problem.status()).isEqualTo(503));
            }
            assertThat(down.keysFetched.get()).isLessThanOrEqualTo(2);
            var discovering =
                    JwtVerifier.discover(down.address()).audience("shop").build();
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> discovering.verify(down.token(KEY, SAME)))
                        .isInstanceOf(HttpProblem.class);
            }
            assertThat(down.metadataFetched).hasValue(1);
        }
    }

    @Test
    void metadataOfAnotherIssuerAreNotBelieved() throws Exception {
        try (var liar = new LocalIssuer(KEY.toPublicJWK())) {
            liar.claimed = "https://login.example.com";
            var keys = JwtVerifier.discover(liar.address()).audience("shop").build();
            assertThatThrownBy(() -> keys.verify(liar.token(KEY, claims -> claims.issuer(liar.claimed))))
                    .isInstanceOf(HttpProblem.class);
        }
    }

    @Test
    void whatIsNotSafeIsRefusedAtStart() {
        assertThatThrownBy(() -> JwtVerifier.discover("https://example.com").build())
                .hasMessageContaining("audience(...)");
        assertThatThrownBy(() -> JwtVerifier.discover("https://example.com")
                        .audience("a")
                        .anyAudience()
                        .build())
                .hasMessageContaining("anyAudience()");
        assertThatThrownBy(() ->
                        JwtVerifier.discover("http://example.com").audience("a").build())
                .hasMessageContaining("is not https");
        assertThat(JwtVerifier.discover("http://example.com")
                        .audience("a")
                        .allowHttp()
                        .build())
                .isNotNull();
        assertThatThrownBy(() -> JwtVerifier.discover("example.com")).hasMessageContaining("no absolute address");
        var builder = JwtVerifier.discover("https://example.com");
        for (String algorithm : List.of("none", "HS256", "dir", "rubbish", "EdDSA", "Ed25519", "ES256K")) {
            assertThatThrownBy(() -> builder.algorithms("RS256", algorithm))
                    .hasMessageContaining(
                            algorithm + " is no algorithm that can be verified; these can: RS256, RS384, ");
        }
        assertThatThrownBy(() -> builder.clockSkew(Duration.ZERO)).hasMessageContaining("must be positive");
        assertThatThrownBy(() ->
                        builder.audience("a").cacheTime(Duration.ofSeconds(30)).build())
                .hasMessage("The refetch interval, PT30S, must be shorter than the cache time, PT30S");
    }
}
