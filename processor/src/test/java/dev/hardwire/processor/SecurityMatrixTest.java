package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of security scheme with a credential that is right, wrong, malformed, short of scopes or absent: alone,
 * together with another one, as an alternative to another one, optional, and with scopes. Over HTTP, with generated checks.
 * The same over TLS with client certificates is {@code MutualTlsTest}'s.
 */
class SecurityMatrixTest {
    private static final List<Scheme> SCHEMES = List.of(
            new Scheme("headerKey", "type: apiKey, in: header, name: X-Key", "X-Key: %s", "X-Key: ", "ApiKey"),
            new Scheme(
                    "x-api-key", "type: apiKey, in: header, name: x-api-key", "x-api-key: %s", "x-api-key: ", "ApiKey"),
            new Scheme("queryKey", "type: apiKey, in: query, name: key", "?key=%s", "?key=", "ApiKey"),
            new Scheme(
                    "cookieKey",
                    "type: apiKey, in: cookie, name: key",
                    "Cookie: a=b; key=%s",
                    "Cookie: key=",
                    "ApiKey"),
            new Scheme(
                    "basic", "type: http, scheme: Basic", "Authorization: basic %s", "Authorization: Basic a", "Basic"),
            new Scheme(
                    "bearer",
                    "type: http, scheme: bearer",
                    "Authorization: bEARER %s",
                    "Authorization: Bearer ",
                    "Bearer"),
            new Scheme("hoba", "type: http, scheme: HOBA", "Authorization: hoba %s", "Authorization: HOBA", "HOBA"),
            new Scheme(
                    "oauth",
                    "type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {read: r, write: w}}}",
                    "Authorization: Bearer %s",
                    "Authorization: Bearer a b",
                    "Bearer"),
            new Scheme(
                    "oidc",
                    "type: openIdConnect, openIdConnectUrl: 'https://example.com/.well-known/openid-configuration'",
                    "Authorization: Bearer %s",
                    "Authorization: Bearer ?",
                    "Bearer"));

    @TempDir
    static Path output;

    private static Served served;

    /**
     * A security scheme and how its credentials are sent.
     *
     * @param sent a header or query, with a place for the credential
     * @param malformed a header or query that has none
     * @param challenge what a refusal names it
     */
    record Scheme(String name, String declaration, String sent, String malformed, String challenge) {
        /** A header or query with a credential. */
        String with(String credential) {
            String text = name.equals("basic")
                    ? Base64.getEncoder().encodeToString(("alice:" + credential).getBytes(StandardCharsets.UTF_8))
                    : credential;
            return sent.formatted(text);
        }

        /** What is sent as one of the words of the table. */
        @Nullable
        String as(String word) {
            return switch (word) {
                case "absent" -> null;
                case "malformed" -> malformed;
                case "behind a tab" ->
                    with("wrong").replace(" wrong", "\twrong").replace("basic ", "basic\t");
                case "without scheme" -> "Authorization: wrong";
                case "of another scheme" -> "Authorization: Other YTpi";
                case "unreadable" -> "?key=%FF";
                default -> with(word);
            };
        }
    }

    /**
     * A request and what it is answered with.
     *
     * @param combination of the scheme with the partner's key: the path of the operation
     * @param own what the request has for the scheme
     * @param partner what it has for the partner's key
     * @param answer the body of an answer 200, or how {@code WWW-Authenticate} begins
     */
    record Row(Scheme scheme, String combination, String own, String partner, int status, String answer) {
        @Override
        public String toString() {
            return "%s %s, %s, partner %s: %d".formatted(combination, scheme.name(), own, partner, status);
        }
    }

    /** What the header or query of a scheme may have that is no credential of it: its sender is not taken for one without. */
    private static List<String> unusual(Scheme scheme) {
        if (scheme.sent().startsWith("Authorization")) {
            return List.of("behind a tab", "without scheme", "of another scheme");
        }
        return scheme.sent().startsWith("?") ? List.of("unreadable") : List.of();
    }

