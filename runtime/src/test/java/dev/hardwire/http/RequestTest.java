package dev.hardwire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** HTTP/1.1 as RFC 9110 and RFC 9112 have it: what is served, what is refused, and whether the connection stays. */
class RequestTest {
    private static final String HELLO = "{\"message\":\"hello\"}";
    private static Server server;

    @BeforeAll
    static void start() {
        server = Hardwire.of(ShopWiring.of(new Shop()))
                .http(HttpOptions.builder()
                        .maxRequestLine(256)
                        .maxHeaderSize(512)
                        .maxHeaders(10)
                        .maxBodySize(1000)
                        .closeTimeout(Duration.ofSeconds(10))
                        .build())
                .listen(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawClient connect() throws Exception {
        return new RawClient(server.port());
    }

    // ---- what is refused ----

    /** Malformed and ambiguous requests: each is answered with its status, and the connection ends. */
    @TestFactory
    Stream<DynamicTest> endsTheConnection() {
        String host = "Host: a\r\n";
        return Map.ofEntries(
                        Map.entry("GET /hello HTTP/1.1\r\n\r\n", 400), // no Host
                        Map.entry("GET /hello HTTP/1.1\r\n" + host + host + "\r\n", 400),
                        Map.entry("GET /hello\r\n\r\n", 400), // HTTP/0.9
                        Map.entry("nonsense\r\n\r\n", 400),
                        Map.entry("\u0016\u0003\u0001 TLS HTTP/1.1\r\n\r\n", 400),
                        Map.entry("GET /hello HTTP/1.1\n" + host + "\r\n", 400), // bare LF
                        Map.entry("GET /hello HTTP/1.1\r\nHost: a\n\r\n", 400),
                        Map.entry("GET /hello HTTP/1.1\r\nHost : a\r\n\r\n", 400), // blank before the colon
                        Map.entry("GET /hello HTTP/1.1\r\nno colon\r\n" + host + "\r\n", 400),
                        Map.entry("GET /hello HTTP/1.1\r\nX: a\0b\r\n" + host + "\r\n", 400),
                        Map.entry("GET /hello HTTP/2.0\r\n" + host + "\r\n", 505),
                        Map.entry("GET /hello HTTP/x\r\n" + host + "\r\n", 400),
                        Map.entry("GET /hello HTTP/1.1\r\n" + host + "Expect: a miracle\r\n\r\n", 417),
                        Map.entry("POST /items HTTP/1.1\r\n" + host + "Content-Length: x\r\n\r\n", 400),
                        Map.entry("POST /items HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 400),
                        Map.entry("POST /items HTTP/1.1\r\n" + host + "Content-Length: +1\r\n\r\n", 400),
                        Map.entry(
                                "POST /items HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
                                400),
                        Map.entry("POST /items HTTP/1.1\r\n" + host + "Content-Length: 1, 1\r\n\r\n", 400),
                        Map.entry(
                                "POST /items HTTP/1.1\r\n" + host
                                        + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                                400),
                        Map.entry("POST /items HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501),
                        Map.entry("POST /items HTTP/1.1\r\n" + host + "Transfer-Encoding: xchunked\r\n\r\n", 400),
                        Map.entry(
                                "POST /items HTTP/1.1\r\n" + host
                                        + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
                                400),
                        Map.entry("POST /items HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n", 400),
                        Map.entry(
                                "POST /items HTTP/1.1\r\n" + host
                                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZ\r\n",
                                400),
                        Map.entry(
                                "POST /items HTTP/1.1\r\n" + host
                                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\naXX",
                                400),
                        Map.entry("GET /" + "a".repeat(256) + " HTTP/1.1\r\n" + host + "\r\n", 414),
                        Map.entry("GET /hello HTTP/1.1\r\n" + host + "X: " + "a".repeat(512) + "\r\n\r\n", 431),
                        Map.entry("GET /hello HTTP/1.1\r\n" + host + "X: a\r\n".repeat(10) + "\r\n", 431),
                        Map.entry(
                                "POST /items HTTP/1.1\r\n" + host
                                        + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n",
                                413),
                        Map.entry(
                                "POST /items HTTP/1.1\r\n" + host
                                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n"
                                        + "a".repeat(1001),
                                413))
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getValue() + " " + entry.getKey().strip().replaceAll("\\s+", " "),
                        () -> refused(entry.getKey(), entry.getValue())));
    }

    private static void refused(String request, int status) throws Exception {
        try (var client = connect()) {
            var answer = client.send(request).answer();
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers())
                    .containsEntry("connection", "close")
                    .containsEntry("content-type", "application/problem+json");
            assertThat(answer.body()).contains("\"status\":" + status);
            assertThat(client.atEnd()).isTrue();
        }
    }

    /** Refused requests behind which the next one is served. */
    @TestFactory
    Stream<DynamicTest> keepsTheConnection() {
        return Map.of(
                        "GET /%zz HTTP/1.1", 400,
                        "GET /a%f HTTP/1.1", 400,
                        "GET /%ff HTTP/1.1", 400, // not UTF-8
                        "GET * HTTP/1.1", 400,
                        "GET /items/7?q=%zz HTTP/1.1", 400,
                        "GET /items/7?q=%ff HTTP/1.1", 400,
                        "BREW /hello HTTP/1.1", 405,
                        "get /hello HTTP/1.1", 405)
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getValue() + " " + entry.getKey(), () -> {
                    try (var client = connect()) {
                        var answer = client.send(entry.getKey() + "\r\nHost: a\r\n\r\n")
                                .answer();
                        assertThat(answer.status()).as(answer.body()).isEqualTo(entry.getValue());
                        served(client);
                    }
                }));
    }

    private static void served(RawClient client) throws Exception {
        var answer = client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n").answer();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(HELLO);
    }

    @Test
    void refusedBodiesAreReadToKeepTheConnection() throws Exception {
        try (var client = connect()) {
            client.send("POST /nowhere HTTP/1.1\r\nHost: a\r\nContent-Length: 2000\r\n\r\n" + "a".repeat(2000));
            assertThat(client.answer().status()).isEqualTo(404);
            client.send(
                    "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n"
                            + "a".repeat(2000));
            assertThat(client.answer().status()).isEqualTo(413);
            served(client);
        }
    }

    @Test
    void mediaTypes() throws Exception {
        try (var client = connect()) {
            for (String allowed : new String[] {
                "application/json", "Application/JSON ; charset=UTF-8", "application/json;charset=\"utf-8\";v=1"
            }) {
                assertThat(post(client, "Content-Type: " + allowed + "\r\n").status())
                        .as(allowed)
                        .isEqualTo(400);
            }
            for (String refused : new String[] {
                "text/plain",
                "application/json-seq",
                "application/json; charset=latin1",
                "application/x-www-form-urlencoded"
            }) {
                var answer = post(client, "Content-Type: " + refused + "\r\n");
                assertThat(answer.status()).as(refused).isEqualTo(415);
                assertThat(answer.body()).contains("The Content-Type must be application/json\"");
            }
            assertThat(post(client, "").body()).contains("The Content-Type must be application/json, and is missing");
        }
    }

    private static RawClient.Answer post(RawClient client, String header) throws Exception {
        return client.send("POST /items HTTP/1.1\r\nHost: a\r\n" + header + "Content-Length: 2\r\n\r\n{}")
                .answer();
    }

    // ---- what is served ----

    @Test
    void headIsGetWithoutBody() throws Exception {
        try (var client = connect()) {
            var head = client.send("HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n").answer(false);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.headers()).containsEntry("content-length", "" + HELLO.length());
            head = client.send("HEAD /nowhere HTTP/1.1\r\nHost: a\r\n\r\n").answer(false);
            assertThat(head.status()).isEqualTo(404);
            assertThat(head.headers().get("content-length")).isNotEqualTo("0");
            served(client);
        }
    }

    @Test
    void optionsSayWhatIsAllowed() throws Exception {
        try (var client = connect()) {
            var answer =
                    client.send("OPTIONS /items/7 HTTP/1.1\r\nHost: a\r\n\r\n").answer();
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.headers())
                    .containsEntry("allow", "DELETE, GET, HEAD, OPTIONS, PUT")
                    .doesNotContainKey("content-length");
            assertThat(client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")
                            .answer()
                            .status())
                    .isEqualTo(204);
            served(client);
        }
    }

    @Test
    void answersHaveADate() throws Exception {
        try (var client = connect()) {
            var answer = client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n").answer();
            var date = ZonedDateTime.parse(answer.headers().get("date"), DateTimeFormatter.RFC_1123_DATE_TIME);
            assertThat(Duration.between(date, ZonedDateTime.now(ZoneOffset.UTC)).abs())
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void pipelinedRequestsInPieces() throws Exception {
        String requests = "GET /items/1 HTTP/1.1\r\nHost: a\r\n\r\n" // on the executor
                + "\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n"
                + "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                + "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET http://a/hello?x HTTP/1.1\r\nHost: a\r\n\r\n";
        for (int piece = 1; piece < requests.length(); piece += 7) {
            try (var client = connect()) {
                for (int i = 0; i < requests.length(); i += piece) {
                    client.send(requests.substring(i, Math.min(requests.length(), i + piece)));
                }
                assertThat(client.answer().body()).contains("\"id\":1");
                assertThat(client.answer().body()).isEqualTo(HELLO);
                assertThat(client.answer().status()).isEqualTo(400);
                assertThat(client.answer().status()).isEqualTo(404);
                assertThat(client.answer().body()).isEqualTo(HELLO);
            }
        }
    }

    @Test
    void manyPipelinedRequests() throws Exception {
        try (var client = connect()) {
            var requests = new StringBuilder();
            for (int i = 1; i <= 500; i++) {
                requests.append("GET /items/").append(i).append(" HTTP/1.1\r\nHost: a\r\n\r\n");
            }
            client.send(requests.toString());
            for (int i = 1; i <= 500; i++) {
                assertThat(client.answer().body()).startsWith("{\"id\":" + i + ",");
            }
        }
    }

    @Test
    void chunkedBodies() throws Exception {
        String item = "{\"name\":\"Chair\",\"price\":1,\"tags\":[],\"owner\":{\"id\":1,\"name\":\"Ann\"}}";
        try (var client = connect()) {
            var chunks = new StringBuilder();
            for (int i = 0; i < item.length(); i += 10) {
                String chunk = item.substring(i, Math.min(item.length(), i + 10));
                chunks.append(Integer.toHexString(chunk.length()))
                        .append("\r\n")
                        .append(chunk)
                        .append("\r\n");
            }
            client.send(
                    "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: Chunked\r\n\r\n"
                            + chunks + "0\r\nTrailer: x\r\n\r\n");
            var answer = client.answer();
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(item);
            client.send(
                    "POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + "0\r\n\r\n");
            assertThat(client.answer().body()).contains("is required");
            served(client);
        }
    }

    @Test
    void continues() throws Exception {
        try (var client = connect()) {
            client.send("POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                    + "Expect: 100-continue\r\n\r\n");
            assertThat(client.answer(false).status()).isEqualTo(100);
            assertThat(client.send("{}").answer().status()).isEqualTo(400);
            served(client);
        }
        // What is refused anyway is not asked for.
        try (var client = connect()) {
            client.send("POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n"
                    + "Expect: 100-continue\r\n\r\n");
            assertThat(client.answer().status()).isEqualTo(415);
            assertThat(client.atEnd()).isTrue();
        }
    }

    @Test
    void connectionsEndWhenAskedTo() throws Exception {
        try (var client = connect()) {
            var answer = client.send("GET /hello HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n")
                    .answer();
            assertThat(answer.headers()).containsEntry("connection", "close");
            assertThat(client.atEnd()).isTrue();
        }
        try (var client = connect()) {
            var answer = client.send("GET /hello HTTP/1.0\r\n\r\n").answer();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(client.atEnd()).isTrue();
        }
        try (var client = connect()) {
            var answer = client.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                    .answer();
            assertThat(answer.headers()).containsEntry("connection", "keep-alive");
            served(client);
        }
    }

    @Test
    void anUpgradeToHttp2IsIgnored() throws Exception {
        try (var client = connect()) {
            var answer = client.send("GET /hello HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                            + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n")
                    .answer();
            assertThat(answer.status()).isEqualTo(200);
            served(client);
        }
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/hello"))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.body()).isEqualTo(HELLO);
    }
}
