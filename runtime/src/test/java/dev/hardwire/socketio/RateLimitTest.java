package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.DisconnectReason;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Clients that send more events than they may. */
class RateLimitTest {
    private final BlockingQueue<DisconnectReason> reasons = new LinkedBlockingQueue<>();

    private TestTable table(String name) {
        return new TestTable(name)
                .on("echo", call -> call.ack(call.args()))
                .onDisconnect((socket, reason) -> reasons.add(reason));
    }

    private static SocketIoOptions.Builder two() {
        return SocketIoOptions.builder().maxEventRate(1).maxEventBurst(2);
    }

    @Test
    void whoAskedForAnAckHearsIt() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(two(), table("/"));
                WebSocketClient client = server.joined()) {
            client.send("421[\"echo\",1]", "422[\"echo\",2]", "423[\"echo\",3]", "424[\"echo\",4]");
            assertThat(client.next()).isEqualTo("431[1]");
            assertThat(client.next()).isEqualTo("432[2]");
            assertThat(client.next()).isEqualTo("433[{\"message\":\"Too many events\"}]");
            assertThat(client.next()).isEqualTo("434[{\"message\":\"Too many events\"}]");
        }
    }

    @Test
    void whoAskedForNoneHearsItOnce() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(two(), table("/"));
                WebSocketClient client = server.joined()) {
            client.send("42[\"echo\"]", "42[\"echo\"]", "42[\"echo\"]", "42[\"echo\"]", "421[\"echo\"]");
            assertThat(client.next()).isEqualTo("42[\"error\",{\"message\":\"Too many events\",\"event\":\"echo\"}]");
            assertThat(client.next()).isEqualTo("431[{\"message\":\"Too many events\"}]");
        }
    }

    @Test
    void whoGoesOnIsDisconnected() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(two(), table("/"));
                WebSocketClient client = server.joined()) {
            for (int i = 0; i < 40 && !client.isClosed(); i++) {
                client.send("42[\"echo\"]");
            }
            assertThat(client.closeReason()).isEqualTo("forced close");
            assertThat(reasons.poll(10, TimeUnit.SECONDS)).isEqualTo(DisconnectReason.FORCED_CLOSE);
        }
    }

    @Test
    void oneNamespaceHasItsOwn() throws Exception {
        Hardwire hardwire = Hardwire.of(TestWiring.of(table("/"), table("/chat")))
                .host("127.0.0.1")
                .namespace(
                        "/chat",
                        NamespaceOptions.builder()
                                .maxEventRate(1)
                                .maxEventBurst(1)
                                .build());
        Server server = hardwire.listen(0);
        try (WebSocketClient client = WebSocketClient.openAnsweringPings(
                "ws://127.0.0.1:" + server.port() + "/socket.io/?EIO=4&transport=websocket")) {
            client.next();
            client.send("40", "40/chat,");
            client.next();
            client.next();
            for (int i = 0; i < 20; i++) {
                assertThat(client.send("421[\"echo\",1]").next()).isEqualTo("431[1]");
            }
            assertThat(client.send("42/chat,1[\"echo\",1]").next()).isEqualTo("43/chat,1[1]");
            assertThat(client.send("42/chat,2[\"echo\",1]").next())
                    .isEqualTo("43/chat,2[{\"message\":\"Too many events\"}]");
        } finally {
            server.stop().toCompletableFuture().join();
        }
    }

    /** By the written form; each name that clients choose counts by itself, as each socket does. */
    @Test
    void allOfADynamicNamespaceHaveTheirs() throws Exception {
        NamespaceOptions one =
                NamespaceOptions.builder().maxEventRate(1).maxEventBurst(1).build();
        Hardwire hardwire = Hardwire.of(TestWiring.of(table("/"), table("/org-{id}"), table("*")))
                .host("127.0.0.1")
                .namespace("/org-{id}", one);
        Server server = hardwire.listen(0);
        try (WebSocketClient client = WebSocketClient.openAnsweringPings(
                "ws://127.0.0.1:" + server.port() + "/socket.io/?EIO=4&transport=websocket")) {
            client.next();
            for (String name : new String[] {"/org-1", "/org-2"}) {
                client.send("40" + name).next();
                assertThat(client.send("42" + name + ",1[\"echo\",1]").next()).isEqualTo("43" + name + ",1[1]");
                assertThat(client.send("42" + name + ",2[\"echo\",1]").next())
                        .isEqualTo("43" + name + ",2[{\"message\":\"Too many events\"}]");
            }
            client.send("40/other").next();
            for (int i = 0; i < 20; i++) {
                assertThat(client.send("42/other,1[\"echo\",1]").next()).isEqualTo("43/other,1[1]");
            }
        } finally {
            server.stop().toCompletableFuture().join();
        }
    }

    @Test
    void optionsOfANamespaceThatThereIsNotAreRefused() {
        Hardwire hardwire = Hardwire.of(TestWiring.of(table("/"), table("/chat")))
                .namespace("/chap", NamespaceOptions.builder().build());
        assertThatThrownBy(() -> hardwire.listen(0))
                .hasMessage("namespace(\"/chap\", …) is for no namespace: there are /, /chat");
        NamespaceOptions.Builder builder = NamespaceOptions.builder();
        assertThatThrownBy(() -> builder.maxEventRate(-1)).hasMessage("maxEventRate must be at least 0, not -1");
        assertThatThrownBy(() -> builder.maxEventBurst(0)).hasMessage("maxEventBurst must be at least 1, not 0");
    }
}
