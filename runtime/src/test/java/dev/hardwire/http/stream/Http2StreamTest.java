package dev.hardwire.http.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.http2.FrameClient;
import dev.hardwire.http.http2.Http2Options;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Bodies and answers that are streamed over HTTP/2: each stream has its own flow control, both ways. */
class Http2StreamTest {
    private static final int CANCEL = 8;
    private static final int INTERNAL_ERROR = 2;

    private final BlockingQueue<Collected> bodies = new LinkedBlockingQueue<>();
    private final BlockingQueue<Endless> answers = new LinkedBlockingQueue<>();

    private static HttpOptions.Builder windows(int stream, int connection) {
        return HttpOptions.builder()
                .http2(Http2Options.builder()
                        .streamWindow(stream)
                        .connectionWindow(connection)
                        .build());
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    /** Keeps the bodies of {@code /keep} waiting and reads all others. */
    private StreamServer collecting(HttpOptions.Builder options) {
        return new StreamServer(
                options,
                exchange -> bodies.add(
                        new Collected(exchange, !exchange.request().path().equals("/keep"))));
    }

    // ---- bodies ----

    @Test
    void aBodyIsHandedOverAsItComes() throws Exception {
        try (var server = collecting(HttpOptions.builder());
                var client = new FrameClient(server.port())) {
            client.post(1, "/a").data(1, false, "one");
            Collected body = next(bodies);
            await().until(() -> body.size.get() == 3);
            client.data(1, true, "three");
            assertThat(client.answer(1).body()).isEqualTo("8");
            assertThat(body.ends).containsExactly("end");
        }
    }

    @Test
    void aBodyThatIsNotReadHoldsUpNoOther() throws Exception {
        try (var server = collecting(windows(16_384, 65_535));
                var client = new FrameClient(server.port())) {
            client.next(FrameClient.SETTINGS);
            client.frame(FrameClient.SETTINGS, FrameClient.ACK, 0, new byte[0]);
            client.post(1, "/keep").data(1, false, "x".repeat(16_384));
            Collected kept = next(bodies);
            // The client may send no more for it: no window comes for the stream. Others have theirs.
            for (int stream = 3; stream < 21; stream += 2) {
                client.post(stream, "/a").data(stream, true, "y".repeat(10_000));
                assertThat(client.answer(stream).body()).isEqualTo("10000");
            }
            assertThat(kept.pieces).hasValue(0);

            kept.stream.more();
            await().until(() -> kept.size.get() > 0);
            long first = kept.size.get();
            assertThat(first).isLessThanOrEqualTo(16_384);
            while (kept.size.get() < 16_384) {
                long before = kept.size.get();
                kept.stream.more();
                await().until(() -> kept.size.get() > before);
            }
            kept.stream.more();
            var update = client.next(FrameClient.WINDOW_UPDATE);
            while (update.stream() != 1) {
                update = client.next(FrameClient.WINDOW_UPDATE);
            }
            client.data(1, true, "z");
            assertThat(client.answer(1).body()).isEqualTo("16385");
        }
    }

    @Test
    void aClientThatSendsBeyondTheWindowIsReset() throws Exception {
        try (var server = collecting(windows(16_384, 65_535));
                var client = new FrameClient(server.port())) {
            client.next(FrameClient.SETTINGS);
            client.frame(FrameClient.SETTINGS, FrameClient.ACK, 0, new byte[0]);
            client.post(1, "/keep").data(1, false, "x".repeat(16_384)).data(1, false, "x".repeat(10_000));
            assertThat(client.answer(1).error()).isEqualTo(3); // FLOW_CONTROL_ERROR
            assertThat(next(next(bodies).ends)).isEqualTo("GONE");
        }
    }

    @Test
    void aResetIsTold() throws Exception {
        try (var server = collecting(HttpOptions.builder());
                var client = new FrameClient(server.port())) {
            client.post(1, "/a").data(1, false, "one");
            Collected body = next(bodies);
            client.frame(FrameClient.RST_STREAM, 0, 1, FrameClient.number(CANCEL));
            assertThat(next(body.ends)).isEqualTo("GONE");
            client.post(3, "/a").data(3, true, "x");
            assertThat(client.answer(3).body()).isEqualTo("1");
            client.post(5, "/a").data(5, false, "one");
            next(bodies);
            body = next(bodies);
            client.vanish();
            assertThat(next(body.ends)).isEqualTo("GONE");
        }
    }

    @Test
    void bodiesThatAreTooSlowAre408() throws Exception {
        var options = HttpOptions.builder().bodyTimeout(Duration.ofMillis(200)).closeTimeout(Duration.ofMillis(100));
        try (var server = collecting(options);
                var client = new FrameClient(server.port())) {
            client.post(1, "/a").data(1, false, "one");
            assertThat(client.answer(1).status()).isEqualTo(408);
            assertThat(next(next(bodies).ends)).isEqualTo("TOO_SLOW");
        }
    }

    // ---- answers ----

    @Test
    void anAnswerIsWrittenAsTheClientMakesRoom() throws Exception {
        int total = 1_000_000;
        try (var server = new StreamServer(
                        exchange -> answers.add(new Endless(exchange, total, AnswerStream.UNKNOWN_LENGTH)));
                var client = new FrameClient(server.port(), FrameClient.setting(4, 20_000))) {
            client.get(1, "/a");
            Endless answer = next(answers);
            var stalled = new AtomicLong(-1);
            await().during(200, TimeUnit.MILLISECONDS)
                    .until(() -> stalled.getAndSet(answer.written.get()) == answer.written.get());
            assertThat(answer.written.get()).isLessThan(100_000);
            // Another stream has its own window.
            client.get(3, "/a");
            next(answers);
            client.frame(FrameClient.RST_STREAM, 0, 3, FrameClient.number(CANCEL));

            client.frame(FrameClient.WINDOW_UPDATE, 0, 0, FrameClient.number(2 * total));
            client.frame(FrameClient.WINDOW_UPDATE, 0, 1, FrameClient.number(total));
            var read = client.answer(1);
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.headers()).doesNotContainKey("content-length").doesNotContainKey("transfer-encoding");
            assertThat(read.body()).hasSize(total);
        }
    }

