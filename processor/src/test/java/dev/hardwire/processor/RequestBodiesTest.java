package dev.hardwire.processor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.body.UploadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/requests.md} says of bodies, over HTTP. */
class RequestBodiesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "bodies");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=\"a b\"";
    private static final int MAX_BODY = 4_000;
    private static final int MAX_UPLOAD = 400_000;

    @TempDir
    static Path output;

    private static Path spool;
    private static Served shop;

    @BeforeAll
    static void start() throws Exception {
        spool = Files.createDirectory(output.resolve("spool"));
        var uploads = UploadOptions.builder()
                .maxUploadSize(MAX_UPLOAD)
                .maxParts(20)
                .maxPartHeaderSize(500)
                .spoolThreshold(100)
                .spoolDirectory(spool)
                .build();
        System.setProperty("bodies.target", output.resolve("target.png").toString());
        shop = Served.of(
                output,
                Map.of("openapi.yaml", Files.readString(FOLDER.resolve("openapi.yaml"))),
                Map.of("openapi.yaml", "shop"),
                Map.of(
                        "shop/Bodies.java", Files.readString(FOLDER.resolve("Bodies.java")),
                        "shop/Shop.java", Files.readString(FOLDER.resolve("Shop.java"))),
                HttpOptions.builder().maxBodySize(MAX_BODY).uploads(uploads).build());
    }

    @AfterAll
    static void stop() {
        if (shop != null) {
            shop.close();
        }
    }

    private static HttpResponse<String> send(String method, String path, String contentType, byte[] body)
            throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + shop.server().port() + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String said(String method, String path, String contentType, String body) throws Exception {
        HttpResponse<String> answer = send(method, path, contentType, body.getBytes(UTF_8));
        return answer.statusCode() + " " + answer.body();
    }

    /** A part with headers, one a line. */
    private static String part(String headers, String content) {
        return "--a b\r\n" + headers.replace("\n", "\r\n") + "\r\n\r\n" + content + "\r\n";
    }

    private static String field(String name, String value) {
        return part("Content-Disposition: form-data; name=" + name, value);
    }

    private static String photo(String content) {
        return part("Content-Disposition: form-data; name=photo; filename=p.png\nContent-Type: image/png", content);
    }

    private static String upload(String... parts) throws Exception {
        return said("POST", "/upload", MULTIPART, String.join("", parts) + "--a b--\r\n");
    }

    // ---- text ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/text   | text/plain                     | abc     | 200 \"text abc\"",
                "/text   | Text/Plain; charset=\"UTF-8\"  | ä€      | 200 \"text ä€\"",
                "/text   | text/plain                     | a       | must have at least 2 characters",
                "/text   | text/plain                     | abcdefg | must have at most 6 characters",
                "/text   | text/plain                     | AB      | must match the pattern ^[a-zä€]+$",
                "/text   | text/plain; charset=nope       | ab      | 415",
                "/text   | text/html                      | ab      | 415",
                "/number | text/plain                     | 7       | 200 \"number 7\"",
                "/number | text/plain                     | 11      | must be at most 10",
                "/number | text/plain                     | x       | must be an integer",
                "/level  | text/html                      | high    | 200 \"level HIGH\"",
                "/level  | text/plain                     | none    | must be one of",
            })
    void textIsReadAsItsSchemaSays(String path, String contentType, String body, String expected) throws Exception {
        assertThat(said("POST", path, contentType, body)).contains(expected);
    }

    @Test
    void textIsDecodedAsItsCharsetSays() throws Exception {
        assertThat(send("POST", "/text", "text/plain; charset=ISO-8859-1", "aä".getBytes(ISO_8859_1))
                        .body())
                .isEqualTo("\"text aä\"");
        HttpResponse<String> broken = send("POST", "/text", "text/plain", "aä".getBytes(ISO_8859_1));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("is no text in the charset of its Content-Type");
    }

    // ---- forms ----

    @Test
    void aFormIsTheRecordOfItsSchema() throws Exception {
        String form = "name=Rex+the%20cat&tags=a&tags=b%26c&sizes=1%7C2&codes=1&codes=2"
                + "&address=%7B%22street%22%3A%22Main%22%2C%22number%22%3A5%7D"
                + "&home%5Bstreet%5D=Side&home[number]=7&note=a/b?c&level=high";
        assertThat(said("POST", "/form", FORM, form))
                .isEqualTo("200 \"SendFormBody[name=Rex the cat, age=3, tags=[a, b&c], sizes=[1, 2], codes=[1, 2],"
                        + " address=Address[street=Main, number=5], home=Address[street=Side, number=7], note=a/b?c,"
                        + " level=HIGH]\"");
        assertThat(said("POST", "/form", FORM + "; charset=UTF-8", "name=ab&age=4&unknown=1"))
                .startsWith("200 \"SendFormBody[name=ab, age=4, tags=null,");
        assertThat(said("POST", "/form", FORM + "; charset=latin1", "name=ab")).startsWith("415");
    }

    @Test
    void allThatIsWrongWithAFormIsAnsweredAtOnce() throws Exception {
        String answer = said(
                "POST",
                "/form",
                FORM,
                "age=x&tags=&tags=a&sizes=1%7Cy&codes=z&address=none&home%5Bnumber%5D=1&level=no");
        assertThat(answer)
                .startsWith("400")
                .contains("\"pointer\":\"/name\"", "\"pointer\":\"/age\"", "\"pointer\":\"/tags/0\"")
                .contains("\"pointer\":\"/sizes/1\"", "\"pointer\":\"/codes/0\"", "\"pointer\":\"/address\"")
                .contains("\"pointer\":\"/home/street\"", "\"pointer\":\"/level\"");
        assertThat(said("POST", "/form", FORM, "name=ab&name=cd")).contains("must occur once, not 2 times");
        assertThat(said("POST", "/form", FORM, "name=%zz")).startsWith("400").contains("The form is badly encoded");
        assertThat(said("POST", "/form", FORM, "a&".repeat(1_001))).contains("more than 1000 fields");
        assertThat(said("POST", "/form", FORM, "name=" + "a".repeat(MAX_BODY))).startsWith("413");
    }

    // ---- multipart ----

    @Test
    void aMultipartFormHasTypedPartsAndFiles() throws Exception {
        String answer = upload(
                field("title", "Rex"),
                field("tags", "a"),
                field("tags", "b"),
                part(
                        "Content-Disposition: form-data; name=address\nContent-Type: application/json",
                        "{\"street\":\"M\"}"),
                field("places", "{\"street\":\"N\"}"),
                photo("PNG"),
                part(
                        "Content-Disposition: form-data; name=\"report\"; filename=\"x.pdf\";"
                                + " filename*=UTF-8''%e2%82%ac.pdf\n"
                                + "Content-Type: application/pdf\n"
                                + "X-Pages: 3",
                        "%PDF"),
                part("content-disposition: form-data; name=more; filename=\"C:\\dir\\a.txt\"", "one"),
                part("Content-Disposition: form-data; name=more", ""),
                field("unknown", "dropped"));
        assertThat(answer)
                .isEqualTo("200 \"Rex 1 Address[street=M, number=null] [a, b] [Address[street=N, number=null]]"
                        + " photo:p.png:image/png:3:PNG report report:€.pdf:application/pdf:4:%PDF pages 3"
                        + " more more:a.txt:null:3:one more more:null:null:0:\"");
    }

    @Test
    void allThatIsWrongWithAMultipartFormIsAnsweredAtOnce() throws Exception {
        String answer = upload(
                field("title", "longer than ten"),
                field("count", "x"),
                part("Content-Disposition: form-data; name=address\nContent-Type: application/xml", "<a/>"),
                field("places", "no"),
                part("Content-Disposition: form-data; name=photo\nContent-Type: text/html", "<p>"),
                part("Content-Disposition: form-data; name=report\nContent-Type: application/pdf", ""),
                field("more", "1"),
                field("more", "2"),
                field("more", "3"));
        assertThat(answer)
                .startsWith("400")
                .contains("\"pointer\":\"/title\"", "\"pointer\":\"/count\"")
                .contains("must be application/json, not application/xml")
                .contains("\"pointer\":\"/places/0\"")
                .contains("must be image/png or image/gif, not text/html")
                .contains("must have the header x-pages")
                .contains("\"pointer\":\"/more\"")
                .doesNotContain("{\"pointer\":\"/photo\",\"message\":\"is required\"}");
        assertThat(upload(field("title", "a"), photo("1"), photo("2"))).contains("must occur once, not 2 times");
        assertThat(upload(field("title", "a"))).contains("\"pointer\":\"/photo\"", "is required");
    }

    @ParameterizedTest
    @MethodSource
    void malformedMultipartIs400(String contentType, String body, String expected) throws Exception {
        assertThat(said("POST", "/upload", contentType, body)).startsWith("400").contains(expected);
    }

    static Stream<Arguments> malformedMultipartIs400() {
        String x = "multipart/form-data; boundary=x";
        String disposition = "Content-Disposition: form-data; name=title\r\n";
        return Stream.of(
                Arguments.of("multipart/form-data", "--x--", "must have a boundary of 1 to 70 characters"),
                Arguments.of(x + "y".repeat(70), "--x--", "must have a boundary"),
                Arguments.of(x, "nothing", "ends without its last delimiter"),
                Arguments.of(x, "--x\r\n" + disposition + "\r\nRex", "ends without its last delimiter"),
                Arguments.of(x, "--x\r\n\r\na\r\n--x--", "without Content-Disposition"),
                Arguments.of(x, "--x\r\nContent-Disposition: attachment; name=a\r\n\r\n\r\n--x--", "form-data"),
                Arguments.of(x, "--x\r\nno header\r\n\r\na\r\n--x--", "has a header that is none"),
                Arguments.of(x, "--xyz\r\n\r\na\r\n--x--", "something else on its line"),
                Arguments.of(
                        x,
                        "--x\r\n" + disposition + "Content-Type: multipart/mixed; boundary=y\r\n\r\n\r\n--x--",
                        "has a part that is multipart"),
                Arguments.of(
                        x,
                        "--x\r\n" + disposition + "Content-Transfer-Encoding: base64\r\n\r\nYQ==\r\n--x--",
                        "Content-Transfer-Encoding base64"));
    }

    @Test
    void multipartHasLimits() throws Exception {
        String[] many = new String[21];
        Arrays.fill(many, field("unknown", "a"));
        assertThat(upload(many)).startsWith("413").contains("at most 20 parts");
        assertThat(upload(part("Content-Disposition: form-data; name=" + "a".repeat(600), "a")))
                .startsWith("413")
                .contains("at most 500 bytes");
        assertThat(upload(field("title", "a".repeat(MAX_BODY + 1))))
                .startsWith("413")
                .contains("" + MAX_BODY);
    }

    @Test
    void filesLieOnDiskAndAreDeletedUnlessMoved() throws Exception {
        String content = "a".repeat(50_000);
        assertThat(upload(field("title", "large"), photo(content))).contains("photo:p.png:image/png:50000:…");
        awaitNoFiles();
        assertThat(upload(field("title", "again"), photo("b"))).contains("before: The file photo is deleted");

        Path target = output.resolve("target.png");
        assertThat(upload(field("title", "to disk"), photo(content))).startsWith("200");
        awaitNoFiles();
        assertThat(target).hasContent(content);
        assertThat(upload(field("title", "to disk"), photo("small"))).startsWith("200");
        assertThat(target).hasContent("small");
        // refused after the file has come
        assertThat(upload(photo(content), field("title", "longer than ten"))).startsWith("400");
        awaitNoFiles();
    }

    private static void awaitNoFiles() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            try (Stream<Path> files = Files.list(spool)) {
                return files.findAny().isEmpty();
            }
        });
    }

    @Test
    void mapsOfFilesAndStagesGetFilesToo() throws Exception {
        String body = part("Content-Disposition: form-data; name=b; filename=b.txt", "2")
                + part("Content-Disposition: form-data; name=a", "1") + "--a b--";
        assertThat(said("PUT", "/files", MULTIPART, body)).isEqualTo("200 \"{a=a:null:null:1:1, b=b:b.txt:null:1:2}\"");
        assertThat(said(
                        "POST",
                        "/stage",
                        MULTIPART,
                        part("Content-Disposition: form-data; name=file", "x") + "--a b--"))
                .isEqualTo("200 \"file:null:null:1:x\"");
    }

    @Test
    void anUploadWhoseClientVanishesLeavesNoFile() throws Exception {
        String begun = field("title", "gone") + photo("a".repeat(60_000)).substring(0, 50_000);
        for (int cut : List.of(10, 100, 300, 5_000, 50_000)) {
            try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), shop.server().port())) {
                OutputStream out = socket.getOutputStream();
                out.write(("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: " + MULTIPART
                                + "\r\nContent-Length: 60000\r\n\r\n")
                        .getBytes(UTF_8));
                out.write(begun.getBytes(UTF_8), 0, Math.min(cut, begun.length()));
                out.flush();
                if (cut == 50_000) {
                    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
                        try (Stream<Path> files = Files.list(spool)) {
                            return files.findAny().isPresent();
                        }
                    });
                }
            }
        }
        awaitNoFiles();
    }

    // ---- streams ----

    @Test
    void binaryBodiesAreStreamed() throws Exception {
        byte[] body = new byte[MAX_UPLOAD];
        assertThat(send("PUT", "/stream", "application/octet-stream", body).body())
                .isEqualTo("\"stream of " + MAX_UPLOAD + "\"");
        assertThat(send("PUT", "/publisher", "image/png", body).body()).isEqualTo("\"published " + MAX_UPLOAD + "\"");
        assertThat(send("PUT", "/stream", "application/octet-stream", new byte[MAX_UPLOAD + 1])
                        .statusCode())
                .isEqualTo(413);
        assertThat(said("PUT", "/stream", "text/plain", "a")).startsWith("415");
    }

    @Test
    void aBodyThatIsNotReadIsDropped() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(said("PUT", "/ignored", "application/octet-stream", "a".repeat(10_000)))
                    .isEqualTo("200 \"ignored\"");
        }
        assertThat(said("PUT", "/ignored", "", "")).isEqualTo("200 \"nothing\"");
    }

    @Test
    void aMediaTypeWithoutACodecIsHandedOverRaw() throws Exception {
        assertThat(said("PUT", "/bytes", "application/xml", "<a/>")).isEqualTo("200 \"bytes <a/>\"");
        assertThat(said("PUT", "/bytes", "", "")).isEqualTo("200 \"nothing\"");
        assertThat(said("PUT", "/bytes", "application/xml", "a".repeat(MAX_BODY + 1)))
                .startsWith("413");
        assertThat(shop.compiled().lines().stream().filter(line -> line.contains("There is no codec for")))
                .hasSize(2)
                .anyMatch(
                        line -> line.contains("There is no codec for application/xml: the body is handed over as it was"
                                + " sent, and its schema is not checked."));
    }

    // ---- several media types ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json              | {\"street\":\"M\"} | 200 \"json Address[street=M, number=null]\"",
                "Application/JSON;charset=utf-8| {\"street\":\"M\"} | 200 \"json Address[street=M, number=null]\"",
                "application/vnd.address+json  | {\"street\":\"M\"} | 200 \"json Address[street=M, number=null]\"",
                "application/x-www-form-urlencoded | street=M&number=2 | 200 \"json Address[street=M, number=2]\"",
                "application/json              | {}                 | /street",
                "application/x-www-form-urlencoded | number=2       | /street",
                "text/plain                    | hello              | 200 \"text hello\"",
                "text/markdown                 | abc                | 200 \"text abc\"",
                "text/markdown                 | abcd               | must have at most 3 characters",
                "image/jpeg                    | JPEG               | 200 \"bytes JPEG\"",
                "image/png                     | PNG                | 200 \"bytes PNG\"",
                "application/xml               | <a/>               | 415",
            })
    void theContentTypeChooses(String contentType, String body, String expected) throws Exception {
        assertThat(said("POST", "/any", contentType, body)).contains(expected);
    }

    @Test
    void oneJavaTypeOfSeveralMediaTypesStaysOne() throws Exception {
        assertThat(said("POST", "/same", FORM, "street=M")).contains("Address[street=M");
        assertThat(said("POST", "/same", "application/json", "{\"street\":\"M\"}"))
                .contains("Address[street=M");
    }

    @Test
    void withoutAContentTypeABodyIsBytes() throws Exception {
        assertThat(said("POST", "/any", "", "{\"street\":\"M\"}"))
                .startsWith("415")
                .contains("and is missing");
        assertThat(said("PUT", "/stream", "", "abc")).isEqualTo("200 \"stream of 3\"");
    }

    @Test
    void whatIsNotTakenIsAnswered415WithWhatIs() throws Exception {
        HttpResponse<String> answer = send("POST", "/same", "application/xml", "<a/>".getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept"))
                .contains("application/x-www-form-urlencoded, application/json");
        assertThat(said("POST", "/text", "text/plain", "")).startsWith("400").contains("is required");
    }

    @Test
    void aControllerMayTakeOneOfSeveral() throws Exception {
        assertThat(said("POST", "/json-only", "application/json", "{\"street\":\"M\"}"))
                .startsWith("200");
        assertThat(said("POST", "/json-only", "application/xml", "<a/>")).startsWith("415");
        assertThat(shop.compiled().lines())
                .anyMatch(line -> line.contains("requests with another that the document has at")
                        && line.contains("(application/xml) are answered 415"));
    }

    // ---- mocks ----

    @Test
    void mocksCheckWhatTheyCan() throws Exception {
        assertThat(said("POST", "/later", FORM, "street=M")).isEqualTo("200 \"mocked\"");
        assertThat(said("POST", "/later", FORM, "number=M")).contains("/street", "/number");
        String form = field("title", "a") + field("photo", "text here") + "--a b--";
        assertThat(said("POST", "/later", MULTIPART, form)).isEqualTo("200 \"mocked\"");
        assertThat(said("POST", "/later", MULTIPART, field("title", "a") + "--a b--"))
                .contains("/photo");
        awaitNoFiles();
    }

    // ---- curl ----

    @Test
    void curlUploads() throws Exception {
        Assumptions.assumeTrue(hasCurl(), "There is no curl here");
        Path file = Files.writeString(output.resolve("rex photo.png"), "PNG");
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "-sS",
                "-F",
                "title=Rex",
                "-F",
                "photo=@" + file + ";type=image/png",
                "-F",
                "address={\"street\":\"M\"};type=application/json",
                "http://127.0.0.1:" + shop.server().port() + "/upload"));
        Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new ByteArrayOutputStream();
        curl.getInputStream().transferTo(said);
        assertThat(curl.waitFor()).isZero();
        assertThat(said.toString(UTF_8)).contains("photo:rex photo.png:image/png:3:PNG", "Address[street=M");
    }

    private static boolean hasCurl() throws InterruptedException {
        try {
            return new ProcessBuilder("curl", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return "true".equals(System.getenv("CI"));
        }
    }
}
