package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official Java client, over each transport. {@link JavaClientCutTest} has it in front of a proxy. */
class JavaClientTest {
    private static SocketIoServer server;

    private final BlockingQueue<Object[]> received = new LinkedBlockingQueue<>();
    private Socket socket;

    /** How the client connects. */
    enum Way {
        POLLING,
        WEBSOCKET,
        UPGRADE;

        String[] transports() {
            return switch (this) {
                case POLLING -> new String[] {"polling"};
                case WEBSOCKET -> new String[] {"websocket"};
                case UPGRADE -> new String[] {"polling", "websocket"};
            };
        }
    }

    @BeforeAll
    static void start() {
        server = SocketIoServer.start(ClientTables.wiring(), SocketIoOptions.builder());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void disconnect() {
        if (socket != null) {
            socket.disconnect();
        }
    }

    private Socket connect(Way way, String namespace) throws Exception {
        IO.Options options = IO.Options.builder()
                .setForceNew(true)
                .setTransports(way.transports())
                .setAuth(Map.of("token", "123"))
                .build();
        Socket client = IO.socket(URI.create(server.url() + namespace), options);
        for (String event : new String[] {"echo", "auth", "msg", Socket.EVENT_DISCONNECT, Socket.EVENT_CONNECT_ERROR}) {
            client.on(event, received::add);
        }
        client.connect();
        return client;
    }

    private Object[] next() throws InterruptedException {
        return received.poll(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @EnumSource
    void talks(Way way) throws Exception {
        socket = connect(way, "/");
        assertThat(next()[0]).hasToString("{\"token\":\"123\"}");
        for (int i = 0; i < 50; i++) {
            socket.emit(i % 2 == 0 ? "echo" : "slowEcho", i, "é√😀", null, true, 1.5);
            assertThat(Arrays.asList(next())).isEqualTo(Arrays.asList(i, "é√😀", null, true, 1.5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsBurstsInOrder(Way way) throws Exception {
        socket = connect(way, "/");
        next();
        for (int i = 0; i < 500; i++) {
            socket.emit(i % 7 == 0 ? "slowEcho" : "echo", i);
        }
        for (int i = 0; i < 500; i++) {
            assertThat(next()).containsExactly(i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsBinary(Way way) throws Exception {
        socket = connect(way, "/");
        next();
        byte[] large = new byte[100_000];
        large[99_999] = 7;
        socket.emit("echo", new byte[] {1, 2, 3}, "between", large);
        Object[] echo = next();
        assertThat((byte[]) echo[0]).containsExactly(1, 2, 3);
        assertThat(echo[1]).isEqualTo("between");
        assertThat((byte[]) echo[2]).isEqualTo(large);
    }

    @ParameterizedTest
    @EnumSource
    void acknowledges(Way way) throws Exception {
        socket = connect(way, "/");
        next();
        socket.emit("ack", new Object[] {1, new byte[] {5}}, (Ack) received::add);
        Object[] answer = next();
        assertThat(answer[0]).isEqualTo(1);
        assertThat((byte[]) answer[1]).containsExactly(5);

        socket.on("question", arguments -> {
            assertThat((byte[]) arguments[1]).containsExactly(4, 2);
            ((Ack) arguments[2]).call("answer to " + arguments[0], new byte[] {9});
        });
        socket.emit("ask", new Object[] {}, (Ack) received::add);
        answer = next();
        assertThat(answer[0]).isEqualTo("answer to life");
        assertThat((byte[]) answer[1]).containsExactly(9);
    }

    @ParameterizedTest
    @EnumSource
    void joinsRoomsAndNamespaces(Way way) throws Exception {
        socket = connect(way, "/");
        next();
        socket.emit("join", new Object[] {"room"}, (Ack) received::add);
        assertThat(next()).isEmpty();
        socket.emit("cast", "room", "hello");
        assertThat(next()).containsExactly("hello");
        Socket other = connect(way, "/other");
        other.emit("echo", "there");
        assertThat(next()).containsExactly("there");
        other.disconnect();
        assertThat(next()).containsExactly("io client disconnect");
    }

    @ParameterizedTest
    @EnumSource
    void isRefused(Way way) throws Exception {
        socket = connect(way, "/no");
        assertThat(next()[0].toString()).contains("\"message\":\"no entry\"", "\"data\":{\"code\":7}");
        socket.disconnect();
        socket = connect(way, "/unknown");
        assertThat(next()[0]).hasToString("{\"message\":\"Invalid namespace\"}");
    }

    @ParameterizedTest
    @EnumSource
    void isLetGo(Way way) throws Exception {
        socket = connect(way, "/");
        next();
        socket.emit("leave");
        assertThat(next()).containsExactly("io server disconnect");
        socket = connect(way, "/");
        assertThat(next()[0]).hasToString("{\"token\":\"123\"}");
        socket.emit("close");
        assertThat(next()).containsExactly("io server disconnect");
    }
}
