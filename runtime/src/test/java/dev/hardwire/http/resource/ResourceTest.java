package dev.hardwire.http.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.proxy.ProxyOptions;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopRoutes;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.spi.DocumentResource;
import dev.hardwire.spi.EndpointRoutes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the class path, documents and Swagger UI. */
class ResourceTest {
    private static final String FOLDER = "dev/hardwire/http/resource/";
    private static Server server;

    @BeforeAll
    static void start() {
        server = hardwire(document("/v1", "Shop"), document("", "Root"), document("", "Other"))
                .resources("/files", FOLDER + "web")
                .resources("/files/deep/", "/" + FOLDER + "web/sub/")
                .resources("/jar", "META-INF/maven")
                .listen(0);
    }

    private static Hardwire hardwire(DocumentResource... documents) {
        return Hardwire.of(new ShopWiring(new ShopRoutes(new Shop()), EndpointRoutes.NONE, List.of(documents)));
    }

    private static DocumentResource document(String basePath, String title) {
        return new DocumentResource("openapi/shop.yaml", FOLDER + "openapi.json", title, basePath);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> files() {
        return Stream.of(
                file("/files/index.html", "text/html; charset=utf-8", "<p>index</p>\n"),
                file("/files/", "text/html; charset=utf-8", "<p>index</p>\n"),
                file("/files/?a=b", "text/html; charset=utf-8", "<p>index</p>\n"),
                file("/files/app.js", "text/javascript; charset=utf-8", "app();\n"),
                file("/files/a%20b.css", "text/css; charset=utf-8", "p {}\n"),
                file("/files/data.unknown", "application/octet-stream", "data\n"),
                file("/files/sub/", "text/html; charset=utf-8", "<p>sub</p>\n"),
                file("/files/deep/index.html", "text/html; charset=utf-8", "<p>sub</p>\n"),
                file("/jar/org.webjars/swagger-ui/pom.properties", "application/octet-stream", null));
    }

    private static DynamicTest file(String target, String mediaType, String body) {
        return DynamicTest.dynamicTest(target, () -> {
            try (var client = new RawClient(server.port())) {
                var answer = client.request("GET", target, null);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.headers())
                        .containsEntry("content-type", mediaType)
                        .containsEntry("cache-control", "no-cache")
                        .containsEntry("x-content-type-options", "nosniff");
                if (body != null) {
                    assertThat(answer.body()).isEqualTo(body);
                }
                var head = client.request("HEAD", target, null);
                assertThat(head.headers())
                        .isEqualTo(withDate(answer.headers(), head.headers().get("date")));
                client.send("GET " + target + " HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"x\", "
                        + answer.headers().get("etag") + "\r\n\r\n");
                var same = client.answer();
                assertThat(same.status()).isEqualTo(304);
                assertThat(same.headers())
                        .containsEntry("etag", answer.headers().get("etag"))
                        .doesNotContainKey("content-length");
                client.send("GET " + target + " HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"x\"\r\n\r\n");
                assertThat(client.answer().status()).isEqualTo(200);
            }
        });
    }

