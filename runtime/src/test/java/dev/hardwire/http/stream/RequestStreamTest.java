package dev.hardwire.http.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of requests that are handed over as they come, over the wire. */
class RequestStreamTest {
    private static final String CHUNKED = "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final BlockingQueue<Collected> bodies = new LinkedBlockingQueue<>();

    private static String post(long length) {
        return "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static String chunk(int size) {
        return Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n";
    }

    private void reading(HttpExchange exchange) {
        bodies.add(new Collected(exchange, true));
    }

    private void waiting(HttpExchange exchange) {
        bodies.add(new Collected(exchange, false));
    }

    private static void answered(HttpExchange exchange) {
        exchange.respond(200, null, Map.of(), Unpooled.EMPTY_BUFFER);
    }

    private Collected next() throws InterruptedException {
        Collected body = bodies.poll(10, TimeUnit.SECONDS);
        assertThat(body).isNotNull();
        return body;
    }

    private static String end(Collected body) throws InterruptedException {
        return body.ends.poll(10, TimeUnit.SECONDS);
    }

    /** Sends a part again and again, until the connection ends or the answered executor is shut down. */
    private static ScheduledExecutorService every(int millis, RawClient client, String part) {
        ScheduledExecutorService sending = Executors.newSingleThreadScheduledExecutor();
        sending.scheduleAtFixedRate(
                () -> {
                    try {
                        client.send(part);
                    } catch (IOException e) {
                        // The server has ended the connection; nothing is sent after an exception.
                        throw new UncheckedIOException(e);
                    }
                },
                0,
                millis,
                TimeUnit.MILLISECONDS);
        return sending;
    }

    // ---- what is handed over ----

    @Test
    void aBodyOfKnownLengthComesInPieces() throws Exception {
        int length = 5_000_000;
        try (var server = new StreamServer(this::reading);
                var client = new RawClient(server.port())) {
            assertThat(client.send(post(length) + "x".repeat(length)).answer().body())
                    .isEqualTo("5000000");
            Collected body = next();
            assertThat(body.pieces.get()).isGreaterThan(length / (64 * 1024));
            assertThat(body.stream.announcedLength()).isEqualTo(length);
            assertThat(client.send(post(3) + "abc").answer().body()).isEqualTo("3");
        }
    }

    @Test
    void aBodyInChunksComesInPieces() throws Exception {
        try (var server = new StreamServer(this::reading);
                var client = new RawClient(server.port())) {
            client.send(CHUNKED);
            for (int i = 0; i < 20; i++) {
                client.send(chunk(100_000));
            }
            assertThat(client.send("0\r\n\r\n").answer().body()).isEqualTo("2000000");
            assertThat(next().stream.announcedLength()).isEqualTo(-1);
        }
    }

    @Test
    void anEmptyBodyEndsAtOnce() throws Exception {
        try (var server = new StreamServer(this::reading);
                var client = new RawClient(server.port())) {
            assertThat(client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
                            .answer()
                            .body())
                    .isEqualTo("0");
            assertThat(end(next())).isEqualTo("end");
        }
    }

