package dev.hardwire.http.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.shop.GuardedRoutes;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.Operation;
import dev.hardwire.spi.security.SecurityCall;
import dev.hardwire.spi.security.SecurityRequirement;
import dev.hardwire.spi.security.SecurityScheme;
import io.netty.pkitesting.X509Bundle;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scheme mutualTLS: certificates that are right, wrong and absent, alone, with a key, or in place of one. */
class MutualTlsTest {
    private static final SecurityScheme CERTIFICATE =
            new SecurityScheme(0, "certificate", SecurityScheme.Kind.CERTIFICATE, "", "Shop", false);
    private static final SecurityScheme KEY =
            new SecurityScheme(1, "key", SecurityScheme.Kind.HEADER, "X-Key", "Shop", true);

    @TempDir
    static Path folder;

    private static TestPki pki;
    private static X509Bundle alice;
    private static X509Bundle mallory;
    private static Server server;

    @BeforeAll
    static void start() throws Exception {
        pki = new TestPki(folder);
        alice = pki.client("alice");
        mallory = pki.client("mallory");
        var tls = pki.options()
                .clientCertificates(ClientCertificates.OPTIONAL)
                .trust(pki.trust())
                .build();
        server = Hardwire.of(routes().wiring())
                .http(HttpOptions.builder().eventLoops(1).tls(tls).build())
                .listen(0);
    }

    private static GuardedRoutes routes() {
        var certificate = SecurityRequirement.of(CERTIFICATE);
        return new GuardedRoutes(
                List.of(
                        operation("alone", certificate),
                        operation("and", certificate.and(KEY)),
                        operation("or", certificate, SecurityRequirement.of(KEY)),
                        operation("optional", certificate, SecurityRequirement.NONE)),
                MutualTlsTest::check,
                MutualTlsTest::answer);
    }

    private static Operation operation(String id, SecurityRequirement... alternatives) {
        return new Operation(id, "GET", "/" + id, false, Operation.Body.NONE, List.of()).secured(alternatives);
    }

    private static Object check(int scheme, SecurityCall call) {
        if (scheme == KEY.number()) {
            return call.credential().equals("right") ? "key" : null;
        }
        String name = call.certificate().getSubjectX500Principal().getName();
        return name.equals("CN=alice") ? name : null;
    }

    private static void answer(HttpCall call) {
        call.answerHeader(
                "X-Caller",
                call.principals().optional(String.class, "certificate", "key").orElse("nobody"));
        call.answer(204);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "alone, alice, none, 204, CN=alice",
        "alone, mallory, none, 401, ",
        "alone, none, none, 401, ",
        "and, alice, right, 204, CN=alice",
        "and, alice, wrong, 401, ",
        "and, alice, none, 401, ",
        "and, mallory, right, 401, ",
        "and, none, right, 401, ",
        "or, alice, none, 204, CN=alice",
        "or, alice, wrong, 204, CN=alice",
        "or, mallory, right, 204, key",
        "or, mallory, none, 401, ",
        "or, none, right, 204, key",
        "or, none, none, 401, ",
        "optional, alice, none, 204, CN=alice",
        "optional, mallory, none, 401, ",
        "optional, none, none, 204, nobody",
    })
    void answers(String path, String certificate, String key, int status, String caller) throws Exception {
        HttpResponse<String> answer = get(path, certificate, key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Caller").orElse(null)).isEqualTo(caller);
    }

    @Test
    void theChallengeSaysWhatIsAskedFor() throws Exception {
        assertThat(get("and", "none", "none").headers().allValues("WWW-Authenticate"))
                .containsExactly(
                        "ClientCertificate realm=\"Shop\", ApiKey realm=\"Shop\", in=\"header\", name=\"X-Key\"");
    }

    private static HttpResponse<String> get(String path, String certificate, String key) throws Exception {
        X509Bundle[] own = switch (certificate) {
            case "alice" -> new X509Bundle[] {alice};
            case "mallory" -> new X509Bundle[] {mallory};
            default -> new X509Bundle[0];
        };
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(pki.clientContext(own))
                .build();
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/" + path));
        if (!key.equals("none")) {
            request.header("X-Key", key);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
