package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.engineio.PollingClient;
import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.http.HttpOptions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The events of a socket are handled one after the other, and what must not wait for them does not. */
class OrderTest {
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private String logged() throws InterruptedException {
        return log.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void eventsOfAllKindsKeepTheirOrder() throws Exception {
        AtomicInteger running = new AtomicInteger();
        TestTable table = new TestTable("/")
                .on("loop", call -> {
                    assertThat(running.incrementAndGet()).isOne();
                    call.socket().emit("done", call.args().get(0));
                    running.decrementAndGet();
                })
                .onBlocking("blocking", call -> {
                    assertThat(running.incrementAndGet()).isOne();
                    TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(300));
                    running.decrementAndGet();
                    call.socket().emit("done", call.args().get(0));
                })
                .on("stage", call -> {
                    assertThat(running.incrementAndGet()).isOne();
                    CompletableFuture<String> stage = new CompletableFuture<>();
                    stage.completeOnTimeout("x", ThreadLocalRandom.current().nextInt(300), TimeUnit.MICROSECONDS);
                    call.when(stage, value -> {
                        running.decrementAndGet();
                        call.socket().emit("done", call.args().get(0));
                    });
                })
                .on(
                        "completed",
                        call -> call.when(
                                CompletableFuture.completedFuture(1),
                                value -> call.socket().emit("done", call.args().get(0))));
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            String[] kinds = {"loop", "blocking", "stage", "completed"};
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                client.send("42[\"" + kinds[ThreadLocalRandom.current().nextInt(4)] + "\"," + i + "]");
                expected.add("42[\"done\"," + i + "]");
            }
            for (String packet : expected) {
                assertThat(client.next()).isEqualTo(packet);
            }
        }
    }

    @Test
    void socketsDoNotWaitForEachOther() throws Exception {
        Semaphore go = new Semaphore(0);
        TestTable table = new TestTable("/").onBlocking("wait", call -> {
            log.add("begun");
            go.acquire();
            call.ack();
        });
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient first = server.joined();
                WebSocketClient second = server.joined()) {
            first.send("421[\"wait\"]");
            second.send("421[\"wait\"]");
            assertThat(logged()).isEqualTo("begun");
            assertThat(logged()).isEqualTo("begun");
            go.release(2);
            assertThat(first.next()).isEqualTo("431[]");
            assertThat(second.next()).isEqualTo("431[]");
        }
    }

    @Test
    void aHandlerMayWaitForAnAcknowledgement() throws Exception {
        TestTable table = new TestTable("/").onBlocking("ask", call -> {
            var answer = call.socket()
                    .timeout(Duration.ofSeconds(10))
                    .emitWithAck("question")
                    .toCompletableFuture()
                    .get();
            call.ack(answer);
        });
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            client.send("427[\"ask\"]", "428[\"ask\"]");
            assertThat(client.next()).isEqualTo("420[\"question\"]");
            assertThat(client.send("430[1]").next()).isEqualTo("437[1]");
            assertThat(client.next()).isEqualTo("421[\"question\"]");
            assertThat(client.send("431[2]").next()).isEqualTo("438[2]");
        }
    }

    @Test
    void aDisconnectDoesNotWaitButItsHandlerDoes() throws Exception {
        Semaphore go = new Semaphore(0);
        TestTable table = new TestTable("/")
                .onBlocking("wait", call -> {
                    log.add("begun");
                    go.acquire();
                    log.add("connected " + call.socket().connected());
                })
                .onDisconnect((socket, reason) -> log.add("gone"));
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            client.send("42[\"wait\"]", "42[\"wait\"]", "42[\"wait\"]", "41");
            assertThat(logged()).isEqualTo("begun");
            await().until(() -> server.namespace("/").sockets().isEmpty());
            go.release(3);
            assertThat(logged()).isEqualTo("connected false");
            assertThat(logged()).isEqualTo("gone"); // the two that had not begun are dropped
            await().until(() -> server.io().socketCount() == 0);
            assertThat(log).isEmpty();
        }
    }

    /** A full queue stops the reading of the connection, and its heartbeat does not count meanwhile. */
    @Test
    void aFullQueueStopsTheReading() throws Exception {
        Semaphore go = new Semaphore(0);
        AtomicInteger handled = new AtomicInteger();
        TestTable table = new TestTable("/").onBlocking("wait", call -> {
            go.acquire();
            handled.incrementAndGet();
        });
        var options = SocketIoServer.suiteOptions().maxQueuedEvents(4);
        try (SocketIoServer server = SocketIoServer.start(options, table);
                WebSocketClient client = server.joined()) {
            for (int i = 0; i < 20; i++) {
                client.send("42[\"wait\"]");
            }
            client.send("41");
            // Much longer than a client may be silent; the disconnect is not read either.
            await().pollDelay(Duration.ofMillis(1200)).until(() -> true);
            assertThat(client.isClosed()).isFalse();
            assertThat(server.namespace("/").sockets()).hasSize(1);
            go.release(15);
            await().until(() -> handled.get() == 15);
            go.release(5);
            await().until(() -> server.namespace("/").sockets().isEmpty());
        }
    }

    @Test
    void aFullQueueMakesAPostWait() throws Exception {
        Semaphore go = new Semaphore(0);
        TestTable table = new TestTable("/").onBlocking("wait", call -> {
            go.acquire();
            call.ack();
        });
        try (SocketIoServer server =
                SocketIoServer.start(SocketIoOptions.builder().maxQueuedEvents(2), table)) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            polling.post(sid, "40");
            polling.packets(sid);
            // What came in one payload is taken, but the client gets no answer, so it sends no more.
            CompletableFuture<HttpResponse<String>> post =
                    polling.postAsync(sid, "421[\"wait\"]\u001e422[\"wait\"]\u001e423[\"wait\"]\u001e424[\"wait\"]");
            go.release();
            assertThat(polling.packets(sid)).isEqualTo("431[]");
            assertThat(post).isNotDone();
            go.release(3);
            assertThat(post.get(10, TimeUnit.SECONDS).body()).isEqualTo("ok");
            List<String> acks = new ArrayList<>();
            while (acks.size() < 3) {
                acks.addAll(List.of(polling.packets(sid).split("\u001e")));
            }
            assertThat(acks).containsExactly("432[]", "433[]", "434[]");
        }
    }

    @Test
    void blockingHandlersLeaveTheEventLoop() throws Exception {
        TestTable table = new TestTable("/")
                .onConnectBlocking(call -> {
                    log.add(Thread.currentThread().getName());
                    call.accept(true);
                })
                .onBlocking("blocking", call -> log.add(Thread.currentThread().getName()))
                .on("loop", call -> log.add(Thread.currentThread().getName()))
                .onDisconnectBlocking(
                        (socket, reason) -> log.add(Thread.currentThread().getName()));
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            assertThat(logged()).doesNotContain("loop");
            client.send("42[\"blocking\"]", "42[\"loop\"]");
            assertThat(logged()).doesNotContain("loop");
            assertThat(logged()).contains("loop");
            client.send("41");
            assertThat(logged()).doesNotContain("loop");
        }
    }

    @Test
    void withoutRoomForAHandlerTheClientIsTold() throws Exception {
        Semaphore go = new Semaphore(0);
        TestTable table = new TestTable("/")
                .onBlocking("wait", call -> {
                    log.add("begun");
                    go.acquire();
                    call.ack(call.args());
                })
                .onDisconnectBlocking((socket, reason) -> log.add("gone"));
        HttpOptions.Builder http = HttpOptions.builder().maxConcurrentCalls(1);
        try (SocketIoServer server = SocketIoServer.start(TestWiring.of(table), SocketIoOptions.builder(), http);
                WebSocketClient busy = server.joined();
                WebSocketClient other = server.joined()) {
            busy.send("421[\"wait\",1]");
            assertThat(logged()).isEqualTo("begun");
            assertThat(other.send("421[\"wait\",1]").next()).isEqualTo("431[{\"message\":\"Internal server error\"}]");
            other.send("41");
            await().until(() -> server.namespace("/").sockets().size() == 1);
            go.release(2);
            assertThat(busy.next()).isEqualTo("431[1]");
            assertThat(logged()).isEqualTo("gone"); // tried until there was room
        }
    }
}
