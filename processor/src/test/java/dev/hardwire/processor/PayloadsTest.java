package dev.hardwire.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What events carry, typed: with the official Java client, and as bytes on a WebSocket. */
class PayloadsTest {
    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /pictures:
            post:
              operationId: draw
              requestBody:
                required: true
                content: {application/json: {schema: {$ref: '#/components/schemas/Sketch'}}}
              responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Sketch'}}}}}
        components:
          schemas:
            Sketch:
              type: object
              required: [data]
              properties:
                data: {type: string, contentEncoding: base64}
                mask: {type: string, contentEncoding: base64}
        """;

    private static final String SHOP = """
        package shop;

        import dev.hardwire.annotation.Application;
        import dev.hardwire.annotation.Controller;
        import dev.hardwire.annotation.Emits;
        import dev.hardwire.annotation.Namespace;
        import dev.hardwire.annotation.OnEvent;
        import dev.hardwire.annotation.OnMessage;
        import dev.hardwire.annotation.WebSocketEndpoint;
        import dev.hardwire.handler.Socket;
        import dev.hardwire.spi.Wiring;
        import java.math.BigDecimal;
        import java.nio.ByteBuffer;
        import java.util.List;
        import java.util.Map;
        import java.util.Optional;
        import java.util.Set;
        import org.jspecify.annotations.Nullable;
        import tools.jackson.databind.JsonNode;

        @Application(openapi = "openapi.yaml")
        public final class Shop {
          enum Mood { GOOD, BAD }

          record Layer(String name, ByteBuffer data) {}

          record Picture(String name, byte[] data, List<Layer> layers, Optional<ByteBuffer> mask, Map<String, byte[]> more) {}

          record Sketch(ByteBuffer data, byte @Nullable [] mask) {}

          @Emits
          interface Drawings {
            void drawn(Picture picture, ByteBuffer raw);
          }

          public static Wiring open() {
            return ShopWiring.wire();
          }

          @Controller
          static final class Pictures {
            static Sketch draw(Sketch body) {
              return new Sketch(body.data(), body.mask());
            }
          }

          @Namespace("/draw")
          static final class Draw {
            @OnEvent
            static Picture draw(Socket socket, Picture picture, ByteBuffer raw) {
              Shop_DrawingsEmitter.to(socket).drawn(picture, raw);
              picture.data()[0] = 99;
              return picture;
            }

            @OnEvent
            static String kinds(
                List<Mood> moods, Set<Mood> set, Map<String, List<Integer>> map, JsonNode any, BigDecimal price,
                Optional<Mood> mood, @Nullable Integer last) {
              return moods + " " + set + " " + map + " " + any + " " + price + " " + mood + " " + last;
            }
          }

