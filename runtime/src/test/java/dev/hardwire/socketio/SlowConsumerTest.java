package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hardwire.engineio.PollingClient;
import dev.hardwire.engineio.SlowConsumer;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.Socket;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.socketio.room.Member;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that do not take what they are sent, over polling (nobody polls) and over a WebSocket (nobody reads). */
@Timeout(60)
class SlowConsumerTest {
    private static final String LARGE = "x".repeat(10_000);
    private static final int MARK = 100_000;
    private static final int LIMIT = 3_000_000;

    private final BlockingQueue<Socket> connected = new LinkedBlockingQueue<>();
    private final BlockingQueue<DisconnectReason> reasons = new LinkedBlockingQueue<>();

    private TestTable table() {
        return new TestTable("/")
                .onConnect(call -> {
                    call.accept(true);
                    connected.add(call.socket());
                })
                .onDisconnect((socket, reason) -> reasons.add(reason));
    }

    private static SocketIoOptions.Builder options(SlowConsumer policy) {
        return SocketIoOptions.builder()
                .pingInterval(Duration.ofMinutes(5))
                .highWaterMark(MARK)
                .maxQueuedBytes(LIMIT)
                .slowConsumer(policy);
    }

    private Socket socket() throws InterruptedException {
        Socket socket = connected.poll(10, TimeUnit.SECONDS);
        assertThat(socket).isNotNull();
        return socket;
    }

    /** A WebSocket client that reads nothing until it is told to. */
    private static RawWebSocket unread(SocketIoServer server) throws IOException {
        RawWebSocket client = new RawWebSocket(server.port(), "/socket.io/?EIO=4&transport=websocket");
        client.read();
        client.text("40");
        return client;
    }

    /** Sends until the socket says that too much waits. */
    private static int fill(Socket socket) {
        return fill(socket, 1);
    }

    /** Sends until the operating system's buffers are full too: they take some more when all seems to be full. */
    private static int fillAll(Socket socket) {
        return fill(socket, 200);
    }

    private static int fill(Socket socket, int unwritableInARow) {
        int inARow = 0;
        for (int i = 0; i < 100_000; i++) {
            inARow = socket.isWritable() ? 0 : inARow + 1;
            if (inARow == unwritableInARow) {
                return i;
            }
            socket.emit("n", i, LARGE);
            if (i % 5 == 4) {
                // So that what was sent is with the transport: the operating system's buffers take some.
                roundTrip(socket);
            }
        }
        throw new AssertionError("Nothing fills up");
    }

