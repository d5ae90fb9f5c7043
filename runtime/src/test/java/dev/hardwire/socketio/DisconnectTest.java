package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.engineio.PollingClient;
import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.Socket;
import dev.hardwire.net.CuttingProxy;
import dev.hardwire.net.CuttingProxy.Cut;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** How sockets leave, and with which reason. */
class DisconnectTest {
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private String logged() throws InterruptedException {
        return log.poll(10, TimeUnit.SECONDS);
    }

    private TestTable table(String name) {
        return new TestTable(name)
                .onDisconnect((socket, reason) ->
                        log.add(name + " " + reason.text() + " " + socket.connected() + socket.rooms()))
                .on("leave", call -> call.socket().disconnect(false))
                .on("close", call -> call.socket().disconnect(true))
                .on("echo", call -> call.socket().emit("echo", call.args()));
    }

    @Test
    void theClientLeaves() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table("/"));
                WebSocketClient client = server.joined()) {
            client.send("41");
            assertThat(logged()).isEqualTo("/ client namespace disconnect false[]");
            await().until(() -> server.io().socketCount() == 0);
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    void theClientCloses() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table("/"));
                WebSocketClient client = server.joined()) {
            client.send("1");
            assertThat(logged()).isEqualTo("/ transport close false[]");
            client.awaitClose();
        }
    }

    @Test
    void theClientVanishes() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table("/"))) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            polling.post(sid, "40");
            polling.packets(sid);
            try (var raw = new dev.hardwire.http.RawClient(server.port())) {
                raw.send("GET /socket.io/?" + PollingClient.query(sid) + " HTTP/1.1\r\nHost: a\r\n\r\n");
            }
            assertThat(logged()).isEqualTo("/ transport error false[]");
        }
    }

    /** Not that the client was too slow, though what it is sent next cannot be written. */
    @Test
    void theCutIsNoticedByWhatIsSentNext() throws Exception {
        BlockingQueue<CuttingProxy> proxies = new LinkedBlockingQueue<>();
        String large = "x".repeat(2_000_000);
        TestTable table = table("/").on("cut", call -> {
            proxies.remove().cut(Cut.RESET);
            call.socket().emit("first", large);
            call.socket().emit("second", large);
        });
        try (SocketIoServer server = SocketIoServer.start(table);
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            proxies.add(proxy);
            WebSocketClient client = WebSocketClient.openAnsweringPings(
                    "ws://127.0.0.1:" + proxy.port() + "/socket.io/?EIO=4&transport=websocket");
            client.next();
            client.send("40").next();
            client.send("42[\"cut\"]");
            assertThat(logged()).isEqualTo("/ transport error false[]");
        }
    }

    @Test
    void theClientIsSilent() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(SocketIoServer.suiteOptions(), table("/"))) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            polling.post(sid, "40");
            assertThat(logged()).isEqualTo("/ ping timeout false[]");
        }
    }

    @Test
    void theClientSendsRubbish() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table("/"), table("/b"))) {
            for (String rubbish : new String[] {"x", "4x", "42{}"}) {
                try (WebSocketClient client = server.joined()) {
                    client.send("40/b").next();
                    client.send(rubbish, "42[\"echo\",\"too late\"]").awaitClose();
                    assertThat(logged()).isEqualTo("/ parse error false[]");
                    assertThat(logged()).isEqualTo("/b parse error false[]");
                    assertThat(client.waiting()).isZero();
                }
            }
        }
    }

    @Test
    void theClientBreaksARule() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table("/"));
                WebSocketClient client = server.joined()) {
            client.send("40").awaitClose(); // it has joined already
            assertThat(logged()).isEqualTo("/ forced close false[]");
        }
    }

    @Test
    void theServerLetsASocketGo() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table("/"), table("/b"));
                WebSocketClient client = server.joined()) {
            client.send("40/b").next();
            assertThat(client.send("42[\"leave\"]").next()).isEqualTo("41");
            assertThat(logged()).isEqualTo("/ server namespace disconnect false[]");
            // What the client sent before it knew is ignored, and the other socket goes on.
            client.send("42[\"echo\",1]", "41", "42/b,[\"echo\",2]");
            assertThat(client.next()).isEqualTo("42/b,[\"echo\",2]");
            assertThat(client.send("40").next()).startsWith("40{");
            assertThat(client.send("42[\"echo\",3]").next()).isEqualTo("42[\"echo\",3]");
        }
    }

    @Test
    void theServerClosesTheConnection() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table("/"), table("/b"));
                WebSocketClient client = server.joined()) {
            client.send("40/b").next();
            client.send("42[\"close\"]");
            assertThat(client.next()).isEqualTo("41");
            assertThat(client.next()).isEqualTo("41/b,");
            client.awaitClose();
            assertThat(List.of(logged(), logged()))
                    .containsExactlyInAnyOrder(
                            "/ server namespace disconnect false[]", "/b forced server close false[]");
        }
    }

    @Test
    void theServerDisconnectsASelection() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table("/").on("join", call -> {
                    call.socket().join("room");
                    call.ack();
                }));
                WebSocketClient in = server.joined();
                WebSocketClient out = server.joined()) {
            assertThat(in.send("421[\"join\"]").next()).isEqualTo("431[]");
            server.namespace("/").to("room").disconnectSockets(false);
            assertThat(in.next()).isEqualTo("41");
            assertThat(server.namespace("/").sockets()).hasSize(1);
            server.namespace("/").disconnectSockets(true);
            assertThat(out.next()).isEqualTo("41");
            out.awaitClose();
            assertThat(in.isClosed()).isFalse();
        }
    }

    @Test
    void theServerStops() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        TestTable table = table("/").onDisconnectBlocking((socket, reason) -> {
            log.add(reason.text());
            TimeUnit.MILLISECONDS.sleep(100); // a handler that takes its time is waited for
            ended.set(true);
        });
        SocketIoServer server = SocketIoServer.start(table);
        WebSocketClient client = server.joined();
        var stopped = server.stop();
        assertThat(client.awaitClose()).isEqualTo(1001);
        assertThat(logged()).isEqualTo("server shutting down");
        stopped.toCompletableFuture().join();
        assertThat(ended).isTrue();
        assertThat(server.io().socketCount()).isZero();
    }

    /** Though the connections that it has closed itself are not forgotten by the system yet. */
    @Test
    void aServerThatHasStoppedIsStartedAgainAtOnce() throws Exception {
        boolean started = false;
        for (int i = 0; i < 5 && !started; i++) {
            started = isStartedAgain(); // unless another program has taken the port
        }
        assertThat(started).isTrue();
    }

    private boolean isStartedAgain() throws Exception {
        Hardwire hardwire = Hardwire.of(TestWiring.of(table("/"))).host("127.0.0.1");
        Server first = hardwire.listen(0);
        int port = first.port();
        try (WebSocketClient client = WebSocketClient.openAnsweringPings(
                "ws://127.0.0.1:" + port + "/socket.io/?EIO=4&transport=websocket")) {
            client.next();
            client.send("40").next();
            first.stop().toCompletableFuture().join();
            client.awaitClose();
        }
        try {
            hardwire.listen(port).stop().toCompletableFuture().join();
            return true;
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageStartingWith("Cannot listen on ");
            return false;
        }
    }

    /** While it is leaving, a socket is in its rooms, however long that takes, and gets nothing any more. */
    @Test
    void theRoomsAreLeftBehindTheDisconnectingHandler() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        TestTable table = table("/")
                .onConnect(call -> {
                    call.socket().join("room");
                    call.accept(true);
                })
                .onDisconnectingBlocking((socket, reason) -> {
                    asked.countDown();
                    seen.await(10, TimeUnit.SECONDS);
                    log.add("leaving " + reason.text() + " " + socket.connected()
                            + socket.rooms().contains("room"));
                    throw new IllegalStateException("The rooms are left all the same");
                });
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            client.send("41");
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.namespace("/").sockets()).isEmpty();
            server.namespace("/").to("room").emit("lost");
            seen.countDown();
            assertThat(logged()).isEqualTo("leaving client namespace disconnect falsetrue");
            assertThat(logged()).isEqualTo("/ client namespace disconnect false[]");
            await().until(() -> server.io().socketCount() == 0);
            assertThat(client.waiting()).isZero();
        }
    }

    /** A client that is gone when its connect handler has let it in has left no rooms, and both handlers hear of it. */
    @Test
    void theClientVanishesWhileItsConnectHandlerDecides() throws Exception {
        CountDownLatch vanished = new CountDownLatch(1);
        TestTable table = table("/")
                .onConnectBlocking(call -> {
                    vanished.await(10, TimeUnit.SECONDS);
                    call.accept(true);
                })
                .onDisconnecting((socket, reason) -> log.add("leaving " + reason.text() + socket.rooms()));
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            client.send("40", "1").awaitClose();
            vanished.countDown();
            assertThat(logged()).isEqualTo("leaving transport close[]");
            assertThat(logged()).isEqualTo("/ transport close false[]");
        }
    }

    /** A socket that has left can be used: nothing happens. */
    @Test
    void aSocketThatHasLeft() throws Exception {
        CompletableFuture<Socket> left = new CompletableFuture<>();
        TestTable table = new TestTable("/").onDisconnect((socket, reason) -> left.complete(socket));
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.joined()) {
            client.send("41");
            Socket socket = left.get(10, TimeUnit.SECONDS);
            socket.emit("lost");
            socket.join("room");
            socket.leave("room");
            socket.disconnect(false);
            assertThat(socket.rooms()).isEmpty();
            assertThat(socket.connected()).isFalse();
            assertThat(socket.emitWithAck("lost").toCompletableFuture())
                    .failsWithin(1, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withMessageContaining("The socket has disconnected before the client acknowledged");
            assertThat(server.namespace("/").socket(socket.id())).isNull();
            assertThat(client.send("40").next()).startsWith("40{");
        }
    }
}