    private static Map<String, String> withDate(Map<String, String> headers, String date) {
        headers.put("date", date);
        return headers;
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoFile() {
        return Stream.of(
                        "/files/nothing.html",
                        "/files/sub", // a folder
                        "/files/.hidden",
                        "/files/../openapi.json",
                        "/files/%2e%2e/openapi.json",
                        "/files/..%2fopenapi.json",
                        "/files/..%5copenapi.json",
                        "/files/sub/../index.html",
                        "/files/./index.html",
                        "/files//index.html",
                        "/files/index.html/",
                        "/files/index.html%00",
                        "/files/file:%2fetc/passwd",
                        "/jar/org.webjars", // a folder of a jar
                        "/jar/org.webjars/",
                        "/filesystem")
                .map(target -> DynamicTest.dynamicTest(target, () -> {
                    try (var client = new RawClient(server.port())) {
                        var answer = client.request("GET", target, null);
                        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
                        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
                    }
                }));
    }

    /** Where a proxy passes on the prefix that a client sends, a new one costs no event loop anything. */
    @Test
    void documentsBelowNewPrefixesAreMadeOnTheHandlerExecutor() throws Exception {
        var entered = new CountDownLatch(1);
        var shop = new Shop() {
            @Override
            public void block() throws Exception {
                entered.countDown();
                super.block();
            }
        };
        var options = HttpOptions.builder()
                .maxConcurrentCalls(1)
                .proxies(ProxyOptions.builder().trusted("127.0.0.1").build());
        var wiring = new ShopWiring(new ShopRoutes(shop), EndpointRoutes.NONE, List.of(document("/v1", "Shop")));
        try (Server busy = Hardwire.of(wiring).http(options.build()).listen(0);
                var blocked = new RawClient(busy.port());
                var client = new RawClient(busy.port())) {
            blocked.send("GET /block HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(document(client, "").status()).isEqualTo(200);
            assertThat(document(client, "/new").status()).isEqualTo(503);
            shop.blocked.countDown();
            assertThat(blocked.answer().status()).isEqualTo(204);
            await().until(() -> document(client, "/new").body().contains("\"url\":\"/new\""));
        } finally {
            shop.blocked.countDown();
        }
    }

    private static RawClient.Answer document(RawClient client, String prefix) throws IOException {
        String said = prefix.isEmpty() ? "" : "X-Forwarded-Prefix: " + prefix + "\r\n";
        return client.send("GET /v1/openapi.json HTTP/1.1\r\nHost: a\r\n" + said + "\r\n")
                .answer();
    }

    @Test
    void aFolderWithoutItsSlashIsRedirected() throws Exception {
        try (var client = new RawClient(server.port())) {
            var answer = client.request("GET", "/files", null);
            assertThat(answer.status()).isEqualTo(308);
            assertThat(answer.headers()).containsEntry("location", "/files/");
        }
    }

    @Test
    void onlyReading() throws Exception {
        try (var client = new RawClient(server.port())) {
            var answer = client.request("DELETE", "/files/app.js", null);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.headers()).containsEntry("allow", "GET, HEAD, OPTIONS");
            assertThat(client.request("OPTIONS", "/files/app.js", null).headers())
                    .containsEntry("allow", "GET, HEAD, OPTIONS");
        }
        try (var client = new RawClient(server.port())) {
            assertThat(client.request("POST", "/files/app.js", "{}").status()).isEqualTo(405);
            assertThat(client.request("POST", "/files/app.js", "x".repeat(20_000))
                            .status())
                    .isEqualTo(413);
        }
    }

    @Test
    void documentsAreServedUnderTheirBasePaths() throws Exception {
        try (var client = new RawClient(server.port())) {
            for (String path : new String[] {"/v1/openapi.json", "/openapi.json", "/openapi-2.json"}) {
                var answer = client.request("GET", path, null);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.headers()).containsEntry("content-type", "application/json");
                assertThat(answer.body()).startsWith("{\"openapi\":\"3.0.3\"");
            }
        }
    }

    @Test
    void swaggerUiShowsThem() throws Exception {
        try (var client = new RawClient(server.port())) {
            assertThat(client.request("GET", "/docs", null).headers()).containsEntry("location", "/docs/");
            var index = client.request("GET", "/docs/", null).body();
            assertThat(index).doesNotContain("http");
            for (String part : List.of(
                    "swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js", "favicon-32x32.png")) {
                assertThat(index).contains('"' + part + '"');
                assertThat(client.request("GET", "/docs/" + part, null).status())
                        .as(part)
                        .isEqualTo(200);
            }
            assertThat(client.request("GET", "/docs/start.js", null).body())
                    .contains(
                            "[{\"url\":\"../v1/openapi.json\",\"name\":\"Shop\"},{\"url\":\"../openapi.json\",\"name\":\"Root\"},"
                                    + "{\"url\":\"../openapi-2.json\",\"name\":\"Other\"}]");
        }
    }

