package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.adapter.cluster.SocketHub;
import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.RemoteSocket;
import dev.hardwire.handler.ServerEventListener;
import dev.hardwire.handler.Socket;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.spi.SocketEventEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers that an adapter joins: a client of one, called a, and two of the other, called b and c, as if they were one server's. */
class TwoServersTest {
    private final Map<String, Socket> sockets = new ConcurrentHashMap<>();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private SocketHub hub;
    private SocketIoServer here;
    private SocketIoServer there;
    private WebSocketClient a;
    private WebSocketClient b;
    private WebSocketClient c;

    @BeforeEach
    void start() throws Exception {
        hub = new SocketHub();
        here = server();
        there = server();
        for (SocketIoServer server : List.of(here, there)) {
            await().untilAsserted(() ->
                    assertThat(value(server.namespace("/").serverCount())).isEqualTo(2));
        }
        a = client(here, "a");
        b = client(there, "b");
        c = client(there, "c");
    }

    private SocketIoServer server() {
        TestTable table = new TestTable("/")
                .on("name", call -> {
                    sockets.put(call.args().get(0).stringValue(), call.socket());
                    call.ack();
                })
                .on("tell", call -> call.socket().to("room").emit("told"))
                .onDisconnect((socket, reason) -> log.add(reason.text()));
        return SocketIoServer.start(
                SocketIoOptions.builder().adapter(hub.factory()).maxRooms(3), table);
    }

    private static WebSocketClient client(SocketIoServer server, String name) throws Exception {
        WebSocketClient client = WebSocketClient.openAnsweringPings(server.webSocketUrl() + "&token=" + name);
        client.next();
        client.send("40{\"name\":\"" + name + "\"}").next();
        assertThat(client.send("420[\"name\",\"" + name + "\"]").next()).isEqualTo("430[]");
        return client;
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
        hub.close();
    }

    private SocketNamespace namespace() {
        return here.namespace("/");
    }

    private Socket socket(String name) {
        return sockets.get(name);
    }

    private static <T> T value(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(15, TimeUnit.SECONDS);
    }

    /** Sends a last event to everybody, and answers what came before it. */
    private List<String> received(WebSocketClient client) throws Exception {
        namespace().emit("end");
        List<String> events = new ArrayList<>();
        for (String packet = client.next(); !packet.equals("42[\"end\"]"); packet = client.next()) {
            events.add(packet);
        }
        return events;
    }

    private void answer(WebSocketClient client, String arguments) throws Exception {
        String event = client.next();
        assertThat(event).matches("42\\d+\\[\"q\".*");
        client.send("43" + event.substring(2, event.indexOf('[')) + arguments);
    }

    @Test
    void everybodyHears() throws Exception {
        namespace().emit("e", 1, new byte[] {1});
        namespace().local().emit("e", 2);
        namespace().droppable().compress(false).emit("e", 3);
        String binary = "451-[\"e\",1,{\"_placeholder\":true,\"num\":0}]";
        assertThat(received(a)).containsExactly(binary, "0x01", "42[\"e\",2]", "42[\"e\",3]");
        assertThat(received(b)).startsWith(binary, "0x01", "42[\"e\",3]").doesNotContain("42[\"e\",2]");
    }

    @Test
    void roomsAreWhereverTheirSocketsAre() throws Exception {
        socket("a").join("room");
        socket("b").join("room");
        namespace().to("room").emit("e", 1);
        namespace().except("room").emit("e", 2);
        socket("a").to("room").emit("e", 3);
        socket("a").broadcast().emit("e", 4);
        namespace().to(socket("b").id()).emit("e", 5);
        socket("a").local().emit("e", 6);
        assertThat(received(a)).containsExactly("42[\"e\",1]");
        assertThat(received(b)).startsWith("42[\"e\",1]", "42[\"e\",3]", "42[\"e\",4]", "42[\"e\",5]");
        assertThat(received(c)).startsWith("42[\"e\",2]", "42[\"e\",4]");
        c.send("42[\"tell\"]");
        assertThat(a.next()).isEqualTo("42[\"end\"]");
    }

    @Test
    void aHandlerReachesSocketsOfTheOtherServer() throws Exception {
        socket("a").join("room");
        b.send("42[\"tell\"]");
        assertThat(a.next()).isEqualTo("42[\"told\"]");
    }

