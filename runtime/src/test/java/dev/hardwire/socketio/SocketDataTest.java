package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an application keeps of a socket, on a server. */
class SocketDataTest {
    @Test
    void aSocketHasIt() throws Exception {
        CompletableFuture<Socket> joined = new CompletableFuture<>();
        TestTable table = new TestTable("/").onConnect(call -> {
            call.socket().data().put("name", "ann");
            joined.complete(call.socket());
            call.accept(true);
        });
        try (SocketIoServer server =
                        SocketIoServer.start(SocketIoOptions.builder().maxSocketData(20), table);
                WebSocketClient client = server.joined()) {
            Socket socket = joined.get(10, TimeUnit.SECONDS);
            assertThat(socket.data().toJson()).hasToString("{\"name\":\"ann\"}");
            assertThatThrownBy(() -> socket.data().put("more", "than there is room for"))
                    .hasMessageContaining("20 bytes");
            assertThat(client.isClosed()).isFalse();
        }
    }
}
