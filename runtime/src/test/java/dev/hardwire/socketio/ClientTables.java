package dev.hardwire.socketio;

import dev.hardwire.handler.Refused;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.JsonNodeFactory;

/** The application that official clients talk to in tests. */
final class ClientTables {
    private ClientTables() {}

    static TestWiring wiring() {
        AtomicInteger joined = new AtomicInteger();
        return TestWiring.of(
                new TestTable("/")
                        .onConnect(call -> {
                            call.socket().emit("auth", call.socket().handshake().auth());
                            call.accept(true);
                        })
                        .on("echo", call -> call.socket().emit("echo", call.args()))
                        .onBlocking("slowEcho", call -> call.socket().emit("echo", call.args()))
                        .on("ack", call -> call.ack(call.args()))
                        .onBlocking("ask", call -> {
                            var answer = call.socket()
                                    .timeout(Duration.ofSeconds(10))
                                    .emitWithAck("question", "life", new byte[] {4, 2});
                            call.ack(answer.toCompletableFuture().get());
                        })
                        .on("join", call -> {
                            call.socket().join(call.args().get(0).stringValue());
                            joined.incrementAndGet();
                            call.ack();
                        })
                        .on(
                                "cast",
                                call -> call.socket()
                                        .namespace()
                                        .to(call.args().get(0).stringValue())
                                        .emit("msg", call.args().get(1)))
                        .on("leave", call -> call.socket().disconnect(false))
                        .on("close", call -> call.socket().disconnect(true)),
                new TestTable("/other").on("echo", call -> call.socket().emit("echo", call.args())),
                new TestTable("/no").onConnect(call -> {
                    throw new Refused(
                            "no entry", JsonNodeFactory.instance.objectNode().put("code", 7));
                }));
    }
}
