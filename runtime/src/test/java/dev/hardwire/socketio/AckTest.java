package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.Ack;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acknowledgements, in both directions. */
class AckTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final CompletableFuture<Socket> connected = new CompletableFuture<>();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private SocketIoServer server;
    private WebSocketClient client;
    private Socket socket;

    @BeforeEach
    void start() throws Exception {
        TestTable table = new TestTable("/")
                .onConnect(call -> {
                    connected.complete(call.socket());
                    call.accept(true);
                })
                .on("empty", call -> call.ack())
                .on("args", call -> call.ack(call.args()))
                .on("written", call -> {
                    if (call.wantsAck()) {
                        var out = call.beginAck();
                        out.value("a");
                        out.value(1);
                        out.value(new byte[] {1});
                        call.endAck();
                    }
                    log.add("wants " + call.wantsAck());
                })
                .on("several", call -> call.ack(Ack.of(1, null, new byte[] {2})))
                .on("none", call -> call.ack(Ack.of()))
                .on("unwritable", call -> call.ack(Ack.of(1, new Object())))
                .on("tooMany", call -> call.ack(Ack.of((Object[]) new byte[11][1])))
                .on("twice", call -> {
                    call.ack();
                    call.ack(call.args());
                })
                .on("never", call -> log.add("never"))
                .on("later", call -> {
                    CompletableFuture<Integer> stage = new CompletableFuture<>();
                    stage.completeOnTimeout(7, 10, TimeUnit.MILLISECONDS);
                    call.when(stage, value -> {
                        call.beginAck().value(value.intValue());
                        call.endAck();
                    });
                })
                .on("waitOnLoop", call -> {
                    var answer = call.socket().timeout(LONG).emitWithAck("q").thenApply(Args::size);
                    try {
                        answer.toCompletableFuture().join();
                    } catch (IllegalStateException e) {
                        log.add(e.getMessage());
                    }
                });
        server = SocketIoServer.start(SocketIoOptions.builder().maxPendingAcks(2), table);
        client = server.joined();
        socket = connected.get();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private CompletableFuture<Args> ask(Duration timeout) {
        return socket.timeout(timeout).emitWithAck("q").toCompletableFuture();
    }

    @Test
    void severalValues() throws Exception {
        assertThat(client.send("421[\"several\"]").next()).isEqualTo("461-1[1,null,{\"_placeholder\":true,\"num\":0}]");
        assertThat(client.next()).isEqualTo("0x02");
        assertThat(client.send("422[\"none\"]").next()).isEqualTo("432[]");
        assertThat(client.send("42[\"several\"]", "423[\"empty\"]").next()).isEqualTo("433[]");
    }

    @Test
    void whatCannotBeWrittenIsAnErrorOfTheHandler() throws Exception {
        assertThat(client.send("421[\"unwritable\"]").next()).isEqualTo("431[{\"message\":\"Internal server error\"}]");
        assertThat(client.send("422[\"tooMany\"]").next()).isEqualTo("432[{\"message\":\"Internal server error\"}]");
    }

    @Test
    void theServerAcknowledges() throws Exception {
        assertThat(client.send("421[\"empty\",1]").next()).isEqualTo("431[]");
        assertThat(client.send("420[\"args\",1,null]").next()).isEqualTo("430[1,null]");
        assertThat(client.send("4299[\"written\"]").next())
                .isEqualTo("461-99[\"a\",1,{\"_placeholder\":true,\"num\":0}]");
        assertThat(client.next()).isEqualTo("0x01");
        assertThat(log.poll(10, TimeUnit.SECONDS)).isEqualTo("wants false"); // any more
        assertThat(client.send("425[\"later\"]").next()).isEqualTo("435[7]");
    }

    @Test
    void onceOnly() throws Exception {
        assertThat(client.send("421[\"twice\",1]").next()).isEqualTo("431[]");
        assertThat(client.send("422[\"empty\"]").next()).isEqualTo("432[]");
    }

    @Test
    void onlyWhenAsked() throws Exception {
        client.send("42[\"empty\"]", "42[\"args\",1]", "42[\"written\"]", "42[\"twice\",1]");
        assertThat(log.poll(10, TimeUnit.SECONDS)).isEqualTo("wants false");
        assertThat(client.send("422[\"empty\"]").next()).isEqualTo("432[]");
    }

    @Test
    void unhandledEventsAreNotAcknowledged() throws Exception {
        client.send("421[\"unknown\"]", "422[\"never\"]");
        assertThat(log.poll(10, TimeUnit.SECONDS)).isEqualTo("never");
        assertThat(client.send("423[\"empty\"]").next()).isEqualTo("433[]");
    }

    @Test
    void theClientAcknowledges() throws Exception {
        CompletableFuture<Args> answer =
                socket.timeout(LONG).emitWithAck("q", 1, "x").toCompletableFuture();
        assertThat(client.next()).isEqualTo("420[\"q\",1,\"x\"]");
        client.send("430[true,{\"a\":1}]");
        assertThat(answer.get(10, TimeUnit.SECONDS).asList()).hasToString("[true, {\"a\":1}]");
        CompletableFuture<Args> binary = ask(LONG);
        assertThat(client.next()).isEqualTo("421[\"q\"]");
        client.send("461-1[{\"_placeholder\":true,\"num\":0}]").send(7, 8);
        assertThat(binary.get(10, TimeUnit.SECONDS).get(0).binaryValue()).containsExactly(7, 8);
    }

    @Test
    void acknowledgementsThatNobodyWaitsForAreIgnored() throws Exception {
        client.send("430[]", "4399[1]");
        ask(LONG);
        assertThat(client.next()).isEqualTo("420[\"q\"]");
        client.send("430[]", "430[]");
        assertThat(client.send("422[\"empty\"]").next()).isEqualTo("432[]");
    }

    @Test
    void aClientThatDoesNotAcknowledgeInTime() throws Exception {
        assertThat(ask(Duration.ofMillis(50)))
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TimeoutException.class)
                .withMessageContaining("The client has not acknowledged within 50 ms");
        assertThat(client.next()).isEqualTo("420[\"q\"]");
        client.send("430[]");
        assertThat(client.send("422[\"empty\"]").next()).isEqualTo("432[]");
    }

    @Test
    void aClientThatDisconnects() throws Exception {
        CompletableFuture<Args> answer = ask(LONG);
        client.send("41");
        assertThat(answer)
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void tooManyPendingAcknowledgements() throws Exception {
        ask(LONG);
        ask(LONG);
        assertThat(ask(LONG))
                .failsWithin(1, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("A socket can have 2 acknowledgements pending");
        client.next();
        client.send("430[]");
        client.next();
        await().untilAsserted(() -> assertThat(ask(Duration.ofMillis(10)).isCompletedExceptionally())
                .isFalse());
    }

    @Test
    void waitingOnTheEventLoopThrows() throws Exception {
        client.send("42[\"waitOnLoop\"]");
        assertThat(log.poll(10, TimeUnit.SECONDS)).startsWith("Waiting for an acknowledgement on the event loop");
    }
}
