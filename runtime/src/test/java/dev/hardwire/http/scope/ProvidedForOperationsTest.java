package dev.hardwire.http.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.handler.Content;
import dev.hardwire.handler.HttpProblem;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.HttpServer;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.RouteMount;
import dev.hardwire.spi.HttpCall;
import dev.hardwire.spi.ResponseHead;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When and where is closed what was made for the call of an operation. */
class ProvidedForOperationsTest {
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final SubmissionPublisher<ByteBuffer> publisher = new SubmissionPublisher<>();
    private HttpServer server;
    private HandlerExecutor executor;

    private RawClient start(boolean nonBlocking, OneOperation.Handler handler) throws Exception {
        return start(HttpOptions.builder(), nonBlocking, handler);
    }

    private RawClient start(HttpOptions.Builder builder, boolean nonBlocking, OneOperation.Handler handler)
            throws Exception {
        HttpOptions options = builder.eventLoops(1).build();
        executor = HandlerExecutor.of(options);
        server = HttpServer.start(
                options,
                executor,
                List.of(new RouteMount(new OneOperation(nonBlocking, handler), List.of())),
                List.of(),
                List.of(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return client();
    }

    private RawClient client() throws Exception {
        return new RawClient(server.address().getPort());
    }

    @AfterEach
    void stop() {
        publisher.close();
        server.stop(() -> {}).toCompletableFuture().join();
    }

    /** A resource that tells when it is closed, and on what kind of thread. */
    private AutoCloseable resource(String name) {
        return () -> log.add(name + (server.isEventLoop() ? " on the loop" : ""));
    }

    private String logged() throws InterruptedException {
        String line = log.poll(10, TimeUnit.SECONDS);
        assertThat(line).as("what happens within ten seconds").isNotNull();
        return line;
    }

    private List<String> logged(int count) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(logged());
        }
        return lines;
    }

