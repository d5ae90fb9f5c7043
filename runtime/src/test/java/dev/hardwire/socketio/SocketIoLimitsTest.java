package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.engineio.PollingClient;
import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Each limit of Socket.IO, and its documented answer; pending acknowledgements and queues have tests of their own. */
class SocketIoLimitsTest {
    private final CompletableFuture<Socket> connected = new CompletableFuture<>();

    private TestTable table(String name) {
        return new TestTable(name)
                .onConnect(call -> {
                    connected.complete(call.socket());
                    call.accept(true);
                })
                .on("e", call -> call.ack(call.args()));
    }

    @Test
    void rooms() throws Exception {
        var options = SocketIoOptions.builder().maxRooms(2).maxRoomLength(4);
        try (SocketIoServer server = SocketIoServer.start(options, table("/"));
                WebSocketClient client = server.joined()) {
            Socket socket = connected.get();
            socket.join("1");
            socket.join("1234");
            socket.join("1");
            socket.join(socket.id().substring(0, 0) + "1");
            assertThatThrownBy(() -> socket.join("3"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A socket can be in 2 rooms; raise maxRooms, or leave one before joining another");
            assertThat(socket.rooms()).containsExactlyInAnyOrder(socket.id(), "1", "1234");
            socket.leave("1");
            socket.join("3");
            assertThatThrownBy(() -> socket.join("12345"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The name of a room must have 1 to 4 characters, not 5");
            assertThatThrownBy(() -> socket.join("")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> server.namespace("/").socketsJoin("12345"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void namespaces() throws Exception {
        var options = SocketIoOptions.builder().maxNamespaces(2).maxNamespaceLength(5);
        try (SocketIoServer server = SocketIoServer.start(options, table("/"), table("/a"), table("/b"));
                WebSocketClient client = server.joined()) {
            assertThat(client.send("40/a").next()).startsWith("40/a,{");
            assertThat(client.send("40/b").next()).isEqualTo("44/b,{\"message\":\"Too many namespaces\"}");
            client.send("41/a");
            assertThat(client.send("40/b").next()).startsWith("40/b,{");
            client.send("40/12345").awaitClose();
            assertThat(client.closeReason()).isEqualTo("The name of a namespace can have at most 5 bytes");
        }
    }

    @Test
    void eventNames() throws Exception {
        var options = SocketIoOptions.builder().maxEventLength(5);
        try (SocketIoServer server = SocketIoServer.start(options, table("/"));
                WebSocketClient client = server.joined()) {
            client.send("42[\"12345\"]");
            assertThat(client.send("421[\"e\"]").next()).isEqualTo("431[]");
            client.send("42[\"123456\"]").awaitClose();
            assertThat(client.closeReason()).isEqualTo("The name of an event can have at most 5 bytes");
        }
    }

    @Test
    void attachments() throws Exception {
        var options = SocketIoOptions.builder().maxAttachments(1);
        try (SocketIoServer server = SocketIoServer.start(options, table("/"));
                WebSocketClient client = server.joined()) {
            client.send("451-1[\"e\",{\"_placeholder\":true,\"num\":0}]").send(1);
            assertThat(client.next()).startsWith("461-1[");
            assertThat(client.next()).isEqualTo("0x01");
            assertThatThrownBy(() -> connected.get().emit("e", new byte[1], new byte[1]))
                    .hasMessage("A packet can have 1 binary values, not 2");
            assertThat(client.send("452-1[\"e\"]").awaitClose()).isEqualTo(1002);
            assertThat(client.closeReason()).isEqualTo("A packet can have at most 1 attachments");
        }
    }

    @Test
    void whoPollsIsToldTheLimitToo() throws Exception {
        var options = SocketIoOptions.builder().maxAttachments(1);
        try (SocketIoServer server = SocketIoServer.start(options, table("/"))) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            polling.post(sid, "40");
            polling.packets(sid);
            HttpResponse<String> refused = polling.post(sid, "452-1[\"e\"]");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"detail\":\"A packet can have at most 1 attachments\"");
            assertThat(polling.poll(sid).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        var builder = SocketIoOptions.builder();
        assertThatThrownBy(() -> builder.connectTimeout(Duration.ZERO))
                .hasMessage("connectTimeout must be at least one millisecond, not PT0S");
        assertThatThrownBy(() -> builder.maxQueuedEvents(0)).hasMessage("maxQueuedEvents must be at least 1, not 0");
        assertThat(builder.maxRooms(7).build().toBuilder().build().maxRooms()).isEqualTo(7);
        assertThat(SocketIoOptions.defaults().engine().path()).isEqualTo("/socket.io");
    }
}
