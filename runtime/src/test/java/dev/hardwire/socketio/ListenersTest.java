package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.AnyListener;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Listeners to all events of a socket, in both directions. */
class ListenersTest {
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final CompletableFuture<Socket> joined = new CompletableFuture<>();

    private String logged() throws InterruptedException {
        return log.poll(10, TimeUnit.SECONDS);
    }

    private AnyListener to(String name) {
        return (event, args) -> log.add(name + " " + event + args.asList());
    }

    private TestTable table() {
        return new TestTable("/")
                .onConnect(call -> {
                    joined.complete(call.socket());
                    call.accept(true);
                })
                .on("ping", call -> {
                    log.add("handler " + call.args().size());
                    call.ack();
                });
    }

    private Socket socket() throws Exception {
        return joined.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatTheClientSends() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table());
                WebSocketClient client = server.joined()) {
            AnyListener second = to("second");
            socket().onAny(second);
            socket().prependAny(to("first"));
            assertThat(client.send("421[\"ping\",1,{\"a\":true}]").next()).isEqualTo("431[]");
            assertThat(logged()).isEqualTo("first ping[1, {\"a\":true}]");
            assertThat(logged()).isEqualTo("second ping[1, {\"a\":true}]");
            assertThat(logged()).isEqualTo("handler 2");

            socket().offAny(second);
            client.send("42[\"unhandled\"]");
            assertThat(logged()).as("also what nobody handles").isEqualTo("first unhandled[]");

            socket().offAny();
            assertThat(client.send("422[\"ping\"]").next()).isEqualTo("432[]");
            assertThat(logged()).isEqualTo("handler 0");
            assertThat(log).isEmpty();
        }
    }

    @Test
    void whatIsSentToTheClient() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table().onConnect(call -> {
                    call.socket().onAnyOutgoing(to("early"));
                    call.socket().emit("welcome", "you");
                    joined.complete(call.socket());
                    call.accept(true);
                }));
                WebSocketClient client = server.joined()) {
            assertThat(client.next()).isEqualTo("42[\"welcome\",\"you\"]");
            assertThat(logged()).isEqualTo("early welcome[\"you\"]");
            socket().offAnyOutgoing();
            AnyListener second = to("second");
            socket().onAnyOutgoing(second);
            socket().prependAnyOutgoing(to("first"));

            socket().emit("one", 1);
            assertThat(logged()).isEqualTo("first one[1]");
            assertThat(logged()).isEqualTo("second one[1]");
            socket().offAnyOutgoing(second);

            server.namespace("/").emit("all", new byte[] {1, 2});
            assertThat(logged()).startsWith("first all[").doesNotContain("_placeholder");
            server.namespace("/").to(socket().id()).emit("room");
            assertThat(logged()).isEqualTo("first room[]");
            socket().broadcast().emit("others");
            socket().droppable().emit("maybe");
            assertThat(logged()).isEqualTo("first maybe[]");
            socket().emitWithAck("asked", "name");
            assertThat(logged()).isEqualTo("first asked[\"name\"]");

            client.send("421[\"ping\"]");
            assertThat(logged()).as("no acknowledgement").isEqualTo("handler 0");
            assertThat(log).isEmpty();
        }
    }

    @Test
    void whoListensIsKnown() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table());
                WebSocketClient client = server.joined()) {
            assertThat(socket().listenersAny()).isEmpty();
            assertThat(socket().listenersAnyOutgoing()).isEmpty();
            AnyListener first = to("first");
            AnyListener second = to("second");
            socket().onAny(second);
            socket().prependAny(first);
            socket().onAnyOutgoing(second);
            List<AnyListener> before = socket().listenersAny();
            assertThat(before).containsExactly(first, second);
            assertThat(socket().listenersAnyOutgoing()).containsExactly(second);
            socket().offAny(first);
            socket().offAnyOutgoing();
            assertThat(before).as("a snapshot").containsExactly(first, second);
            assertThat(socket().listenersAny()).containsExactly(second);
            assertThat(socket().listenersAnyOutgoing()).isEmpty();
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void aListenerThatFailsStopsNobody() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table());
                WebSocketClient client = server.joined()) {
            socket().onAny((event, args) -> {
                throw new IllegalStateException("no");
            });
            socket().onAny(to("next"));
            assertThat(client.send("421[\"ping\"]").next()).isEqualTo("431[]");
            assertThat(logged()).isEqualTo("next ping[]");
            assertThat(logged()).isEqualTo("handler 0");
        }
    }

    /** A listener that disconnects the socket keeps the event from its handler. */
    @Test
    void aListenerMayDisconnect() throws Exception {
        try (SocketIoServer server =
                        SocketIoServer.start(table().onDisconnect((socket, reason) -> log.add(reason.text())));
                WebSocketClient client = server.joined()) {
            Socket socket = socket();
            socket.onAny((event, args) -> socket.disconnect(false));
            assertThat(client.send("42[\"ping\"]").next()).isEqualTo("41");
            assertThat(logged()).isEqualTo("server namespace disconnect");
            assertThat(log).isEmpty();
        }
    }

    @Test
    void thereAreOnlySoMany() throws Exception {
        try (SocketIoServer server =
                        SocketIoServer.start(SocketIoOptions.builder().maxListeners(2), table());
                WebSocketClient client = server.joined()) {
            AnyListener nothing = (String event, Args args) -> {};
            for (int i = 0; i < 2; i++) {
                socket().onAny(nothing);
                socket().prependAnyOutgoing(nothing);
            }
            assertThatThrownBy(() -> socket().prependAny(nothing))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "A socket can have 2 listeners to all events in one direction; raise maxListeners, or take"
                                    + " some away");
            assertThatThrownBy(() -> socket().onAnyOutgoing(nothing)).isInstanceOf(IllegalStateException.class);
            assertThat(client.isClosed()).isFalse();
        }
    }
}