    @Test
    void swaggerUiIsWhereAndAsTheOptionsSay() throws Exception {
        var docs = DocsOptions.builder()
                .path("/internal/api-docs")
                .settings("{\"docExpansion\":\"none\"}")
                .build();
        try (var moved = hardwire(document("/v1", "Shop")).docs(docs).listen(0);
                var client = new RawClient(moved.port())) {
            assertThat(client.request("GET", "/internal/api-docs", null).headers())
                    .containsEntry("location", "/internal/api-docs/");
            assertThat(client.request("GET", "/internal/api-docs/", null).body())
                    .contains("swagger-ui");
            assertThat(client.request("GET", "/internal/api-docs/swagger-ui.css", null)
                            .status())
                    .isEqualTo(200);
            assertThat(client.request("GET", "/internal/api-docs/start.js", null)
                            .body())
                    .contains("{\"url\":\"../../v1/openapi.json\",\"name\":\"Shop\"}")
                    .contains("const settings = {\"docExpansion\":\"none\"};");
            assertThat(client.request("GET", "/docs/", null).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "docs", "/docs/", "//docs", "/a/../docs", "/.", "/a b", "/{x}"})
    void whatIsNoPathForSwaggerUiIsRefused(String path) {
        assertThatThrownBy(() -> DocsOptions.builder().path(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "path must be a path such as /docs, of letters, digits and -._~, and not end with a slash, unlike \""
                                + path + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "none", "{docExpansion: 'none'}", "{} + alert(1)", "{\"a\":}"})
    void settingsOfSwaggerUiAreAnObject(String settings) {
        assertThatThrownBy(() -> DocsOptions.builder().settings(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("settings must be a JSON object such as {\"docExpansion\":\"none\"}, unlike \"" + settings
                        + '"');
    }

    @Test
    void theyCanBeSwitchedOff() throws Exception {
        try (var off = hardwire(document("", "Shop")).docs(false).listen(0);
                var client = new RawClient(off.port())) {
            assertThat(client.request("GET", "/openapi.json", null).status()).isEqualTo(200);
            assertThat(client.request("GET", "/docs/", null).status()).isEqualTo(404);
        }
        try (var off = hardwire(document("", "Shop")).documents(false).listen(0);
                var client = new RawClient(off.port())) {
            assertThat(client.request("GET", "/openapi.json", null).status()).isEqualTo(404);
            assertThat(client.request("GET", "/docs/", null).status()).isEqualTo(404);
        }
    }

    @Test
    void anOperationHasItsPathBeforeAnyFile() throws Exception {
        try (var both = hardwire(document("", "Shop"))
                        .resources("/", FOLDER + "web")
                        .listen(0);
                var client = new RawClient(both.port())) {
            assertThat(client.request("GET", "/hello", null).body()).contains("hello");
            assertThat(client.request("GET", "/", null).body()).isEqualTo("<p>index</p>\n");
            assertThat(client.request("GET", "/openapi.json", null).status()).isEqualTo(200);
            assertThat(client.request("GET", "/nowhere", null).status()).isEqualTo(404);
        }
    }

    @Test
    void whatCannotBeServedIsSaidAtStartup() {
        var missing = hardwire(new DocumentResource("openapi/gone.yaml", "gone.json", "Gone", ""));
        assertThatThrownBy(() -> missing.listen(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The document openapi/gone.yaml is not on the class path as gone.json: rebuild the application");
        assertThatThrownBy(() -> hardwire().resources("files", "web").listen(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Files are served under a path such as /assets, not files");
        assertThatThrownBy(() -> hardwire().resources("/", "/").listen(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Resources are in a folder of the class path: the root would serve classes too");
    }
}
