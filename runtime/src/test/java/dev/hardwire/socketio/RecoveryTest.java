package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.engineio.PollingClient;
import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.Refused;
import dev.hardwire.handler.Socket;
import dev.hardwire.socketio.recovery.RecoveryOptions;
import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connection state recovery: what is on the wire, and what an application sees of it. */
class RecoveryTest {
    private static final Pattern CONNECT = Pattern.compile("40\\{\"sid\":\"([\\w-]{20})\",\"pid\":\"([\\w-]{20})\"}");

    private final BlockingQueue<Socket> connected = new LinkedBlockingQueue<>();
    private final BlockingQueue<DisconnectReason> reasons = new LinkedBlockingQueue<>();

    private TestTable table() {
        return table("/");
    }

    private TestTable table(String name) {
        return new TestTable(name)
                .onConnect(call -> {
                    call.accept(true);
                    connected.add(call.socket());
                })
                .on("leave", call -> call.socket().disconnect(false))
                .on("close", call -> call.socket().disconnect(true))
                .on("ask", call -> call.socket().emitWithAck("question", "text"))
                .onDisconnect((socket, reason) -> reasons.add(reason));
    }

    private static SocketIoOptions.Builder on() {
        return SocketIoOptions.builder().recovery(RecoveryOptions.defaults());
    }

    private record Session(String sid, String pid) {
        static Session of(String packet) {
            Matcher matcher = CONNECT.matcher(packet);
            assertThat(matcher.matches()).as(packet).isTrue();
            return new Session(matcher.group(1), matcher.group(2));
        }

        String resume(String offset) {
            return "40{\"pid\":\"" + pid + "\",\"offset\":\"" + offset + "\"}";
        }
    }

    /** The offset at the end of an event. */
    private static String offset(String packet) {
        Matcher matcher = Pattern.compile(".*\"([^\"]+)\"]").matcher(packet);
        assertThat(matcher.matches()).as(packet).isTrue();
        return matcher.group(1);
    }

    private Socket socket() throws InterruptedException {
        Socket socket = connected.poll(10, TimeUnit.SECONDS);
        assertThat(socket).isNotNull();
        return socket;
    }

    private DisconnectReason reason() throws InterruptedException {
        return reasons.poll(10, TimeUnit.SECONDS);
    }

    private Session join(WebSocketClient client) throws InterruptedException {
        return Session.of(client.send("40").next());
    }

