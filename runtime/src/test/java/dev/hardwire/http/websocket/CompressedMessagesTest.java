package dev.hardwire.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.handler.WebSocket;
import dev.hardwire.http.Deflated;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.shop.ShopEndpoints;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** permessage-deflate (RFC 7692) over a raw socket to an endpoint that echoes. */
class CompressedMessagesTest {
    private static final int MAX = 1024 * 1024;
    private static final int TEXT = 0xc1;
    private static final String ALONE = "; server_no_context_takeover; client_no_context_takeover";

    private static Server server;

    @BeforeAll
    static void start() {
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void text(WebSocket webSocket, String text) throws Exception {
                if (text.startsWith("all ")) {
                    webSocket.endpoint().everyone().send(text);
                } else {
                    super.text(webSocket, text);
                }
            }
        };
        server = Hardwire.of(ShopWiring.of(talk, true))
                .http(HttpOptions.builder()
                        .webSockets(WebSocketOptions.builder()
                                .maxMessageSize(MAX)
                                .compression(WebSocketCompression.builder()
                                        .enabled(true)
                                        .contextTakeover(true)
                                        .threshold(20)
                                        .build())
                                .build())
                        .build())
                .listen(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawWebSocket connect(String parameters) throws Exception {
        var webSocket = new RawWebSocket(
                server.port(), "/echo", "Sec-WebSocket-Extensions: permessage-deflate" + parameters + "\r\n");
        assertThat(webSocket.handshake().headers()).containsKey("sec-websocket-extensions");
        return webSocket;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    // ---- the handshake ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "permessage-deflate; client_max_window_bits | permessage-deflate",
                "permessage-deflate; server_max_window_bits=9, permessage-deflate | permessage-deflate; server_max_window_bits=9",
                "permessage-deflate; server_max_window_bits=99 | ''"
            })
    void offersAreAnswered(String offer, String answer) throws Exception {
        try (var webSocket = new RawWebSocket(server.port(), "/echo", "Sec-WebSocket-Extensions: " + offer + "\r\n")) {
            assertThat(webSocket.handshake().status()).isEqualTo(101);
            assertThat(webSocket.handshake().headers().getOrDefault("sec-websocket-extensions", ""))
                    .isEqualTo(answer);
        }
    }

    @Test
    void aMalformedOfferIsRefused() throws Exception {
        try (var client = new RawClient(server.port())) {
            var answer = client.send(RawWebSocket.handshake("/echo")
                            .replace("Host: a\r\n", "Host: a\r\nSec-WebSocket-Extensions: a;;\r\n"))
                    .answer();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("Sec-WebSocket-Extensions is malformed");
        }
    }

    // ---- what comes in ----

