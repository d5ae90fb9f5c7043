package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.RoomListener;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Namespaces whose names clients choose: there are only so many, and only while somebody is in them. */
class ChildNamespacesTest {
    private static TestTable table(String name) {
        return new TestTable(name).on("e", call -> call.ack());
    }

    @Test
    void thereAreOnlySoMany() throws Exception {
        var options = SocketIoOptions.builder().maxChildNamespaces(2);
        try (SocketIoServer server = SocketIoServer.start(options, table("/"), table("/org-{id}"), table("*"));
                WebSocketClient client = server.joined()) {
            assertThat(client.send("40/org-1").next()).startsWith("40/org-1,{");
            assertThat(client.send("40/any").next()).startsWith("40/any,{");
            assertThat(client.send("40/org-2").next()).isEqualTo("44/org-2,{\"message\":\"Too many namespaces\"}");
            assertThat(server.io().childNamespaceCount()).isEqualTo(2);
            client.send("41/any");
            await().until(() -> server.io().childNamespaceCount() == 1);
            assertThat(client.send("40/org-2").next()).startsWith("40/org-2,{");
            try (WebSocketClient other = server.webSocket()) {
                // It is there already.
                assertThat(other.send("40/org-2").next()).startsWith("40/org-2,{");
                assertThat(other.send("40/org-3").next()).contains("Too many namespaces");
            }
        }
    }

    @Test
    void theyAreForgottenWithTheirLastSocket() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table("/org-{id}"));
                WebSocketClient one = server.webSocket();
                WebSocketClient two = server.webSocket()) {
            one.send("40/org-1").next();
            two.send("40/org-1").next();
            assertThat(server.namespace("/org-1").sockets()).hasSize(2);
            one.send("41/org-1");
            await().until(() -> server.namespace("/org-1").sockets().size() == 1);
            assertThat(server.io().childNamespaceCount()).isOne();
            two.cut();
            await().until(() -> server.io().childNamespaceCount() == 0);
        }
    }

    @Test
    void theyStayWhereTheOptionSaysSo() throws Exception {
        var options = SocketIoOptions.builder().cleanupEmptyChildNamespaces(false);
        try (SocketIoServer server = SocketIoServer.start(options, table("/org-{id}"));
                WebSocketClient client = server.webSocket()) {
            client.send("40/org-1").next();
            client.send("41/org-1");
            await().until(() -> server.io().socketCount() == 0);
            assertThat(server.io().childNamespaceCount()).isOne();
        }
    }

    @Test
    void whoIsRefusedLeavesNone() throws Exception {
        TestTable refusing = new TestTable("*").onConnect(call -> call.accept(false));
        try (SocketIoServer server = SocketIoServer.start(refusing);
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40/x").next()).isEqualTo("44/x,{\"message\":\"Connection refused by server\"}");
            await().until(() -> server.io().childNamespaceCount() == 0);
        }
    }

    /** Also while the handler of its disconnect runs, which may still address it. */
    @Test
    void theHandlerOfTheDisconnectIsStillInIt() throws Exception {
        Semaphore go = new Semaphore(0);
        TestTable table = table("/org-{id}").onDisconnectBlocking((socket, reason) -> go.acquire());
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            client.send("40/org-1").next();
            client.send("41/org-1");
            await().until(() -> server.namespace("/org-1").sockets().isEmpty());
            assertThat(server.io().childNamespaceCount()).isOne();
            go.release();
            await().until(() -> server.io().childNamespaceCount() == 0);
        }
    }

    @Test
    void allOfAFormAreOneNamespace() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table("/org-{id}"));
                WebSocketClient one = server.webSocket();
                WebSocketClient two = server.webSocket()) {
            one.send("40/org-1").next();
            two.send("40/org-2").next();
            var all = server.namespace("/org-{id}");
            all.emit("news", 1);
            assertThat(one.next()).isEqualTo("42/org-1,[\"news\",1]");
            assertThat(two.next()).isEqualTo("42/org-2,[\"news\",1]");
            server.namespace("/org-1").socketsJoin("room");
            all.to("room").emit("news", 2);
            all.except("room").emit("news", 3);
            assertThat(one.next()).isEqualTo("42/org-1,[\"news\",2]");
            assertThat(two.next()).isEqualTo("42/org-2,[\"news\",3]");
            all.disconnectSockets(false);
            assertThat(one.next()).isEqualTo("41/org-1,");
            assertThat(two.next()).isEqualTo("41/org-2,");
        }
    }

    @Test
    void answersAndSocketsOfAllAreJoined() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table("/org-{id}"));
                WebSocketClient one = server.webSocket();
                WebSocketClient two = server.webSocket()) {
            one.send("40/org-1").next();
            two.send("40/org-2").next();
            var all = server.namespace("/org-{id}");
            var answers = all.emitWithAck("ask").toCompletableFuture();
            assertThat(one.next()).isEqualTo("42/org-1,0[\"ask\"]");
            one.send("43/org-1,0[1]");
            assertThat(two.next()).isEqualTo("42/org-2,0[\"ask\"]");
            two.send("43/org-2,0[2]");
            assertThat(answers.get(10, TimeUnit.SECONDS).isComplete()).isTrue();
            assertThat(answers.get().expected()).isEqualTo(2);
            assertThat(all.fetchSockets().toCompletableFuture().get(10, TimeUnit.SECONDS))
                    .hasSize(2);
            assertThat(server.namespace("/org-3")
                            .fetchSockets()
                            .toCompletableFuture()
                            .get(10, TimeUnit.SECONDS))
                    .isEmpty();
        }
    }

    /** Also to those that are made later; who listens to one name hears of that one only. */
    @Test
    void listenersHearOfThoseThatAreMadeLater() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (SocketIoServer server = SocketIoServer.start(table("/org-{id}"));
                WebSocketClient client = server.webSocket()) {
            RoomListener toAll = listener(heard, "all");
            server.namespace("/org-{id}").addRoomListener(toAll);
            server.namespace("/org-2").addRoomListener(listener(heard, "two"));
            client.send("40/org-1").next();
            server.namespace("/org-1").socketsJoin("a");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("all a");
            client.send("40/org-2").next();
            server.namespace("/org-{id}").removeRoomListener(toAll);
            server.namespace("/org-{id}").socketsJoin("b");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("two b");
            assertThat(heard).isEmpty();
        }
    }

    private static RoomListener listener(BlockingQueue<String> heard, String name) {
        return new RoomListener() {
            @Override
            public void created(String room) {
                heard.add(name + " " + room);
            }
        };
    }
}
