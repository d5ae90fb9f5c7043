package dev.hardwire.http.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.shop.Shop;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.http.stream.RequestAborted;
import dev.hardwire.http.stream.RequestReceiver;
import dev.hardwire.http.stream.StreamServer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Requests whose bodies are compressed, over the wire: collected and streamed. */
class DecompressionTest {
    private static final byte[] ITEM = "{\"name\":\"a\",\"price\":1,\"tags\":[],\"owner\":{\"id\":1,\"name\":\"b\"}}"
            .getBytes(StandardCharsets.UTF_8);

    private final BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final AtomicLong received = new AtomicLong();
    private final AtomicInteger largest = new AtomicInteger();

    private static Server shop(CompressionOptions.Builder options) {
        return Hardwire.of(ShopWiring.of(new Shop()))
                .http(HttpOptions.builder()
                        .maxBodySize(10_000)
                        .compression(options.build())
                        .build())
                .listen(0);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] zeros(int size) throws IOException {
        return gzip(new byte[size]);
    }

    private static RawClient.Answer post(RawClient client, String coding, byte[] body) throws IOException {
        client.send("POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Encoding: " + coding
                + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        return client.send(body).answer();
    }

    private static RawClient.Answer chunked(RawClient client, byte[] body) throws IOException {
        client.send("POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n");
        for (int at = 0; at < body.length; at += 5) {
            byte[] piece = Arrays.copyOfRange(body, at, Math.min(body.length, at + 5));
            client.send(piece.length + "\r\n").send(piece).send("\r\n");
        }
        return client.send("0\r\n\r\n").answer();
    }

    @Test
    void aCompressedBodyIsReadAsItWas() throws Exception {
        try (var server = shop(CompressionOptions.builder());
                var client = new RawClient(server.port())) {
            var plain = post(client, "identity", ITEM);
            assertThat(plain.status()).isEqualTo(201);
            assertThat(post(client, "gzip", gzip(ITEM)).body()).isEqualTo(plain.body());
            assertThat(post(client, "X-GZIP", gzip(ITEM)).body()).isEqualTo(plain.body());
            assertThat(chunked(client, gzip(ITEM)).body()).isEqualTo(plain.body());
        }
    }

    @Test
    void aZipBombIsTooLarge() throws Exception {
        byte[] bomb = zeros(5_000_000);
        assertThat(bomb.length).isLessThan(10_000);
        try (var server = shop(CompressionOptions.builder())) {
            try (var client = new RawClient(server.port())) {
                var answer = post(client, "gzip", bomb);
                assertThat(answer.status()).isEqualTo(413);
                assertThat(answer.body()).contains("The body can have at most 10000 bytes");
                assertThat(client.atEnd()).isTrue();
            }
            try (var client = new RawClient(server.port())) {
                assertThat(post(client, "gzip", zeros(10_001)).status()).isEqualTo(413);
            }
        }
    }

    @Test
    void whatComesCountsToo() throws Exception {
        byte[] nothing = new byte[5 * 2100];
        for (int i = 0; i < nothing.length; i += 5) {
            // an empty stored block, not the last
            nothing[i + 3] = (byte) 0xff;
            nothing[i + 4] = (byte) 0xff;
        }
        try (var server = shop(CompressionOptions.builder());
                var client = new RawClient(server.port())) {
            client.send("POST /items HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Content-Encoding: deflate\r\nTransfer-Encoding: chunked\r\n\r\n");
            client.send(Integer.toHexString(nothing.length) + "\r\n")
                    .send(nothing)
                    .send("\r\n");
            assertThat(client.answer().status()).isEqualTo(413);
        }
    }

    @Test
    void membersOfGzipAreCounted() throws Exception {
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < 50_000; i++) {
            body.write(zeros(0));
        }
        try (var server = counting();
                var client = new RawClient(server.port())) {
            var answer = post(client, "gzip", body.toByteArray());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("The compressed body has more than 1000 members");
        }
    }

    @Test
    void aCodingThatIsNotKnownIsRefused() throws Exception {
        try (var server = shop(CompressionOptions.builder());
                var client = new RawClient(server.port())) {
            for (String coding : new String[] {"br", "zstd", "gzip, gzip", "compress"}) {
                var answer = post(client, coding, ITEM);
                assertThat(answer.status()).isEqualTo(415);
                assertThat(answer.headers()).containsEntry("accept-encoding", "gzip, deflate");
                assertThat(answer.body())
                        .contains("The Content-Encoding of a body can be gzip, deflate, not " + coding);
            }
        }
    }

    @Test
    void noCodingIsTakenWhereItIsOff() throws Exception {
        try (var server = shop(CompressionOptions.builder().requests(false));
                var client = new RawClient(server.port())) {
            var answer = post(client, "gzip", gzip(ITEM));
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.headers()).containsEntry("accept-encoding", "identity");
        }
    }

    @Test
    void whatCannotBeDecompressedIsMalformed() throws Exception {
        byte[] whole = gzip(ITEM);
        try (var server = shop(CompressionOptions.builder())) {
            try (var client = new RawClient(server.port())) {
                var answer = post(client, "gzip", ITEM);
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.body()).contains("The compressed body is no gzip");
            }
            try (var client = new RawClient(server.port())) {
                var answer = post(client, "gzip", Arrays.copyOf(whole, whole.length - 1));
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.body()).contains("The compressed body is not complete");
            }
        }
    }

    // ---- streamed ----

    private StreamServer counting() {
        return new StreamServer(exchange -> {
            var stream = exchange.stream();
            stream.receive(new RequestReceiver() {
                @Override
                public void piece(ByteBuf piece) {
                    received.addAndGet(piece.readableBytes());
                    largest.accumulateAndGet(piece.readableBytes(), Math::max);
                    piece.release();
                    stream.more();
                }

                @Override
                public void end() {
                    ends.add("end");
                    exchange.respond(204, null, Map.of(), Unpooled.EMPTY_BUFFER);
                }

                @Override
                public void aborted(RequestAborted why) {
                    ends.add(why.reason().name());
                }
            });
            stream.more();
        });
    }

    @Test
    void aStreamedBodyIsDecompressedPieceByPiece() throws Exception {
        int size = 20_000_000;
        try (var server = counting();
                var client = new RawClient(server.port())) {
            assertThat(post(client, "gzip", zeros(size)).status()).isEqualTo(204);
            assertThat(received.get()).isEqualTo(size);
            assertThat(largest.get()).isLessThanOrEqualTo(32 * 1024);
            assertThat(chunked(client, gzip(ITEM)).status()).isEqualTo(204);
        }
    }

    @Test
    void aStreamedZipBombIsTooLarge() throws Exception {
        try (var server = counting();
                var client = new RawClient(server.port())) {
            assertThat(post(client, "gzip", zeros(StreamServer.MAX_STREAM + 1)).status())
                    .isEqualTo(413);
            assertThat(ends.poll(10, TimeUnit.SECONDS)).isEqualTo("TOO_LARGE");
            assertThat(client.atEnd()).isTrue();
        }
    }

    @Test
    void aStreamedBodyThatCannotBeDecompressedIsMalformed() throws Exception {
        byte[] whole = gzip(ITEM);
        try (var server = counting()) {
            for (byte[] body : new byte[][] {ITEM, Arrays.copyOf(whole, whole.length - 1)}) {
                try (var client = new RawClient(server.port())) {
                    assertThat(post(client, "gzip", body).status()).isEqualTo(400);
                    assertThat(ends.poll(10, TimeUnit.SECONDS)).isEqualTo("MALFORMED");
                }
            }
        }
    }
}
