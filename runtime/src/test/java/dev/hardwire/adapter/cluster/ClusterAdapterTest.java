package dev.hardwire.adapter.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.adapter.Adapter;
import dev.hardwire.adapter.AnswerListener;
import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.Delivery;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.adapter.LocalNamespace;
import dev.hardwire.adapter.Retention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that come, fall silent, do not answer, or cannot be told anything. */
class ClusterAdapterTest {
    private static final EncodedArguments EVENT =
            new EncodedArguments("[\"e\"]".getBytes(StandardCharsets.US_ASCII), List.of());

    private SocketHub hub;

    @BeforeEach
    void start() throws IOException {
        hub = new SocketHub();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private Adapter server(ClusterOptions options) {
        Adapter adapter = hub.factory(options).create("/", new Mute(), Retention.NONE);
        adapter.start();
        return adapter;
    }

    private static void awaitServers(Adapter adapter, int count) {
        await().untilAsserted(() ->
                assertThat(adapter.serverCount().toCompletableFuture()).isCompletedWithValue(count));
    }

    @Test
    void aServerThatIsSilentIsGoneUntilItIsHeardAgain() {
        ClusterOptions quick =
                new ClusterOptions(Duration.ofMillis(40), Duration.ofMillis(400), Duration.ofSeconds(5), 10);
        Adapter first = server(quick);
        Adapter second = server(quick);
        awaitServers(first, 2);
        awaitServers(second, 2);
        hub.deaf = true;
        CompletionStage<?> asked =
                first.broadcastWithAck(Audience.ALL, EVENT, new Delivery(false, true, null), Duration.ofMinutes(1));
        awaitServers(first, 1);
        assertThat(asked.toCompletableFuture()).succeedsWithin(Duration.ofSeconds(10));
        hub.deaf = false;
        awaitServers(first, 2);
        first.close();
        awaitServers(second, 1);
        second.close();
    }

    @Test
    void whoDoesNotAnswerInTime() throws Exception {
        ClusterOptions impatient =
                new ClusterOptions(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofMillis(100), 10);
        Adapter first = server(impatient);
        Adapter second = server(impatient);
        awaitServers(first, 2);
        hub.deaf = true;
        assertThat(first.fetchSockets(Audience.ALL).toCompletableFuture())
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TimeoutException.class)
                .withMessageContaining("1 other servers have not said in time which sockets they have");
        var answers = first.serverSideEmitWithAck(EVENT).toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThat(answers.expected()).isEqualTo(1);
        assertThat(answers.answers()).isEmpty();
        first.close();
        second.close();
    }

    @Test
    void onlySoManyAnswersAreWaitedFor() {
        ClusterOptions narrow =
                new ClusterOptions(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(2), 1);
        Adapter first = server(narrow);
        Adapter second = server(narrow);
        awaitServers(first, 2);
        hub.deaf = true;
        var waits = first.serverSideEmitWithAck(EVENT).toCompletableFuture();
        assertThat(first.fetchSockets(Audience.ALL).toCompletableFuture())
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("1 answers of other servers are waited for: wait for some before asking more");
        assertThat(waits).succeedsWithin(Duration.ofSeconds(10));
        hub.deaf = false;
        assertThat(first.fetchSockets(Audience.ALL).toCompletableFuture()).succeedsWithin(Duration.ofSeconds(10));
        first.close();
        second.close();
    }

    @Test
    void whatCannotBeSentFailsAtOnce() {
        Broken adapter = new Broken();
        adapter.start();
        adapter.hear(new ClusterMessage.Heartbeat(true));
        awaitServers(adapter, 2);
        assertThat(adapter.fetchSockets(Audience.ALL).toCompletableFuture())
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("no way");
        assertThat(adapter.serverSideEmitWithAck(EVENT).toCompletableFuture()).succeedsWithin(Duration.ofSeconds(1));
        adapter.serverSideEmit(EVENT);
        adapter.close();
    }

