package dev.hardwire.http.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are written piece by piece, over the wire. */
class AnswerStreamTest {
    private static final String GET = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final long UNKNOWN = AnswerStream.UNKNOWN_LENGTH;

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final BlockingQueue<HttpExchange> exchanges = new LinkedBlockingQueue<>();

    private final AnswerListener listener = new AnswerListener() {
        @Override
        public void writable() {
            // asked for by nobody
        }

        @Override
        public void cancelled() {
            cancelled.countDown();
        }
    };

    private static ByteBuf text(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }

    private AnswerStream begin(HttpExchange exchange, long length) {
        return exchange.begin(200, "text/plain", Map.of("x-a", "b"), length, listener);
    }

    private StreamServer answering(long length, Consumer<AnswerStream> writer) {
        return new StreamServer(exchange -> writer.accept(begin(exchange, length)));
    }

    private HttpExchange next() throws InterruptedException {
        HttpExchange exchange = exchanges.poll(10, TimeUnit.SECONDS);
        assertThat(exchange).isNotNull();
        return exchange;
    }

    private void isCancelled() throws InterruptedException {
        assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static String toEnd(RawClient client) throws IOException {
        var read = new ByteArrayOutputStream();
        for (int b = client.read(); b >= 0; b = client.read()) {
            read.write(b);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static String chunk(RawClient client) throws IOException {
        var line = new StringBuilder();
        for (int b = client.read(); b != '\n'; b = client.read()) {
            line.append((char) b);
        }
        String text = new String(client.read(Integer.parseInt(line.toString().strip(), 16)), StandardCharsets.UTF_8);
        assertThat(client.read(2)).containsExactly('\r', '\n');
        return text;
    }

    // ---- framing ----

    @Test
    void anAnswerOfUnknownLengthComesInChunks() throws Exception {
        String large = "y".repeat(5000);
        try (var server = answering(UNKNOWN, answer -> {
                    answer.write(text("one"));
                    answer.write(Unpooled.EMPTY_BUFFER);
                    answer.write(text(large));
                    answer.end();
                    answer.write(text("too late"));
                    answer.end();
                });
                var client = new RawClient(server.port())) {
            for (int i = 0; i < 2; i++) {
                var head = client.send(GET).answer(false);
                assertThat(head.status()).isEqualTo(200);
                assertThat(head.headers())
                        .containsEntry("transfer-encoding", "chunked")
                        .containsEntry("content-type", "text/plain")
                        .containsEntry("x-a", "b")
                        .doesNotContainKey("content-length")
                        .doesNotContainKey("connection");
                assertThat(chunk(client)).isEqualTo("one");
                assertThat(chunk(client)).isEqualTo(large);
                assertThat(chunk(client)).isEmpty();
            }
        }
    }

    @Test
    void anAnswerOfKnownLengthComesAsItIs() throws Exception {
        try (var server = answering(6, answer -> {
                    answer.write(text("one"));
                    answer.write(text("two"));
                    answer.end();
                });
                var client = new RawClient(server.port())) {
            for (int i = 0; i < 2; i++) {
                var answer = client.send(GET).answer();
                assertThat(answer.headers()).doesNotContainKey("transfer-encoding");
                assertThat(answer.body()).isEqualTo("onetwo");
            }
        }
    }

    @Test
    void anAnswerOfUnknownLengthToAnOldClientEndsWithTheConnection() throws Exception {
        try (var server = answering(UNKNOWN, answer -> {
                    answer.write(text("one"));
                    answer.end();
                });
                var client = new RawClient(server.port())) {
            client.send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            var head = client.answer(false);
            assertThat(head.headers()).containsEntry("connection", "close").doesNotContainKey("transfer-encoding");
            assertThat(toEnd(client)).isEqualTo("one");
        }
    }

    @Test
    void whatIsWrittenLeavesBeforeTheEnd() throws Exception {
        var begun = new CompletableFuture<AnswerStream>();
        try (var server = answering(UNKNOWN, begun::complete);
                var client = new RawClient(server.port())) {
            assertThat(client.send(GET).answer(false).status()).isEqualTo(200);
            AnswerStream answer = begun.get(10, TimeUnit.SECONDS);
            for (String part : new String[] {"one", "two"}) {
                answer.write(text(part));
                assertThat(chunk(client)).isEqualTo(part);
            }
            answer.end();
            assertThat(chunk(client)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200, 3", "HEAD, 200, -1", "GET, 204, -1", "GET, 304, -1"})
    void anAnswerWithoutBodyIsOnlyAHead(String method, int status, long length) throws Exception {
        try (var server = new StreamServer(exchange -> {
                    AnswerStream answer = exchange.begin(status, "text/plain", Map.of(), length, listener);
                    answer.write(text("one"));
                    answer.end();
                });
                var client = new RawClient(server.port())) {
            client.send((method + " /a HTTP/1.1\r\nHost: a\r\n\r\n").repeat(2));
            assertThat(client.answer(false).status()).isEqualTo(status);
            assertThat(client.answer(false).status()).isEqualTo(status);
            isCancelled();
        }
    }

    @Test
    void aHeaderThatCannotBeSentIsRefusedWhenTheAnswerBegins() throws Exception {
        try (var server = new StreamServer(
                        exchange -> exchange.begin(200, "text/plain", Map.of("x-a", "a\r\nb"), UNKNOWN, listener));
                var client = new RawClient(server.port())) {
            assertThat(client.send(GET).answer().status()).isEqualTo(500);
        }
    }

    // ---- order ----

    @Test
    void answersKeepTheOrderOfTheirRequests() throws Exception {
        try (var server = new StreamServer(exchanges::add);
                var client = new RawClient(server.port())) {
            client.send(GET.repeat(4));
            HttpExchange first = next();
            HttpExchange second = next();
            HttpExchange third = next();
            HttpExchange fourth = next();
            AnswerStream behind = begin(second, UNKNOWN);
            behind.write(text("second"));
            assertThat(behind.isWritable()).isFalse();
            AnswerStream whole = begin(third, 5);
            whole.write(text("third"));
            whole.end();
            fourth.respond(200, "text/plain", Map.of(), text("fourth"));
            AnswerStream before = begin(first, UNKNOWN);
            before.write(text("first"));
            assertThat(client.answer(false).status()).isEqualTo(200);
            assertThat(chunk(client)).isEqualTo("first");
            before.end();
            assertThat(chunk(client)).isEmpty();
            assertThat(client.answer(false).status()).isEqualTo(200);
            assertThat(chunk(client)).isEqualTo("second");
            behind.end();
            assertThat(chunk(client)).isEmpty();
            assertThat(client.answer().body()).isEqualTo("third");
            assertThat(client.answer().body()).isEqualTo("fourth");
        }
    }

    @Test
    void aWriterBehindOthersIsWokenWhenItsTurnComes() throws Exception {
        try (var server = new StreamServer(exchanges::add);
                var client = new RawClient(server.port())) {
            client.send(GET.repeat(2));
            HttpExchange first = next();
            HttpExchange second = next();
            second.eventLoop().execute(() -> new Endless(second, 1_000_000, 1_000_000));
            first.respond(200, null, Map.of(), Unpooled.EMPTY_BUFFER);
            assertThat(client.answer().status()).isEqualTo(200);
            assertThat(client.answer().body()).hasSize(1_000_000);
        }
    }

    // ---- backpressure ----

    @Test
    void aSlowReaderHoldsTheWriterBack() throws Exception {
        long total = 64 * 1024 * 1024;
        var writers = new LinkedBlockingQueue<Endless>();
        try (var server = new StreamServer(exchange -> writers.add(new Endless(exchange, total, total)));
                var client = new RawClient(server.port())) {
            client.send(GET);
            Endless writer = writers.poll(10, TimeUnit.SECONDS);
            assertThat(writer).isNotNull();
            var last = new AtomicLong(-1);
            await().pollInterval(Duration.ofMillis(300))
                    .until(() -> last.getAndSet(writer.written.get()) == writer.written.get());
            // What the operating system's buffers hold, and a watermark.
            assertThat(writer.written.get()).isLessThan(total / 2);
            assertThat(client.answer().body()).hasSize((int) total);
        }
    }

    @Test
    void aWriterOnAnotherThreadIsHeldBackToo() throws Exception {
        int pieces = 2000;
        var written = new AtomicLong();
        try (var server = new StreamServer(exchange -> {
                    var turn = new Semaphore(0);
                    AnswerStream answer = exchange.begin(200, null, Map.of(), UNKNOWN, new AnswerListener() {
                        @Override
                        public void writable() {
                            turn.release();
                        }

                        @Override
                        public void cancelled() {
                            turn.release();
                        }
                    });
                    CompletableFuture.runAsync(() -> {
                        for (int i = 0; i < pieces; i++) {
                            while (!answer.isWritable()) {
                                turn.acquireUninterruptibly();
                            }
                            answer.write(Unpooled.wrappedBuffer(new byte[Endless.PIECE]));
                            written.addAndGet(Endless.PIECE);
                        }
                        answer.end();
                    });
                });
                var client = new RawClient(server.port())) {
            assertThat(client.send(GET).answer(false).status()).isEqualTo(200);
            var last = new AtomicLong(-1);
            await().pollInterval(Duration.ofMillis(300)).until(() -> last.getAndSet(written.get()) == written.get());
            assertThat(written.get()).isLessThan((long) pieces * Endless.PIECE);
            for (int i = 0; i < pieces; i++) {
                assertThat(chunk(client)).hasSize(Endless.PIECE);
            }
            assertThat(chunk(client)).isEmpty();
        }
    }

    @Test
    void aReaderThatTakesNothingIsCutOff() throws Exception {
        var writers = new LinkedBlockingQueue<Endless>();
        try (var server = new StreamServer(
                        HttpOptions.builder().answerTimeout(Duration.ofMillis(200)),
                        exchange -> writers.add(new Endless(exchange, Long.MAX_VALUE, UNKNOWN)));
                var client = new RawClient(server.port())) {
            client.send(GET);
            Endless writer = writers.poll(10, TimeUnit.SECONDS);
            assertThat(writer).isNotNull();
            assertThat(writer.cancelled.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(() -> toEnd(client)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aStreamThatSaysNothingIsNotCutOff() throws Exception {
        var begun = new CompletableFuture<AnswerStream>();
        var short200 = Duration.ofMillis(200);
        try (var server = new StreamServer(
                        HttpOptions.builder().answerTimeout(short200).idleTimeout(short200),
                        exchange -> begun.complete(begin(exchange, UNKNOWN)));
                var client = new RawClient(server.port())) {
            assertThat(client.send(GET).answer(false).status()).isEqualTo(200);
            assertThat(cancelled.await(600, TimeUnit.MILLISECONDS)).isFalse();
            begun.join().write(text("late"));
            assertThat(chunk(client)).isEqualTo("late");
            begun.join().end();
        }
    }

    // ---- what is not complete ----

    @ParameterizedTest
    @CsvSource({"1.1, -1", "1.1, 100", "1.0, -1"})
    void anAnswerThatFailsIsCut(String version, long length) throws Exception {
        var begun = new CompletableFuture<AnswerStream>();
        try (var server = answering(length, begun::complete);
                var client = new RawClient(server.port())) {
            client.send("GET /a HTTP/" + version + "\r\nHost: a\r\n\r\n");
            assertThat(client.answer(false).status()).isEqualTo(200);
            begun.join().fail(new IllegalStateException("expected"));
            assertThatThrownBy(() -> toEnd(client)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"four", "on"})
    void anAnswerThatHasNotTheLengthThatItSaidIsCut(String body) throws Exception {
        try (var server = answering(3, answer -> {
                    answer.write(text(body));
                    answer.end();
                });
                var client = new RawClient(server.port())) {
            client.send(GET);
            assertThatThrownBy(() -> toEnd(client)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anAnswerThatFailsBeforeItsTurnIsAnswered500() throws Exception {
        try (var server = new StreamServer(exchanges::add);
                var client = new RawClient(server.port())) {
            client.send(GET.repeat(2));
            HttpExchange first = next();
            AnswerStream behind = begin(next(), UNKNOWN);
            behind.write(text("lost"));
            behind.fail(new IllegalStateException("expected"));
            first.respond(200, null, Map.of(), Unpooled.EMPTY_BUFFER);
            assertThat(client.answer().status()).isEqualTo(200);
            assertThat(client.answer().status()).isEqualTo(500);
        }
    }

    @Test
    void aListenerThatFailsCutsTheAnswer() throws Exception {
        try (var server = new StreamServer(exchange -> {
                    AnswerStream answer = exchange.begin(200, null, Map.of(), UNKNOWN, new AnswerListener() {
                        @Override
                        public void writable() {
                            throw new IllegalStateException("expected");
                        }

                        @Override
                        public void cancelled() {
                            throw new IllegalStateException("not to be called");
                        }
                    });
                    while (answer.isWritable()) {
                        answer.write(Unpooled.wrappedBuffer(new byte[Endless.PIECE]));
                    }
                });
                var client = new RawClient(server.port())) {
            client.send(GET);
            assertThatThrownBy(() -> toEnd(client)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aClientThatIsGoneIsToldOf() throws Exception {
        var begun = new CompletableFuture<AnswerStream>();
        try (var server = answering(UNKNOWN, begun::complete)) {
            try (var client = new RawClient(server.port())) {
                assertThat(client.send(GET).answer(false).status()).isEqualTo(200);
            }
            isCancelled();
            AnswerStream answer = begun.join();
            assertThat(answer.isWritable()).isFalse();
            answer.write(text("for nobody"));
            answer.end();
        }
    }

    @Test
    void anAnswerAfterTheFirstIsCancelled() throws Exception {
        try (var server = new StreamServer(exchange -> {
                    exchange.respond(200, "text/plain", Map.of(), text("first"));
                    begin(exchange, UNKNOWN).write(text("second"));
                });
                var client = new RawClient(server.port())) {
            assertThat(client.send(GET).answer().body()).isEqualTo("first");
            isCancelled();
        }
    }

    @Test
    void aBodyIsEchoedWhileItComes() throws Exception {
        try (var server = new StreamServer(exchange -> {
                    RequestStream stream = exchange.stream();
                    AnswerStream answer = exchange.begin(200, null, Map.of(), UNKNOWN, new AnswerListener() {
                        @Override
                        public void writable() {
                            stream.more();
                        }

                        @Override
                        public void cancelled() {
                            stream.drop();
                        }
                    });
                    stream.receive(new RequestReceiver() {
                        @Override
                        public void piece(ByteBuf piece) {
                            answer.write(piece);
                            if (answer.isWritable()) {
                                stream.more();
                            }
                        }

                        @Override
                        public void end() {
                            answer.end();
                        }

                        @Override
                        public void aborted(RequestAborted why) {
                            answer.fail(why);
                        }
                    });
                    stream.more();
                });
                var client = new RawClient(server.port())) {
            client.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
            assertThat(client.answer(false).status()).isEqualTo(200);
            for (int i = 0; i < 50; i++) {
                client.send("5\r\nhello\r\n");
                assertThat(chunk(client)).isEqualTo("hello");
            }
            client.send("0\r\n\r\n");
            assertThat(chunk(client)).isEmpty();
        }
    }
}
