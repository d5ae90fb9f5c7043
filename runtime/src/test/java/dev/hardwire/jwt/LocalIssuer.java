package dev.hardwire.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An issuer of tokens on this machine: metadata, keys that can be rotated, and tokens. */
final class LocalIssuer implements AutoCloseable {
    final AtomicInteger metadataFetched = new AtomicInteger();
    final AtomicInteger keysFetched = new AtomicInteger();
    private final HttpServer server;
    private volatile List<JWK> published;
    /** What the metadata say the issuer is; the address by default. */
    volatile String claimed;
    /** Whether it answers 503 to everything. */
    volatile boolean down;

    LocalIssuer(JWK... keys) throws IOException {
        published = List.of(keys);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            metadataFetched.incrementAndGet();
            send(exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(claimed, address()));
        });
        server.createContext("/keys", exchange -> {
            keysFetched.incrementAndGet();
            send(exchange, new JWKSet(published).toString(true));
        });
        claimed = address();
        server.start();
    }

    private void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(down ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void publish(JWK... keys) {
        published = List.of(keys);
    }

    /** A key of RSA. */
    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that is valid for the audience {@code shop}, but for what is changed. */
    String token(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> changes) {
        return token(key, JWSAlgorithm.RS256, "JWT", changes);
    }

    String token(RSAKey key, JWSAlgorithm algorithm, String type, UnaryOperator<JWTClaimsSet.Builder> changes) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("alice")
                .audience("shop")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        var header = new JWSHeader.Builder(algorithm)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        var token = new SignedJWT(header, changes.apply(claims).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