    /** The examples of RFC 7692, 7.2.3. */
    @ParameterizedTest
    @CsvSource({
        "one block, f2 48 cd c9 c9 07 00",
        "no compression, 00 05 00 fa ff 48 65 6c 6c 6f 00",
        "a final block, f3 48 cd c9 c9 07 00 00",
        "two blocks, f2 48 05 00 00 00 ff ff ca c9 c9 07 00"
    })
    void theExamplesOfTheRfc(String name, String hex) throws Exception {
        byte[] message = bytes(hex);
        try (var webSocket = connect("")) {
            assertThat(webSocket.raw(RawWebSocket.encode(TEXT, message)).read().text())
                    .as(name)
                    .isEqualTo("Hello");
            // and in frames of one byte, with a ping between
            webSocket.raw(RawWebSocket.encode(0x41, new byte[0]));
            for (byte each : message) {
                webSocket.frame(false, RawWebSocket.CONTINUATION, new byte[] {each});
            }
            webSocket.frame(true, RawWebSocket.PING, new byte[0]).frame(true, RawWebSocket.CONTINUATION, new byte[0]);
            assertThat(webSocket.read().opcode()).isEqualTo(RawWebSocket.PONG);
            assertThat(webSocket.read().text()).isEqualTo("Hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"f2 48 cd c9 c9 07 00", "f3 48 cd c9 c9 07 00 00"})
    void theWindowIsShared(String first) throws Exception {
        try (var webSocket = connect("")) {
            assertThat(webSocket
                            .raw(RawWebSocket.encode(TEXT, bytes(first)))
                            .read()
                            .text())
                    .isEqualTo("Hello");
            assertThat(webSocket
                            .raw(RawWebSocket.encode(TEXT, bytes("f2 00 11 00 00")))
                            .read()
                            .text())
                    .isEqualTo("Hello");
        }
    }

    @Test
    void theWindowIsNotSharedWhereThatWasAgreedOn() throws Exception {
        try (var webSocket = connect(ALONE)) {
            webSocket.raw(RawWebSocket.encode(TEXT, bytes("f2 48 cd c9 c9 07 00")));
            assertThat(webSocket.read().text()).isEqualTo("Hello");
            webSocket.raw(RawWebSocket.encode(TEXT, bytes("f2 00 11 00 00")));
            assertThat(webSocket.read().toString()).startsWith("close 1007 The message is not compressed as it says");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00"})
    void emptyMessages(String hex) throws Exception {
        try (var webSocket = connect("")) {
            for (int i = 0; i < 3; i++) {
                assertThat(webSocket.raw(RawWebSocket.encode(TEXT, bytes(hex))).read())
                        .hasToString("1 ");
            }
        }
    }

    /** Each byte of the text is flushed by itself, so that each frame ends where its byte does. */
    @Test
    void aFrameMayEndWithinACharacter() throws Exception {
        byte[] text = "\u00e9\u20ac\ud83d\ude00".getBytes(StandardCharsets.UTF_8);
        var deflater = new Deflater(9, true);
        try (var webSocket = connect("")) {
            webSocket.raw(RawWebSocket.encode(0x41, new byte[0]));
            for (byte each : text) {
                webSocket.frame(false, RawWebSocket.CONTINUATION, Deflated.flushed(deflater, new byte[] {each}));
            }
            webSocket.frame(true, RawWebSocket.CONTINUATION, bytes("02 00"));
            assertThat(webSocket.read().text()).isEqualTo("\u00e9\u20ac\ud83d\ude00");
            // and where it is the message that ends there
            webSocket.raw(RawWebSocket.encode(TEXT, Deflated.message(deflater, Arrays.copyOf(text, 4))));
            assertThat(webSocket.read()).hasToString("close 1007 The text is not UTF-8");
        }
    }

    @Test
    void messagesThatAreNotCompressedAreWelcome() throws Exception {
        try (var webSocket = connect("")) {
            assertThat(webSocket.text("plain").read()).hasToString("1 plain");
        }
    }

    @ParameterizedTest
    @CsvSource({"within a message, 01 c0", "on a ping, c9", "on a close, c8", "another bit, a1", "two bits, e1"})
    void theBitIsOnFirstFramesOfMessagesOnly(String name, String frames) throws Exception {
        try (var webSocket = connect("")) {
            for (String first : frames.split(" ")) {
                webSocket.raw(RawWebSocket.encode(Integer.parseInt(first, 16), new byte[0]));
            }
            assertThat(webSocket.read().toString()).as(name).startsWith("close 1002 A reserved bit");
        }
    }

    @Test
    void aBombIsDefusedWhileItIsDecompressed() throws Exception {
        try (var webSocket = connect("")) {
            byte[] bomb = Deflated.message(new Deflater(9, true), new byte[MAX + 1]);
            assertThat(bomb.length).isLessThan(2000);
            webSocket.raw(RawWebSocket.encode(0xc2, bomb));
            assertThat(webSocket.read()).hasToString("close 1009 A message can have at most 1048576 bytes");
        }
    }

    @Test
    void aCompressedMessageOfTheLargestSize() throws Exception {
        try (var webSocket = connect(ALONE)) {
            webSocket.raw(RawWebSocket.encode(
                    TEXT,
                    Deflated.message(new Deflater(9, true), "a".repeat(MAX).getBytes(StandardCharsets.UTF_8))));
            assertThat(Deflated.text(new Inflater(true), webSocket.read())).isEqualTo("a".repeat(MAX));
        }
    }

    @Test
    void finalBlocksAreBounded() throws Exception {
        try (var webSocket = connect("")) {
            webSocket.raw(RawWebSocket.encode(TEXT, bytes("03 00".repeat(1001))));
            assertThat(webSocket.read())
                    .hasToString("close 1007 A compressed message can have at most 1000 final blocks");
        }
    }

    @Test
    void whatIsNotUtf8Fails() throws Exception {
        try (var webSocket = connect("")) {
            webSocket.raw(RawWebSocket.encode(
                    TEXT, Deflated.message(new Deflater(9, true), new byte[] {'a', (byte) 0xff})));
            assertThat(webSocket.read()).hasToString("close 1007 The text is not UTF-8");
        }
    }

    // ---- windows ----

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14, 15})
    void clientsAndServersLimits(int bits) throws Exception {
        String asked = "; server_max_window_bits=" + bits + "; client_max_window_bits=" + bits;
        try (var webSocket = connect(asked)) {
            assertThat(webSocket.handshake().headers())
                    .containsEntry(
                            "sec-websocket-extensions",
                            "permessage-deflate" + (bits == 15 ? "; server_max_window_bits=15" : asked));
            var deflater = new Deflater(9, true);
            var inflater = new Inflater(true);
            for (int i = 1; i <= 3; i++) {
                String text = ("message " + i + " of some ").repeat(200 * i);
                byte[] payload = Deflated.message(deflater, text.getBytes(StandardCharsets.UTF_8), 1 << bits);
                webSocket.raw(RawWebSocket.encode(TEXT, payload));
                assertThat(Deflated.text(inflater, webSocket.read())).isEqualTo(text);
            }
        }
    }

    /** What a client has not said that it knows of, it is not told. */
    @ParameterizedTest
    @CsvSource({
        "'', permessage-deflate; server_max_window_bits=10",
        "; client_max_window_bits, permessage-deflate; server_max_window_bits=10; client_max_window_bits=9",
        "; client_max_window_bits=8, permessage-deflate; server_max_window_bits=10; client_max_window_bits=8",
        "; client_max_window_bits=12, permessage-deflate; server_max_window_bits=10; client_max_window_bits=9"
    })
    void theServersOwnLimitForClients(String offer, String answer) throws Exception {
        var options = WebSocketCompression.builder()
                .enabled(true)
                .contextTakeover(true)
                .serverWindowBits(10)
                .clientWindowBits(9)
                .build();
        var narrow = HttpOptions.builder()
                .webSockets(WebSocketOptions.builder().compression(options).build())
                .build();
        try (var limited = Hardwire.of(ShopWiring.of(new ShopEndpoints.Talk(), true))
                        .http(narrow)
                        .listen(0);
                var webSocket = new RawWebSocket(
                        limited.port(), "/echo", "Sec-WebSocket-Extensions: permessage-deflate" + offer + "\r\n")) {
            assertThat(webSocket.handshake().headers()).containsEntry("sec-websocket-extensions", answer);
            String text = "over and over again ".repeat(500);
            byte[] payload = Deflated.message(new Deflater(9, true), text.getBytes(StandardCharsets.UTF_8), 256);
            webSocket.raw(RawWebSocket.encode(TEXT, payload));
            assertThat(Deflated.text(new Inflater(true), webSocket.read())).isEqualTo(text);
        }
    }

    // ---- what goes out ----

    @Test
    void smallMessagesAreNotCompressed() throws Exception {
        try (var webSocket = connect("")) {
            assertThat(webSocket.text("a".repeat(19)).read().compressed()).isFalse();
            assertThat(webSocket.text("a".repeat(20)).read().compressed()).isTrue();
        }
    }

    @Test
    void answersReferToThoseBeforeThem() throws Exception {
        String text = "the quick brown fox jumps over the lazy dog";
        try (var webSocket = connect("")) {
            var inflater = new Inflater(true);
            var first = webSocket.text(text).read();
            var second = webSocket.text(text).read();
            assertThat(second.payload().length).isLessThan(first.payload().length / 3);
            assertThat(Deflated.text(inflater, first)).isEqualTo(text);
            assertThat(Deflated.text(inflater, second)).isEqualTo(text);
        }
        try (var webSocket = connect(ALONE)) {
            var first = webSocket.text(text + text).read();
            assertThat(webSocket.text(text + text).read().payload()).isEqualTo(first.payload());
            assertThat(Deflated.text(new Inflater(true), first)).isEqualTo(text + text);
        }
    }

    @Test
    void oneMessageForMany() throws Exception {
        String text = "all " + "over and over again ".repeat(20);
        try (var plain = new RawWebSocket(server.port(), "/echo");
                var kept = connect("");
                var alone = connect(ALONE);
                var narrow = connect(ALONE + "; server_max_window_bits=8")) {
            // Each is there when it has been answered.
            for (RawWebSocket each : new RawWebSocket[] {plain, kept, alone, narrow}) {
                assertThat(each.text("a").read()).hasToString("1 a");
            }
            var inflater = new Inflater(true);
            for (int i = 0; i < 2; i++) {
                plain.text(text);
                assertThat(plain.read().text()).isEqualTo(text);
                assertThat(Deflated.text(inflater, kept.read())).isEqualTo(text);
                assertThat(Deflated.text(new Inflater(true), alone.read())).isEqualTo(text);
                assertThat(Deflated.text(new Inflater(true), narrow.read())).isEqualTo(text);
            }
        }
    }

    /** What waits is counted as it is sent: compressed. */
    @Test
    void whatWaitsIsBounded() throws Exception {
        var random = new byte[1 << 20];
        new Random(1).nextBytes(random);
        var closed = new CompletableFuture<String>();
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void text(WebSocket webSocket, String text) {
                for (int i = 0; i < 100; i++) {
                    webSocket.send(text.equals("small") ? new byte[random.length] : random);
                }
            }

            @Override
            public void closed(WebSocket webSocket, int code, String reason) {
                closed.complete(code + " " + reason);
            }
        };
        var compression = WebSocketCompression.builder().enabled(true).level(1).build();
        var options = WebSocketOptions.builder()
                .maxQueuedBytes(2 << 20)
                .compression(compression)
                .build();
        try (var bounded = Hardwire.of(ShopWiring.of(talk, true))
                        .http(HttpOptions.builder().webSockets(options).build())
                        .listen(0);
                var webSocket =
                        new RawWebSocket(bounded.port(), "/echo", "Sec-WebSocket-Extensions: permessage-deflate\r\n")) {
            webSocket.text("small");
            for (int i = 0; i < 100; i++) {
                assertThat(webSocket.read().payload().length).isBetween(1000, 10_000);
            }
            webSocket.text("large");
            assertThat(closed.get(10, TimeUnit.SECONDS))
                    .isEqualTo("1006 The peer does not read: more than 2097152 bytes wait for it");
        }
    }
}