    @Test
    void acknowledgementsOfBothServers() throws Exception {
        CompletionStage<BroadcastAcks> acks =
                namespace().timeout(Duration.ofSeconds(20)).emitWithAck("q", "x");
        answer(a, "[\"a\"]");
        answer(b, "[\"b\",2]");
        String event = c.next();
        c.send("461-" + event.substring(2, event.indexOf('[')) + "[{\"_placeholder\":true,\"num\":0}]")
                .send(9);
        BroadcastAcks all = value(acks);
        assertThat(all.expected()).isEqualTo(3);
        assertThat(all.answers())
                .hasSize(3)
                .anySatisfy(args -> assertThat(args.get(0).isBinary()).isTrue());
        assertThat(all.answers()).anySatisfy(args -> {
            assertThat(args.size()).isEqualTo(2);
            assertThat(args.get(1).intValue()).isEqualTo(2);
        });
    }

    @Test
    void someAcknowledgementsInTime() throws Exception {
        CompletionStage<BroadcastAcks> acks =
                namespace().timeout(Duration.ofSeconds(3)).emitWithAck("q");
        answer(b, "[\"b\"]");
        BroadcastAcks some = value(acks);
        assertThat(some.expected()).isEqualTo(3);
        assertThat(some.answers()).hasSize(1);
    }

    @Test
    void whoLeavesTheOtherServerIsNotWaitedFor() throws Exception {
        CompletionStage<BroadcastAcks> acks =
                namespace().timeout(Duration.ofMinutes(1)).emitWithAck("q");
        answer(a, "[]");
        answer(b, "[]");
        c.send("41");
        BroadcastAcks some = value(acks);
        assertThat(some.expected()).isEqualTo(3);
        assertThat(some.answers()).hasSize(2);
    }

    @Test
    void onlyTheOtherServerIsAsked() throws Exception {
        CompletionStage<BroadcastAcks> acks = socket("a").broadcast().emitWithAck("q");
        answer(b, "[1]");
        answer(c, "[2]");
        assertThat(value(acks).expected()).isEqualTo(2);
        assertThat(value(socket("a").local().emitWithAck("q")).expected()).isZero();
    }

    private Map<String, RemoteSocket> fetched() throws Exception {
        return value(namespace().fetchSockets()).stream()
                .collect(Collectors.toMap(
                        socket -> socket.handshake().auth().get("name").stringValue(), Function.identity()));
    }

    @Test
    void socketsAreFetchedFromBothServers() throws Exception {
        socket("b").join("room");
        socket("b").data().put("seat", 7);
        Map<String, RemoteSocket> all = fetched();
        assertThat(all).containsOnlyKeys("a", "b", "c");
        all.forEach((name, fetched) -> {
            Socket socket = socket(name);
            assertThat(fetched.id()).isEqualTo(socket.id());
            assertThat(fetched.rooms()).isEqualTo(socket.rooms());
            assertThat(fetched.data()).hasToString(name.equals("b") ? "{\"seat\":7}" : "{}");
            assertThat(fetched.handshake().query("token")).isEqualTo(name);
            assertThat(fetched.handshake().time()).isEqualTo(socket.handshake().time());
            assertThat(fetched.handshake().address())
                    .isEqualTo(socket.handshake().address());
            assertThat(fetched.handshake().secure()).isFalse();
            assertThat(fetched.handshake().xdomain()).isFalse();
            assertThat(fetched.handshake().request().header("HOST"))
                    .isEqualTo(socket.handshake().request().header("host"));
            assertThat(fetched.handshake().request().path()).isEqualTo("/socket.io/");
            assertThat(fetched.handshake().request().id())
                    .isEqualTo(socket.handshake().request().id());
        });
        assertThat(value(namespace().local().fetchSockets())).hasSize(1);
        assertThat(value(namespace().to("room").fetchSockets()))
                .extracting(RemoteSocket::id)
                .containsExactly(socket("b").id());
        assertThat(value(namespace().to("nowhere").fetchSockets())).isEmpty();
    }

