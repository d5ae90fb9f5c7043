package dev.hardwire.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.stream.AnswerStream;
import dev.hardwire.http.stream.StreamServer;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Answers that are being published when the server stops: what has no end of its own ends, anything else goes on. */
class StoppedAnswersTest {
    private static final String GET = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";

    private static void publish(HttpExchange exchange, SubmissionPublisher<String> publisher, boolean endless) {
        var answer = new PublishedAnswer<String>(
                item -> Unpooled.copiedBuffer(item, StandardCharsets.UTF_8), 4, () -> {}, endless);
        AnswerStream stream = exchange.begin(200, "text/event-stream", Map.of(), AnswerStream.UNKNOWN_LENGTH, answer);
        answer.start(stream, publisher);
    }

    /** Ends what is published, which a test does before its resources are closed. */
    private static void end(AutoCloseable publisher) throws Exception {
        publisher.close();
    }

    private static StreamServer server(SubmissionPublisher<String> publisher, boolean endless) {
        return new StreamServer(exchange -> publish(exchange, publisher, endless));
    }

    @Test
    void eventsEndWhenTheServerStops() throws Exception {
        try (var publisher = new SubmissionPublisher<String>();
                var server = server(publisher, true);
                var client = new RawClient(server.port())) {
            assertThat(client.send(GET).answer(false).status()).isEqualTo(200);
            publisher.submit("one");
            assertThat(new String(client.read(8), StandardCharsets.UTF_8)).isEqualTo("3\r\none\r\n");
            long begin = System.nanoTime();
            var stopped = CompletableFuture.runAsync(server::close);
            assertThat(new String(client.read(5), StandardCharsets.UTF_8)).isEqualTo("0\r\n\r\n");
            assertThat(client.atEnd()).isTrue();
            client.endOutput();
            stopped.get(10, TimeUnit.SECONDS);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            assertThat(publisher.hasSubscribers()).isFalse();
        }
    }

    @Test
    void whatHasAnEndGoesOnWhenTheServerStops() throws Exception {
        try (var publisher = new SubmissionPublisher<String>();
                var server = server(publisher, false);
                var client = new RawClient(server.port())) {
            assertThat(client.send(GET).answer(false).status()).isEqualTo(200);
            var stopped = CompletableFuture.runAsync(server::close);
            publisher.submit("one");
            assertThat(new String(client.read(8), StandardCharsets.UTF_8)).isEqualTo("3\r\none\r\n");
            end(publisher);
            assertThat(new String(client.read(5), StandardCharsets.UTF_8)).isEqualTo("0\r\n\r\n");
            assertThat(client.atEnd()).isTrue();
            client.endOutput();
            stopped.get(10, TimeUnit.SECONDS);
        }
    }
}
