package dev.hardwire.http.http2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** HTTP/2 without TLS, frame by frame: what is served, what is malformed, and what floods are answered with. */
class FramesTest {
    private static final int NO_ERROR = 0;
    private static final int PROTOCOL_ERROR = 1;
    private static final int REFUSED_STREAM = 7;
    private static final int ENHANCE_YOUR_CALM = 11;
    private static final String HELLO = "{\"message\":\"hello\"}";
    private static final String ITEM =
            "{\"name\":\"Chair\",\"price\":1,\"tags\":[],\"owner\":{\"id\":1,\"name\":\"Ann\"}}";

    private static Server server(Shop shop, HttpOptions.Builder options) {
        return Hardwire.of(ShopWiring.of(shop)).http(options.build()).listen(0);
    }

    private static Server server(HttpOptions.Builder options) {
        return server(new Shop(), options);
    }

    private static Server server() {
        return server(HttpOptions.builder());
    }

    private static Server server(Http2Options.Builder options) {
        return server(HttpOptions.builder().http2(options.build()));
    }

    // ---- what is served ----

    @Test
    void requestsOnOneConnection() throws Exception {
        try (Server server = server();
                var client = new FrameClient(server.port())) {
            var answer = client.get(1, "/hello").answer(1);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("content-length", "" + HELLO.length())
                    .containsKey("date")
                    .doesNotContainKey("connection");
            assertThat(answer.body()).isEqualTo(HELLO);

            client.post(3, "/items").data(3, false, ITEM.substring(0, 10)).data(3, true, ITEM.substring(10));
            answer = client.answer(3);
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(ITEM);

            client.headers(5, true, ":method: HEAD", ":scheme: http", ":path: /hello", "host: a");
            answer = client.answer(5);
            assertThat(answer.headers()).containsEntry("content-length", "" + HELLO.length());
            assertThat(answer.body()).isEmpty();

            client.headers(
                    7,
                    true,
                    ":method: GET",
                    ":scheme: http",
                    ":authority: a",
                    ":path: /tags?tag=x",
                    "x-id: 5",
                    "cookie: a=b",
                    "cookie: session=s",
                    "te: trailers");
            assertThat(client.answer(7).body()).isEqualTo("{\"tags\":[\"x\"],\"xId\":5,\"session\":\"s\"}");

            assertThat(client.get(9, "/nowhere").answer(9).status()).isEqualTo(404);
            client.headers(11, true, ":method: DELETE", ":scheme: http", ":authority: a", ":path: /items/7");
            answer = client.answer(11);
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.headers()).doesNotContainKey("content-length");
        }
    }

    @Test
    void trailersAreIgnored() throws Exception {
        try (Server server = server();
                var client = new FrameClient(server.port())) {
            client.post(1, "/items").data(1, false, ITEM).headers(1, true, "x-checksum: 1");
            assertThat(client.answer(1).status()).isEqualTo(201);
        }
    }

    @Test
    void aGoAheadIsGivenWhenTheBodyIsWanted() throws Exception {
        try (Server server = server();
                var client = new FrameClient(server.port())) {
            client.post(1, "/items", "expect: 100-continue");
            client.next(FrameClient.HEADERS);
            assertThat(client.data(1, true, ITEM).answer(1).status()).isEqualTo(201);
            client.post(3, "/nowhere", "expect: 100-continue");
            var refused = client.answer(3);
            assertThat(refused.status()).isEqualTo(404);
        }
    }

    /** One that waits does not hold up another. */
    @Test
    void streamsAreServedSideBySide() throws Exception {
        var shop = new Shop();
        try (Server server = server(shop, HttpOptions.builder());
                var client = new FrameClient(server.port())) {
            client.get(1, "/block").get(3, "/hello");
            assertThat(client.answer(3).status()).isEqualTo(200);
            shop.blocked.countDown();
            assertThat(client.answer(1).status()).isEqualTo(204);
        }
    }

    @Test
    void thePrefaceMayComeInPieces() throws Exception {
        try (Server server = server();
                var client = new RawClient(server.port())) {
            for (char c : "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".toCharArray()) {
                client.send(String.valueOf(c));
            }
            client.send(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
            assertThat(client.read(4)[3]).isEqualTo((byte) FrameClient.SETTINGS);
        }
    }

    @Test
    void thePrefaceOnlyBeginsAConnectionAndOnlyWhereHttp2IsSpoken() throws Exception {
        String preface = "PRI * HTTP/2.0\r\n\r\n";
        try (Server server = server();
                var late = new RawClient(server.port());
                var other = new RawClient(server.port())) {
            late.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n" + preface);
            assertThat(late.answer().status()).isEqualTo(200);
            assertThat(late.answer().status()).isEqualTo(505);
            other.send("PRI * HTTP/2.0\r\nX: y\r\n\r\n");
            assertThat(other.answer().status()).isEqualTo(505);
        }
        try (Server server = server(Http2Options.builder().enabled(false));
                var client = new RawClient(server.port())) {
            assertThat(client.send(preface).answer().status()).isEqualTo(505);
        }
    }

    // ---- what is malformed ----

    private record Row(String what, List<String> lines) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Row row(String what, String... lines) {
        return new Row(what, List.of(lines));
    }

    static Stream<Row> malformed() {
        String method = ":method: GET";
        String scheme = ":scheme: http";
        String authority = ":authority: a";
        String path = ":path: /hello";
        return Stream.of(
                row("no method", scheme, authority, path),
                row("no scheme", method, authority, path),
                row("no path", method, scheme, authority),
                row("an empty path", method, scheme, authority, ":path: "),
                row("a path that is none", method, scheme, authority, ":path: hello"),
                row("a URL as path", method, scheme, authority, ":path: http://a/hello"),
                row("a path with a blank", method, scheme, authority, ":path: /a b"),
                row("a path with a fragment", method, scheme, authority, ":path: /a#b"),
                row("a path that is not ASCII", method, scheme, authority, ":path: /\u00e9"),
                row("another scheme", method, ":scheme: ftp", authority, path),
                row("a method with a blank", ":method: GE T", scheme, authority, path),
                row("an empty method", ":method: ", scheme, authority, path),
                row("two methods", method, method, scheme, authority, path),
                row("two paths", method, scheme, authority, path, ":path: /items/1"),
                row("two authorities", method, scheme, authority, ":authority: b", path),
                row("another host", method, scheme, authority, path, "host: b"),
                row("a status", method, scheme, authority, path, ":status: 200"),
                row("an unknown pseudo-header", method, scheme, authority, path, ":x: y"),
                row("a pseudo-header behind a header", method, scheme, "x: y", authority, path),
                row("a name in upper case", method, scheme, authority, path, "X-Y: z"),
                row("a name with a blank", method, scheme, authority, path, "x y: z"),
                row("a value with LF", method, scheme, authority, path, "x: y\nz: 1"),
                row("a value with CR", method, scheme, authority, path, "x: y\rz"),
                row("a value with NUL", method, scheme, authority, path, "x: \0"),
                row("connection", method, scheme, authority, path, "connection: close"),
                row("keep-alive", method, scheme, authority, path, "keep-alive: timeout=5"),
                row("proxy-connection", method, scheme, authority, path, "proxy-connection: keep-alive"),
                row("transfer-encoding", method, scheme, authority, path, "transfer-encoding: chunked"),
                row("upgrade", method, scheme, authority, path, "upgrade: websocket"),
                row("te", method, scheme, authority, path, "te: gzip"),
                row("a length without a body", method, scheme, authority, path, "content-length: 5"),
                row("two lengths", method, scheme, authority, path, "content-length: 0", "content-length: 5"),
                row("a length with a sign", method, scheme, authority, path, "content-length: +0"));
    }

    @ParameterizedTest
    @MethodSource
    void malformed(Row row) throws Exception {
        try (Server server = server();
                var client = new FrameClient(server.port())) {
            var answer =
                    client.headers(1, true, row.lines.toArray(String[]::new)).answer(1);
            assertThat(answer.status()).isZero();
            assertThat(answer.error()).isEqualTo(PROTOCOL_ERROR);
            assertThat(client.get(3, "/hello").answer(3).status()).isEqualTo(200);
        }
    }

    @Test
    void bodiesThatAreNotOfTheirLength() throws Exception {
        try (Server server = server();
                var client = new FrameClient(server.port())) {
            client.post(1, "/items", "content-length: 10").data(1, true, "{}");
            assertThat(client.answer(1).error()).isEqualTo(PROTOCOL_ERROR);
            client.post(3, "/items", "content-length: 1").data(3, true, "{}");
            assertThat(client.answer(3).error()).isEqualTo(PROTOCOL_ERROR);
            client.post(5, "/items").data(5, false, ITEM).headers(5, true, ":path: /x");
            assertThat(client.answer(5).error()).isEqualTo(PROTOCOL_ERROR);
        }
    }

    static Stream<Row> refused() {
        String get = ":method: GET";
        String scheme = ":scheme: http";
        String authority = ":authority: a";
        String path = ":path: /hello";
        return Stream.of(
                row("400 no host", get, scheme, path),
                row("400 a host that is none", get, scheme, ":authority: u@a", path),
                row("400 two hosts", get, scheme, path, "host: a", "host: b"),
                row("400 an asterisk", get, scheme, authority, ":path: *"),
                row("417 an expectation", get, scheme, authority, path, "expect: a miracle"),
                row("501 CONNECT", ":method: CONNECT", ":authority: a:80"),
                row("501 a WebSocket", ":method: CONNECT", ":protocol: websocket", scheme, authority, ":path: /echo"),
                row("431 a large header", get, scheme, authority, path, "x: " + "y".repeat(2200)),
                row(
                        "431 many headers",
                        Stream.concat(
                                        Stream.of(get, scheme, authority, path),
                                        Stream.generate(() -> "x: y").limit(21))
                                .toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Row row) throws Exception {
        try (Server server = server(HttpOptions.builder().maxHeaderSize(2000).maxHeaders(20));
                var client = new FrameClient(server.port())) {
            var answer =
                    client.headers(1, true, row.lines.toArray(String[]::new)).answer(1);
            assertThat(answer.status()).isEqualTo(Integer.parseInt(row.what.substring(0, 3)));
            assertThat(client.get(3, "/hello").answer(3).status()).isEqualTo(200);
        }
    }

    @Test
    void largeBodiesAreRefused() throws Exception {
        try (Server server = server(HttpOptions.builder().maxBodySize(1000).closeTimeout(Duration.ofMillis(100)));
                var client = new FrameClient(server.port())) {
            client.post(1, "/items").data(1, false, "x".repeat(1001));
            assertThat(client.answer(1).status()).isEqualTo(413);
            assertThat(client.next(FrameClient.RST_STREAM).error()).isEqualTo(NO_ERROR);
            client.post(3, "/items", "content-length: 100000");
            assertThat(client.answer(3).status()).isEqualTo(413);
            assertThat(client.next(FrameClient.RST_STREAM).error()).isEqualTo(NO_ERROR);
            assertThat(client.get(5, "/hello").answer(5).status()).isEqualTo(200);
        }
    }

    // ---- floods ----

    /** What a client does over and over. */
    interface Nuisance {
        void send(FrameClient client, int time) throws IOException;
    }

    private static void isCalmed(Http2Options.Builder options, int limit, Nuisance nuisance) throws Exception {
        try (Server server = server(options);
                var client = new FrameClient(server.port())) {
            for (int i = 0; i < limit; i++) {
                nuisance.send(client, i);
            }
            assertThat(client.get(100_001, "/hello").answer(100_001).status()).isEqualTo(200);
            nuisance.send(client, limit);
            assertThat(client.next(FrameClient.GOAWAY).error()).isEqualTo(ENHANCE_YOUR_CALM);
            ends(client);
        }
    }

    private static void ends(FrameClient client) {
        try {
            assertThat(client.atEnd()).isTrue();
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }

    @Test
    void rapidResets() throws Exception {
        isCalmed(Http2Options.builder().maxResets(20), 20, (client, i) -> {
            client.get(2 * i + (i == 20 ? 200_001 : 1), "/stage");
            client.frame(FrameClient.RST_STREAM, 0, 2 * i + (i == 20 ? 200_001 : 1), FrameClient.number(8));
        });
    }

    /** Resets that the client has the server make. */
    @Test
    void mistakesThatReset() throws Exception {
        isCalmed(Http2Options.builder().maxResets(20), 20, (client, i) -> {
            int stream = 2 * i + (i == 20 ? 200_001 : 1);
            client.post(stream, "/items", "content-length: 1").data(stream, true, "{}");
        });
    }

    @Test
    void settings() throws Exception {
        // The first came with the preface.
        isCalmed(
                Http2Options.builder().maxSettings(20),
                19,
                (client, i) -> client.frame(FrameClient.SETTINGS, 0, 0, FrameClient.setting(3, i)));
    }

    @Test
    void pings() throws Exception {
        isCalmed(
                Http2Options.builder().maxPings(20),
                20,
                (client, i) -> client.frame(FrameClient.PING, 0, 0, new byte[8]));
        isCalmed(
                Http2Options.builder().maxPings(20),
                20,
                (client, i) -> client.frame(FrameClient.PING, FrameClient.ACK, 0, new byte[8]));
    }

    @Test
    void prioritiesAndUnknownFrames() throws Exception {
        isCalmed(
                Http2Options.builder().maxPriorities(20),
                20,
                (client, i) -> client.frame(FrameClient.PRIORITY, 0, 2 * i + 1, new byte[] {0, 0, 0, 0, 1}));
        isCalmed(Http2Options.builder().maxPriorities(20), 20, (client, i) -> client.frame(0x77, 0, 0, new byte[3]));
    }

    @Test
    void emptyFrames() throws Exception {
        isCalmed(Http2Options.builder().maxEmptyFrames(20), 20, (client, i) -> {
            if (i == 0) {
                client.post(1, "/items");
            }
            client.data(1, false, "");
        });
    }

    @Test
    void windowUpdates() throws Exception {
        isCalmed(
                Http2Options.builder().maxWindowUpdates(20),
                20,
                (client, i) -> client.frame(FrameClient.WINDOW_UPDATE, 0, 0, FrameClient.number(1)));
    }

    /** What is spread over time is no flood. */
    @Test
    void countsBeginAnew() throws Exception {
        try (Server server = server(Http2Options.builder().maxPings(2).interval(Duration.ofMillis(50)));
                var client = new FrameClient(server.port())) {
            for (int i = 0; i < 3; i++) {
                client.frame(FrameClient.PING, 0, 0, new byte[8]).frame(FrameClient.PING, 0, 0, new byte[8]);
                assertThat(client.next(FrameClient.PING).flags()).isEqualTo(FrameClient.ACK);
                assertThat(client.next(FrameClient.PING).flags()).isEqualTo(FrameClient.ACK);
                long start = System.nanoTime();
                await().until(() -> System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(60));
            }
        }
    }

    @Test
    void streamsBeyondTheLimitAreRefused() throws Exception {
        var shop = new Shop();
        try (Server server = server(
                        shop,
                        HttpOptions.builder()
                                .http2(Http2Options.builder()
                                        .maxConcurrentStreams(2)
                                        .build()));
                var client = new FrameClient(server.port())) {
            client.get(1, "/block").get(3, "/block").get(5, "/hello");
            assertThat(client.answer(5).error()).isEqualTo(REFUSED_STREAM);
            shop.blocked.countDown();
            assertThat(client.answers(1, 3).values())
                    .extracting(FrameClient.Answer::status)
                    .containsExactly(204, 204);
            assertThat(client.get(7, "/hello").answer(7).status()).isEqualTo(200);
        }
    }

    @Test
    void continuations() throws Exception {
        byte[] begin = FrameClient.block(":method: GET", ":scheme: http", ":authority: a", ":path: /hello");
        try (Server server = server(Http2Options.builder().maxSmallContinuations(5));
                var client = new FrameClient(server.port())) {
            client.frame(FrameClient.HEADERS, FrameClient.END_STREAM, 1, begin);
            for (int i = 0; i < 7; i++) {
                client.frame(FrameClient.CONTINUATION, 0, 1, FrameClient.block("x: y"));
            }
            assertThat(client.next(FrameClient.GOAWAY).error()).isEqualTo(ENHANCE_YOUR_CALM);
            ends(client);
        }
    }

    @Test
    void hugeHeaders() throws Exception {
        try (Server server = server(HttpOptions.builder().maxHeaderSize(2000));
                var client = new FrameClient(server.port())) {
            client.headers(1, true, ":method: GET", ":scheme: http", ":path: /hello", "x: " + "y".repeat(3000));
            assertThat(client.next(FrameClient.GOAWAY).error()).isEqualTo(PROTOCOL_ERROR);
            ends(client);
        }
    }

    /** Small on the wire, large when it is decompressed: each byte a header of 4000. */
    @Test
    void headerBombs() throws Exception {
        try (Server server = server(HttpOptions.builder().maxHeaderSize(8000));
                var client = new FrameClient(server.port())) {
            byte[] plain = FrameClient.block(":method: GET", ":scheme: http", ":authority: a", ":path: /hello", "x: y");
            byte[] bomb = new byte[plain.length + 4000 + 5 + 1000];
            System.arraycopy(plain, 0, bomb, 0, plain.length);
            int i = plain.length;
            bomb[i++] = 0x40; // into the table
            bomb[i++] = 1;
            bomb[i++] = 'b';
            bomb[i++] = 127;
            bomb[i++] = (byte) (((3998 - 127) & 127) | 128);
            bomb[i++] = (byte) ((3998 - 127) >> 7);
            for (int end = i + 3998; i < end; i++) {
                bomb[i] = 'z';
            }
            for (; i < bomb.length; i++) {
                bomb[i] = (byte) (0x80 | 62); // out of the table again
            }
            client.frame(FrameClient.HEADERS, FrameClient.END_HEADERS | FrameClient.END_STREAM, 1, bomb);
            assertThat(client.answer(1).status()).isEqualTo(431);
            assertThat(client.get(3, "/hello").answer(3).status()).isEqualTo(200);
        }
    }

    // ---- time, and the end ----

    @Test
    void slowClientsEnd() throws Exception {
        var options = HttpOptions.builder()
                .idleTimeout(Duration.ofMillis(200))
                .headTimeout(Duration.ofMillis(200))
                .bodyTimeout(Duration.ofMillis(200))
                .closeTimeout(Duration.ofMillis(100));
        try (Server server = server(options);
                var idle = new FrameClient(server.port());
                var part = new FrameClient(server.port());
                var body = new FrameClient(server.port())) {
            part.bytes(new byte[] {0, 0, 100, 1});
            body.post(1, "/items").data(1, false, "{");
            assertThat(idle.next(FrameClient.GOAWAY).error()).isEqualTo(NO_ERROR);
            ends(idle);
            assertThat(part.next(FrameClient.GOAWAY).error()).isEqualTo(NO_ERROR);
            ends(part);
            assertThat(body.answer(1).status()).isEqualTo(408);
            assertThat(body.next(FrameClient.RST_STREAM).error()).isEqualTo(NO_ERROR);
        }
    }

    /** Room for an answer that there is not yet is no piece of the body. */
    @Test
    void roomForTheAnswerBuysNoTimeForTheBody() throws Exception {
        var options = HttpOptions.builder()
                .bodyTimeout(Duration.ofMillis(300))
                .http2(Http2Options.builder().maxWindowUpdates(10_000).build());
        var updates = Executors.newSingleThreadScheduledExecutor();
        try (Server server = server(options);
                var client = new FrameClient(server.port())) {
            client.post(1, "/items").data(1, false, "{");
            updates.scheduleAtFixedRate(() -> makeRoom(client), 0, 20, TimeUnit.MILLISECONDS);
            assertThat(client.answer(1).status()).isEqualTo(408);
        } finally {
            updates.shutdownNow();
        }
    }

    private static void makeRoom(FrameClient client) {
        try {
            client.frame(FrameClient.WINDOW_UPDATE, 0, 0, FrameClient.number(1));
            client.frame(FrameClient.WINDOW_UPDATE, 0, 1, FrameClient.number(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the client is closed, or cut: no more
        }
    }

    /** A client that makes no room for its answer: the stream is reset, others are served. */
    @Test
    void slowReadersAreReset() throws Exception {
        var shop = new Shop() {
            @Override
            public String hello() {
                return "x".repeat(100_000);
            }
        };
        var options = HttpOptions.builder().answerTimeout(Duration.ofMillis(300));
        try (Server server = server(shop, options);
                var client = new FrameClient(server.port(), FrameClient.setting(4, 10))) {
            client.get(1, "/hello");
            var cut = client.answer(1);
            assertThat(cut.body()).hasSize(10);
            assertThat(cut.error()).isEqualTo(8);
            client.frame(FrameClient.SETTINGS, 0, 0, FrameClient.setting(4, 65_535));
            assertThat(client.get(3, "/nowhere").answer(3).status()).isEqualTo(404);
        }
    }

    @Test
    void aStopLetsStreamsFinish() throws Exception {
        var shop = new Shop();
        try (Server server = server(shop, HttpOptions.builder());
                var idle = new FrameClient(server.port());
                var client = new FrameClient(server.port())) {
            assertThat(idle.get(1, "/hello").answer(1).status()).isEqualTo(200);
            client.get(1, "/block").get(3, "/hello");
            client.answer(3);
            var stopped = server.stop().toCompletableFuture();
            assertThat(idle.next(FrameClient.GOAWAY).error()).isEqualTo(NO_ERROR);
            assertThat(client.next(FrameClient.GOAWAY).error()).isEqualTo(NO_ERROR);
            assertThat(stopped).isNotDone();
            shop.blocked.countDown();
            assertThat(client.answer(1).status()).isEqualTo(204);
            stopped.get(10, TimeUnit.SECONDS);
            assertThatThrownBy(() -> new FrameClient(server.port())).isInstanceOf(IOException.class);
        }
    }
}
