package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.answer.StreamOptions;
import dev.hardwire.spi.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Negotiated answers, text, bytes, files, streams, headers and problems of a compiled application, over HTTP. */
@Timeout(60)
class AnswersTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "answers");

    @TempDir
    static Path output;

    private static Served served;

    @BeforeAll
    static void serve() throws Exception {
        Path file = Files.writeString(output.resolve("hello.png"), "hello");
        System.setProperty("answers.file", file.toString());
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path each :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put("shop/" + each.getFileName(), Files.readString(each));
            }
        }
        served = Served.of(
                output,
                Map.of("openapi.yaml", Files.readString(FOLDER.resolve("openapi.yaml"))),
                Map.of("openapi.yaml", "shop.api"),
                sources);
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    private static String contentType(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    // ---- media types ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json | {\"n\":7}",
                "application/vnd.tick+json | application/vnd.tick+json | {\"n\":7}",
                "application/json;q=0.1, text/plain;q=0.2 | text/plain; charset=utf-8 | n\\n7é",
                "text/* | text/csv; charset=utf-8 | n\\n7é",
                "image/gif | image/gif | \\1\\2\\3",
            })
    void theClientChoosesTheMediaType(String accept, String contentType, String body) throws Exception {
        HttpResponse<String> answer = served.send("GET", "/report", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(contentType(answer)).isEqualTo(contentType);
        assertThat(answer.body())
                .isEqualTo(body.replace("\\n", "\n")
                        .replace("\\1", "\1")
                        .replace("\\2", "\2")
                        .replace("\\3", "\3"));
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
        assertThat(answer.headers().firstValue("X-Count")).contains("1");
    }

    @Test
    void withoutAcceptTheFirstIsSent() throws Exception {
        assertThat(served.get("/report")).isEqualTo("200 {\"n\":7}");
        assertThat(served.get("/chosen")).isEqualTo("200 p");
        assertThat(served.get("/chosen", "Accept", "text/html")).isEqualTo("200 <p>");
    }

    @Test
    void whatNobodyAcceptsIs406WithTheList() throws Exception {
        HttpResponse<String> answer =
                served.send("GET", "/report", "Accept", "application/xml, text/plain;q=0, text/csv;q=0");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("vary")).contains("Accept");
        assertThat(answer.body())
                .contains(
                        "\"detail\":\"The answer can be application/json, application/vnd.tick+json, text/csv, text/plain,"
                                + " image/*\"");
        assertThat(served.send("GET", "/own", "Accept", "text/plain").statusCode())
                .isEqualTo(406);
    }

    @Test
    void errorsAreNegotiatedAmongTheirOwnMediaTypes() throws Exception {
        assertThat(contentType(served.send("GET", "/report?kind=bad"))).isEqualTo("text/plain; charset=utf-8");
        assertThat(contentType(served.send("GET", "/report?kind=bad", "Accept", "application/json, text/html;q=0.1")))
                .isEqualTo("text/html; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/report?kind=long", "/report?kind=count"})
    void invalidTextAndHeadersOfTextAre500(String target) throws Exception {
        assertThat(served.send("GET", target).statusCode()).isEqualTo(500);
    }

    // ---- bytes ----

    @ParameterizedTest
    @CsvSource({"/bytes, 3", "/buffers, 3", "/stream, 100000", "/file, 5"})
    void bytesComeFromAnywhere(String target, int length) throws Exception {
        HttpResponse<String> answer = served.send("GET", target);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(contentType(answer)).isEqualTo("image/png");
        assertThat(answer.body()).hasSize(length);
        HttpResponse<String> head = served.send("HEAD", target);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(contentType(head)).isEqualTo("image/png");
        await().untilAsserted(() -> assertThat(open().get()).isZero());
    }

    private static AtomicInteger open() throws ReflectiveOperationException {
        return field("shop.Watched", "OPEN", AtomicInteger.class);
    }

    private static <T> T field(String type, String name, Class<T> as) throws ReflectiveOperationException {
        return as.cast(served.loader().loadClass(type).getField(name).get(null));
    }

    @Test
    void filesHaveRangesAndValidators() throws Exception {
        HttpResponse<String> range = served.send("GET", "/file", "Range", "bytes=1-2");
        assertThat(range.statusCode()).isEqualTo(206);
        assertThat(range.body()).isEqualTo("el");
        assertThat(range.headers().firstValue("Content-Range")).contains("bytes 1-2/5");
        String etag = range.headers().firstValue("ETag").orElseThrow();
        assertThat(served.get("/file", "If-None-Match", etag)).isEqualTo("304 ");
        HttpResponse<String> beyond = served.send("GET", "/file", "Range", "bytes=9-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(contentType(beyond)).isEqualTo("application/problem+json");
    }

    @Test
    void contentSaysItsTypeAndName() throws Exception {
        HttpResponse<String> answer = served.send("GET", "/download");
        assertThat(contentType(answer)).isEqualTo("text/x-a");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"na_ve _a_.txt\"; filename*=UTF-8''na%C3%AFve%20%22a%22.txt");
    }

    @Test
    void aFileThatIsNotThereIsAFailure() throws Exception {
        // Mapped, as the application maps all exceptions of its kind.
        assertThat(served.send("GET", "/missing").statusCode()).isEqualTo(502);
    }

    // ---- streams ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/jsonl | {\"n\":1}\\n{\"n\":2}\\n",
                "application/x-ndjson | {\"n\":1}\\n{\"n\":2}\\n",
                "application/json-seq | \\e{\"n\":1}\\n\\e{\"n\":2}\\n",
            })
    void itemsAreToldApartAsTheMediaTypeSays(String mediaType, String body) throws Exception {
        HttpResponse<String> answer = served.send("GET", "/lines", "Accept", mediaType);
        assertThat(contentType(answer)).isEqualTo(mediaType);
        assertThat(answer.body()).isEqualTo(body.replace("\\n", "\n").replace("\\e", "\u001e"));
    }

    @Test
    void eventsHaveTheirFields() throws Exception {
        HttpResponse<String> answer = served.send("GET", "/events");
        assertThat(contentType(answer)).isEqualTo("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(answer.body()).isEqualTo("id: 1\nevent: tick\ndata: {\"n\":1}\n\nretry: 3000\ndata: {\"n\":2}\n\n");
        assertThat(served.send("GET", "/events", "Last-Event-ID", "7").body()).startsWith("id: 8\n");
        assertThat(served.send("GET", "/plain-events").body()).isEqualTo("data: {\"n\":1}\n\n");
        assertThat(served.send("GET", "/texts").body())
                .isEqualTo("data: one\ndata: two\ndata: three\n\ndata: \n\ndata: é\n\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | [1,2]",
                "application/jsonl | 1\\n2\\n",
                "text/event-stream | data: 1\\n\\ndata: 2\\n\\n"
            })
    void aStreamIsOneOfSeveralMediaTypes(String accept, String body) throws Exception {
        assertThat(served.send("GET", "/either", "Accept", accept).body()).isEqualTo(body.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lines?kind=invalid", "/lines?kind=fails"})
    void aStreamThatFailsIsCut(String target) {
        assertThatThrownBy(() -> served.send("GET", target)).isInstanceOf(IOException.class);
    }

    @Test
    void aSlowClientHoldsThePublisherBack() throws Exception {
        AtomicLong demanded = field("shop.Endless", "DEMANDED", AtomicLong.class);
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(4096);
            client.connect(served.address());
            client.getOutputStream()
                    .write("GET /endless HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            AtomicLong before = new AtomicLong(-1);
            await().pollInterval(Duration.ofMillis(300))
                    .until(() -> demanded.get() > 0 && before.getAndSet(demanded.get()) == demanded.get());
            // Some megabytes at most are in the buffers of the operating system, and a batch in ours.
            long held = demanded.get();
            assertThat(held).isLessThan(20_000);
            InputStream in = client.getInputStream();
            assertThat(in.readNBytes(8_000_000)).hasSize(8_000_000);
            await().until(() -> demanded.get() > held);
        }
        assertThat(field("shop.Endless", "CANCELLED", CountDownLatch.class).await(20, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void aClientThatLeavesIsNoticedWhereNothingIsSent() throws Exception {
        try (Socket client = new Socket()) {
            client.connect(served.address());
            client.getOutputStream()
                    .write("GET /silent HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] head = new byte[400];
            assertThat(client.getInputStream().read(head)).isPositive();
            assertThat(new String(head, StandardCharsets.US_ASCII)).contains("text/event-stream");
        }
        assertThat(field("shop.Silent", "CANCELLED", CountDownLatch.class).await(20, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void aCommentIsSentWhereNothingIsPublished() throws Exception {
        var wiring = (Wiring)
                served.loader().loadClass("shop.Shop").getMethod("open").invoke(null);
        var options = HttpOptions.builder()
                .streams(new StreamOptions(Duration.ofMillis(20)))
                .build();
        try (var server = Hardwire.of(wiring).http(options).host("127.0.0.1").listen(0);
                var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.setSoTimeout(20_000);
            client.getOutputStream()
                    .write("GET /silent HTTP/1.0\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var received = new StringBuilder();
            while (!received.toString().endsWith("\r\n\r\n:\n\n:\n\n")) {
                int next = client.getInputStream().read();
                assertThat(next).as(received.toString()).isNotNegative();
                received.append((char) next);
            }
        }
    }

    // ---- headers and problems ----

    @Test
    void headersAndCookiesAreAdded() throws Exception {
        var headers = served.send("POST", "/login").headers();
        assertThat(headers.allValues("Set-Cookie")).containsExactly("session=1; Path=/; HttpOnly", "theme=dark");
        assertThat(headers.firstValue("X-Tag")).contains("a, b");
    }

    @Test
    void aRedirectIsThrown() throws Exception {
        HttpResponse<String> answer = served.send("POST", "/login?as=guest");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/welcome");
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(2);
    }

    @Test
    void aProblemHasTheHeadersThatWereAdded() throws Exception {
        HttpResponse<String> answer = served.send("POST", "/login?as=nobody");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("X-Why")).contains("who");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("session=; Max-Age=0; Path=/");
    }

    @Test
    void aProblemHasAllItsMembers() throws Exception {
        HttpResponse<String> answer = served.send("GET", "/problem?kind=credit");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(contentType(answer)).isEqualTo("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("120");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"type\":\"https://example.com/out-of-credit\",\"title\":\"You do not have enough credit.\","
                                + "\"status\":403,\"detail\":\"Your balance is 30.\",\"instance\":\"/account/12\","
                                + "\"balance\":30,\"accounts\":[\"/a\",{\"b\":true}]}");
    }

    @ParameterizedTest
    @CsvSource({"missing, 404", "io, 502", "state, 409", "argument, 500", "broken, 500", "unwritable, 500", "other, 500"
    })
    void exceptionsAreMappedByTheirNearestType(String kind, int status) throws Exception {
        HttpResponse<String> answer = served.send("GET", "/problem?kind=" + kind);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void mappedProblemsSayWhatTheMethodSays() throws Exception {
        assertThat(served.get("/problem?kind=missing"))
                .isEqualTo(
                        "404 {\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"There is no f\"}");
        assertThat(served.get("/problem?kind=io")).contains("\"detail\":\"io at /problem\"");
        assertThat(List.of(404, 405))
                .containsExactly(
                        served.send("GET", "/nowhere").statusCode(),
                        served.send("DELETE", "/problem").statusCode());
    }
}
