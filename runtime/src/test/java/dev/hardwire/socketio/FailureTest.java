package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.spi.SocketCall;
import dev.hardwire.spi.json.JsonReader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients hear when handlers fail and payloads do not fit. */
class FailureTest {
    private static final String FAILED = "[{\"message\":\"Internal server error\"}]";

    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private SocketIoServer server;
    private WebSocketClient client;

    @BeforeEach
    void start() throws Exception {
        TestTable table = new TestTable("/")
                .on("loop", call -> {
                    throw new IllegalStateException("secret");
                })
                .onBlocking("blocking", call -> {
                    throw new java.io.IOException("secret");
                })
                .on("error", call -> {
                    throw new StackOverflowError("secret");
                })
                .on(
                        "stage",
                        call -> call.when(
                                CompletableFuture.supplyAsync(() -> {
                                    throw new IllegalStateException("secret");
                                }),
                                value -> log.add("never")))
                .on(
                        "then",
                        call -> call.when(CompletableFuture.completedFuture(1), value -> {
                            throw new IllegalStateException("secret");
                        }))
                .on("half", call -> {
                    call.beginAck().value(1);
                    throw new IllegalStateException("secret");
                })
                .on("after", call -> {
                    call.ack();
                    throw new IllegalStateException("secret");
                })
                .on("typed", FailureTest::typed)
                .onFailed((socket, call, failure) -> {
                    log.add(call.event() + call.args().asList() + failure.getMessage());
                    if (call.event().equals("after")) {
                        throw new IllegalStateException("the error handler fails too");
                    }
                    return call.event().equals("loop");
                });
        server = SocketIoServer.start(table);
        client = server.joined();
    }

    /** As generated code reads an integer of at least 10, and a string. */
    private static void typed(SocketCall call) {
        JsonReader in = call.arguments();
        if (in.nextElement()) {
            int number = in.int32();
            if (number < 10) {
                in.violation("must be at least 10");
            }
        }
        if (in.nextElement()) {
            in.string();
        }
        if (!call.rejected()) {
            call.ack(call.args());
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theErrorHandlerIsToldAndTheClientHearsNoDetails() throws Exception {
        for (String event : new String[] {"loop", "blocking", "stage", "then", "half"}) {
            assertThat(client.send("421[\"" + event + "\",7]").next()).as(event).isEqualTo("431" + FAILED);
            assertThat(log.poll(10, TimeUnit.SECONDS)).isEqualTo(event + "[7]secret");
        }
        assertThat(client.send("421[\"error\",7]").next()).isEqualTo("431" + FAILED);
        assertThat(client.send("421[\"after\",7]").next()).isEqualTo("431[]");
        assertThat(log.poll(10, TimeUnit.SECONDS)).isEqualTo("after[7]secret");
    }

    @Test
    void withoutAnAcknowledgementNothingIsSent() throws Exception {
        client.send("42[\"loop\",7]");
        assertThat(log.poll(10, TimeUnit.SECONDS)).isEqualTo("loop[7]secret");
        assertThat(client.send("421[\"typed\",10,\"x\"]").next()).isEqualTo("431[10,\"x\"]");
    }

    @Test
    void aPayloadThatDoesNotFitIsToldInTheAcknowledgement() throws Exception {
        assertThat(client.send("421[\"typed\",3,4]").next())
                .isEqualTo("431[{\"message\":\"Invalid payload\",\"errors\":["
                        + "{\"pointer\":\"/0\",\"message\":\"must be at least 10\"},"
                        + "{\"pointer\":\"/1\",\"message\":\"must be a string\"}]}]");
    }

    @Test
    void aPayloadThatDoesNotFitIsToldByAnEvent() throws Exception {
        assertThat(client.send("42[\"typed\",\"x\"]").next())
                .isEqualTo("42[\"error\",{\"message\":\"Invalid payload\",\"event\":\"typed\",\"errors\":["
                        + "{\"pointer\":\"/0\",\"message\":\"must be an integer of 32 bits\"}]}]");
    }

    @Test
    void aNumberThatNobodyCanReadIsTheClientsMistake() throws Exception {
        assertThat(client.send("421[\"typed\",1e99999,\"x\"]").next())
                .isEqualTo("431[{\"message\":\"Invalid payload\",\"errors\":[{\"pointer\":\"\","
                        + "\"message\":\"A number can have an exponent of at most 1000 (line 1, column 9)\"}]}]");
    }
}
