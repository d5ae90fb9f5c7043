package dev.hardwire.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.shop.GuardedRoutes;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.security.SecurityRequirement;
import dev.hardwire.spi.security.SecurityScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operation that asks for a token of OpenID Connect with a scope. */
class JwtOverHttpTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final RSAKey KEY = LocalIssuer.key("one");

    private static LocalIssuer issuer;
    private static Server server;

    private static final SecurityScheme LOGIN =
            new SecurityScheme(0, "login", SecurityScheme.Kind.BEARER, "", "Shop", false);

    @BeforeAll
    static void start() throws Exception {
        issuer = new LocalIssuer(KEY.toPublicJWK());
        server = start(issuer);
    }

    private static Server start(LocalIssuer of) {
        var tokens = JwtVerifier.discover(of.address()).audience("shop").build();
        var orders = new Operation("orders", "GET", "/orders", true, Operation.Body.NONE, List.of())
                .secured(SecurityRequirement.of(LOGIN, "orders"));
        var routes = new GuardedRoutes(List.of(orders), (scheme, call) -> tokens.verify(call.credential()), call -> {
            call.answerHeader(
                    "X-Caller", call.principals().of(Jwt.class, "login").text("email"));
            call.answer(204);
        });
        return Hardwire.of(routes.wiring()).host("127.0.0.1").listen(0);
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.close();
    }

    private static HttpResponse<String> get(Server from, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + from.port() + "/orders"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void whoHasTheScopeIsAdmitted() throws Exception {
        String token =
                issuer.token(KEY, claims -> claims.claim("scope", "orders more").claim("email", "a@example.com"));
        var answer = get(server, "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(answer.headers().firstValue("X-Caller")).contains("a@example.com");
    }

    @Test
    void others401() throws Exception {
        var unknown = get(server);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Shop\"");
        var wrong = get(server, "Authorization", "Bearer rubbish");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"Shop\", error=\"invalid_token\"");
    }

    @Test
    void whoLacksTheScope403() throws Exception {
        String token = issuer.token(KEY, claims -> claims.claim("scope", "more"));
        var answer = get(server, "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"Shop\", error=\"insufficient_scope\", scope=\"orders\"");
        assertThat(answer.body()).contains("The credentials lack the scopes orders");
    }

    @Test
    void anIssuerThatIsDown503() throws Exception {
        try (var down = new LocalIssuer(KEY.toPublicJWK());
                var waiting = start(down)) {
            down.down = true;
            var answer = get(waiting, "Authorization", "Bearer " + down.token(KEY, claims -> claims));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        }
    }
}