    static List<Row> table() {
        List<Row> rows = new ArrayList<>();
        for (Scheme scheme : SCHEMES) {
            String challenge = scheme.challenge() + " realm=\"Matrix\"";
            for (String wrong : List.of("wrong", "malformed", "absent")) {
                rows.add(new Row(scheme, "alone", wrong, "absent", 401, challenge));
                rows.add(new Row(scheme, "and", wrong, "right", 401, challenge));
                rows.add(new Row(scheme, "and", wrong, "absent", 401, challenge));
                rows.add(new Row(scheme, "or", wrong, "right", 200, "partner"));
                rows.add(new Row(scheme, "or", wrong, "absent", 401, challenge));
                rows.add(new Row(scheme, "or", wrong, "wrong", 401, challenge));
                rows.add(new Row(scheme, "scopes", wrong, "absent", 401, challenge));
            }
            for (String unusual : unusual(scheme)) {
                rows.add(new Row(scheme, "alone", unusual, "absent", 401, challenge));
                rows.add(new Row(scheme, "optional", unusual, "absent", 401, challenge));
                rows.add(new Row(scheme, "or", unusual, "right", 200, "partner"));
                rows.add(new Row(scheme, "public", unusual, "absent", 200, "nobody"));
            }
            if (scheme.challenge().equals("ApiKey")) {
                rows.add(new Row(scheme, "optional", "of another scheme", "absent", 200, "nobody"));
            }
            rows.add(new Row(scheme, "alone", "right", "absent", 200, "alice"));
            rows.add(new Row(scheme, "alone", "short", "absent", 200, "alice"));
            rows.add(new Row(scheme, "and", "right", "right", 200, "alice and partner"));
            rows.add(new Row(scheme, "and", "right", "wrong", 401, challenge));
            rows.add(new Row(scheme, "and", "right", "absent", 401, challenge));
            rows.add(new Row(scheme, "or", "right", "absent", 200, "alice"));
            rows.add(new Row(scheme, "or", "right", "wrong", 200, "alice"));
            rows.add(new Row(scheme, "or", "right", "right", 200, "alice"));
            rows.add(new Row(scheme, "optional", "right", "absent", 200, "alice"));
            rows.add(new Row(scheme, "optional", "absent", "absent", 200, "nobody"));
            rows.add(new Row(scheme, "optional", "wrong", "absent", 401, challenge));
            rows.add(new Row(scheme, "optional", "malformed", "absent", 401, challenge));
            rows.add(new Row(scheme, "scopes", "right", "absent", 200, "alice"));
            rows.add(new Row(
                    scheme,
                    "scopes",
                    "short",
                    "absent",
                    403,
                    scheme.challenge().equals("Bearer")
                            ? "Bearer realm=\"Matrix\", error=\"insufficient_scope\", scope=\"read write\""
                            : ""));
            rows.add(new Row(
                    scheme, "scopes", "short", "right", 403, scheme.challenge().equals("Bearer") ? "Bearer" : ""));
            rows.add(new Row(scheme, "blocked", "blocked", "absent", 429, ""));
            rows.add(new Row(scheme, "alone", "broken", "absent", 500, ""));
            rows.add(new Row(scheme, "scopes", "no-scopes", "absent", 500, ""));
            rows.add(new Row(scheme, "scopes", "broken-scopes", "absent", 500, ""));
            for (String any : List.of("right", "wrong", "malformed", "absent")) {
                rows.add(new Row(scheme, "public", any, "absent", 200, "nobody"));
            }
        }
        return rows;
    }

