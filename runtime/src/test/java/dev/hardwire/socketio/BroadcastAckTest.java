package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.Socket;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.spi.BroadcastEventEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acknowledgements of one event by many clients: all, some within the time, and those of clients that leave meanwhile. */
class BroadcastAckTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final BlockingQueue<Socket> joined = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final List<WebSocketClient> clients = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private SocketIoServer server;
    private SocketNamespace namespace;

    @BeforeEach
    void start() throws Exception {
        TestTable table = new TestTable("/")
                .onConnect(call -> {
                    joined.add(call.socket());
                    call.accept(true);
                })
                .on("wait", call -> {
                    try {
                        call.socket()
                                .namespace()
                                .emitWithAck("q")
                                .toCompletableFuture()
                                .join();
                    } catch (IllegalStateException e) {
                        log.add(e.getMessage());
                    }
                });
        server = SocketIoServer.start(SocketIoOptions.builder().maxPendingAcks(2), table);
        namespace = server.namespace("/");
        for (int i = 0; i < 3; i++) {
            clients.add(server.joined());
            sockets.add(joined.poll(10, TimeUnit.SECONDS));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Lets a client answer what it was asked: the id of the event in front of the arguments. */
    private void answer(int client, String arguments) throws Exception {
        String event = clients.get(client).next();
        assertThat(event).matches("42\\d+\\[\"q\".*");
        clients.get(client).send("43" + event.substring(2, event.indexOf('[')) + arguments);
    }

    private static BroadcastAcks result(CompletionStage<BroadcastAcks> stage) throws Exception {
        return stage.toCompletableFuture().get(15, TimeUnit.SECONDS);
    }

    @Test
    void allAnswer() throws Exception {
        CompletableFuture<BroadcastAcks> acks =
                namespace.timeout(LONG).emitWithAck("q", 1).toCompletableFuture();
        answer(0, "[\"a\",1]");
        answer(1, "[\"b\"]");
        assertThat(acks).isNotDone();
        answer(2, "[]");
        BroadcastAcks all = result(acks);
        assertThat(all.expected()).isEqualTo(3);
        assertThat(all.isComplete()).isTrue();
        assertThat(all.answers())
                .extracting(args -> args.asList().toString())
                .containsExactlyInAnyOrder("[\"a\", 1]", "[\"b\"]", "[]");
    }

    @Test
    void onlyThoseWhoAreMeant() throws Exception {
        sockets.get(0).join("room");
        sockets.get(1).join("room");
        CompletionStage<BroadcastAcks> acks = sockets.get(0).to("room").emitWithAck("q");
        answer(1, "[2]");
        assertThat(result(acks).expected()).isEqualTo(1);
        assertThat(result(acks).answers().get(0).get(0).intValue()).isEqualTo(2);
    }

    @Test
    void nobodyIsThere() throws Exception {
        assertThat(result(namespace.to("nowhere").emitWithAck("q"))).isEqualTo(new BroadcastAcks(List.of(), 0));
    }

    @Test
    void someAnswerInTime() throws Exception {
        CompletionStage<BroadcastAcks> acks =
                namespace.timeout(Duration.ofSeconds(2)).emitWithAck("q");
        answer(1, "[1]");
        BroadcastAcks some = result(acks);
        assertThat(some.expected()).isEqualTo(3);
        assertThat(some.isComplete()).isFalse();
        assertThat(some.answers()).hasSize(1);
        // What comes late is ignored, and leaves nothing behind that counts.
        answer(0, "[0]");
        answer(2, "[2]");
        assertThat(some.answers()).hasSize(1);
        for (int i = 0; i < 3; i++) {
            assertThat(result(namespace.timeout(Duration.ofMillis(1)).emitWithAck("q"))
                            .expected())
                    .isEqualTo(3);
        }
    }

    @Test
    void whoLeavesIsNotWaitedFor() throws Exception {
        CompletionStage<BroadcastAcks> acks = namespace.timeout(LONG).emitWithAck("q");
        answer(0, "[0]");
        clients.get(1).send("41");
        clients.get(2).close();
        BroadcastAcks some = result(acks);
        assertThat(some.expected()).isEqualTo(3);
        assertThat(some.answers()).hasSize(1);
    }

    @Test
    void aClientThatOwesTooManyGetsTheEventAndIsNotWaitedFor() throws Exception {
        sockets.get(0).emitWithAck("q");
        sockets.get(0).emitWithAck("q");
        CompletionStage<BroadcastAcks> acks = namespace
                .timeout(LONG)
                .to(sockets.get(0).id(), sockets.get(1).id())
                .emitWithAck("q", "all");
        answer(1, "[1]");
        assertThat(result(acks).expected()).isEqualTo(2);
        assertThat(result(acks).answers()).hasSize(1);
        clients.get(0).next();
        clients.get(0).next();
        assertThat(clients.get(0).next()).contains("[\"q\",\"all\"]");
    }

    @Test
    void writtenArguments() throws Exception {
        var emitter = BroadcastEventEmitter.of(namespace.to(sockets.get(2).id()));
        CompletionStage<BroadcastAcks> acks = emitter.emitWrittenWithAck("q", out -> out.value("written"));
        answer(2, "[true]");
        assertThat(result(acks).isComplete()).isTrue();
    }

    @Test
    void idsAreOneForAllAndNoOthers() throws Exception {
        sockets.get(0).emitWithAck("q", "one");
        namespace.emitWithAck("q", "all");
        assertThat(clients.get(0).next()).isEqualTo("420[\"q\",\"one\"]");
        assertThat(clients.get(0).next()).isEqualTo("421[\"q\",\"all\"]");
        assertThat(clients.get(1).next()).isEqualTo("421[\"q\",\"all\"]");
    }

    @Test
    void waitingOnAnEventLoopThrows() throws Exception {
        clients.get(0).send("42[\"wait\"]");
        assertThat(log.poll(10, TimeUnit.SECONDS)).startsWith("Waiting for an acknowledgement on the event loop");
    }

    @Test
    void aTimeoutHasALength() {
        for (Duration none : List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofNanos(1))) {
            assertThatThrownBy(() -> namespace.timeout(none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A timeout must be at least one millisecond, not " + none);
            assertThatThrownBy(() -> sockets.get(0).timeout(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
