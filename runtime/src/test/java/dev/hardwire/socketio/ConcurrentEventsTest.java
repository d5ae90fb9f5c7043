package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.engineio.WebSocketClient;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Handlers that nobody waits for begin in their turn, so many at a time, and before the handler of the disconnect all end. */
class ConcurrentEventsTest {
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final Semaphore go = new Semaphore(0);

    private String logged() throws InterruptedException {
        return log.poll(10, TimeUnit.SECONDS);
    }

    private TestTable table() {
        return new TestTable("/")
                .onConcurrent("slow", call -> {
                    log.add("slow " + call.args().get(0).asInt());
                    go.acquire();
                    call.ack(call.args());
                })
                .onBlocking("plain", call -> log.add("plain"))
                .on("loop", call -> call.ack());
    }

    @Test
    void whatFollowsDoesNotWait() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table());
                WebSocketClient client = server.joined()) {
            client.send("421[\"slow\",1]");
            assertThat(logged()).isEqualTo("slow 1");
            client.send("42[\"plain\"]");
            assertThat(logged()).isEqualTo("plain");
            assertThat(client.send("422[\"loop\"]").next()).isEqualTo("432[]");
            go.release();
            assertThat(client.next()).isEqualTo("431[1]");
        }
    }

    /** What was before, it waits for. */
    @Test
    void itBeginsInItsTurn() throws Exception {
        TestTable table = table().onBlocking("first", call -> {
            go.acquire();
            log.add("first");
        });
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            client.send("42[\"first\"]", "42[\"slow\",1]", "42[\"plain\"]");
            go.release(2);
            assertThat(logged()).isEqualTo("first");
            assertThat(log.poll(10, TimeUnit.SECONDS) + log.poll(10, TimeUnit.SECONDS))
                    .contains("slow 1", "plain");
        }
    }

    @Test
    void onlySoManyRunAtATime() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        TestTable table = new TestTable("/")
                .onConcurrent("slow", call -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    go.acquire();
                    running.decrementAndGet();
                    call.ack();
                })
                .on("loop", call -> call.ack());
        var options = SocketIoOptions.builder().maxConcurrentEvents(3);
        try (SocketIoServer server = SocketIoServer.start(options, table);
                WebSocketClient client = server.joined()) {
            client.send("421[\"slow\"]", "422[\"slow\"]", "423[\"slow\"]", "424[\"slow\"]", "425[\"loop\"]");
            await().until(() -> running.get() == 3);
            // The fourth waits in its turn, and what is behind it with it: the first answer is one of the three.
            go.release();
            assertThat(client.next()).isIn("431[]", "432[]", "433[]");
            assertThat(client.next()).isEqualTo("435[]");
            go.release(3);
            client.next();
            client.next();
            client.next();
            assertThat(most).hasValue(3);
        }
    }

    /** Those on the event loop, too: a stage that is not complete holds up nobody. */
    @Test
    void stages() throws Exception {
        CompletableFuture<String> stage = new CompletableFuture<>();
        TestTable table = table().onConcurrent(
                        "stage",
                        call -> call.when(stage, value -> {
                            call.beginAck().value(value);
                            call.endAck();
                        }));
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            assertThat(client.send("421[\"stage\"]", "422[\"loop\"]").next()).isEqualTo("432[]");
            stage.complete("x");
            assertThat(client.next()).isEqualTo("431[\"x\"]");
        }
    }

    @Test
    void aFailureIsAnswered() throws Exception {
        TestTable table = table().onConcurrent("fail", call -> {
                    throw new IllegalStateException("no");
                })
                .onFailed((socket, call, failure) -> log.add(call.event() + " " + failure.getMessage()));
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            assertThat(client.send("421[\"fail\"]").next()).isEqualTo("431[{\"message\":\"Internal server error\"}]");
            assertThat(logged()).isEqualTo("fail no");
            assertThat(client.send("422[\"loop\"]").next()).isEqualTo("432[]");
        }
    }

    @Test
    void theDisconnectWaitsForAll() throws Exception {
        TestTable table = table().onDisconnect((socket, reason) -> log.add("gone"));
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            client.send("42[\"slow\",1]", "42[\"slow\",2]");
            assertThat(logged() + logged()).contains("slow 1", "slow 2");
            client.send("41");
            await().until(() -> server.namespace("/").sockets().isEmpty());
            go.release();
            assertThat(server.io().socketCount()).isOne();
            go.release();
            assertThat(logged()).isEqualTo("gone");
            await().until(() -> server.io().socketCount() == 0);
        }
    }
}