    @BeforeAll
    static void serve() throws Exception {
        served = Served.of(
                output,
                Map.of("openapi.yaml", document()),
                Map.of(),
                Map.of(
                        "shop/Matrix.java",
                        controller(),
                        "shop/Checks.java",
                        checks(),
                        "shop/Shop.java",
                        SHOP,
                        "shop/Caller.java",
                        CALLER,
                        "shop/User.java",
                        USER,
                        "shop/Partner.java",
                        PARTNER));
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    private static String document() {
        StringBuilder text = new StringBuilder("openapi: 3.1.0\ninfo: {title: Matrix, version: '1'}\npaths:\n");
        for (Scheme scheme : SCHEMES) {
            String name = scheme.name();
            operation(text, "alone", name, "{%s: []}".formatted(name));
            operation(text, "and", name, "{%s: [], partner: []}".formatted(name));
            operation(text, "or", name, "{%s: []}, {partner: []}".formatted(name));
            operation(text, "optional", name, "{}, {%s: []}".formatted(name));
            operation(text, "scopes", name, "{%s: [read, write]}".formatted(name));
            operation(text, "blocked", name, "{partner: []}, {%s: []}".formatted(name));
            operation(text, "public", name, "");
        }
        text.append("components:\n  securitySchemes:\n    partner: {type: apiKey, in: header, name: X-Partner}\n");
        SCHEMES.forEach(scheme -> text.append("    %s: {%s}%n".formatted(scheme.name(), scheme.declaration())));
        return text.toString();
    }

    private static void operation(StringBuilder text, String combination, String scheme, String security) {
        text.append("""
                  /%s/%s:
                    get:
                      operationId: %s
                      security: [%s]
                      responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}
                """.formatted(combination, scheme, id(combination, scheme), security));
    }

    private static String id(String combination, String scheme) {
        return combination
                + Character.toUpperCase(scheme.charAt(0))
                + scheme.substring(1).replace("-", "");
    }

    private static String controller() {
        StringBuilder text = new StringBuilder("""
                package shop;

                import dev.hardwire.annotation.Controller;
                import dev.hardwire.handler.Request;
                import java.util.Optional;
                import org.jspecify.annotations.Nullable;

                @Controller
                final class Matrix {
                """);
        for (Scheme scheme : SCHEMES) {
            String name = scheme.name();
            text.append("""
                      static String %s(User user, Request request) {
                        return user.name().equals(request.principal(User.class).name()) ? user.name() : "?";
                      }
                      static String %s(Partner partner, User user) { return user.name() + " and " + partner.name(); }
                      static String %s(Caller caller) { return caller.name(); }
                      static String %s(@Nullable User user, Optional<Caller> caller) {
                        return caller.isEmpty() && user == null ? "nobody" : user.name();
                      }
                      static String %s(User user) { return user.name(); }
                      static String %s(Optional<User> user, @Nullable Partner partner) { return "?"; }
                      static String %s(Request request) {
                        return request.principal(Object.class) == null ? "nobody" : "?";
                      }
                    """.formatted(
                            id("alone", name),
                            id("and", name),
                            id("or", name),
                            id("optional", name),
                            id("scopes", name),
                            id("blocked", name),
                            id("public", name)));
        }
        return text.append("}\n").toString();
    }

    private static String checks() {
        return """
                package shop;

                import dev.hardwire.annotation.NonBlocking;
                import dev.hardwire.annotation.SecurityCheck;
                import dev.hardwire.handler.BasicCredentials;
                import dev.hardwire.handler.Secret;
                import java.util.concurrent.CompletableFuture;
                import java.util.concurrent.CompletionStage;
                import org.jspecify.annotations.Nullable;

                final class Checks {
                  @SecurityCheck("headerKey")
                  @Nullable User headerKey(String key) { return User.of(key); }

                  @SecurityCheck("x-api-key")
                  CompletionStage<@Nullable User> lowerCaseKey(String key) {
                    return CompletableFuture.supplyAsync(() -> User.of(key));
                  }

                  @NonBlocking
                  @SecurityCheck("queryKey")
                  @Nullable User queryKey(String key) { return User.of(key); }

                  @SecurityCheck("cookieKey")
                  static @Nullable User cookieKey(String key) { return User.of(key); }

                  @SecurityCheck("basic")
                  @Nullable User basic(BasicCredentials credentials) {
                    return credentials.username().equals("alice") ? User.of(credentials.password()) : null;
                  }

                  @NonBlocking
                  @SecurityCheck("bearer")
                  @Nullable User bearer(String token) { return User.of(token); }

                  @SecurityCheck("hoba")
                  @Nullable User hoba(String credential) { return User.of(credential); }

                  @SecurityCheck("oauth")
                  CompletionStage<@Nullable User> oauth(String token) {
                    return CompletableFuture.supplyAsync(() -> User.of(token));
                  }

                  @SecurityCheck("oidc")
                  CompletionStage<@Nullable User> oidc(String token) {
                    try {
                      return CompletableFuture.completedFuture(User.of(token));
                    } catch (RuntimeException e) {
                      return CompletableFuture.failedFuture(e);
                    }
                  }

                  @SecurityCheck("partner")
                  @Nullable Partner partner(String key) {
                    return Secret.equal(key, "right") ? new Partner() : null;
                  }
                }
                """;
    }

    private static final String CALLER = """
            package shop;

            interface Caller {
              String name();
            }
            """;

    private static final String PARTNER = """
            package shop;

            record Partner() implements Caller {
              @Override public String name() { return "partner"; }
            }
            """;

    private static final String USER = """
            package shop;

            import dev.hardwire.handler.HttpProblem;
            import dev.hardwire.handler.Scoped;
            import java.util.List;
            import org.jspecify.annotations.Nullable;

            record User(String name, List<String> scopes) implements Caller, Scoped {
              static @Nullable User of(String secret) {
                return switch (secret) {
                  case "right" -> new User("alice", List.of("write", "read", "more"));
                  case "short" -> new User("alice", List.of("read"));
                  case "blocked" -> throw new HttpProblem(429, "Later");
                  case "broken" -> throw new IllegalStateException("This check is broken");
                  case "no-scopes" -> new User("alice", null);
                  case "broken-scopes" -> new User("alice", List.of("broken"));
                  default -> null;
                };
              }

              @Override public List<String> scopes() {
                if (scopes != null && scopes.contains("broken")) {
                  throw new IllegalStateException("These scopes are broken");
                }
                return scopes;
              }
            }
            """;

    private static final String SHOP = """
            package shop;

            import dev.hardwire.annotation.Application;
            import dev.hardwire.spi.Wiring;

            @Application(openapi = "openapi.yaml")
            public final class Shop {
              public static Wiring open() {
                return ShopWiring.wire(new Checks());
              }
            }
            """;

    @ParameterizedTest
    @MethodSource("table")
    @Timeout(60)
    void answers(Row row) throws Exception {
        String target = "/" + row.combination() + "/" + row.scheme().name();
        List<String> headers = new ArrayList<>();
        String own = row.scheme().as(row.own());
        if (own != null && own.startsWith("?")) {
            target += own;
        } else if (own != null) {
            int colon = own.indexOf(':');
            headers.addAll(
                    List.of(own.substring(0, colon), own.substring(colon + 1).strip()));
        }
        if (!row.partner().equals("absent")) {
            headers.addAll(List.of("X-Partner", row.partner()));
        }

        HttpResponse<String> answer = served.send("GET", target, headers.toArray(String[]::new));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(row.status());
        String challenges = String.join(", ", answer.headers().allValues("WWW-Authenticate"));
        if (row.status() == 200) {
            assertThat(answer.body()).isEqualTo("\"" + row.answer() + "\"");
        } else if (row.answer().isEmpty()) {
            assertThat(challenges).isEmpty();
        } else {
            assertThat(challenges).startsWith(row.answer());
            // What is well-formed is checked only where all that is asked for with it is there.
            boolean unchecked = row.combination().equals("and")
                    && row.own().equals("wrong")
                    && row.partner().equals("absent");
            boolean invalid = List.of("wrong", "malformed", "behind a tab").contains(row.own()) && !unchecked;
            assertThat(challenges.contains("error=\"invalid_token\""))
                    .isEqualTo(invalid && row.scheme().challenge().equals("Bearer"));
        }
        if (row.status() != 200) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }
}