    private static int ask(RawClient client) throws Exception {
        return client.request("GET", "/it", null).status();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLastIsClosedFirstAndBeforeTheAnswer(boolean nonBlocking) throws Exception {
        try (RawClient client = start(nonBlocking, call -> {
            call.closing(resource("a"));
            assertThat(call.closing((AutoCloseable) null)).isNull();
            call.closing(resource("b"));
            call.closeProvided();
            log.add("answer");
            call.answer(204);
        })) {
            assertThat(ask(client)).isEqualTo(204);
            String where = nonBlocking ? " on the loop" : "";
            assertThat(log).containsExactly("b" + where, "a" + where, "answer");
        }
    }

    @Test
    void whatCannotBeClosedIsNotAnsweredAsIfAllWereWell() throws Exception {
        try (RawClient client = start(false, call -> {
            call.closing(resource("a"));
            call.closing(() -> {
                throw new IllegalStateException("no commit");
            });
            call.closeProvided();
            call.answer(204);
        })) {
            assertThat(ask(client)).isEqualTo(500);
            assertThat(logged()).isEqualTo("a");
        }
    }

    @Test
    void allThatCannotBeClosedIsToldOf() throws Exception {
        CompletableFuture<Exception> failed = new CompletableFuture<>();
        try (RawClient client = start(false, call -> {
            call.closing(() -> {
                throw new IllegalStateException("second");
            });
            call.closing(() -> {
                throw new IllegalStateException("first");
            });
            try {
                call.closeProvided();
            } catch (IllegalStateException e) {
                failed.complete(e);
            }
            call.answer(204);
        })) {
            assertThat(ask(client)).isEqualTo(204);
            assertThat(failed.join()).hasMessage("first");
            assertThat(failed.join().getSuppressed())
                    .singleElement()
                    .satisfies(second -> assertThat(second).hasMessage("second"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFailureClosesBeforeItIsAnswered(boolean nonBlocking) throws Exception {
        try (RawClient client = start(nonBlocking, call -> {
            call.closing(resource("a"));
            call.closing(() -> {
                log.add("broken");
                throw new IllegalStateException("broken");
            });
            throw new HttpProblem(418, "no coffee");
        })) {
            assertThat(ask(client)).isEqualTo(418);
            assertThat(log).containsExactly("broken", "a" + (nonBlocking ? " on the loop" : ""));
        }
    }

    /** A table that forgets to close, or has answered that the request is not valid. */
    @Test
    void whatTheTableDoesNotCloseTheServerDoes() throws Exception {
        try (RawClient client = start(false, call -> {
            call.closing(resource("a"));
            call.answer(204);
        })) {
            assertThat(ask(client)).isEqualTo(204);
            assertThat(logged()).isEqualTo("a");
        }
    }

    @Test
    void stagesFollowEachOther() throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> second = new CompletableFuture<>();
        try (RawClient client = start(
                true,
                call -> call.when(first, a -> {
                    call.closing(resource(a));
                    call.when(second, b -> {
                        call.closing(resource(b));
                        call.when(CompletableFuture.completedFuture(204), status -> {
                            call.closeProvided();
                            call.answer(status);
                        });
                    });
                    log.add("waits");
                }))) {
            client.send("GET /it HTTP/1.1\r\nHost: a\r\n\r\n");
            first.complete("a");
            assertThat(logged()).isEqualTo("waits");
            second.complete("b");
            assertThat(client.answer().status()).isEqualTo(204);
            assertThat(logged(2)).containsExactly("b on the loop", "a on the loop");
        }
    }

    @Test
    void aStageThatFailsInsideOfAnotherIsAFailure() throws Exception {
        try (RawClient client = start(
                true,
                call -> call.when(CompletableFuture.completedFuture("a"), a -> {
                    call.closing(resource(a));
                    call.when(
                            CompletableFuture.failedFuture(new HttpProblem(403, "not you")), never -> log.add("never"));
                }))) {
            assertThat(ask(client)).isEqualTo(403);
            assertThat(logged()).isEqualTo("a on the loop");
            assertThat(log).isEmpty();
        }
    }

    @Test
    void whatFollowsAStageMustAnswer() throws Exception {
        try (RawClient client = start(true, call -> call.when(CompletableFuture.completedFuture("a"), a -> {}))) {
            assertThat(ask(client)).isEqualTo(500);
        }
    }

    /** The handler executor began the call, and a stage fails on the event loop. */
    @Test
    void aCallThatMayBlockIsNotClosedOnTheEventLoop() throws Exception {
        CompletableFuture<String> stage = new CompletableFuture<>();
        try (RawClient client = start(false, call -> {
            call.closing(resource("a"));
            call.when(stage, never -> call.answer(204));
            log.add("waits");
        })) {
            client.send("GET /it HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(logged()).isEqualTo("waits");
            stage.completeExceptionally(new HttpProblem(409, "too late"));
            assertThat(client.answer().status()).isEqualTo(409);
            assertThat(logged()).isEqualTo("a");
        }
    }

    @Test
    void stagesAreWaitedForOnlyWhereThatIsAllowed() throws Exception {
        OneOperation.Handler waiting = call -> {
            int status = call.await(CompletableFuture.supplyAsync(() -> 204));
            call.answer(status);
        };
        try (RawClient client = start(false, waiting)) {
            assertThat(ask(client)).isEqualTo(204);
        }
        stop();
        try (RawClient client = start(true, call -> {
            try {
                call.await(CompletableFuture.completedFuture(1));
            } catch (IllegalStateException e) {
                log.add(e.getMessage());
            }
            call.answer(204);
        })) {
            assertThat(ask(client)).isEqualTo(204);
            assertThat(logged()).isEqualTo("An event loop must not wait for a stage: go on when it completes");
        }
    }

    @Test
    void aStageThatIsWaitedForFailsAsItself() throws Exception {
        try (RawClient client = start(
                false,
                call -> call.await(CompletableFuture.supplyAsync(() -> {
                    throw new HttpProblem(410, "gone");
                })))) {
            assertThat(ask(client)).isEqualTo(410);
        }
    }

    // ---- streamed answers ----

    private void stream(HttpCall call) {
        call.closing(resource("a"));
        call.answers().content(ResponseHead.of(200, "text/plain"), Content.publish(publisher));
        log.add("returned");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStreamKeepsItUntilItsEnd(boolean nonBlocking) throws Exception {
        try (RawClient client = start(nonBlocking, this::stream)) {
            client.send("GET /it HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(logged()).isEqualTo("returned");
            publisher.submit(ByteBuffer.wrap(new byte[] {65}));
            assertThat(log).isEmpty();
            publisher.close();
            assertThat(client.answer().status()).isEqualTo(200);
            assertThat(logged()).isEqualTo("a" + (nonBlocking ? " on the loop" : ""));
        }
    }

    @Test
    void aStreamWhoseClientVanishesIsClosed() throws Exception {
        try (RawClient client = start(false, this::stream)) {
            client.send("GET /it HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(logged()).isEqualTo("returned");
        }
        assertThat(logged()).isEqualTo("a");
    }

    @Test
    void bytesAreNoStreamSoItIsClosedBeforeThem() throws Exception {
        try (RawClient client = start(false, call -> {
            call.closing(() -> {
                throw new IllegalStateException("no commit");
            });
            call.answers().content(ResponseHead.of(200, "text/plain"), Content.of(new byte[] {65}));
        })) {
            assertThat(ask(client)).isEqualTo(500);
        }
    }

    /** The handler goes on, and what was made for it is closed behind it, not beside it. */
    @Test
    void aClientThatVanishesWhileTheHandlerRuns() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (RawClient client = start(false, call -> {
            call.closing(resource("a"));
            log.add("begun");
            gone.await();
            log.add("done");
            call.answer(204);
        })) {
            client.send("GET /it HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(logged()).isEqualTo("begun");
        }
        assertThat(log).isEmpty();
        gone.countDown();
        assertThat(logged(2)).containsExactly("done", "a");
    }

    @Test
    void aFullExecutorIsWaitedFor() throws Exception {
        try (RawClient client = start(HttpOptions.builder().maxConcurrentCalls(1), false, this::stream)) {
            client.send("GET /it HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(logged()).isEqualTo("returned");
            CountDownLatch busy = new CountDownLatch(1);
            // the call's own task may still be about to end
            await().until(() -> executor.execute(() -> {
                try {
                    busy.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            publisher.close();
            assertThat(client.answer().status()).isEqualTo(200);
            assertThat(log).isEmpty();
            busy.countDown();
            assertThat(logged()).isEqualTo("a");
        }
    }

    @Test
    void aStopClosesWhatAStreamHasKept() throws Exception {
        try (RawClient client = start(HttpOptions.builder().stopTimeout(Duration.ofMillis(200)), false, this::stream)) {
            client.send("GET /it HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(logged()).isEqualTo("returned");
            server.stop(() -> {}).toCompletableFuture().join();
            assertThat(logged()).isEqualTo("a");
        }
    }
}
