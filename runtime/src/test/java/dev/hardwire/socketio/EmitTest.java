package dev.hardwire.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.Socket;
import dev.hardwire.spi.EventEmitter;
import dev.hardwire.spi.json.Codec;
import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What can be emitted, and what cannot. */
class EmitTest {
    private record Point(int x, int y) {}

    private enum Colour {
        RED {
            @Override
            public String toString() {
                return "constants may have bodies";
            }
        }
    }

    private static final Codec<Point> POINT = new Codec<>() {
        @Override
        public Point read(JsonReader in) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(JsonWriter out, Point point) {
            out.beginArray();
            out.value(point.x);
            out.value(point.y);
            out.endArray();
        }
    };

    private static final Codec<Colour> COLOUR = new Codec<>() {
        @Override
        public Colour read(JsonReader in) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(JsonWriter out, Colour colour) {
            out.value(colour.name());
        }
    };

    private final CompletableFuture<Socket> connected = new CompletableFuture<>();
    private SocketIoServer server;
    private WebSocketClient client;
    private Socket socket;

    @BeforeEach
    void start() throws Exception {
        TestTable table = new TestTable("/").onConnect(call -> {
            connected.complete(call.socket());
            call.accept(true);
        });
        TestWiring wiring = new TestWiring(List.of(table), Map.of(Point.class, POINT, Colour.class, COLOUR));
        server = SocketIoServer.start(wiring, SocketIoOptions.builder());
        client = server.joined();
        socket = connected.get();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void jsonValues() throws Exception {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", null);
        map.put("b", List.of(1, "x"));
        socket.emit("e", null, true, "é\"", 1, 2L, (short) 3, (byte) 4, 1.5, 2.5f, map);
        assertThat(client.next())
                .isEqualTo("42[\"e\",null,true,\"é\\\"\",1,2,3,4,1.5,2.5,{\"a\":null,\"b\":[1,\"x\"]}]");
        socket.emit("e", new BigInteger("12345678901234567890"), new BigDecimal("1.10"));
        assertThat(client.next()).isEqualTo("42[\"e\",12345678901234567890,1.10]");
        socket.emit("e", new JsonMapper().readTree("{\"n\":[1.0,false]}"));
        assertThat(client.next()).isEqualTo("42[\"e\",{\"n\":[1.0,false]}]");
        socket.emit("e");
        assertThat(client.next()).isEqualTo("42[\"e\"]");
        socket.emit("e", (Object[]) null);
        assertThat(client.next()).isEqualTo("42[\"e\",null]");
    }

    @Test
    void valuesWithCodecs() throws Exception {
        socket.emit("e", new Point(1, 2), List.of(new Point(3, 4)), Map.of("c", Colour.RED));
        assertThat(client.next()).isEqualTo("42[\"e\",[1,2],[[3,4]],{\"c\":\"RED\"}]");
    }

    @Test
    void binaryValues() throws Exception {
        byte[] bytes = {1, 2};
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {0, 3, 4, 0}, 1, 2);
        socket.emit("e", bytes, Map.of("b", buffer));
        bytes[0] = 9; // too late
        assertThat(client.next())
                .isEqualTo("452-[\"e\",{\"_placeholder\":true,\"num\":0},{\"b\":{\"_placeholder\":true,\"num\":1}}]");
        assertThat(client.next()).isEqualTo("0x0102");
        assertThat(client.next()).isEqualTo("0x0304");
        assertThat(buffer.remaining()).isEqualTo(2);
    }

    @Test
    void writtenByGeneratedCode() throws Exception {
        List<EventEmitter> emitters = List.of(
                EventEmitter.of(socket),
                EventEmitter.of(socket.droppable()),
                EventEmitter.of(server.namespace("/")),
                EventEmitter.of(server.namespace("/").to(socket.id())));
        for (EventEmitter emitter : emitters) {
            emitter.emitWritten("e", out -> {
                out.value(1);
                out.value(new byte[] {5});
            });
            assertThat(client.next()).isEqualTo("451-[\"e\",1,{\"_placeholder\":true,\"num\":0}]");
            assertThat(client.next()).isEqualTo("0x05");
        }
    }

    @Test
    void aWriterThatFailsSendsNothing() throws Exception {
        EventEmitter emitter = EventEmitter.of(socket);
        assertThatThrownBy(() -> emitter.emitWritten("e", out -> {
                    out.value(1);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        socket.emit("next");
        assertThat(client.next()).isEqualTo("42[\"next\"]");
    }

    @Test
    void otherValuesAreRefusedByName() {
        assertThatThrownBy(() -> socket.emit("e", new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
        assertThatThrownBy(() -> socket.emit("e", List.of(Thread.State.NEW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Thread$State");
        assertThatThrownBy(() -> socket.emit("e", Map.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Integer");
        assertThatThrownBy(() -> socket.emit("e", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> socket.emit("e", nested(1000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nested deeper than");
        assertThatThrownBy(() -> socket.emit("e", Collections.nCopies(11, new byte[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A packet can have 10 binary values, not 11");
    }

    private static Object nested(int depth) {
        Object value = 1;
        for (int i = 0; i < depth; i++) {
            value = List.of(value);
        }
        return value;
    }

    @Test
    void reservedAndLongNamesAreRefused() {
        for (String name : Arrays.asList(
                "connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener")) {
            assertThatThrownBy(() -> socket.emit(name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The event name " + name + " is reserved by the protocol");
            assertThatThrownBy(() -> server.namespace("/").emit(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> socket.emitWithAck(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> socket.emit("e".repeat(257)))
                .hasMessage("The name of an event can have 256 characters, not 257");
    }
}