    @Test
    void whatAnAdapterThrowsIsAsIfItWasNotSent() {
        Broken adapter = new Broken();
        adapter.start();
        adapter.hear(new ClusterMessage.Heartbeat(false));
        awaitServers(adapter, 2);
        adapter.throwing = true;
        adapter.broadcast(Audience.ALL, EVENT, new Delivery(false, true, null));
        assertThat(adapter.fetchSockets(Audience.ALL).toCompletableFuture())
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("thrown");
        adapter.close();
    }

    @Test
    void lateAnswersOfAServerThatHasLeftDoNotHoldOthersUp() {
        AnswersRequest request = AnswersRequest.ofClients(Set.of("one", "two"));
        request.answered("one", new ClusterMessage.Asked(0, 2));
        request.answered("one", new ClusterMessage.Answer(0, EVENT));
        request.gone("one");
        request.answered("one", new ClusterMessage.Answer(0, EVENT));
        assertThat(request.result()).isNotDone();
        request.answered("two", new ClusterMessage.Asked(0, 0));
        assertThat(request.result())
                .isCompletedWithValueMatching(answers -> answers.answers().size() == 2);
    }

    @Test
    void whatIsNoMessageIsIgnored() {
        Broken adapter = new Broken();
        adapter.start();
        adapter.received(new byte[] {1, 2, 3});
        adapter.hear(new ClusterMessage.ServerEvent(EVENT, ClusterMessage.NO_REQUEST)); // Mute throws
        adapter.hear(new ClusterMessage.Answer(77, EVENT)); // of a request that nobody has made
        awaitServers(adapter, 2);
        adapter.close();
    }

    @Test
    void optionsThatMakeNoSense() {
        Duration second = Duration.ofSeconds(1);
        Duration two = Duration.ofSeconds(2);
        assertThatThrownBy(() -> new ClusterOptions(Duration.ZERO, two, second, 1))
                .hasMessage("heartbeatInterval must be at least one millisecond, not PT0S");
        assertThatThrownBy(() -> new ClusterOptions(second, second, second, 1))
                .hasMessage("heartbeatTimeout must be longer than heartbeatInterval, PT1S, not PT1S");
        assertThatThrownBy(() -> new ClusterOptions(second, two, Duration.ZERO, 1))
                .hasMessage("requestTimeout must be at least one millisecond, not PT0S");
        assertThatThrownBy(() -> new ClusterOptions(second, two, second, 0))
                .hasMessage("maxRequests must be at least 1, not 0");
    }

    /** An adapter that reaches nobody. */
    private static final class Broken extends ClusterAdapter {
        Broken() {
            super("/", new Mute(), Retention.NONE, ClusterOptions.defaults());
        }

        private volatile boolean throwing;

        void hear(ClusterMessage message) {
            received(ClusterWriter.write(new ClusterEnvelope("other", "", "/", message)));
        }

        @Override
        protected CompletionStage<Void> publish(byte[] message) {
            if (throwing) {
                throw new IllegalStateException("thrown");
            }
            return CompletableFuture.failedFuture(new IOException("no way"));
        }

        @Override
        protected CompletionStage<Void> publishResponse(String server, byte[] message) {
            return publish(message);
        }
    }

    /** A namespace that does nothing, and fails where it should. */
    private static final class Mute implements LocalNamespace {
        @Override
        public void broadcast(Audience audience, EncodedArguments event, Delivery delivery) {}

        @Override
        public void broadcastWithAck(
                Audience audience,
                EncodedArguments event,
                Delivery delivery,
                Duration timeout,
                AnswerListener answers) {}

        @Override
        public List<byte[]> fetchSockets(Audience audience) {
            return List.of();
        }

        @Override
        public void join(Audience audience, Set<String> rooms) {}

        @Override
        public void leave(Audience audience, Set<String> rooms) {}

        @Override
        public void disconnect(Audience audience, boolean close) {}

        @Override
        public void serverSideEmit(EncodedArguments event) {
            throw new IllegalArgumentException("as it should");
        }

        @Override
        public void serverSideEmitWithAck(EncodedArguments event, AnswerListener answer) {}
    }
}