    @Test
    void theClientIsHeldBackWhileNothingIsAskedFor() throws Exception {
        int length = 32 * 1024 * 1024;
        try (var server = new StreamServer(this::waiting);
                var client = new RawClient(server.port())) {
            client.send(post(length));
            Collected body = next();
            var sent = new AtomicLong();
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                byte[] part = new byte[64 * 1024];
                try {
                    while (sent.get() < length) {
                        client.send(part);
                        sent.addAndGet(part.length);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            // No more goes out for a while: the system's buffers are full.
            var last = new AtomicLong(-1);
            await().pollInterval(Duration.ofMillis(300)).until(() -> last.getAndSet(sent.get()) == sent.get());
            assertThat(sent.get()).isLessThan(length);
            assertThat(body.size.get()).isZero();
            for (long asked = 1; body.ends.isEmpty(); asked++) {
                long pieces = asked;
                body.stream.more();
                await().pollInterval(Duration.ofMillis(1))
                        .until(() -> body.pieces.get() == pieces || !body.ends.isEmpty());
            }
            sending.get(10, TimeUnit.SECONDS);
            assertThat(body.size.get()).isEqualTo(length);
            assertThat(client.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aGoAheadIsSentWhenTheFirstPieceIsAskedFor() throws Exception {
        try (var server = new StreamServer(this::waiting);
                var client = new RawClient(server.port())) {
            client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
            Collected body = next();
            body.stream.more();
            assertThat(client.answer(false).status()).isEqualTo(100);
            client.send("abc");
            assertThat(client.answer().body()).isEqualTo("3");
        }
    }

    @Test
    void aBodyWaitsForTheAnswersBeforeIt() throws Exception {
        var first = new CompletableFuture<HttpExchange>();
        try (var server = new StreamServer(exchange -> {
                    if (exchange.request().path().equals("/first")) {
                        first.complete(exchange);
                    } else {
                        reading(exchange);
                    }
                });
                var client = new RawClient(server.port())) {
            client.send("GET /first HTTP/1.1\r\nHost: a\r\n\r\n" + post(3) + "abc");
            HttpExchange held = first.get(10, TimeUnit.SECONDS);
            assertThat(bodies).isEmpty();
            answered(held);
            assertThat(client.answer().body()).isEmpty();
            assertThat(client.answer().body()).isEqualTo("3");
        }
    }

    // ---- what is refused ----

    @Test
    void aBodyWhoseLengthIsTooLargeIsRefusedBeforeItComes() throws Exception {
        try (var server = new StreamServer(this::reading);
                var client = new RawClient(server.port())) {
            assertThat(client.send(post(StreamServer.MAX_STREAM + 1L)).answer().status())
                    .isEqualTo(413);
            assertThat(client.atEnd()).isTrue();
            assertThat(bodies).isEmpty();
        }
    }

    @Test
    void aBodyThatBecomesTooLargeIsRefusedAndToldTo() throws Exception {
        try (var server = new StreamServer(this::reading);
                var client = new RawClient(server.port())) {
            client.send(CHUNKED);
            String chunk = chunk(1024 * 1024);
            for (int i = 0; i < StreamServer.MAX_STREAM / (1024 * 1024); i++) {
                client.send(chunk);
            }
            client.send("1\r\nx");
            var answer = client.answer();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.headers()).containsEntry("connection", "close");
            assertThat(end(next())).isEqualTo("TOO_LARGE");
            assertThat(client.atEnd()).isTrue();
        }
    }

    @Test
    void aBodyThatIsMalformedIsRefusedAndToldTo() throws Exception {
        try (var server = new StreamServer(this::reading);
                var client = new RawClient(server.port())) {
            assertThat(client.send(CHUNKED + "3\r\nabc\r\nzz\r\n").answer().status())
                    .isEqualTo(400);
            assertThat(end(next())).isEqualTo("MALFORMED");
            assertThat(client.atEnd()).isTrue();
        }
    }

    @Test
    void aBodyThatComesTooSlowlyIsRefusedAndToldTo() throws Exception {
        try (var server = new StreamServer(HttpOptions.builder().bodyTimeout(Duration.ofMillis(400)), this::reading);
                var client = new RawClient(server.port())) {
            client.send(post(1000));
            // Some bytes now and then are not enough.
            var dripping = every(20, client, "x");
            var answer = client.answer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).contains("Less than 16384 bytes of the body came in 400 ms");
            assertThat(end(next())).isEqualTo("TOO_SLOW");
            dripping.shutdownNow();
        }
    }

    @Test
    void aLongBodyHasTimeAsLongAsItComes() throws Exception {
        try (var server = new StreamServer(HttpOptions.builder().bodyTimeout(Duration.ofMillis(300)), this::reading);
                var client = new RawClient(server.port())) {
            int parts = 12;
            client.send(post(parts * 20_000L));
            var sending = every(60, client, "x".repeat(20_000));
            Collected body = next();
            assertThat(end(body)).isEqualTo("end");
            sending.shutdownNow();
            assertThat(body.size.get()).isEqualTo(parts * 20_000L);
            assertThat(client.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatIsNotReadIsNotTooSlow() throws Exception {
        try (var server = new StreamServer(HttpOptions.builder().bodyTimeout(Duration.ofMillis(200)), this::waiting);
                var client = new RawClient(server.port())) {
            client.send(post(3));
            Collected body = next();
            assertThat(body.ends.poll(600, TimeUnit.MILLISECONDS)).isNull();
            body.stream.more();
            client.send("abc");
            assertThat(client.answer().body()).isEqualTo("3");
        }
    }

    @Test
    void aClientThatIsGoneIsToldOf() throws Exception {
        try (var server = new StreamServer(this::reading)) {
            try (var client = new RawClient(server.port())) {
                client.send(post(1000) + "abc");
                await().until(() -> !bodies.isEmpty() && bodies.peek().size.get() == 3);
            }
            assertThat(end(next())).isEqualTo("GONE");
        }
    }

    @Test
    void aReceiverThatFailsIsAnswered500() throws Exception {
        try (var server = new StreamServer(exchange -> {
                    var failing = new Collected(exchange, false) {
                        @Override
                        public void piece(ByteBuf piece) {
                            piece.release();
                            throw new IllegalStateException("expected");
                        }
                    };
                    failing.stream.more();
                });
                var client = new RawClient(server.port())) {
            assertThat(client.send(post(3) + "abc").answer().status()).isEqualTo(500);
        }
    }

    // ---- what is answered early ----

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aShortRestIsReadAndTheConnectionGoesOn(boolean dropped) throws Exception {
        try (var server = new StreamServer(exchange -> {
                    if (dropped) {
                        exchange.stream().drop();
                    }
                    answered(exchange);
                });
                var client = new RawClient(server.port())) {
            client.send(post(60_000));
            assertThat(client.answer().headers()).doesNotContainKey("connection");
            client.send("x".repeat(60_000));
            client.send(CHUNKED + chunk(60_000));
            assertThat(client.answer().headers()).doesNotContainKey("connection");
            client.send("0\r\n\r\n" + post(0));
            assertThat(client.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aLongRestEndsTheConnection() throws Exception {
        try (var server = new StreamServer(RequestStreamTest::answered);
                var client = new RawClient(server.port())) {
            assertThat(client.send(post(70_000)).answer().headers()).containsEntry("connection", "close");
            assertThat(client.atEnd()).isTrue();
        }
    }

    @Test
    void aRestInChunksThatBecomesLongEndsTheConnection() throws Exception {
        try (var server = new StreamServer(RequestStreamTest::answered);
                var client = new RawClient(server.port())) {
            assertThat(client.send(CHUNKED).answer().status()).isEqualTo(200);
            client.send(chunk(70_000));
            assertThat(client.atEnd()).isTrue();
        }
    }

    @Test
    void aClientThatStillWaitsForItsGoAheadIsNotWaitedFor() throws Exception {
        try (var server = new StreamServer(RequestStreamTest::answered);
                var client = new RawClient(server.port())) {
            client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.answer().headers()).containsEntry("connection", "close");
            assertThat(client.atEnd()).isTrue();
        }
    }

    @Test
    void whoStillReadsIsToldThatTheRequestIsAnswered() throws Exception {
        try (var server = new StreamServer(exchange -> {
                    reading(exchange);
                    answered(exchange);
                });
                var client = new RawClient(server.port())) {
            assertThat(client.send(post(3)).answer().status()).isEqualTo(200);
            assertThat(end(next())).isEqualTo("ANSWERED");
            client.send("abc" + post(0));
            assertThat(client.answer().status()).isEqualTo(200);
        }
    }
}