    @Test
    void goesOnAfterACutWithWhatWasMissedBeforeTheConnect() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(on(), table())) {
            WebSocketClient first = server.webSocket();
            Session session = join(first);
            Socket before = socket();
            assertThat(before.recovered()).isFalse();
            before.join("room");
            before.data().put("team", "red");
            server.namespace("/").emit("hello");
            String offset = offset(first.next());
            first.cut();
            assertThat(reason()).isEqualTo(DisconnectReason.TRANSPORT_ERROR);

            server.namespace("/").emit("all", 1);
            server.namespace("/").to("room").emit("room", 2);
            server.namespace("/").to("another").emit("another", 0);
            server.namespace("/").except("room").emit("except", 0);
            before.emit("direct", 3);
            before.to("room").emit("fromItself", 0);

            try (WebSocketClient second = server.webSocket()) {
                second.send(session.resume(offset));
                assertThat(second.next()).startsWith("42[\"all\",1,");
                assertThat(second.next()).startsWith("42[\"room\",2,");
                assertThat(second.next()).startsWith("42[\"direct\",3,");
                assertThat(second.next())
                        .isEqualTo("40{\"sid\":\"" + session.sid + "\",\"pid\":\"" + session.pid + "\"}");
                Socket after = socket();
                assertThat(after.recovered()).isTrue();
                assertThat(after.id()).isEqualTo(session.sid);
                assertThat(after.rooms()).containsExactlyInAnyOrder(session.sid, "room");
                assertThat(after.data().toJson()).hasToString("{\"team\":\"red\"}");
                after.emit("next");
                assertThat(second.next()).startsWith("42[\"next\",");
            }
        }
    }

    /** What cannot be written costs the value, and neither the session nor the other values. */
    @Test
    void keepsValuesThatCanBeWrittenAndReadAgain() throws Exception {
        TestTable table = new TestTable("/").onConnect(call -> {
            String value = call.recovered("value", new TextCodec());
            String broken = call.recovered("broken", new TextCodec());
            String odd = call.recovered("odd", new TextCodec());
            call.recoverable("value", new TextCodec(), value == null ? "text" : value + " again");
            call.recoverable("broken", new TextCodec(), "cannot be written");
            call.recoverable("odd", new TextCodec(), "7");
            call.recoverable("nothing", new TextCodec(), null);
            call.accept(true);
            call.socket().emit("values", value, broken, odd, call.recovered("nothing", new TextCodec()));
        });
        try (SocketIoServer server = SocketIoServer.start(on(), table)) {
            WebSocketClient client = server.webSocket();
            Session session = join(client);
            String first = client.next();
            assertThat(first).startsWith("42[\"values\",null,null,null,null,");
            client.cut();
            client = server.webSocket();
            client.send(session.resume(offset(first)));
            assertThat(Session.of(client.next())).isEqualTo(session);
            String second = client.next();
            assertThat(second).startsWith("42[\"values\",\"text\",null,null,null,");
            client.cut();
            client = server.webSocket();
            client.send(session.resume(offset(second)));
            assertThat(Session.of(client.next())).isEqualTo(session);
            assertThat(client.next()).startsWith("42[\"values\",\"text again\",null,null,null,");
            client.close();
        }
    }

    /** Writes most texts so that it can read them. */
    private static final class TextCodec implements Codec<String> {
        @Override
        public @Nullable String read(JsonReader in) {
            return in.string();
        }

        @Override
        public void write(JsonWriter out, String value) {
            if (value.startsWith("cannot")) {
                throw new IllegalStateException(value);
            }
            if (value.equals("7")) {
                out.value(7);
            } else {
                out.value(value);
            }
        }
    }

    /** What the last handlers change in the data of the socket is kept, too. */
    @Test
    void keepsDataAsTheDisconnectHandlerLeavesThem() throws Exception {
        TestTable table =
                table().onDisconnectBlocking((socket, reason) -> socket.data().put("left", "yes"));
        try (SocketIoServer server = SocketIoServer.start(on(), table)) {
            WebSocketClient client = server.webSocket();
            Session session = join(client);
            Socket before = socket();
            before.data().put("team", "red");
            before.emit("hello");
            String offset = offset(client.next());
            client.cut();
            client = server.webSocket();
            client.send(session.resume(offset));
            assertThat(Session.of(client.next())).isEqualTo(session);
            assertThat(socket().data().toJson()).hasToString("{\"team\":\"red\",\"left\":\"yes\"}");
            client.close();
        }
    }

    @Test
    void goesOnOverPolling() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(on(), table())) {
            PollingClient client = server.polling();
            String sid = client.open();
            client.post(sid, "40");
            Session session = Session.of(client.packets(sid));
            server.namespace("/").emit("hello");
            String offset = offset(client.packets(sid));
            client.post(sid, "1");
            assertThat(reason()).isEqualTo(DisconnectReason.TRANSPORT_CLOSE);
            server.namespace("/").emit("missed", new byte[] {1, 2});

            String again = client.open();
            client.post(again, session.resume(offset));
            String[] packets = client.packets(again).split("\u001e");
            assertThat(packets).hasSize(3);
            assertThat(packets[0]).startsWith("451-[\"missed\",{\"_placeholder\":true,\"num\":0},\"");
            assertThat(packets[1]).isEqualTo("bAQI=");
            assertThat(Session.of(packets[2])).isEqualTo(session);
        }
    }

    @Test
    void goesOnAgainAndAgain() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(on(), table())) {
            WebSocketClient client = server.webSocket();
            Session session = join(client);
            socket().join("room");
            server.namespace("/").emit("first");
            String offset = offset(client.next());
            for (int i = 0; i < 5; i++) {
                client.cut();
                reason();
                client = server.webSocket();
                if (i % 2 == 0) {
                    server.namespace("/").to("room").emit("missed", i);
                }
                client.send(session.resume(offset));
                if (i % 2 == 0) {
                    String missed = client.next();
                    assertThat(missed).startsWith("42[\"missed\"," + i + ",");
                    offset = offset(missed);
                }
                assertThat(Session.of(client.next())).isEqualTo(session);
                assertThat(socket().recovered()).isTrue();
            }
            client.close();
        }
    }

    /** Missed events that did not reach the client either are sent again. */
    @Test
    void sendsAgainWhatWasLostAgain() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(on(), table())) {
            WebSocketClient client = server.webSocket();
            Session session = join(client);
            server.namespace("/").emit("first");
            String offset = offset(client.next());
            client.cut();
            reason();
            server.namespace("/").emit("missed");
            for (int i = 0; i < 2; i++) {
                client = server.webSocket();
                client.send(session.resume(offset));
                assertThat(client.next()).startsWith("42[\"missed\",");
                Session.of(client.next());
                client.cut();
                reason();
            }
        }
    }

    @Test
    void offsetsAreForEventsWithoutAckThatAreNotDroppable() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(on(), table());
                WebSocketClient client = server.webSocket()) {
            join(client);
            Socket socket = socket();
            socket.emit("plain");
            socket.droppable().emit("droppable");
            server.namespace("/").droppable().emit("droppable");
            client.send("42[\"ask\"]");
            assertThat(client.next()).matches("42\\[\"plain\",\"[^\"]+\"]");
            assertThat(client.next()).isEqualTo("42[\"droppable\"]");
            assertThat(client.next()).isEqualTo("42[\"droppable\"]");
            assertThat(client.next()).matches("42\\d+\\[\"question\",\"text\"]");
        }
    }

    /** A client that has got all that was sent to it goes on, also where its last event is long forgotten. */
    @Test
    void anIdleClientGoesOn() throws Exception {
        RecoveryOptions few = RecoveryOptions.builder().maxPackets(4).build();
        try (SocketIoServer server =
                SocketIoServer.start(SocketIoOptions.builder().recovery(few), table())) {
            WebSocketClient client = server.webSocket();
            Session session = join(client);
            socket().emit("hello");
            String offset = offset(client.next());
            for (int i = 0; i < 10; i++) {
                server.namespace("/").to("another").emit("event");
            }
            client.cut();
            reason();
            server.namespace("/").emit("missed");
            try (WebSocketClient again = server.webSocket()) {
                again.send(session.resume(offset));
                assertThat(again.next()).startsWith("42[\"missed\",");
                assertThat(Session.of(again.next())).isEqualTo(session);
            }
        }
    }

    @Test
    void startsAnewWhereMoreWasMissedThanIsKept() throws Exception {
        RecoveryOptions few = RecoveryOptions.builder().maxPackets(4).build();
        try (SocketIoServer server =
                SocketIoServer.start(SocketIoOptions.builder().recovery(few), table())) {
            WebSocketClient client = server.webSocket();
            Session session = join(client);
            socket().emit("hello");
            String offset = offset(client.next());
            client.cut();
            reason();
            for (int i = 0; i < 5; i++) {
                server.namespace("/").emit("event");
            }
            assertStartsAnew(server, session, offset);
        }
    }

    @Test
    void startsAnewWhereTooManyAreAway() throws Exception {
        RecoveryOptions one = RecoveryOptions.builder().maxSessions(1).build();
        try (SocketIoServer server =
                SocketIoServer.start(SocketIoOptions.builder().recovery(one), table())) {
            List<Session> away = new ArrayList<>();
            List<String> offsets = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                WebSocketClient client = server.webSocket();
                away.add(join(client));
                Socket socket = socket();
                socket.emit("hello");
                offsets.add(offset(client.next()));
                client.cut();
                reason();
                await().until(() -> server.io().socketCount() == 0); // and is kept
            }
            try (WebSocketClient client = server.webSocket()) {
                assertThat(Session.of(
                                client.send(away.get(1).resume(offsets.get(1))).next()))
                        .isEqualTo(away.get(1));
                assertThat(socket().recovered()).isTrue();
            }
            assertStartsAnew(server, away.get(0), offsets.get(0));
        }
    }

    @Test
    void startsAnewWhenItIsTooLate() throws Exception {
        RecoveryOptions shortly = RecoveryOptions.builder()
                .maxDisconnectionDuration(Duration.ofMillis(1))
                .build();
        try (SocketIoServer server =
                SocketIoServer.start(SocketIoOptions.builder().recovery(shortly), table())) {
            WebSocketClient client = server.webSocket();
            Session session = join(client);
            socket().emit("hello");
            String offset = offset(client.next());
            client.cut();
            reason();
            long start = System.nanoTime();
            while (System.nanoTime() - start < 5_000_000) {
                Thread.onSpinWait();
            }
            assertStartsAnew(server, session, offset);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"41", "42[\"leave\"]", "42[\"close\"]", "42not json"})
    void startsAnewWhereTheyHaveParted(String packet) throws Exception {
        try (SocketIoServer server = SocketIoServer.start(on(), table())) {
            WebSocketClient client = server.webSocket();
            Session session = join(client);
            socket().emit("hello");
            String offset = offset(client.next());
            client.send(packet);
            reason();
            client.cut();
            assertStartsAnew(server, session, offset);
        }
    }

    private void assertStartsAnew(SocketIoServer server, Session session, String offset) throws InterruptedException {
        try (WebSocketClient again = server.webSocket()) {
            again.send(session.resume(offset));
            Session fresh = Session.of(again.next());
            assertThat(fresh.sid).isNotEqualTo(session.sid);
            assertThat(fresh.pid).isNotEqualTo(session.pid);
            Socket socket = socket();
            assertThat(socket.recovered()).isFalse();
            assertThat(socket.rooms()).containsExactly(fresh.sid);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40{\"pid\":\"foo\",\"offset\":\"bar\"}",
                "40{\"pid\":\"foo\"}",
                "40{\"offset\":\"bar\"}",
                "40{\"pid\":1,\"offset\":{}}",
                "40{\"token\":\"x\"}"
            })
    void startsAnewWithASessionThatThereIsNot(String packet) throws Exception {
        try (SocketIoServer server = SocketIoServer.start(on(), table());
                WebSocketClient client = server.webSocket()) {
            Session.of(client.send(packet).next());
            assertThat(socket().recovered()).isFalse();
        }
    }

    /** A session goes on once: who claims it a second time starts anew. */
    @Test
    void aSessionGoesOnOnce() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(on(), table())) {
            WebSocketClient client = server.webSocket();
            Session session = join(client);
            socket().emit("hello");
            String offset = offset(client.next());
            client.cut();
            reason();
            try (WebSocketClient second = server.webSocket();
                    WebSocketClient third = server.webSocket()) {
                assertThat(Session.of(second.send(session.resume(offset)).next()))
                        .isEqualTo(session);
                socket();
                // The second one is cut for it: of one client only the newest connection counts.
                assertThat(Session.of(third.send(session.resume(offset)).next()))
                        .isEqualTo(session);
                assertThat(second.awaitClose()).isEqualTo(1000);
                assertThat(reason()).isEqualTo(DisconnectReason.TRANSPORT_CLOSE);
            }
        }
    }

    /** The network is gone without a word: the client is back before the server has noticed. */
    @Test
    void goesOnBeforeTheServerHasNoticedTheCut() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(on(), table())) {
            WebSocketClient silent = server.webSocket();
            Session session = join(silent);
            socket().emit("hello");
            String offset = offset(silent.next());
            server.namespace("/").emit("lost");
            try (WebSocketClient client = server.webSocket()) {
                client.send(session.resume(offset));
                assertThat(client.next()).startsWith("42[\"lost\",");
                assertThat(Session.of(client.next())).isEqualTo(session);
                assertThat(socket().recovered()).isTrue();
            }
            silent.close();
        }
    }

    /** What the disconnect handler of the cut connection takes away is not taken from the recovered one. */
    @Test
    void theDisconnectHandlerOfTheCutHasReturnedBeforeTheConnectHandlerIsCalled() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        BlockingQueue<String> calls = new LinkedBlockingQueue<>();
        TestTable table = new TestTable("/")
                .onConnect(call -> {
                    calls.add("connect");
                    call.accept(true);
                    call.socket().emit("hello");
                })
                .onDisconnectBlocking((socket, reason) -> {
                    gone.await(10, TimeUnit.SECONDS);
                    calls.add("disconnect");
                });
        try (SocketIoServer server = SocketIoServer.start(on(), table);
                WebSocketClient second = server.webSocket()) {
            WebSocketClient first = server.webSocket();
            Session session = join(first);
            String offset = offset(first.next());
            first.cut();
            second.send(session.resume(offset));
            gone.countDown();
            assertThat(Session.of(second.next())).isEqualTo(session);
            assertThat(List.of(
                            calls.poll(10, TimeUnit.SECONDS),
                            calls.poll(10, TimeUnit.SECONDS),
                            calls.poll(10, TimeUnit.SECONDS)))
                    .containsExactly("connect", "disconnect", "connect");
        }
    }

    /** Who is refused when he comes back does not hear what he has missed, and cannot try again. */
    @Test
    void isRefusedWhereCredentialsHaveExpired() throws Exception {
        AtomicBoolean expired = new AtomicBoolean();
        TestTable table = table().onConnect(call -> {
            if (expired.get()) {
                throw new Refused("Unauthorized");
            }
            call.accept(true);
            connected.add(call.socket());
        });
        try (SocketIoServer server = SocketIoServer.start(on(), table)) {
            WebSocketClient client = server.webSocket();
            Session session = join(client);
            socket().emit("hello");
            String offset = offset(client.next());
            client.cut();
            reason();
            server.namespace("/").emit("secret");
            expired.set(true);
            try (WebSocketClient again = server.webSocket()) {
                again.send(session.resume(offset));
                assertThat(again.next()).isEqualTo("44{\"message\":\"Unauthorized\"}");
            }
            expired.set(false);
            assertStartsAnew(server, session, offset);
        }
    }

    @Test
    void nothingIsKeptWhereItIsOff() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(table())) {
            WebSocketClient client = server.webSocket();
            assertThat(client.send("40").next()).matches("40\\{\"sid\":\"[\\w-]{20}\"}");
            socket().emit("hello");
            assertThat(client.next()).isEqualTo("42[\"hello\"]");
            client.cut();
            reason();
            try (WebSocketClient again = server.webSocket()) {
                again.send("40{\"pid\":\"foo\",\"offset\":\"bar\"}");
                assertThat(again.next()).matches("40\\{\"sid\":\"[\\w-]{20}\"}");
                assertThat(socket().recovered()).isFalse();
            }
        }
    }

    /** Also in a namespace whose name a client has chosen, as long as that is not forgotten. */
    @Test
    void goesOnInAChildNamespaceThatStays() throws Exception {
        var options = on().cleanupEmptyChildNamespaces(false);
        try (SocketIoServer server = SocketIoServer.start(options, table("/room-{id}"))) {
            WebSocketClient first = server.webSocket();
            String session = first.send("40/room-7").next();
            socket().join("here");
            server.namespace("/room-{id}").emit("hello");
            String offset = offset(first.next());
            first.cut();
            reason();
            server.namespace("/room-7").to("here").emit("missed", 1);
            server.namespace("/room-8").to("here").emit("another", 0);
            server.namespace("/room-{id}").emit("missed", 2);
            try (WebSocketClient second = server.webSocket()) {
                second.send(Session.of(session.replace("/room-7,", ""))
                        .resume(offset)
                        .replace("40", "40/room-7,"));
                assertThat(second.next()).startsWith("42/room-7,[\"missed\",1,");
                assertThat(second.next()).startsWith("42/room-7,[\"missed\",2,");
                assertThat(second.next()).isEqualTo(session);
                assertThat(socket().recovered()).isTrue();
            }
        }
    }

    /** With its last socket a namespace is forgotten, and with that what its clients could go on with. */
    @Test
    void startsAnewInAChildNamespaceThatWasForgotten() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(on(), table("/room-{id}"))) {
            WebSocketClient first = server.webSocket();
            String session = first.send("40/room-7").next();
            socket().emit("hello");
            String offset = offset(first.next());
            first.cut();
            await().until(() -> server.io().childNamespaceCount() == 0);
            try (WebSocketClient second = server.webSocket()) {
                second.send(Session.of(session.replace("/room-7,", ""))
                        .resume(offset)
                        .replace("40", "40/room-7,"));
                assertThat(second.next()).startsWith("40/room-7,{").isNotEqualTo(session);
                assertThat(socket().recovered()).isFalse();
            }
        }
    }

    /** Senders on many threads, and a client that is cut again and again: it gets each event once, in the order of each sender. */
    @Test
    void nothingIsLostOrSentTwice() throws Exception {
        int senders = 4;
        int each = 300;
        try (SocketIoServer server = SocketIoServer.start(on(), table())) {
            WebSocketClient client = server.webSocket();
            Session session = join(client);
            socket();
            server.namespace("/").emit("first");
            String offset = offset(client.next());
            Thread[] threads = new Thread[senders];
            for (int i = 0; i < senders; i++) {
                int sender = i;
                threads[i] = new Thread(() -> {
                    for (int n = 0; n < each; n++) {
                        server.namespace("/").emit("n", sender, n);
                    }
                });
            }
            for (Thread thread : threads) {
                thread.start();
            }
            int[] next = new int[senders];
            Pattern event = Pattern.compile("42\\[\"n\",(\\d+),(\\d+),\"([^\"]+)\"]");
            int taken = 0;
            while (taken < senders * each) {
                String packet = client.next();
                assertThat(packet).as("after %s events", taken).isNotNull();
                Matcher matcher = event.matcher(packet);
                if (!matcher.matches()) {
                    assertThat(Session.of(packet)).isEqualTo(session);
                    continue;
                }
                int sender = Integer.parseInt(matcher.group(1));
                assertThat(Integer.parseInt(matcher.group(2))).isEqualTo(next[sender]++);
                offset = matcher.group(3);
                if (++taken % 97 == 0) {
                    client.cut();
                    client = server.webSocket();
                    client.send(session.resume(offset));
                }
            }
            for (Thread thread : threads) {
                thread.join();
            }
            client.close();
        }
    }
}
