package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.engineio.PollingClient;
import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.Socket;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.socketio.room.Member;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events for many sockets: each that is meant gets them, once and in order. */
class BroadcastTest {
    private final Map<String, Socket> sockets = new ConcurrentHashMap<>();
    private SocketIoServer server;
    private SocketNamespace namespace;
    private WebSocketClient a;
    private WebSocketClient b;
    private WebSocketClient c;

    @BeforeEach
    void start() throws Exception {
        TestTable table = new TestTable("/").on("name", call -> {
            sockets.put(call.args().get(0).stringValue(), call.socket());
            call.ack();
        });
        server = SocketIoServer.start(table);
        namespace = server.namespace("/");
        a = client("a");
        b = client("b");
        c = client("c");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private WebSocketClient client(String name) throws Exception {
        WebSocketClient client = server.joined();
        assertThat(client.send("420[\"name\",\"" + name + "\"]").next()).isEqualTo("430[]");
        return client;
    }

    /** A session that polls, as the socket p. */
    private static String join(PollingClient polling) throws Exception {
        String sid = polling.open();
        polling.post(sid, "40");
        assertThat(polling.packets(sid)).startsWith("40{");
        polling.post(sid, "420[\"name\",\"p\"]");
        assertThat(polling.packets(sid)).isEqualTo("430[]");
        return sid;
    }

    private Socket socket(String name) {
        return sockets.get(name);
    }

    /** Sends a last event to everybody, and answers what came before it. */
    private List<String> received(WebSocketClient client) throws Exception {
        namespace.emit("end");
        List<String> events = new ArrayList<>();
        for (String packet = client.next(); !packet.equals("42[\"end\"]"); packet = client.next()) {
            events.add(packet);
        }
        return events;
    }

    @Test
    void everybody() throws Exception {
        namespace.emit("e", 1);
        assertThat(received(a)).containsExactly("42[\"e\",1]");
        assertThat(received(b)).contains("42[\"e\",1]");
    }

    /** Some sockets are of the event loop that sends, others are not; what waits for none of them overtakes anything. */
    @Test
    void inTheOrderInWhichAnEventLoopSendsToSomeAndToAll() throws Exception {
        List<Integer> heard = Collections.synchronizedList(new ArrayList<>());
        socket("b").onAnyOutgoing((event, args) -> heard.add(args.get(0).intValue()));
        ((Member) socket("a")).session().execute(() -> {
            for (int i = 0; i < 300; i += 3) {
                namespace.emit("e", i);
                for (Socket socket : sockets.values()) {
                    socket.emit("e", i + 1);
                }
                namespace
                        .to(socket("a").id(), socket("b").id(), socket("c").id())
                        .emit("e", i + 2);
            }
            namespace.emit("e", 300);
        });
        List<String> all = IntStream.rangeClosed(0, 300)
                .mapToObj(i -> "42[\"e\"," + i + "]")
                .toList();
        for (WebSocketClient client : List.of(a, b, c)) {
            List<String> got = new ArrayList<>();
            do {
                got.add(client.next());
            } while (!got.get(got.size() - 1).equals(all.get(300)));
            assertThat(got).isEqualTo(all);
        }
        assertThat(heard).hasSize(301).isSorted();
    }

    @Test
    void everybodyElse() throws Exception {
        socket("a").broadcast().emit("e");
        assertThat(received(a)).isEmpty();
        assertThat(received(b)).contains("42[\"e\"]");
        assertThat(received(c)).contains("42[\"e\"]");
    }

    @Test
    void aRoom() throws Exception {
        socket("a").join("room");
        socket("b").join("room");
        assertThat(socket("a").rooms()).containsExactlyInAnyOrder(socket("a").id(), "room");
        namespace.to("room").emit("e", 1);
        socket("a").to("room").emit("e", 2);
        socket("a").leave("room");
        namespace.to("room").emit("e", 3);
        assertThat(received(a)).containsExactly("42[\"e\",1]");
        assertThat(received(b)).startsWith("42[\"e\",1]", "42[\"e\",2]", "42[\"e\",3]");
        assertThat(received(c)).doesNotContain("42[\"e\",1]", "42[\"e\",2]", "42[\"e\",3]");
        assertThat(socket("a").rooms()).containsExactly(socket("a").id());
    }

    @Test
    void eachSocketOnceForSeveralRooms() throws Exception {
        socket("a").join("r1");
        socket("a").join("r2");
        socket("b").join("r2");
        namespace.to("r1").to(List.of("r2", "r3")).emit("e");
        assertThat(received(a)).containsExactly("42[\"e\"]");
        assertThat(received(b))
                .startsWith("42[\"e\"]")
                .filteredOn("42[\"e\"]"::equals)
                .hasSize(1);
        assertThat(received(c)).doesNotContain("42[\"e\"]");
    }

    @Test
    void except() throws Exception {
        socket("a").join("r1");
        socket("b").join("r1");
        socket("b").join("r2");
        namespace.to("r1").except("r2").emit("e", 1);
        namespace.except(List.of("r1", "none")).emit("e", 2);
        socket("c").except("r2").emit("e", 3);
        assertThat(received(a)).containsExactly("42[\"e\",1]", "42[\"e\",3]");
        assertThat(received(b)).doesNotContain("42[\"e\",1]", "42[\"e\",2]", "42[\"e\",3]");
        assertThat(received(c)).startsWith("42[\"e\",2]").doesNotContain("42[\"e\",3]");
    }

    @Test
    void aSocketsIdIsARoom() throws Exception {
        namespace.to(socket("a").id()).emit("e", 1);
        namespace.except(socket("a").id()).emit("e", 2);
        socket("b").to(socket("a").id()).emit("e", 3);
        socket("a").to(socket("a").id()).emit("nobody");
        socket("a").join(socket("a").id());
        socket("b").join(socket("a").id());
        namespace.to(socket("a").id()).emit("e", 4);
        assertThat(received(a)).containsExactly("42[\"e\",1]", "42[\"e\",3]", "42[\"e\",4]");
        assertThat(received(b)).startsWith("42[\"e\",2]", "42[\"e\",4]");
    }

    @Test
    void selectionsAreImmutable() throws Exception {
        socket("a").join("r1");
        socket("b").join("r2");
        var first = namespace.to("r1");
        first.to("r2");
        first.except("r1");
        first.droppable();
        first.emit("e");
        assertThat(received(a)).containsExactly("42[\"e\"]");
        assertThat(received(b)).doesNotContain("42[\"e\"]");
    }

    @Test
    void selectionsJoinAndLeave() throws Exception {
        namespace.except(socket("c").id()).socketsJoin("room");
        assertThat(socket("a").rooms()).contains("room");
        namespace.to("room").emit("e", 1);
        namespace.to(socket("a").id()).socketsLeave("room");
        namespace.to("room").emit("e", 2);
        assertThat(received(a)).containsExactly("42[\"e\",1]");
        assertThat(received(b)).startsWith("42[\"e\",1]", "42[\"e\",2]");
        assertThat(received(c)).doesNotContain("42[\"e\",1]");
    }

    @Test
    void emitsOfOneThreadKeepTheirOrderAcrossJoins() throws Exception {
        for (int i = 0; i < 200; i++) {
            socket("a").emit("direct", i);
            socket("a").join("room" + i);
            namespace.to("room" + i).emit("room", i);
            namespace.emit("all", i);
            socket("a").leave("room" + i);
            namespace.to("room" + i).emit("gone", i);
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            expected.addAll(List.of("42[\"direct\"," + i + "]", "42[\"room\"," + i + "]", "42[\"all\"," + i + "]"));
        }
        assertThat(received(a)).isEqualTo(expected);
    }

    @Test
    void pollingClientsGetTheSame() throws Exception {
        PollingClient polling = server.polling();
        String sid = join(polling);
        socket("p").join("room");
        socket("a").join("room");
        namespace.to("room").emit("e", new byte[] {1, 2}, "x");
        namespace.to("room").emit("e", 2);
        String packet = "451-[\"e\",{\"_placeholder\":true,\"num\":0},\"x\"]";
        String received = polling.packets(sid);
        if (!received.endsWith("42[\"e\",2]")) {
            received += "\u001e" + polling.packets(sid);
        }
        assertThat(received).isEqualTo(packet + "\u001ebAQI=\u001e42[\"e\",2]");
        assertThat(received(a)).containsExactly(packet, "0x0102", "42[\"e\",2]");
    }

    @Test
    void whoIsThere() {
        assertThat(namespace.name()).isEqualTo("/");
        assertThat(namespace.sockets())
                .containsExactlyInAnyOrder(
                        socket("a").id(), socket("b").id(), socket("c").id());
        assertThat(namespace.socket(socket("a").id())).isSameAs(socket("a"));
        assertThat(namespace.socket("nobody")).isNull();
        assertThat(socket("a").namespace()).isSameAs(namespace);
        assertThat(server.namespace("/none")).isNull();
    }

    @Test
    void droppableEventsAreDroppedForAClientThatDoesNotPoll() throws Exception {
        PollingClient polling = server.polling();
        String sid = join(polling);
        socket("p").emit("kept", 1);
        socket("p").droppable().emit("dropped", 1);
        namespace.droppable().emit("dropped", 2);
        socket("p").emit("kept", 2);
        assertThat(received(a)).containsExactly("42[\"dropped\",2]");
        assertThat(polling.packets(sid)).startsWith("42[\"kept\",1]\u001e42[\"kept\",2]");
    }

    @Test
    void sendIsTheEventMessage() throws Exception {
        namespace.send("all", 1);
        socket("a").send("one");
        assertThat(received(a)).containsExactly("42[\"message\",\"all\",1]", "42[\"message\",\"one\"]");
    }

    @Test
    void inIsTo() throws Exception {
        socket("a").join("r1");
        socket("b").join("r2");
        namespace.in("r1", "r2").emit("e", 1);
        namespace.in(List.of("r1")).emit("e", 2);
        socket("b").in("r1", "r2").emit("e", 3);
        assertThat(received(a)).containsExactly("42[\"e\",1]", "42[\"e\",2]", "42[\"e\",3]");
        assertThat(received(b)).contains("42[\"e\",1]").doesNotContain("42[\"e\",3]");
    }

    @Test
    void noRoomIsNobody() throws Exception {
        namespace.to().emit("e");
        namespace.to(List.of()).emit("e");
        socket("b").to(List.of()).emit("e");
        namespace.to(List.of()).to("nobody").except(List.of()).emit("e");
        assertThat(received(a)).isEmpty();
        namespace.to(List.of()).to(socket("a").id()).emit("e");
        assertThat(received(a)).containsExactly("42[\"e\"]");
    }

    @Test
    void local() throws Exception {
        socket("a").local().emit("e", 1);
        namespace.local().emit("e", 2);
        assertThat(received(a)).containsExactly("42[\"e\",2]");
        assertThat(received(b)).startsWith("42[\"e\",1]", "42[\"e\",2]");
    }

    @Test
    void flagsDoNotStick() throws Exception {
        PollingClient polling = server.polling();
        String sid = join(polling);
        socket("p").emit("kept", 1);
        socket("p").droppable().compress(false).timeout(Duration.ofSeconds(1)).emit("dropped", 1);
        namespace.compress(false).droppable().local().emit("dropped", 2);
        socket("p").compress(false).emit("kept", 2);
        namespace.compress(false).emit("kept", 3);
        assertThat(polling.packets(sid)).startsWith("42[\"kept\",1]\u001e42[\"kept\",2]\u001e42[\"kept\",3]");
    }
}
