package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.net.CuttingProxy.Cut;
import dev.hardwire.net.CuttingProxy.Direction;
import dev.hardwire.net.CuttingProxy.Pieces;
import dev.hardwire.socketio.JavaClientTest.Way;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The official Java client in front of a proxy that halves, delays and cuts, over each transport. It knows nothing of
 * recovery, so that it starts anew each time.
 */
class JavaClientCutTest {
    private static final int SIZE = 40_000;
    /** By itself it would repeat a poll whose answer was cut, and what that has brought would be lost. */
    private static final OkHttpClient HTTP =
            new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

    private static CutServer server;

    private final List<Socket> sockets = new ArrayList<>();
    private final BlockingQueue<Object[]> numbers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object[]> goodbyes = new LinkedBlockingQueue<>();

    @BeforeAll
    static void start() {
        server = CutServer.start(CutTables.wiring(), CutTables.recovery());
    }

    /** Nothing is left on the server, however its clients have gone. */
    @AfterAll
    static void stop() {
        try {
            server.awaitNobody();
        } finally {
            server.close();
        }
    }

    @AfterEach
    void disconnect() {
        server.proxy().calm();
        sockets.forEach(Socket::disconnect);
    }

    private Socket client(Way way, String namespace) {
        IO.Options options = IO.Options.builder()
                .setForceNew(true)
                .setTransports(way.transports())
                .setReconnectionDelay(5)
                .setReconnectionDelayMax(20)
                .setTimeout(500)
                .build();
        options.callFactory = HTTP;
        options.webSocketFactory = HTTP;
        Socket socket = IO.socket(URI.create(server.proxy().url() + namespace), options);
        socket.on("n", numbers::add);
        socket.on(Socket.EVENT_DISCONNECT, goodbyes::add);
        sockets.add(socket);
        return socket.connect();
    }

    private Socket connected(Way way) {
        Socket socket = client(way, "/");
        awaitConnected(socket);
        if (way == Way.UPGRADE) {
            await().atMost(Duration.ofSeconds(20)).until(() -> ask(socket, "transport")[0].equals("websocket"));
        }
        return socket;
    }

    private static void awaitConnected(Socket socket) {
        await().atMost(Duration.ofSeconds(20)).until(socket::connected);
    }

    private static Object[] ask(Socket socket, String event, Object... arguments) throws Exception {
        return asked(socket, event, arguments).get(20, TimeUnit.SECONDS);
    }

    private static CompletableFuture<Object[]> asked(Socket socket, String event, Object... arguments) {
        CompletableFuture<Object[]> answer = new CompletableFuture<>();
        socket.emit(event, arguments, (Ack) answer::complete);
        return answer;
    }

    private static Object[] next(BlockingQueue<Object[]> queue) throws InterruptedException {
        Object[] taken = queue.poll(20, TimeUnit.SECONDS);
        assertThat(taken).isNotNull();
        return taken;
    }

    /** Bytes that cannot be compressed, always the same of one number. */
    private static byte[] bytes(int number) {
        byte[] bytes = new byte[SIZE];
        new Random(number).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @EnumSource
    void talksInHalves(Way way) throws Exception {
        server.proxy().pieces(Pieces.HALVES).delay(Duration.ofNanos(100_000));
        Socket socket = connected(way);
        Object[] echo = ask(socket, "ack", bytes(1), "between", bytes(2));
        assertThat((byte[]) echo[0]).isEqualTo(bytes(1));
        assertThat(echo[1]).isEqualTo("between");
        assertThat((byte[]) echo[2]).isEqualTo(bytes(2));
        socket.on("question", arguments -> ((Ack) arguments[2]).call("answer to " + arguments[0], arguments[1]));
        Object[] answer = ask(socket, "ask");
        assertThat(answer[0]).isEqualTo("answer to life");
        assertThat((byte[]) answer[1]).containsExactly(4, 2);
        server.proxy().pieces(Pieces.BYTES);
        Socket other = client(way, "/room-java");
        assertThat(ask(other, "ack", "there")).containsExactly("there");
    }

    @ParameterizedTest
    @EnumSource
    void startsAnewAfterCuts(Way way) throws Exception {
        Socket socket = connected(way);
        Socket child = socket.io().socket("/room-java");
        sockets.add(child);
        child.connect();
        awaitConnected(child);
        for (Cut how : new Cut[] {Cut.RESET, Cut.END}) {
            List<String> ids = List.of(socket.id(), child.id());
            ask(socket, "join", "room");
            server.proxy().shut(how);
            assertThat(next(goodbyes)[0]).isIn("transport close", "transport error");
            server.server().namespace("/").to("room").emit("n", "missed");
            server.proxy().open();
            awaitConnected(socket);
            awaitConnected(child);
            assertThat(ids).doesNotContain(socket.id(), child.id());
            server.server().namespace("/").to("room").emit("n", "not in the room");
            server.server().namespace("/").emit("n", "later");
            // The offset, which a client that knows of recovery would remember.
            assertThat(next(numbers)).hasSize(2).startsWith("later");
            assertThat(ask(child, "ack", 1)).containsExactly(1);
            assertThat(numbers).isEmpty();
        }
    }

    /** In each moment of its handshakes, and of the upgrade, often twice in a row. */
    @ParameterizedTest
    @EnumSource
    void connectsThoughItIsCut(Way way) throws Exception {
        for (int bytes = 0; bytes < 1200; bytes += 199) {
            server.proxy().cutAfter(Direction.TO_SERVER, bytes, Cut.RESET);
            server.proxy().cutAfter(Direction.TO_CLIENT, bytes * 2L, bytes % 2 == 0 ? Cut.ALONE : Cut.END);
            Socket socket = client(way, "/");
            awaitConnected(socket);
            server.proxy().calm();
            int value = bytes;
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> asked(socket, "ack", value)
                            .get(1, TimeUnit.SECONDS)[0]
                            .equals(value));
            socket.disconnect();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsHeardOfHalfAnEvent(Way way) throws Exception {
        Socket socket = connected(way);
        server.proxy().cutAfter(Direction.TO_CLIENT, SIZE * 5 / 2, Cut.END);
        server.server().namespace("/").emit("n", bytes(1), bytes(2), bytes(3), bytes(4));
        next(goodbyes);
        awaitConnected(socket);
        server.server().namespace("/").emit("n", bytes(5), bytes(6));
        Object[] whole = next(numbers);
        assertThat((byte[]) whole[0]).isEqualTo(bytes(5));
        assertThat((byte[]) whole[1]).isEqualTo(bytes(6));

        String key = "java " + way;
        server.proxy().cutAfter(Direction.TO_SERVER, SIZE * 5 / 2, Cut.END);
        socket.emit("upload", key, bytes(1), bytes(2), bytes(3), bytes(4));
        next(goodbyes);
        awaitConnected(socket);
        assertThat(ask(socket, "uploads", key)).containsExactly(0);
        assertThat(ask(socket, "upload", key, bytes(1), bytes(2))).containsExactly(2 * SIZE);
        assertThat(ask(socket, "uploads", key)).containsExactly(1);
    }
}
