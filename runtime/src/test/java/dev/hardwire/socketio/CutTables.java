package dev.hardwire.socketio;

import dev.hardwire.engineio.SessionTransports;
import dev.hardwire.handler.Ack;
import dev.hardwire.socketio.recovery.RecoveryOptions;
import dev.hardwire.socketio.room.Member;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The application that clients talk to which are cut off. */
final class CutTables {
    private CutTables() {}

    /** Three namespaces that do the same; the names of the last are chosen by clients. */
    static TestWiring wiring() {
        return TestWiring.of(table("/"), table("/other"), table("/room-{id}"));
    }

    /** Clients may go on. */
    static SocketIoOptions.Builder recovery() {
        return SocketIoOptions.builder().recovery(RecoveryOptions.defaults());
    }

    private static TestTable table(String name) {
        Map<String, Integer> uploads = new ConcurrentHashMap<>();
        return new TestTable(name)
                .onConnect(call -> {
                    call.accept(true);
                    call.socket().emit("hello", call.socket().recovered());
                })
                .on("join", call -> {
                    call.socket().join(call.args().get(0).stringValue());
                    call.ack();
                })
                .on("transport", call -> call.ack(Ack.of(SessionTransports.of(((Member) call.socket()).session()))))
                .on("ack", call -> call.ack(call.args()))
                .onBlocking("ask", call -> {
                    var answer = call.socket()
                            .timeout(Duration.ofSeconds(10))
                            .emitWithAck("question", "life", new byte[] {4, 2});
                    call.ack(answer.toCompletableFuture().get());
                })
                .on("upload", call -> {
                    uploads.merge(call.args().get(0).stringValue(), 1, Integer::sum);
                    int bytes = 0;
                    for (JsonNode value : call.args().asList()) {
                        bytes += value.isBinary() ? value.binaryValue().length : 0;
                    }
                    call.ack(Ack.of(bytes));
                })
                .on(
                        "uploads",
                        call -> call.ack(
                                Ack.of(uploads.getOrDefault(call.args().get(0).stringValue(), 0))));
    }
}
