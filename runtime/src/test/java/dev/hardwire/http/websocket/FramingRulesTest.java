package dev.hardwire.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.shop.ShopEndpoints;
import dev.hardwire.http.shop.ShopWiring;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of RFC 6455, one row each, over a raw socket to an endpoint that echoes. */
class FramingRulesTest {
    private static final int MIB = 1024 * 1024;
    private static final int FINAL = 0x80;
    private static final byte[] NONE = {};

    private static Server server;

    @BeforeAll
    static void start() {
        server = Hardwire.of(ShopWiring.of(new ShopEndpoints.Talk(), true))
                .http(HttpOptions.builder()
                        .webSockets(WebSocketOptions.builder()
                                .maxMessageSize(16 * MIB)
                                .maxQueuedBytes(64 * MIB)
                                .closeTimeout(Duration.ofMillis(500))
                                .build())
                        .build())
                .listen(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawWebSocket connect() throws Exception {
        return new RawWebSocket(server.port(), "/echo");
    }

    /** What is answered to some bytes that break a rule, at once and before anything else is sent. */
    private static String answer(byte[]... frames) throws Exception {
        try (var webSocket = connect()) {
            for (byte[] frame : frames) {
                webSocket.raw(frame);
            }
            String answer = webSocket.read().toString();
            assertThat(webSocket.atEnd()).isTrue();
            return answer;
        }
    }

    private static byte[] frame(int first, String hex) {
        return RawWebSocket.encode(first, HexFormat.of().parseHex(hex));
    }

    // ---- 5.2: headers ----

    static IntStream firstBytesThatNoExtensionAllows() {
        return IntStream.range(0, 256).filter(first -> {
            int opcode = first & 0xf;
            return (first & 0x70) != 0 || (opcode > 2 && opcode < 8) || opcode > 10;
        });
    }

    @ParameterizedTest
    @MethodSource("firstBytesThatNoExtensionAllows")
    void reservedBitsAndOpcodes(int first) throws Exception {
        assertThat(answer(RawWebSocket.encode(first, NONE))).startsWith("close 1002 ");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x02, 0x81, 0x82, 0x88, 0x89, 0x8a})
    void aFrameWithoutMask(int first) throws Exception {
        assertThat(answer(new byte[] {(byte) first, 0})).isEqualTo("close 1002 A client masks its frames");
    }

    @ParameterizedTest
    @CsvSource({
        "16 bits for 0, 82fe0000",
        "16 bits for 125, 82fe007d",
        "64 bits for 0, 82ff0000000000000000",
        "64 bits for 126, 82ff000000000000007e",
        "64 bits for 65535, 82ff000000000000ffff",
        "the highest bit set, 82ff8000000000000000"
    })
    void lengthsAreAsShortAsTheyCanBe(String name, String hex) throws Exception {
        assertThat(answer(HexFormat.of().parseHex(hex)))
                .as(name)
                .isEqualTo("close 1002 A length is encoded in as few bytes as it needs");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 125, 126, 127, 65_535, 65_536, 1_000_000})
    void allLengths(int length) throws Exception {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        try (var webSocket = connect()) {
            var echo = webSocket.frame(true, RawWebSocket.BINARY, bytes).read();
            assertThat(echo.opcode()).isEqualTo(RawWebSocket.BINARY);
            assertThat(echo.payload()).isEqualTo(bytes);
            String text = "a".repeat(length);
            assertThat(webSocket.text(text).read().text()).isEqualTo(text);
        }
    }

