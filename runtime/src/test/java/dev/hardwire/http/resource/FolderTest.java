package dev.hardwire.http.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of a folder: what is served, what is not, and how. */
class FolderTest {
    private static final FileTime PAST = FileTime.from(Instant.parse("2025-11-01T10:00:00Z"));

    @TempDir
    static Path parent;

    private static Path folder;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createDirectory(parent.resolve("web"));
        write("web/index.html", "<p>index</p>");
        write("web/ten.txt", "0123456789");
        write("web/a b.css", "p {}");
        write("web/sub/index.html", "<p>sub</p>");
        write("web/bare/file.bin", "x");
        write("web/.hidden/file.txt", "hidden");
        write("web/.env", "secret");
        write("web/.well-known/security.txt", "known");
        write("web/app.js", "app();");
        write("web/app.js.br", "brotli");
        write("web/app.js.gz", "gzip");
        write("web/old.js", "new");
        write("web/old.js.gz", "stale");
        Files.setLastModifiedTime(
                folder.resolve("old.js.gz"), FileTime.from(PAST.toInstant().minusSeconds(1)));
        write("outside/secret.txt", "secret");
        write("web-beside/secret.txt", "secret");
        Files.createSymbolicLink(folder.resolve("out.txt"), parent.resolve("outside/secret.txt"));
        Files.createSymbolicLink(folder.resolve("out"), parent.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("beside"), parent.resolve("web-beside"));
        Files.createSymbolicLink(folder.resolve("in.txt"), folder.resolve("ten.txt"));
        Files.createSymbolicLink(folder.resolve("shown.txt"), folder.resolve(".env"));
        Files.createSymbolicLink(folder.resolve("circle"), folder.resolve("circle"));
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("gone"));
        server = hardwire()
                .files("/files", folder)
                .files(
                        "/more",
                        folder,
                        FolderOptions.builder()
                                .hidden(true)
                                .precompressed(true)
                                .cacheControl("public, max-age=60")
                                .build())
                .listen(0);
    }

    private static Hardwire hardwire() {
        return Hardwire.of(ShopWiring.of(new Shop()));
    }

    private static void write(String name, String content) throws IOException {
        Path file = parent.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, PAST);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawClient.Answer get(String target, String... headers) throws IOException {
        try (var client = new RawClient(server.port())) {
            var all = new StringBuilder();
            for (String header : headers) {
                all.append(header).append("\r\n");
            }
            return client.send("GET " + target + " HTTP/1.1\r\nHost: a\r\n" + all + "\r\n")
                    .answer();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/files/ | text/html; charset=utf-8 | <p>index</p>",
                "/files/index.html?v=1 | text/html; charset=utf-8 | <p>index</p>",
                "/files/ten.txt | text/plain; charset=utf-8 | 0123456789",
                "/files/a%20b.css | text/css; charset=utf-8 | p {}",
                "/files/sub/ | text/html; charset=utf-8 | <p>sub</p>",
                "/files/bare/file.bin | application/octet-stream | x",
                "/files/in.txt | text/plain; charset=utf-8 | 0123456789",
                "/more/.well-known/security.txt | text/plain; charset=utf-8 | known"
            })
    void whatIsServed(String target, String contentType, String body) throws IOException {
        var answer = get(target);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers())
                .containsEntry("content-type", contentType)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("accept-ranges", "bytes")
                .containsEntry("last-modified", "Sat, 01 Nov 2025 10:00:00 GMT")
                .containsEntry("cache-control", target.startsWith("/more") ? "public, max-age=60" : "no-cache");
        assertThat(answer.headers().get("etag")).matches("\"[0-9a-f]+-[0-9a-f]+\"");
        try (var client = new RawClient(server.port())) {
            var head = client.request("HEAD", target, null);
            assertThat(head.headers()).containsEntry("content-length", Integer.toString(body.length()));
            assertThat(client.request("GET", target, null).body()).isEqualTo(body);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotServed() {
        return Stream.of(
                        "/files/nothing.html",
                        "/files/bare", // a folder without a page
                        "/files/bare/",
                        "/files/.env",
                        "/files/.hidden/file.txt",
                        "/files/.well-known/security.txt",
                        "/files/shown.txt", // a link to what is hidden
                        "/files/out.txt", // links that lead out
                        "/files/out/secret.txt",
                        "/files/beside/secret.txt",
                        "/more/out.txt",
                        "/more/beside/secret.txt",
                        "/files/circle",
                        "/files/dangling",
                        "/files/../outside/secret.txt",
                        "/files/%2e%2e/outside/secret.txt",
                        "/files/..%2foutside/secret.txt",
                        "/files/..%5coutside%5csecret.txt",
                        "/files/sub/../ten.txt",
                        "/more/sub/../ten.txt",
                        "/more/%2e%2e/outside/secret.txt",
                        "/files/./ten.txt",
                        "/files//ten.txt",
                        "/files/ten.txt/",
                        "/files/ten.txt/x",
                        "/files/ten.txt%00",
                        "/files/ten.txt%00.html",
                        "/files/ten.txt%0a",
                        "/files/c:%5cten.txt",
                        "/files/ten.txt::$DATA",
                        "/files/%2fetc/passwd",
                        "/files/" + "x".repeat(300))
                .map(target -> DynamicTest.dynamicTest(target, () -> {
                    var answer = get(target);
                    assertThat(answer.status()).as(answer.body()).isEqualTo(404);
                    assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
                    assertThat(answer.body()).doesNotContain("secret\n", parent.toString());
                }));
    }

    @Test
    void aFolderWithoutItsSlashIsRedirected() throws IOException {
        assertThat(get("/files").headers()).containsEntry("location", "/files/");
        var sub = get("/files/sub");
        assertThat(sub.status()).isEqualTo(308);
        assertThat(sub.headers()).containsEntry("location", "/files/sub/");
    }

    @Test
    void aRedirectNeverLeadsToAnotherHost() throws IOException {
        try (var root = hardwire().files("/", folder).listen(0);
                var client = new RawClient(root.port())) {
            assertThat(client.request("GET", "/sub", null).headers()).containsEntry("location", "/sub/");
            assertThat(client.request("GET", "//sub", null).status()).isEqualTo(404);
        }
    }

    @Test
    void conditions() throws IOException {
        String etag = get("/files/ten.txt").headers().get("etag");
        var same = get("/files/ten.txt", "If-None-Match: " + etag);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.headers()).containsEntry("etag", etag).doesNotContainKeys("content-length", "content-type");
        assertThat(get("/files/ten.txt", "If-Modified-Since: Sat, 01 Nov 2025 10:00:00 GMT")
                        .status())
                .isEqualTo(304);
        var other = get("/files/ten.txt", "If-Match: \"other\"");
        assertThat(other.status()).isEqualTo(412);
        assertThat(other.body()).contains("A condition of the request does not hold: what is here is another version");
        assertThat(get("/files/ten.txt", "If-Match: " + etag).body()).isEqualTo("0123456789");
    }

    @Test
    void ranges() throws IOException {
        var some = get("/files/ten.txt", "Range: bytes=2-4");
        assertThat(some.status()).isEqualTo(206);
        assertThat(some.headers())
                .containsEntry("content-range", "bytes 2-4/10")
                .containsEntry("content-length", "3")
                .containsEntry("content-type", "text/plain; charset=utf-8");
        assertThat(some.body()).isEqualTo("234");

        var several = get("/files/ten.txt", "Range: bytes=0-0,-2");
        assertThat(several.status()).isEqualTo(206);
        String boundary = several.headers().get("content-type").substring("multipart/byteranges; boundary=".length());
        assertThat(several.body()).isEqualTo("""
                        \r
                        --B\r
                        content-type: text/plain; charset=utf-8\r
                        content-range: bytes 0-0/10\r
                        \r
                        0\r
                        --B\r
                        content-type: text/plain; charset=utf-8\r
                        content-range: bytes 8-9/10\r
                        \r
                        89\r
                        --B--\r
                        """.replace("B", boundary));

        var none = get("/files/ten.txt", "Range: bytes=10-");
        assertThat(none.status()).isEqualTo(416);
        assertThat(none.headers()).containsEntry("content-range", "bytes */10");
        assertThat(none.body()).contains("None of the ranges that are asked for exists");

        String etag = some.headers().get("etag");
        assertThat(get("/files/ten.txt", "Range: bytes=2-4", "If-Range: " + etag)
                        .body())
                .isEqualTo("234");
        assertThat(get("/files/ten.txt", "Range: bytes=2-4", "If-Range: \"x\"").body())
                .isEqualTo("0123456789");
    }

    @Test
    void aFileThatHasJustChangedHasAWeakTag() throws IOException {
        write("web/fresh.txt", "fresh");
        Path fresh = folder.resolve("fresh.txt");
        Files.setLastModifiedTime(fresh, FileTime.from(Instant.now()));
        assertThat(get("/files/fresh.txt").headers().get("etag")).startsWith("W/\"");
        Files.setLastModifiedTime(fresh, PAST);
        String before = get("/files/fresh.txt").headers().get("etag");
        assertThat(before).startsWith("\"");
        write("web/fresh.txt", "changed");
        assertThat(get("/files/fresh.txt", "If-None-Match: " + before).body()).isEqualTo("changed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/more/app.js | gzip, br | br | brotli",
                "/more/app.js | gzip | gzip | gzip",
                "/more/app.js | GZIP;q=0.5 | gzip | gzip",
                "/more/app.js | br;q=0, gzip;q=0.0 | | app();",
                "/more/app.js | * | | app();",
                "/more/app.js | identity | | app();",
                "/more/old.js | gzip | | new",
                "/more/ten.txt | br | | 0123456789"
            })
    void compressedBeforehand(String target, String accepts, String coding, String body) throws IOException {
        var answer = get(target, "Accept-Encoding: " + accepts);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers()).containsEntry("vary", "Accept-Encoding");
        assertThat(answer.headers().get("content-encoding")).isEqualTo(coding);
        assertThat(answer.headers().get("content-type")).startsWith("text/");
    }

    @Test
    void nothingCompressedUnlessAskedFor() throws IOException {
        var answer = get("/files/app.js", "Accept-Encoding: br, gzip");
        assertThat(answer.body()).isEqualTo("app();");
        assertThat(answer.headers()).doesNotContainKey("content-encoding");
    }

    @Test
    void onlyReading() throws IOException {
        try (var client = new RawClient(server.port())) {
            assertThat(client.request("PUT", "/files/ten.txt", "{}").status()).isEqualTo(405);
            assertThat(client.request("DELETE", "/files/ten.txt", null).headers())
                    .containsEntry("allow", "GET, HEAD, OPTIONS");
        }
    }

    @Test
    void theLongestPrefixServes() throws IOException {
        write("web/deep/a.txt", "of the folder");
        write("deep/a.txt", "of the other");
        try (var both = hardwire()
                        .files("/", folder)
                        .files("/deep", parent.resolve("deep"))
                        .listen(0);
                var client = new RawClient(both.port())) {
            assertThat(client.request("GET", "/deep/a.txt", null).body()).isEqualTo("of the other");
            assertThat(client.request("GET", "/hello", null).body()).contains("hello");
        }
    }

    @Test
    void whatCannotBeServedIsSaidAtStartup() {
        assertThatThrownBy(() -> hardwire().files("/", parent.resolve("gone")).listen(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no folder " + parent.resolve("gone") + " to serve files from");
        Path file = folder.resolve("ten.txt");
        assertThatThrownBy(() -> hardwire().files("/", file).listen(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Files are served from a folder, which " + file + " is not");
        assertThatThrownBy(() -> FolderOptions.builder().cacheControl("a\r\nb"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cacheControl is the value of a header, unlike ");
    }
}
