package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/security.md} says of the order of checks, of challenges and of bodies, over HTTP. */
class SecurityTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: The "Bänk", version: '1'}
            security: [{key: []}]
            paths:
              /notes/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                get: {operationId: getNote, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}
                put:
                  operationId: putNote
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}
                post:
                  operationId: postNote
                  security: [{token: []}]
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}
              /many:
                get: {operationId: many, security: [{token: []}, {basic: [], key: []}, {login: []}, {cookie: []}], responses: {'204': {description: d}}}
              /login:
                get: {operationId: login, security: [{login: []}], responses: {'204': {description: d}}}
              /who:
                get: {operationId: who, security: [{basic: []}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}
              /mocked:
                get: {operationId: mocked, responses: {'200': {description: d, content: {application/json: {example: "mock", schema: {type: string}}}}}}
            components:
              schemas:
                Note: {type: object, required: [text], properties: {text: {type: string, minLength: 1}}}
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
                token: {type: http, scheme: bearer}
                basic: {type: http, scheme: basic}
                login: {type: openIdConnect, openIdConnectUrl: 'https://example.com/.well-known/openid-configuration'}
                cookie: {type: apiKey, in: cookie, name: sid}
            """;

    private static final String NOTES = """
            package shop;

            import dev.hardwire.annotation.Controller;
            import dev.hardwire.handler.BasicCredentials;
            import shop.api.Note;

            @Controller
            final class Notes {
              static String getNote(long id) { return "note " + id; }
              static String putNote(long id, Note body) { return body.text(); }
              static String postNote(long id, Note body) { return body.text(); }
              static void many() { }
              static void login() { }
              static String who(BasicCredentials who) { return who.username() + " " + who.password(); }
            }
            """;

    private static final String CHECKS = """
            package shop;

            import dev.hardwire.annotation.NonBlocking;
            import dev.hardwire.annotation.SecurityCheck;
            import dev.hardwire.handler.BasicCredentials;
            import dev.hardwire.handler.HttpProblem;
            import java.util.List;
            import org.jspecify.annotations.Nullable;

            final class Checks {
              private Checks() { }

              @SecurityCheck("key")
              static @Nullable Object key(String key) { return key.equals("right") ? key : null; }

              @NonBlocking
              @SecurityCheck("token")
              static @Nullable Object token(String token, List<String> scopes) { return token.equals("right") ? token : null; }

              @SecurityCheck("basic")
              static BasicCredentials basic(BasicCredentials credentials) { return credentials; }

              @SecurityCheck("login")
              static Object login(String token) {
                throw HttpProblem.builder(401)
                    .detail("Of no use")
                    .header("WWW-Authenticate", "DPoP algs=\\"ES256\\"")
                    .build();
              }

              @SecurityCheck("cookie")
              static @Nullable Object cookie(String id) { return null; }
            }
            """;

    private static final String SHOP = """
            package shop;

            import dev.hardwire.annotation.Application;
            import dev.hardwire.annotation.Unimplemented;
            import dev.hardwire.spi.Wiring;

            @Application(openapi = "openapi.yaml", unimplemented = Unimplemented.MOCK)
            public final class Shop {
              public static Wiring open() { return ShopWiring.wire(); }
            }
            """;

    @TempDir
    static Path output;

    private static Served served;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.of(
                output,
                Map.of("openapi.yaml", DOCUMENT),
                Map.of("openapi.yaml", "shop.api"),
                Map.of("shop/Notes.java", NOTES, "shop/Checks.java", CHECKS, "shop/Shop.java", SHOP));
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    /** Nothing of a request is looked at before its credentials but method and path. */
    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, none, 404",
        "GET, /nothing, right, 404",
        "DELETE, /notes/1, none, 405",
        "DELETE, /notes/1, right, 405",
        "GET, /notes/1, none, 401",
        "GET, /notes/1, wrong, 401",
        "GET, /notes/1, right, 200",
        "HEAD, /notes/1, none, 401",
        "HEAD, /notes/1, right, 200",
        "OPTIONS, /notes/1, none, 204",
        "GET, /notes/x, none, 401",
        "GET, /notes/x, right, 400",
        "PUT, /notes/1, none, 401",
        "PUT, /notes/1, right, 400",
        "GET, /mocked, none, 200",
    })
    void methodAndPathComeFirst(String method, String target, String key, int status) throws Exception {
        HttpResponse<String> answer =
                key.equals("none") ? served.send(method, target) : served.send(method, target, "X-Key", key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | X-Key: wrong | text/plain | {} | 401",
                "PUT | X-Key: right | text/plain | {} | 415",
                "PUT | X-Key: wrong | application/json | { | 401",
                "PUT | X-Key: right | application/json | { | 400",
                "PUT | X-Key: right | application/json | {\"text\":\"\"} | 400",
                "PUT | X-Key: right | application/json | {\"text\":\"a\"} | 200",
                "POST | Authorization: Bearer wrong | text/plain | {} | 401",
                "POST | Authorization: Bearer right | text/plain | {} | 415",
                "POST | Authorization: Bearer wrong | application/json | {\"text\":\"\"} | 401",
                "POST | Authorization: Bearer right | application/json | {\"text\":\"\"} | 400",
                "POST | Authorization: Bearer right | application/json | {\"text\":\"a\"} | 200",
            })
    void bodiesComeLater(String method, String credential, String type, String body, int status) throws Exception {
        String request = "%s /notes/1 HTTP/1.1\r\nHost: a\r\n%s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(method, credential, type, body.length(), body);
        try (var client = new Client()) {
            client.send(request);
            assertThat(client.head()).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void whoIsRefusedNeedNotSendTheBody() throws Exception {
        try (var client = new Client()) {
            client.send("PUT /notes/1 HTTP/1.1\r\nHost: a\r\nX-Key: wrong\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 14\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.head()).startsWith("HTTP/1.1 401").containsIgnoringCase("connection: close");
        }
        try (var client = new Client()) {
            client.send("PUT /notes/1 HTTP/1.1\r\nHost: a\r\nX-Key: wrong\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n");
            assertThat(client.head()).startsWith("HTTP/1.1 401").containsIgnoringCase("connection: close");
        }
    }

    @ParameterizedTest
    @CsvSource({"PUT, X-Key: right", "POST, Authorization: Bearer right"})
    void whoIsAdmittedIsToldToGoOn(String method, String credential) throws Exception {
        try (var client = new Client()) {
            client.send(method + " /notes/1 HTTP/1.1\r\nHost: a\r\n" + credential
                    + "\r\nContent-Type: application/json\r\nContent-Length: 12\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.head()).startsWith("HTTP/1.1 100");
            client.send("{\"text\":\"a\"}");
            assertThat(client.head()).startsWith("HTTP/1.1 200");
        }
    }

    /** The connection goes on behind the body of a refused request, which is short, and answers keep their order. */
    @Test
    void connectionsGoOn() throws Exception {
        String refused =
                "PUT /notes/1 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n"
                        + "{\"text\":\"a\"}";
        String admitted = refused.replace("Host: a", "Host: a\r\nX-Key: right");
        String get = "GET /notes/7 HTTP/1.1\r\nHost: a\r\nX-Key: right\r\n\r\n";
        try (var client = new Client()) {
            client.send(refused + admitted + get + refused + get);
            assertThat(client.head()).startsWith("HTTP/1.1 401");
            assertThat(client.head()).startsWith("HTTP/1.1 200");
            assertThat(client.head()).startsWith("HTTP/1.1 200");
            assertThat(client.head()).startsWith("HTTP/1.1 401");
            assertThat(client.head()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void everySchemeIsChallengedOnce() throws Exception {
        HttpResponse<String> answer = served.send("GET", "/many");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(String.join(", ", answer.headers().allValues("WWW-Authenticate")))
                .isEqualTo("Bearer realm=\"The \\\"B?nk\\\"\", Basic realm=\"The \\\"B?nk\\\"\", charset=\"UTF-8\","
                        + " ApiKey realm=\"The \\\"B?nk\\\"\", in=\"header\", name=\"X-Key\","
                        + " ApiKey realm=\"The \\\"B?nk\\\"\", in=\"cookie\", name=\"sid\"");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":"
                        + "\"The request has no credentials, or not all that are asked for\"}");
    }

    @Test
    void aCheckMayRefuseInItsOwnWords() throws Exception {
        HttpResponse<String> ours = served.send("GET", "/many", "Authorization", "Bearer some", "Cookie", "sid=1");
        assertThat(ours.statusCode()).isEqualTo(401);
        assertThat(String.join(", ", ours.headers().allValues("WWW-Authenticate")))
                .startsWith("Bearer realm=\"The \\\"B?nk\\\"\", error=\"invalid_token\"");
        assertThat(ours.body()).contains("The credentials are not valid");

        HttpResponse<String> own = served.send("GET", "/login", "Authorization", "Bearer some");
        assertThat(own.statusCode()).isEqualTo(401);
        assertThat(own.headers().allValues("WWW-Authenticate")).containsExactly("DPoP algs=\"ES256\"");
        assertThat(own.body()).contains("Of no use");
    }

    @Test
    void namesAndPasswordsAreUtf8AndMayHaveColons() throws Exception {
        String encoded = Base64.getEncoder().encodeToString("Jürgen:pä:ss".getBytes(StandardCharsets.UTF_8));
        assertThat(served.get("/who", "Authorization", "bAsIc " + encoded)).isEqualTo("200 \"Jürgen pä:ss\"");
        assertThat(served.get("/who", "Authorization", "Basic Og==")).isEqualTo("200 \" \"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/notes/1 | X-Key: right\\X-Key: right | The header X-Key is there 2 times",
                "/notes/1 | X-Key: | The header X-Key is empty",
                "/who | Authorization: Basic | The Authorization header has no credentials behind Basic",
                "/who | Authorization: Basic !! | The Authorization header is no base64 of UTF-8",
                "/who | Authorization: Basic /w== | The Authorization header is no base64 of UTF-8",
                "/who | Authorization: Basic YQ== | has no user name and password, with a colon in between",
                "/who | Authorization: Basic YTph\\Authorization: Basic YTph | There are 2 Authorization headers",
            })
    void whatIsMalformedIsSaidSo(String target, String headers, String detail) throws Exception {
        try (var client = new Client()) {
            client.send("GET " + target + " HTTP/1.1\r\nHost: a\r\n" + headers.replace("\\", "\r\n") + "\r\n\r\n");
            assertThat(client.head()).startsWith("HTTP/1.1 401");
            assertThat(client.body).contains(detail);
        }
    }

    /** The library that verifies tokens is no part of an application that does not use it. */
    @Test
    void nothingOfTokensIsOnTheClassPath() {
        assertThat(List.of("com.nimbusds.jose.JOSEException")).noneMatch(name -> {
            try {
                Class.forName(name);
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        });
    }

    /** A connection on which one writes what one likes. */
    private static final class Client implements AutoCloseable {
        private final Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.server().port());
        private final InputStream in = socket.getInputStream();
        String body = "";

        Client() throws IOException {
            socket.setSoTimeout(10_000);
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** The next head; the body behind it is read, too. */
        String head() throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                assertThat(next).as("the end behind %s", head).isNotNegative();
                head.append((char) next);
            }
            var length = java.util.regex.Pattern.compile("(?i)content-length: (\\d+)")
                    .matcher(head);
            body = length.find()
                    ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
                    : "";
            return head.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
