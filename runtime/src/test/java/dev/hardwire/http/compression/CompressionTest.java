package dev.hardwire.http.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import dev.hardwire.http.stream.StreamServer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are compressed where the client accepts it and it pays, over the wire. */
class CompressionTest {
    private static final String LARGE = "hello ".repeat(500);
    private static final AnswerListener NOTHING = new AnswerListener() {
        @Override
        public void writable() {
            // asked for by nobody
        }

        @Override
        public void cancelled() {
            // nothing to clean up
        }
    };

    private static Server shop(CompressionOptions.Builder options, String text) {
        var shop = new Shop() {
            @Override
            public String hello() {
                return text;
            }

            @Override
            public String item(long id, String q, int limit) {
                return text;
            }
        };
        return Hardwire.of(ShopWiring.of(shop))
                .http(HttpOptions.builder().compression(options.build()).build())
                .listen(0);
    }

    private static String get(String path, String acceptEncoding) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: " + acceptEncoding + "\r\n\r\n";
    }

    /** An answer whose body is not text. */
    private static final class Read {
        private final Map<String, String> headers;
        private final byte[] body;

        Read(Map<String, String> headers, byte[] body) {
            this.headers = headers;
            this.body = body;
        }

        Map<String, String> headers() {
            return headers;
        }

        byte[] body() {
            return body;
        }
    }

    private static Read read(RawClient client) throws IOException {
        var head = client.answer(false);
        assertThat(head.status()).isEqualTo(200);
        if (!head.headers().containsKey("transfer-encoding")) {
            return new Read(
                    head.headers(), client.read(Integer.parseInt(head.headers().get("content-length"))));
        }
        var body = new ByteArrayOutputStream();
        for (byte[] chunk = chunk(client); chunk.length > 0; chunk = chunk(client)) {
            body.write(chunk);
        }
        return new Read(head.headers(), body.toByteArray());
    }

    private static byte[] chunk(RawClient client) throws IOException {
        var line = new StringBuilder();
        for (int b = client.read(); b != '\n'; b = client.read()) {
            line.append((char) b);
        }
        byte[] chunk = client.read(Integer.parseInt(line.toString().strip(), 16));
        client.read(2);
        return chunk;
    }

    private static String gunzip(byte[] body) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hello", "/items/1?q=a"})
    void aLargeAnswerIsCompressed(String path) throws Exception {
        try (var server = shop(CompressionOptions.builder(), LARGE);
                var client = new RawClient(server.port())) {
            for (int i = 0; i < 3; i++) {
                Read read = read(client.send(get(path, "gzip, deflate")));
                assertThat(read.headers())
                        .containsEntry("content-encoding", "gzip")
                        .containsEntry("vary", "accept-encoding")
                        .containsEntry("content-type", "application/json");
                assertThat(read.body().length).isLessThan(LARGE.length() / 10);
                assertThat(gunzip(read.body())).contains(LARGE).endsWith("}");
            }
            Read deflated = read(client.send(get(path, "deflate, gzip;q=0.5")));
            assertThat(deflated.headers()).containsEntry("content-encoding", "deflate");
            try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated.body()))) {
                assertThat(in.readAllBytes()).asString().contains(LARGE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "identity", "gzip;q=0", "gzip;q=0.5, identity"})
    void whatTheClientDoesNotWantIsNotCompressedButVaries(String acceptEncoding) throws Exception {
        try (var server = shop(CompressionOptions.builder(), LARGE);
                var client = new RawClient(server.port())) {
            for (String path : new String[] {"/hello", "/items/1?q=a"}) {
                Read read = read(client.send(get(path, acceptEncoding)));
                assertThat(read.headers())
                        .doesNotContainKey("content-encoding")
                        .containsEntry("vary", "accept-encoding");
                assertThat(read.body()).asString().contains(LARGE).endsWith("}");
            }
        }
    }

    @Test
    void aSmallAnswerIsSentAsItIs() throws Exception {
        try (var server = shop(CompressionOptions.builder(), "small");
                var client = new RawClient(server.port())) {
            Read read = read(client.send(get("/hello", "gzip")));
            assertThat(read.headers()).doesNotContainKeys("content-encoding", "vary");
        }
    }

    @Test
    void optionsDecide() throws Exception {
        try (var off = shop(CompressionOptions.builder().responses(false), LARGE);
                var types = shop(CompressionOptions.builder().mediaTypes(java.util.List.of("text/*")), LARGE);
                var all = shop(CompressionOptions.builder().threshold(0), "small");
                var ofOff = new RawClient(off.port());
                var ofTypes = new RawClient(types.port());
                var ofAll = new RawClient(all.port())) {
            assertThat(read(ofOff.send(get("/hello", "gzip"))).headers())
                    .doesNotContainKeys("content-encoding", "vary");
            assertThat(read(ofTypes.send(get("/hello", "gzip"))).headers())
                    .doesNotContainKeys("content-encoding", "vary");
            assertThat(gunzip(read(ofAll.send(get("/hello", "gzip"))).body())).isEqualTo("{\"message\":\"small\"}");
        }
    }

    /** Status, content type, a header, and whether the answer is compressed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|text/plain|x-a: b|true",
                "404|text/html; charset=utf-8|x-a: b|true",
                "200|application/problem+json|x-a: b|true",
                "200|IMAGE/SVG+XML|x-a: b|true",
                "200|image/png|x-a: b|false",
                "200|application/octet-stream|x-a: b|false",
                "206|text/plain|Content-Range: bytes 0-2999/9000|false",
                "200|text/plain|Content-Encoding: br|false",
                "200|text/plain|Content-Digest: sha-256=:AA==:|false",
                "200|text/plain|Cache-Control: public, No-Transform|false",
            })
    void whatTheAnswerSaysDecides(int status, String type, String header, boolean compressed) throws Exception {
        String name = header.substring(0, header.indexOf(':'));
        Map<String, String> headers = Map.of(name, header.substring(name.length() + 2));
        try (var server = new StreamServer(exchange -> {
                    ByteBuf body = Unpooled.copiedBuffer(LARGE, StandardCharsets.UTF_8);
                    if (exchange.request().path().equals("/whole")) {
                        exchange.respond(status, type, headers, body);
                    } else {
                        AnswerStream answer = exchange.begin(status, type, headers, body.readableBytes(), NOTHING);
                        answer.write(body);
                        answer.end();
                    }
                });
                var client = new RawClient(server.port())) {
            for (String path : new String[] {"/whole", "/pieces"}) {
                var head = client.send("HEAD" + get(path, "gzip").substring(3)).answer(false);
                assertThat(head.status()).isEqualTo(status);
                if (compressed) {
                    assertThat(head.headers()).containsEntry("content-encoding", "gzip");
                } else {
                    assertThat(head.headers()).doesNotContainEntry("content-encoding", "gzip");
                    assertThat(head.headers()).containsEntry("content-length", "3000");
                }
            }
        }
    }

    @Test
    void headersThatTheCodingChangesAreChanged() throws Exception {
        var headers = Map.of("ETag", "\"a\"", "Accept-Ranges", "bytes", "Vary", "origin");
        try (var server = new StreamServer(exchange -> exchange.respond(
                        200, "text/plain", headers, Unpooled.copiedBuffer(LARGE, StandardCharsets.UTF_8)));
                var client = new RawClient(server.port())) {
            assertThat(read(client.send(get("/", "gzip"))).headers())
                    .containsEntry("etag", "W/\"a\"")
                    .containsEntry("vary", "origin, accept-encoding")
                    .doesNotContainKey("accept-ranges");
            assertThat(read(client.send(get("/", "identity"))).headers())
                    .containsEntry("etag", "\"a\"")
                    .containsEntry("vary", "origin, accept-encoding")
                    .containsEntry("accept-ranges", "bytes");
        }
    }

    @Test
    void eachPieceOfAStreamCanBeReadAtOnce() throws Exception {
        var begun = new CompletableFuture<AnswerStream>();
        try (var server = new StreamServer(exchange -> begun.complete(
                        exchange.begin(200, "text/event-stream", Map.of(), AnswerStream.UNKNOWN_LENGTH, NOTHING)));
                var client = new RawClient(server.port())) {
            assertThat(client.send(get("/", "deflate")).answer(false).headers())
                    .containsEntry("content-encoding", "deflate")
                    .containsEntry("transfer-encoding", "chunked");
            AnswerStream answer = begun.get(10, TimeUnit.SECONDS);
            var inflater = new Inflater();
            byte[] plain = new byte[1000];
            for (String text : new String[] {"data: one\n\n", "data: two\n\n"}) {
                answer.write(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8));
                inflater.setInput(chunk(client));
                assertThat(new String(plain, 0, inflater.inflate(plain), StandardCharsets.UTF_8))
                        .isEqualTo(text);
            }
            answer.end();
            inflater.setInput(chunk(client));
            assertThat(inflater.inflate(plain)).isZero();
            assertThat(inflater.finished()).isTrue();
            inflater.end();
            assertThat(chunk(client)).isEmpty();
        }
    }

    @Test
    void aStreamOfKnownLengthBecomesOneOfUnknownLength() throws Exception {
        try (var server = new StreamServer(exchange -> {
                    AnswerStream answer = exchange.begin(200, "text/plain", Map.of(), LARGE.length(), NOTHING);
                    assertThat(answer.transfersFiles()).isFalse();
                    answer.write(Unpooled.copiedBuffer(LARGE, StandardCharsets.UTF_8));
                    answer.end();
                });
                var client = new RawClient(server.port())) {
            for (int i = 0; i < 2; i++) {
                Read read = read(client.send(get("/", "gzip")));
                assertThat(read.headers()).doesNotContainKey("content-length");
                assertThat(gunzip(read.body())).isEqualTo(LARGE);
            }
        }
    }

    @Test
    void aStreamToAnOldClientIsSentAsItIs() throws Exception {
        try (var server = new StreamServer(exchange -> {
                    AnswerStream answer = exchange.begin(200, "text/plain", Map.of(), LARGE.length(), NOTHING);
                    answer.write(Unpooled.copiedBuffer(LARGE, StandardCharsets.UTF_8));
                    answer.end();
                });
                var client = new RawClient(server.port())) {
            client.send("GET / HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n");
            assertThat(client.answer().body()).isEqualTo(LARGE);
        }
    }
}