    @Test
    void aFrameOctetByOctet() throws Exception {
        try (var webSocket = connect()) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(
                    RawWebSocket.encode(RawWebSocket.TEXT, "h\u00e9".repeat(70).getBytes(StandardCharsets.UTF_8)));
            bytes.writeBytes(RawWebSocket.encode(0x89, new byte[] {1}));
            bytes.writeBytes(RawWebSocket.encode(0x80, "\u20ac".getBytes(StandardCharsets.UTF_8)));
            for (byte each : bytes.toByteArray()) {
                webSocket.raw(new byte[] {each});
            }
            assertThat(webSocket.read().opcode()).isEqualTo(RawWebSocket.PONG);
            assertThat(webSocket.read().text()).isEqualTo("h\u00e9".repeat(70) + "\u20ac");
        }
    }

    @Test
    void manyFramesInOneWrite() throws Exception {
        try (var webSocket = connect()) {
            var bytes = new ByteArrayOutputStream();
            for (int i = 0; i < 1000; i++) {
                bytes.writeBytes(RawWebSocket.encode(0x81, Integer.toString(i).getBytes(StandardCharsets.UTF_8)));
            }
            webSocket.raw(bytes.toByteArray());
            for (int i = 0; i < 1000; i++) {
                assertThat(webSocket.read().text()).isEqualTo(Integer.toString(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 1024})
    void sixteenMebibytes(int frames) throws Exception {
        var bytes = new byte[16 * MIB];
        new Random(1).nextBytes(bytes);
        try (var webSocket = connect()) {
            int each = bytes.length / frames;
            for (int i = 0; i < frames; i++) {
                webSocket.frame(
                        i == frames - 1,
                        i == 0 ? RawWebSocket.BINARY : RawWebSocket.CONTINUATION,
                        Arrays.copyOfRange(bytes, i * each, (i + 1) * each));
            }
            assertThat(webSocket.read().payload()).isEqualTo(bytes);
        }
    }

    // ---- 5.4: fragmentation ----

    @ParameterizedTest
    @CsvSource({
        "a continuation of nothing, 80",
        "a continuation of nothing that goes on, 00",
        "a continuation behind a whole message, 81 80",
        "text within text, 01 81",
        "binary within text, 01 82",
        "text within binary, 02 01",
        "a continuation behind the last one, 01 80 80"
    })
    void messagesDoNotMix(String name, String frames) throws Exception {
        try (var webSocket = connect()) {
            for (String first : frames.split(" ")) {
                webSocket.frame((Integer.parseInt(first, 16) & FINAL) != 0, Integer.parseInt(first, 16) & 0xf, NONE);
            }
            RawWebSocket.Frame answer = webSocket.read();
            while (answer.opcode() != RawWebSocket.CLOSE) {
                answer = webSocket.read(); // the echo of what was complete
            }
            assertThat(answer.toString()).as(name).startsWith("close 1002 ");
        }
    }

    @Test
    void emptyFragments() throws Exception {
        try (var webSocket = connect()) {
            webSocket.frame(false, RawWebSocket.TEXT, NONE);
            webSocket.frame(false, RawWebSocket.CONTINUATION, NONE);
            webSocket.frame(true, RawWebSocket.CONTINUATION, NONE);
            assertThat(webSocket.read()).hasToString("1 ");
            webSocket.frame(false, RawWebSocket.TEXT, NONE);
            webSocket.frame(false, RawWebSocket.CONTINUATION, new byte[] {'a'});
            webSocket.frame(true, RawWebSocket.CONTINUATION, NONE);
            assertThat(webSocket.read()).hasToString("1 a");
        }
    }

    // ---- 5.5: control frames ----

    @ParameterizedTest
    @ValueSource(ints = {0x08, 0x09, 0x0a})
    void aControlFrameIsNotFragmented(int first) throws Exception {
        assertThat(answer(RawWebSocket.encode(first, NONE)))
                .isEqualTo("close 1002 A control frame cannot be fragmented");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x88, 0x89, 0x8a})
    void aControlFrameIsShort(int first) throws Exception {
        assertThat(answer(Arrays.copyOf(RawWebSocket.encode(first, new byte[126]), 4)))
                .isEqualTo("close 1002 A control frame has at most 125 bytes");
    }

    @Test
    void pingsOfAllLengthsAreAnswered() throws Exception {
        try (var webSocket = connect()) {
            for (int length = 0; length <= 125; length++) {
                var bytes = new byte[length];
                new Random(length).nextBytes(bytes);
                var pong = webSocket.frame(true, RawWebSocket.PING, bytes).read();
                assertThat(pong.opcode()).isEqualTo(RawWebSocket.PONG);
                assertThat(pong.payload()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void pongsThatNobodyAskedForAreIgnored() throws Exception {
        try (var webSocket = connect()) {
            webSocket.frame(true, RawWebSocket.PONG, NONE).frame(true, RawWebSocket.PONG, new byte[125]);
            assertThat(webSocket.text("a").read()).hasToString("1 a");
        }
    }

    // ---- 7: closing ----

    @ParameterizedTest
    @ValueSource(
            ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999})
    void codesThatAreAllowed(int code) throws Exception {
        try (var webSocket = connect()) {
            assertThat(webSocket.close(code, "x".repeat(123)).read()).hasToString("close " + code);
            assertThat(webSocket.atEnd()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535})
    void codesThatAreNot(int code) throws Exception {
        assertThat(answer(frame(0x88, String.format("%04x", code))))
                .isEqualTo("close 1002 A close frame cannot have the code " + code);
    }

    @Test
    void halfACode() throws Exception {
        assertThat(answer(frame(0x88, "03"))).isEqualTo("close 1002 A code has two bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c328", "eda080", "e282"})
    void aReasonThatIsNotText(String hex) throws Exception {
        assertThat(answer(frame(0x88, "03e8" + hex))).isEqualTo("close 1007 The reason is not UTF-8");
    }

    @Test
    void whatComesBehindACloseIsIgnored() throws Exception {
        try (var webSocket = connect()) {
            webSocket.close(1000, "");
            webSocket.text("late").frame(true, RawWebSocket.PING, NONE).close(1001, "");
            assertThat(webSocket.read()).hasToString("close 1000");
            assertThat(webSocket.atEnd()).isTrue();
        }
    }

    @Test
    void aCloseWithinAMessage() throws Exception {
        try (var webSocket = connect()) {
            webSocket.frame(false, RawWebSocket.TEXT, new byte[] {'a'}).close(1000, "");
            assertThat(webSocket.read()).hasToString("close 1000");
        }
    }

    // ---- 8.1: text ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "7f",
                "c280",
                "dfbf",
                "e0a080",
                "ed9fbf",
                "ee8080",
                "efbfbd",
                "efbfbf",
                "f0908080",
                "f48fbfbf",
                "cebae1bdb9cf83cebcceb5"
            })
    void textThatIsUtf8(String hex) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex);
        try (var webSocket = connect()) {
            assertThat(webSocket.frame(true, RawWebSocket.TEXT, bytes).read().payload())
                    .isEqualTo(bytes);
            // and in frames of one byte
            webSocket.frame(false, RawWebSocket.TEXT, NONE);
            for (byte each : bytes) {
                webSocket.frame(false, RawWebSocket.CONTINUATION, new byte[] {each});
            }
            assertThat(webSocket
                            .frame(true, RawWebSocket.CONTINUATION, NONE)
                            .read()
                            .payload())
                    .isEqualTo(bytes);
        }
    }

    /** Each with the byte that makes it wrong at its end. */
    static Stream<String> textThatIsNot() {
        return Stream.of(
                "80",
                "bf",
                "c0",
                "c1",
                "c220",
                "c2c2",
                "e080",
                "e09f",
                "eda0",
                "edbf",
                "f080",
                "f08f",
                "f490",
                "f5",
                "f8",
                "fc",
                "fe",
                "ff",
                "e28228",
                "f0908028",
                "41c3a9ff");
    }

    @ParameterizedTest
    @MethodSource("textThatIsNot")
    void failsAtOnceWhereTheFrameIsNotComplete(String hex) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex);
        byte[] whole = RawWebSocket.encode(0x81, Arrays.copyOf(bytes, 1000));
        assertThat(answer(Arrays.copyOf(whole, 8 + bytes.length))).isEqualTo("close 1007 The text is not UTF-8");
    }

    @ParameterizedTest
    @MethodSource("textThatIsNot")
    void failsAcrossFrames(String hex) throws Exception {
        byte[] bytes = HexFormat.of().parseHex(hex);
        try (var webSocket = connect()) {
            webSocket.frame(false, RawWebSocket.TEXT, NONE);
            for (byte each : bytes) {
                webSocket.frame(false, RawWebSocket.CONTINUATION, new byte[] {each});
            }
            assertThat(webSocket.read()).hasToString("close 1007 The text is not UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3", "e282", "f09f98"})
    void failsWhereACharacterIsNotComplete(String hex) throws Exception {
        for (byte[] frames : List.of(frame(0x81, hex), join(frame(0x01, hex), frame(0x80, "")))) {
            assertThat(answer(frames)).isEqualTo("close 1007 The text is not UTF-8");
        }
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    // ---- 10.4: limits ----

    @Test
    void aMessageThatWillBeTooBigIsRefusedBeforeItComes() throws Exception {
        assertThat(answer(HexFormat.of().parseHex("82ff0000000001000001")))
                .isEqualTo("close 1009 A message can have at most 16777216 bytes");
    }
}