    @Test
    void aFetchedSocketIsSentTo() throws Exception {
        RemoteSocket remote = fetched().get("b");
        remote.emit("e", 1);
        remote.send("text");
        remote.droppable().compress(false).emit("e", 2);
        SocketEventEmitter.of(remote).emitWritten("e", out -> out.value("written"));
        var answer = remote.timeout(Duration.ofSeconds(15)).emitWithAck("q");
        assertThat(List.of(b.next(), b.next(), b.next(), b.next()))
                .containsExactly("42[\"e\",1]", "42[\"message\",\"text\"]", "42[\"e\",2]", "42[\"e\",\"written\"]");
        answer(b, "[\"yes\"]");
        assertThat(value(answer).get(0).stringValue()).isEqualTo("yes");
        assertThat(remote.timeout(Duration.ofMillis(50)).emitWithAck("q").toCompletableFuture())
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TimeoutException.class)
                .withMessageContaining("The client has not acknowledged within 50 ms");
    }

    @Test
    void aFetchedSocketJoinsLeavesAndIsDisconnected() throws Exception {
        RemoteSocket remote = fetched().get("b");
        remote.join("r1", "r2");
        await().untilAsserted(() -> assertThat(socket("b").rooms()).contains("r1", "r2"));
        assertThat(remote.rooms()).doesNotContain("r1");
        remote.leave("r1");
        await().untilAsserted(() -> assertThat(socket("b").rooms()).doesNotContain("r1"));
        remote.disconnect(false);
        assertThat(b.next()).isEqualTo("41");
        assertThat(log.poll(10, TimeUnit.SECONDS)).isEqualTo("server namespace disconnect");
        assertThat(remote.emitWithAck("q").toCompletableFuture())
                .failsWithin(10, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("The socket is not there any more");
    }

    @Test
    void selectionsJoinLeaveAndAreDisconnectedEverywhere() throws Exception {
        namespace().except(socket("c").id()).socketsJoin("room");
        assertThat(socket("a").rooms()).contains("room");
        await().untilAsserted(() -> assertThat(socket("b").rooms()).contains("room"));
        assertThat(socket("c").rooms()).doesNotContain("room");
        namespace().to("room").socketsLeave("room", "other");
        await().untilAsserted(() -> assertThat(socket("b").rooms()).doesNotContain("room"));
        namespace().except(socket("a").id()).disconnectSockets(true);
        assertThat(b.awaitClose()).isEqualTo(1000);
        c.awaitClose();
        assertThat(socket("a").connected()).isTrue();
        assertThatThrownBy(() -> namespace().socketsJoin("ok", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The name of a room must have");
    }

    @Test
    void aSocketInTooManyRoomsStaysOut() throws Exception {
        socket("b").join("1");
        socket("b").join("2");
        socket("b").join("3");
        namespace().socketsJoin("more");
        await().untilAsserted(() -> assertThat(socket("c").rooms()).contains("more"));
        assertThat(socket("b").rooms()).doesNotContain("more");
        assertThat(b.isClosed()).isFalse();
    }

    @Test
    void serversTellEachOther() throws Exception {
        there.namespace("/").onServerEvent("e", (args, ack) -> {
            log.add("there " + args.asList());
            ack.answer("nobody asked");
        });
        namespace().onServerEvent("e", (args, ack) -> log.add("here"));
        namespace().serverSideEmit("e", "x", new byte[] {1});
        namespace().serverSideEmit("other");
        namespace().serverSideEmit("e", 2);
        assertThat(log.poll(10, TimeUnit.SECONDS)).startsWith("there [\"x\", ");
        assertThat(log.poll(10, TimeUnit.SECONDS)).isEqualTo("there [2]");
        assertThat(log).isEmpty();
        assertThatThrownBy(() -> namespace().serverSideEmit("connect")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void serversAnswer() throws Exception {
        ServerEventListener listener = (args, ack) -> {
            ack.answer(args.get(0), Map.of("k", 1));
            ack.answer("second");
        };
        there.namespace("/").onServerEvent("q", (args, ack) -> {
            throw new IllegalStateException("as it should");
        });
        there.namespace("/").onServerEvent("q", listener);
        BroadcastAcks answers = value(namespace().serverSideEmitWithAck("q", "x"));
        assertThat(answers.isComplete()).isTrue();
        assertThat(answers.answers()).hasSize(1);
        assertThat(answers.answers().get(0).asList()).hasToString("[\"x\", {\"k\":1}]");
        assertThat(value(namespace().serverSideEmitWithAck("nobody")).expected())
                .isEqualTo(1);
        assertThat(value(namespace().serverSideEmitWithAck("nobody")).answers()).isEmpty();
        there.namespace("/").offServerEvent("q", listener);
        there.close();
        assertThat(value(namespace().serverSideEmitWithAck("q")).answers()).isEmpty();
    }

    @Test
    void aServerThatStopsIsNotCountedAndNotAsked() throws Exception {
        there.close();
        await().untilAsserted(() -> assertThat(value(namespace().serverCount())).isEqualTo(1));
        assertThat(value(namespace().fetchSockets())).hasSize(1);
        CompletionStage<BroadcastAcks> acks = namespace().emitWithAck("q");
        answer(a, "[]");
        assertThat(value(acks).expected()).isEqualTo(1);
    }
}