    private static void roundTrip(Socket socket) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ((Member) socket).session().execute(() -> done.complete(null));
        done.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Test
    void saysWhetherAPollingClientIsWritable() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(options(SlowConsumer.DISCONNECT), table())) {
            PollingClient client = server.polling();
            String sid = client.open();
            client.post(sid, "40");
            client.packets(sid);
            Socket socket = socket();
            assertThat(socket.isWritable()).isTrue();
            assertThat(socket.whenWritable().toCompletableFuture()).isCompleted();
            assertThat(fill(socket)).isBetween(9, 20);
            CompletableFuture<Void> writable = socket.whenWritable().toCompletableFuture();
            assertThat(writable).isNotDone();
            socket.droppable().emit("droppable");
            assertThat(client.packets(sid)).doesNotContain("droppable");
            writable.orTimeout(10, TimeUnit.SECONDS).join();
            assertThat(socket.isWritable()).isTrue();
        }
    }

    @Test
    void saysWhetherAWebSocketClientIsWritable() throws Exception {
        try (SocketIoServer server =
                        SocketIoServer.start(options(SlowConsumer.DISCONNECT).maxQueuedBytes(100_000_000), table());
                RawWebSocket client = unread(server)) {
            Socket socket = socket();
            assertThat(socket.isWritable()).isTrue();
            int sent = fillAll(socket);
            CompletableFuture<Void> writable = socket.whenWritable().toCompletableFuture();
            assertThat(writable).isNotDone();
            socket.droppable().emit("droppable");
            roundTrip(socket);
            client.read(); // the answer to CONNECT
            for (int i = 0; i < sent; i++) {
                assertThat(client.read().text()).startsWith("42[\"n\"," + i + ",");
            }
            writable.orTimeout(10, TimeUnit.SECONDS).join();
            socket.emit("last");
            assertThat(client.read().text()).isEqualTo("42[\"last\"]");
        }
    }

    /** Whoever waits for a client that goes is not left waiting. */
    @Test
    void whoWaitsHearsOfTheEnd() throws Exception {
        try (SocketIoServer server =
                SocketIoServer.start(options(SlowConsumer.DISCONNECT).maxQueuedBytes(100_000_000), table())) {
            RawWebSocket client = unread(server);
            Socket socket = socket();
            fillAll(socket);
            CompletableFuture<Void> writable = socket.whenWritable().toCompletableFuture();
            client.close();
            writable.orTimeout(10, TimeUnit.SECONDS).join();
            assertThat(reasons.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(socket.isWritable()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SlowConsumer.class,
            names = {"DISCONNECT", "WAIT"})
    void disconnectsAPollingClientAtTheLimit(SlowConsumer policy) throws Exception {
        try (SocketIoServer server = SocketIoServer.start(options(policy), table())) {
            PollingClient client = server.polling();
            String sid = client.open();
            client.post(sid, "40");
            client.packets(sid);
            socket();
            for (int i = 0; i <= LIMIT / LARGE.length(); i++) {
                server.namespace("/").emit("n", i, LARGE);
            }
            assertThat(reasons.poll(10, TimeUnit.SECONDS)).isEqualTo(DisconnectReason.FORCED_CLOSE);
            assertThat(client.poll(sid).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void disconnectsAWebSocketClientAtTheLimit() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(options(SlowConsumer.DISCONNECT), table());
                RawWebSocket client = unread(server)) {
            Socket socket = socket();
            for (int i = 0; i < 100_000 && socket.connected(); i++) {
                socket.emit("n", i, LARGE);
                if (i % 5 == 4) {
                    roundTrip(socket);
                }
            }
            assertThat(reasons.poll(10, TimeUnit.SECONDS)).isEqualTo(DisconnectReason.FORCED_CLOSE);
            assertThat(client.handshake().status()).isEqualTo(101);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("42\\[\"n\",(\\d+)[,\\]]");

    private static List<Integer> numbers(String packets) {
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(packets);
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group(1)));
        }
        return numbers;
    }

    @Test
    void dropsTheOldestEventsOfAPollingClient() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(options(SlowConsumer.DROP_OLDEST), table())) {
            PollingClient client = server.polling();
            String sid = client.open();
            client.post(sid, "40");
            client.packets(sid);
            Socket socket = socket();
            socket.emitWithAck("asked", LARGE);
            for (int i = 0; i < 500; i++) {
                socket.emit("n", i, LARGE);
            }
            roundTrip(socket);
            String packets = client.packets(sid);
            List<Integer> numbers = numbers(packets);
            assertThat(packets).startsWith("420[\"asked\",");
            assertThat(packets.length()).isLessThan(MARK + LARGE.length());
            assertThat(numbers).hasSizeBetween(5, 10).isSorted().last().isEqualTo(499);
            assertThat(numbers.get(0)).isEqualTo(500 - numbers.size());
            socket.emit("n", 500);
            assertThat(numbers(client.packets(sid))).containsExactly(500);
        }
    }

    @Test
    void dropsTheOldestEventsOfAWebSocketClient() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(options(SlowConsumer.DROP_OLDEST), table());
                RawWebSocket client = unread(server)) {
            Socket socket = socket();
            int sent = 2000;
            for (int i = 0; i < sent; i++) {
                socket.emit("n", i, LARGE);
                if (i % 5 == 4) {
                    roundTrip(socket);
                }
            }
            client.read(); // the answer to CONNECT
            List<Integer> numbers = new ArrayList<>();
            while (numbers.isEmpty() || numbers.get(numbers.size() - 1) < sent - 1) {
                numbers.addAll(numbers(client.read().text()));
            }
            assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSizeLessThan(sent);
            assertThat(reasons).isEmpty();
            socket.emit("n", sent);
            assertThat(numbers(client.read().text())).containsExactly(sent);
        }
    }

    /** What asks for an acknowledgement is not dropped: too much of it ends the session. */
    @Test
    void disconnectsWhereTooMuchMayNotBeDropped() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(options(SlowConsumer.DROP_OLDEST), table())) {
            PollingClient client = server.polling();
            String sid = client.open();
            client.post(sid, "40");
            client.packets(sid);
            Socket socket = socket();
            for (int i = 0; i <= LIMIT / LARGE.length(); i++) {
                socket.emitWithAck("asked", LARGE);
            }
            assertThat(reasons.poll(10, TimeUnit.SECONDS)).isEqualTo(DisconnectReason.FORCED_CLOSE);
        }
    }

    @Test
    void hasAProducerWait() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(options(SlowConsumer.WAIT), table());
                RawWebSocket client = unread(server)) {
            Socket socket = socket();
            int sent = 3000;
            Thread producer = new Thread(() -> {
                for (int i = 0; i < sent; i++) {
                    socket.emit("n", i, LARGE);
                }
            });
            producer.start();
            client.read(); // the answer to CONNECT
            for (int i = 0; i < sent; i++) {
                assertThat(numbers(client.read().text())).containsExactly(i);
            }
            producer.join();
            assertThat(reasons).isEmpty();
        }
    }

    /** What waits for the event loop counts, however long that takes to look at it. */
    @Test
    void hasAProducerWaitForABusyEventLoop() throws Exception {
        try (SocketIoServer server = SocketIoServer.start(options(SlowConsumer.WAIT), table());
                RawWebSocket client = unread(server)) {
            Socket socket = socket();
            client.read(); // the answer to CONNECT
            CountDownLatch busy = new CountDownLatch(1);
            ((Member) socket).session().eventLoop().execute(() -> awaitQuietly(busy));
            AtomicInteger sent = new AtomicInteger();
            Thread producer = new Thread(() -> {
                for (int i = 0; i < 1000; i++) {
                    socket.emit("n", i, LARGE);
                    sent.incrementAndGet();
                }
            });
            producer.start();
            await().atMost(10, TimeUnit.SECONDS).until(() -> producer.getState() == Thread.State.TIMED_WAITING);
            assertThat(sent.get()).isBetween(9, 20);
            busy.countDown();
            for (int i = 0; i < 1000; i++) {
                assertThat(numbers(client.read().text())).containsExactly(i);
            }
            producer.join();
            assertThat(reasons).isEmpty();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        SocketIoOptions.Builder options = options(SlowConsumer.WAIT).slowConsumerTimeout(Duration.ofMillis(50));
        try (SocketIoServer server = SocketIoServer.start(options, table());
                RawWebSocket client = unread(server)) {
            Socket socket = socket();
            for (int i = 0; i < 100_000 && socket.connected(); i++) {
                socket.emit("n", i, LARGE);
            }
            assertThat(reasons.poll(10, TimeUnit.SECONDS)).isEqualTo(DisconnectReason.FORCED_CLOSE);
            assertThat(client.handshake().status()).isEqualTo(101);
        }
    }

    /** On an event loop nothing waits: what is sent there counts against the limit. */
    @Test
    void neverWaitsOnAnEventLoop() throws Exception {
        CompletableFuture<Integer> flooded = new CompletableFuture<>();
        TestTable table = table().on("flood", call -> {
            int i = 0;
            while (call.socket().connected() && i < 10_000) {
                call.socket().emit("n", i++, LARGE);
            }
            flooded.complete(i);
        });
        try (SocketIoServer server = SocketIoServer.start(options(SlowConsumer.WAIT), table);
                RawWebSocket client = unread(server)) {
            client.text("42[\"flood\"]");
            assertThat(flooded.orTimeout(20, TimeUnit.SECONDS).join()).isPositive();
            assertThat(reasons.poll(10, TimeUnit.SECONDS)).isEqualTo(DisconnectReason.FORCED_CLOSE);
        }
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        SocketIoOptions.Builder builder = SocketIoOptions.builder();
        assertThatThrownBy(() -> builder.highWaterMark(0)).hasMessage("highWaterMark must be at least 1, not 0");
        assertThatThrownBy(() -> builder.slowConsumerTimeout(Duration.ZERO))
                .hasMessage("slowConsumerTimeout must be at least one millisecond, not PT0S");
    }
}