    @Test
    void whoIsGoneIsWrittenNoMore() throws Exception {
        try (var server = new StreamServer(
                        exchange -> answers.add(new Endless(exchange, Long.MAX_VALUE, AnswerStream.UNKNOWN_LENGTH)));
                var client = new FrameClient(server.port())) {
            client.get(1, "/a").get(3, "/a");
            client.frame(FrameClient.RST_STREAM, 0, 1, FrameClient.number(CANCEL));
            assertThat(next(answers).cancelled.await(10, TimeUnit.SECONDS)).isTrue();
            client.vanish();
            assertThat(next(answers).cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void anAnswerThatFailsIsReset() throws Exception {
        try (var server = new StreamServer(Http2StreamTest::fails);
                var client = new FrameClient(server.port())) {
            var cut = client.get(1, "/a").answer(1);
            assertThat(cut.status()).isEqualTo(200);
            assertThat(cut.error()).isEqualTo(INTERNAL_ERROR);
        }
    }

    private static void fails(HttpExchange exchange) {
        AnswerStream answer = exchange.begin(
                200,
                "text/plain",
                Map.of("Connection", "close", "X-A", "b"),
                AnswerStream.UNKNOWN_LENGTH,
                new AnswerListener() {
                    @Override
                    public void writable() {
                        // asked for by nobody
                    }

                    @Override
                    public void cancelled() {
                        // by nobody
                    }
                });
        answer.write(Unpooled.wrappedBuffer(new byte[10]));
        answer.fail(new IllegalStateException("no more"));
    }

    @Test
    void anAnswerWithoutBodyEndsWithItsHead() throws Exception {
        try (var server = new StreamServer(exchange -> answers.add(new Endless(exchange, 100, 100)));
                var client = new FrameClient(server.port())) {
            client.headers(1, true, ":method: HEAD", ":scheme: http", ":authority: a", ":path: /a");
            var answer = client.answer(1);
            assertThat(answer.headers()).containsEntry("content-length", "100");
            assertThat(answer.body()).isEmpty();
            assertThat(client.get(3, "/a").answer(3).body()).hasSize(100);
        }
    }
}
