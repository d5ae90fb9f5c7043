package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.engineio.PollingClient;
import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Refused;
import dev.hardwire.handler.Socket;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.proxy.ProxyOptions;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How clients are let into namespaces, and how not. */
class ConnectTest {
    private static final JsonMapper JACKSON = new JsonMapper();

    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    private String logged() throws InterruptedException {
        return log.poll(10, TimeUnit.SECONDS);
    }

    private TestTable table(String name) {
        return new TestTable(name).onDisconnect((socket, reason) -> log.add(name + " " + reason));
    }

    @Test
    void aHandlerRefuses() throws Exception {
        TestTable table = table("/").onConnect(call -> call.accept(false));
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40").next()).isEqualTo("44{\"message\":\"Connection refused by server\"}");
            // and may try again
            assertThat(client.send("40").next()).isEqualTo("44{\"message\":\"Connection refused by server\"}");
            await().until(() -> server.io().socketCount() == 0);
            assertThat(log).isEmpty();
        }
    }

    @Test
    void aHandlerRefusesWithMessageAndData() throws Exception {
        TestTable table = table("/chat").onConnectBlocking(call -> {
            throw new Refused("not you", JACKSON.readTree("{\"code\":17}"));
        });
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40/chat,").next())
                    .isEqualTo("44/chat,{\"message\":\"not you\",\"data\":{\"code\":17}}");
        }
    }

    @Test
    void aHandlerFails() throws Exception {
        TestTable table = table("/")
                .onConnect(call -> {
                    throw new IllegalStateException("secret");
                })
                .onFailed((socket, call, failure) ->
                        log.add(call.event() + call.args().size() + failure.getMessage()));
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40").next()).isEqualTo("44{\"message\":\"Internal server error\"}");
            assertThat(logged()).isEqualTo("connect0secret");
        }
    }

    @Test
    void aStageDecides() throws Exception {
        CompletableFuture<Boolean> decision = new CompletableFuture<>();
        TestTable table = table("/").onConnect(call -> {
            call.socket().emit("early", 1);
            call.when(decision, call::accept);
            log.add("asked");
        });
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            client.send("40");
            assertThat(logged()).isEqualTo("asked");
            assertThat(server.namespace("/").sockets()).isEmpty();
            server.namespace("/").emit("not for those who are not in");
            decision.complete(true);
            assertThat(client.next()).startsWith("40{\"sid\":");
            assertThat(client.next()).isEqualTo("42[\"early\",1]");
            assertThat(server.namespace("/").sockets()).hasSize(1);
            server.namespace("/").emit("in");
            assertThat(client.next()).isEqualTo("42[\"in\"]");
        }
    }

    @Test
    void aStageFailsOrRefuses() throws Exception {
        TestTable failing = table("/a")
                .onConnect(call ->
                        call.when(CompletableFuture.failedFuture(new Refused("later")), done -> call.accept(true)));
        TestTable refusing = table("/b")
                .onConnect(call -> call.when(CompletableFuture.completedFuture(1), value -> call.accept(value > 1)));
        try (SocketIoServer server = SocketIoServer.start(failing, refusing);
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40/a").next()).isEqualTo("44/a,{\"message\":\"later\"}");
            assertThat(client.send("40/b").next()).isEqualTo("44/b,{\"message\":\"Connection refused by server\"}");
        }
    }

    @Test
    void whatIsEmittedToARoomBeforeTheAnswerComesAfterIt() throws Exception {
        CompletableFuture<Boolean> decision = new CompletableFuture<>();
        TestTable table = table("/").onConnect(call -> {
            call.socket().join("room");
            call.when(decision, call::accept);
            log.add("joined");
        });
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            client.send("40");
            logged();
            server.namespace("/").to("room").emit("a", 1);
            server.namespace("/").to("room").emit("a", 2);
            decision.complete(true);
            assertThat(client.next()).startsWith("40{");
            assertThat(client.next()).isEqualTo("42[\"a\",1]");
            assertThat(client.next()).isEqualTo("42[\"a\",2]");
        }
    }

    @Test
    void whatARefusedSocketEmitsIsLost() throws Exception {
        TestTable table = table("/").onConnect(call -> {
            call.socket().emit("a");
            call.socket().join("room");
            call.accept(false);
        });
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40").next()).startsWith("44{");
            server.namespace("/").to("room").emit("b");
            assertThat(client.send("40").next()).startsWith("44{");
        }
    }

    /** What the connect handler has begun its counterpart ends, also where the client has not waited. */
    @Test
    void aClientThatIsGoneBeforeTheAnswerWasConnectedForTheHandlers() throws Exception {
        CompletableFuture<Boolean> decision = new CompletableFuture<>();
        TestTable table = table("/").onConnect(call -> {
            call.when(decision, call::accept);
            log.add("asked");
        });
        try (SocketIoServer server = SocketIoServer.start(table)) {
            WebSocketClient client = server.webSocket();
            client.send("40");
            logged();
            client.cut();
            await().until(() -> server.io().sessionCount() == 0);
            decision.complete(true);
            assertThat(logged()).isIn("/ " + DisconnectReason.TRANSPORT_ERROR, "/ " + DisconnectReason.TRANSPORT_CLOSE);
            await().until(() -> server.io().socketCount() == 0);
        }
    }

    @Test
    void packetsBeforeTheAnswerCloseTheConnection() throws Exception {
        TestTable table = table("/").onConnect(call -> call.when(new CompletableFuture<>(), done -> call.accept(true)));
        try (SocketIoServer server = SocketIoServer.start(table, table("/b"))) {
            for (String packet : new String[] {"42[\"a\"]", "40", "431[]"}) {
                try (WebSocketClient client = server.webSocket()) {
                    client.send("40/b").next();
                    client.send("40", packet).awaitClose();
                    assertThat(logged()).isEqualTo("/b " + DisconnectReason.FORCED_CLOSE);
                }
            }
        }
    }

    @Test
    void theHandshakeIsWhatTheClientSaid() throws Exception {
        CompletableFuture<Handshake> seen = new CompletableFuture<>();
        TestTable table = table("/").onConnect(call -> {
            seen.complete(call.socket().handshake());
            call.accept(true);
        });
        try (SocketIoServer server = SocketIoServer.start(table);
                WebSocketClient client = WebSocketClient.open(server.webSocketUrl() + "&name=J%C3%BCrgen&x=1&x=2")) {
            client.send("40{\"token\":[1,null]}");
            Handshake handshake = seen.get(10, TimeUnit.SECONDS);
            assertThat(handshake.auth()).hasToString("{\"token\":[1,null]}");
            assertThat(handshake.query("name")).isEqualTo("Jürgen");
            assertThat(handshake.query("x")).isEqualTo("1");
            assertThat(handshake.query("none")).isNull();
            assertThat(handshake.request().path()).isEqualTo("/socket.io/");
            assertThat(handshake.address().getAddress().isLoopbackAddress()).isTrue();
            assertThat(handshake.xdomain()).isFalse();
            assertThat(handshake.secure()).isFalse();
            assertThat(handshake.time()).isBefore(java.time.Instant.now().plusSeconds(1));
        }
    }

    /** Not with the session, and not for the main namespace where a client wants another one. */
    @Test
    void theHandlerIsCalledOnceAndNotBeforeTheClientAsks() throws Exception {
        BlockingQueue<String> connects = new LinkedBlockingQueue<>();
        TestTable main = table("/").onConnect(call -> {
            connects.add("/ " + call.socket().handshake().auth());
            call.accept(true);
        });
        TestTable other = table("/other").onConnect(call -> {
            connects.add("/other " + call.socket().handshake().auth());
            call.accept(true);
        });
        try (SocketIoServer server = SocketIoServer.start(main, other);
                WebSocketClient client = server.webSocket()) {
            assertThat(client.send("40/other,{\"token\":\"b\"}").next()).startsWith("40/other,{");
            assertThat(connects).containsExactly("/other {\"token\":\"b\"}");
            assertThat(client.send("40{\"token\":\"a\"}").next()).startsWith("40{");
            assertThat(connects).containsExactly("/other {\"token\":\"b\"}", "/ {\"token\":\"a\"}");
        }
    }

    @Test
    void theTransportIsKnownAndChangesWithTheUpgrade() throws Exception {
        CompletableFuture<Socket> joined = new CompletableFuture<>();
        TestTable table = table("/").onConnect(call -> {
            joined.complete(call.socket());
            call.accept(true);
        });
        try (SocketIoServer server = SocketIoServer.start(table)) {
            PollingClient polling = server.polling();
            String sid = polling.open();
            polling.post(sid, "40");
            polling.packets(sid);
            Socket socket = joined.get(10, TimeUnit.SECONDS);
            assertThat(socket.transport()).isEqualTo("polling");
            try (WebSocketClient client = WebSocketClient.open(server.webSocketUrl() + "&sid=" + sid)) {
                assertThat(client.send("2probe").next()).isEqualTo("3probe");
                client.send("5");
                await().until(() -> socket.transport().equals("websocket"));
            }
        }
    }

    @Test
    void severalNamespacesShareAConnection() throws Exception {
        TestTable a = table("/a").on("e", call -> call.socket().emit("from a"));
        TestTable b = table("/b").on("e", call -> call.socket().emit("from b"));
        try (SocketIoServer server = SocketIoServer.start(a, b);
                WebSocketClient client = server.webSocket()) {
            client.send("40/a", "40/b");
            String first = client.next();
            String second = client.next();
            assertThat(first.substring(5)).isNotEqualTo(second.substring(5));
            assertThat(client.send("42/b,[\"e\"]").next()).isEqualTo("42/b,[\"from b\"]");
            assertThat(client.send("42/a,[\"e\"]").next()).isEqualTo("42/a,[\"from a\"]");
            client.send("41/a");
            assertThat(logged()).isEqualTo("/a " + DisconnectReason.CLIENT_NAMESPACE_DISCONNECT);
            assertThat(client.send("42/b,[\"e\"]").next()).isEqualTo("42/b,[\"from b\"]");
            assertThat(client.send("40/a").next()).startsWith("40/a,{");
        }
    }

    @Test
    void theHandshakeTellsWhoATrustedProxySpeaksFor() throws Exception {
        var seen = new CompletableFuture<Handshake>();
        TestTable table = table("/").onConnect(call -> {
            seen.complete(call.socket().handshake());
            call.accept(true);
        });
        var http = HttpOptions.builder()
                .proxies(ProxyOptions.builder().trusted("127.0.0.1").build());
        try (SocketIoServer server = SocketIoServer.start(TestWiring.of(table), SocketIoOptions.builder(), http);
                RawWebSocket client = new RawWebSocket(
                        server.port(),
                        "/socket.io/?EIO=4&transport=websocket",
                        "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n")) {
            client.text("40");
            Handshake handshake = seen.get(10, TimeUnit.SECONDS);
            assertThat(handshake.address().getAddress().getHostAddress()).isEqualTo("203.0.113.9");
            assertThat(handshake.secure()).isTrue();
        }
    }
}
