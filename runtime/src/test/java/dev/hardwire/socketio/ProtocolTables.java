package dev.hardwire.socketio;

import dev.hardwire.handler.Socket;

/** The application that the official protocol suite talks to, as tables written by hand. */
final class ProtocolTables {
    private ProtocolTables() {}

    static TestWiring wiring() {
        return TestWiring.of(
                new TestTable("/")
                        .onConnect(call -> {
                            greet(call.socket());
                            call.accept(true);
                        })
                        .on("message", call -> call.socket().emit("message-back", call.args()))
                        .on("message-with-ack", call -> call.ack(call.args())),
                new TestTable("/custom").onConnect(call -> {
                    greet(call.socket());
                    call.accept(true);
                }));
    }

    private static void greet(Socket socket) {
        socket.emit("auth", socket.handshake().auth());
    }
}