          @WebSocketEndpoint("/draw")
          static final class Talk {
            @OnMessage
            static Picture draw(Picture picture) {
              return picture;
            }
          }
        }
        """;

    private static final HexFormat HEX = HexFormat.of();

    @TempDir
    static Path output;

    private static Served served;

    @BeforeAll
    static void start() throws Exception {
        served = Served.of(output, Map.of("openapi.yaml", DOCUMENT), Map.of(), Map.of("shop/Shop.java", SHOP));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Socket connect(String transport) {
        IO.Options options = IO.Options.builder()
                .setForceNew(true)
                .setTransports(new String[] {transport})
                .build();
        return IO.socket(URI.create("http://127.0.0.1:" + served.server().port() + "/draw"), options);
    }

    @ParameterizedTest
    @CsvSource({"polling", "websocket"})
    void binaryWithinRecordsIsAttachedBothWays(String transport) throws Exception {
        Socket socket = connect(transport);
        var drawn = new CompletableFuture<Object[]>();
        socket.on("drawn", drawn::complete);
        socket.connect();
        JSONObject picture = new JSONObject()
                .put("name", "cat")
                .put("data", new byte[] {1, 2})
                .put(
                        "layers",
                        new JSONArray().put(new JSONObject().put("name", "a").put("data", new byte[] {3})))
                .put("mask", new byte[0])
                .put("more", new JSONObject().put("x", new byte[] {4, 5}));
        var answer = new CompletableFuture<Object>();
        socket.emit("draw", new Object[] {picture, new byte[] {6}}, (Ack) args -> answer.complete(args[0]));

        JSONObject acknowledged = (JSONObject) answer.get(10, TimeUnit.SECONDS);
        assertThat((byte[]) acknowledged.get("data")).containsExactly(99, 2);
        JSONObject event = (JSONObject) drawn.get(10, TimeUnit.SECONDS)[0];
        assertThat((byte[]) event.get("data"))
                .as("what was emitted before it was changed")
                .containsExactly(1, 2);
        assertThat((byte[]) event.getJSONArray("layers").getJSONObject(0).get("data"))
                .containsExactly(3);
        assertThat((byte[]) event.get("mask")).isEmpty();
        assertThat((byte[]) event.getJSONObject("more").get("x")).containsExactly(4, 5);
        assertThat((byte[]) drawn.join()[1]).containsExactly(6);
        socket.disconnect();
    }

    @Test
    void placeholdersAreNumberedInTheOrderOfTheText() throws Exception {
        try (var raw = new Raw("/socket.io/?EIO=4&transport=websocket")) {
            assertThat(raw.read()).startsWith("0{");
            raw.text("40/draw,");
            assertThat(raw.read()).startsWith("40/draw,{");
            raw.text("453-/draw,7[\"draw\",{\"name\":\"c\",\"data\":{\"_placeholder\":true,\"num\":2},\"layers\":[],"
                    + "\"more\":{\"a\":{\"_placeholder\":true,\"num\":0}}},{\"_placeholder\":true,\"num\":1}]");
            raw.binary("00");
            raw.binary("11");
            raw.binary("22");
            assertThat(raw.read())
                    .isEqualTo(
                            "453-/draw,[\"drawn\",{\"name\":\"c\",\"data\":{\"_placeholder\":true,\"num\":0},\"layers\":[],"
                                    + "\"more\":{\"a\":{\"_placeholder\":true,\"num\":1}}},{\"_placeholder\":true,\"num\":2}]");
            assertThat(raw.read() + raw.read() + raw.read()).isEqualTo("220011");
            assertThat(raw.read()).startsWith("462-/draw,7[{\"name\":\"c\",\"data\":{\"_placeholder\":true,\"num\":0}");
            assertThat(raw.read() + raw.read()).isEqualTo("6300");
        }
    }

    /** A value that is no binary one: the handler is not called, and the sender is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"num":0}                      | must be binary
        {}                             | must be binary
        7                              | must be binary
        "not base64!"                  | must be base64
        """)
    void whatIsNoBinaryIsRefused(String data, String expected) throws Exception {
        try (var raw = new Raw("/socket.io/?EIO=4&transport=websocket")) {
            raw.read();
            raw.text("40/draw,");
            raw.read();
            raw.text("451-/draw,1[\"draw\",{\"name\":\"c\",\"data\":" + data
                    + ",\"layers\":[],\"more\":{}},{\"_placeholder\":true,\"num\":0}]");
            raw.binary("00");
            assertThat(raw.read())
                    .isEqualTo(
                            "43/draw,1[{\"message\":\"Invalid payload\",\"errors\":[{\"pointer\":\"/0/data\",\"message\":\""
                                    + expected + "\"}]}]");
            raw.text("451-/draw,[\"draw\",{\"name\":\"c\",\"data\":" + data
                    + ",\"layers\":[],\"more\":{}},{\"_placeholder\":true,\"num\":0}]");
            raw.binary("00");
            assertThat(raw.read())
                    .isEqualTo("42/draw,[\"error\",{\"message\":\"Invalid payload\",\"event\":\"draw\",\"errors\":["
                            + "{\"pointer\":\"/0/data\",\"message\":\"" + expected + "\"}]}]");
        }
    }

    /** Where a packet can be read, its sender is told; where its attachments are not what it says, nobody can go on. */
    @Test
    void aPlaceholderWithoutItsAttachment() throws Exception {
        String event = "/draw,1[\"draw\",{\"name\":\"c\",\"data\":{\"_placeholder\":true,\"num\":%d},\"layers\":[],"
                + "\"more\":{}},\"AQ==\"]";
        try (var raw = new Raw("/socket.io/?EIO=4&transport=websocket")) {
            raw.read();
            raw.text("40/draw,");
            raw.read();
            raw.text("42" + event.formatted(0));
            assertThat(raw.read())
                    .isEqualTo("43/draw,1[{\"message\":\"Invalid payload\",\"errors\":[{\"pointer\":\"/0/data\","
                            + "\"message\":\"must be binary\"}]}]");
            raw.text("450-" + event.formatted(0));
            assertThat(raw.read()).startsWith("43/draw,1[{\"message\":\"Invalid payload\"");
            raw.text("451-" + event.formatted(1));
            assertThat(raw.read()).isEqualTo("closed 1002 parse error");
        }
        try (var raw = new Raw("/socket.io/?EIO=4&transport=websocket")) {
            raw.read();
            raw.text("40/draw,");
            raw.read();
            raw.text("451-" + event.formatted(0));
            raw.text("42/draw,2[\"draw\"]"); // in place of the attachment
            assertThat(raw.read()).isEqualTo("closed 1002 parse error");
        }
    }

    @Test
    void elsewhereItIsBase64() throws Exception {
        var answer = served.post("/pictures", "{\"data\":\"AQI=\",\"mask\":\"Aw==\"}");
        assertThat(answer.body()).isEqualTo("{\"data\":\"AQI=\",\"mask\":\"Aw==\"}");
        try (var raw = new Raw("/draw")) {
            String picture =
                    "{\"name\":\"c\",\"data\":\"AQI=\",\"layers\":[{\"name\":\"l\",\"data\":\"\"}],\"more\":{\"a\":\"Aw==\"}}";
            raw.text(picture);
            assertThat(raw.read()).isEqualTo(picture);
            raw.text(picture.replace("AQI=", "?"));
            assertThat(raw.read()).contains("/data", "must be base64");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ["GOOD"],["BAD","GOOD"],{"a":[1,2]},{"x":[null]},1.50,"BAD",7 | "[GOOD] [BAD, GOOD] {a=[1, 2]} {\\"x\\":[null]} 1.50 Optional[BAD] 7"
        [],[],{},null,1,null,null | "[] [] {} null 1 Optional.empty null"
        [],[],{},"x",1            | "[] [] {} \\"x\\" 1 Optional.empty null"
        ["FINE"],[],{},0,1        | {"message":"Invalid payload","errors":[{"pointer":"/0/0","message":"must be one of GOOD, BAD"}]}
        [],["BAD","BAD"],{},0,1   | {"message":"Invalid payload","errors":[{"pointer":"/1/1","message":"must not have an item twice"}]}
        [],[],{"a":[1,"b"]},0,1   | {"message":"Invalid payload","errors":[{"pointer":"/2/a/1","message":"must be an integer of 32 bits"}]}
        [],[],{},0,1,"FINE"       | {"message":"Invalid payload","errors":[{"pointer":"/5","message":"must be one of GOOD, BAD"}]}
        [],[],{},0                | {"message":"Invalid payload","errors":[{"pointer":"/4","message":"is required"}]}
        [],[]                     | {"message":"Invalid payload","errors":[{"pointer":"/2","message":"is required"},{"pointer":"/3","message":"is required"},{"pointer":"/4","message":"is required"}]}
        """)
    void argumentsAreOfManyKinds(String arguments, String expected) throws Exception {
        try (var raw = new Raw("/socket.io/?EIO=4&transport=websocket")) {
            raw.read();
            raw.text("40/draw,");
            raw.read();
            raw.text("42/draw,1[\"kinds\"," + arguments + "]");
            assertThat(raw.read()).isEqualTo("43/draw,1[" + expected + "]");
        }
    }

    /** A WebSocket whose messages are read one by one: text as it is, binary as hexadecimal digits. */
    private static final class Raw implements WebSocket.Listener, AutoCloseable {
        private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final WebSocket webSocket;

        Raw(String target) {
            webSocket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + served.server().port() + target), this)
                    .join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                told.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            while (data.hasRemaining()) {
                bytes.write(data.get());
            }
            if (last) {
                told.add(HEX.formatHex(bytes.toByteArray()));
                bytes.reset();
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            told.add("closed " + code + " " + reason);
            return null;
        }

        void text(String message) {
            webSocket.sendText(message, true).join();
        }

        void binary(String hex) {
            webSocket.sendBinary(ByteBuffer.wrap(HEX.parseHex(hex)), true).join();
        }

        String read() throws InterruptedException {
            return String.valueOf(told.poll(10, TimeUnit.SECONDS));
        }

        @Override
        public void close() {
            webSocket.abort();
        }
    }
}
