package dev.hardwire.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.handler.WebSocket;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawClient;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.shop.ShopEndpoints;
import dev.hardwire.http.shop.ShopWiring;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** WebSocket to the letter of RFC 6455, over a raw socket to an endpoint that echoes. */
class WebSocketTest {
    private static final int MAX = 70_000;

    private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();
    private Server server;

    @BeforeEach
    void start() {
        var talk = new ShopEndpoints.Talk() {
            @Override
            public void closed(WebSocket webSocket, int code, String reason) {
                closed.add(code + " " + reason);
            }
        };
        server = Hardwire.of(ShopWiring.of(talk, true))
                .http(HttpOptions.builder()
                        .webSockets(WebSocketOptions.builder()
                                .maxMessageSize(MAX)
                                .closeTimeout(Duration.ofMillis(300))
                                .build())
                        .build())
                .listen(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawWebSocket connect() throws Exception {
        return new RawWebSocket(server.port(), "/echo");
    }

    // ---- the handshake ----

    @Test
    void theHandshakeOfTheRfc() throws Exception {
        try (var webSocket = connect()) {
            assertThat(webSocket.handshake().status()).isEqualTo(101);
            assertThat(webSocket.handshake().headers())
                    .containsEntry("sec-websocket-accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
                    .containsEntry("upgrade", "websocket")
                    .containsEntry("connection", "upgrade")
                    .doesNotContainKey("content-length");
        }
    }

    @TestFactory
    Stream<DynamicTest> handshakesThatAreRefused() {
        String valid = RawWebSocket.handshake("/echo");
        return Stream.of(
                        new Object[] {"another version", valid.replace("Version: 13", "Version: 8"), 426},
                        new Object[] {"no version", valid.replace("Sec-WebSocket-Version: 13\r\n", ""), 426},
                        new Object[] {"no key", valid.replaceAll("Sec-WebSocket-Key: .*\r\n", ""), 400},
                        new Object[] {"a short key", valid.replaceAll("Key: .*\r\n", "Key: dGhl\r\n"), 400},
                        new Object[] {"no base64", valid.replaceAll("Key: .*\r\n", "Key: ???\r\n"), 400},
                        new Object[] {"no GET", valid.replace("GET", "POST"), 400},
                        new Object[] {"no upgrade", "GET /echo HTTP/1.1\r\nHost: a\r\n\r\n", 426},
                        new Object[] {"nobody there", valid.replace("/echo", "/other"), 404},
                        new Object[] {"wrong arguments", valid.replace("/echo", "/ws/123456789?limit=0"), 400})
                .map(c -> DynamicTest.dynamicTest(c[0] + " " + c[2], () -> {
                    try (var client = new RawClient(server.port())) {
                        var answer = client.send((String) c[1]).answer();
                        assertThat(answer.status()).as(answer.body()).isEqualTo(c[2]);
                        if (c[2].equals(426)) {
                            assertThat(answer.headers()).containsEntry("upgrade", "websocket");
                        }
                        // The connection is still good.
                        assertThat(client.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
                                        .answer()
                                        .status())
                                .isEqualTo(200);
                    }
                }));
    }

    @Test
    void argumentsAreAnsweredAsAProblem() throws Exception {
        try (var client = new RawClient(server.port())) {
            var answer =
                    client.send(RawWebSocket.handshake("/ws/123456789?limit=0")).answer();
            assertThat(answer.body())
                    .contains("{\"parameter\":\"room\",\"in\":\"path\",\"message\":\"must have at most 8 characters\"}")
                    .contains("{\"parameter\":\"limit\",\"in\":\"query\",\"message\":\"must be at least 1\"}");
            answer = client.send(RawWebSocket.handshake("/ws/a?limit=%zz")).answer();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("The query is badly encoded");
        }
    }

    @Test
    void framesRightBehindTheHandshake() throws Exception {
        try (var client = new RawClient(server.port())) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(RawWebSocket.handshake("/echo").getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(RawWebSocket.encode(0x81, "early".getBytes(StandardCharsets.UTF_8)));
            client.send(bytes.toByteArray());
            assertThat(client.answer().status()).isEqualTo(200);
            assertThat(client.answer().status()).isEqualTo(101);
            assertThat(client.read(7)).isEqualTo(new byte[] {(byte) 0x81, 5, 'e', 'a', 'r', 'l', 'y'});
        }
    }

    // ---- messages ----

    @Test
    void messagesOfAllSizes() throws Exception {
        try (var webSocket = connect()) {
            for (int size : new int[] {0, 1, 125, 126, 4096, 4097, 65_535, 65_536, MAX}) {
                String text = "x".repeat(size);
                assertThat(webSocket.text(text).read().text()).isEqualTo(text);
                byte[] binary = new byte[size];
                var frame = webSocket.frame(true, RawWebSocket.BINARY, binary).read();
                assertThat(frame.opcode()).isEqualTo(RawWebSocket.BINARY);
                assertThat(frame.payload()).isEqualTo(binary);
            }
        }
    }

    @Test
    void framesInSingleBytes() throws Exception {
        try (var webSocket = connect()) {
            for (byte b : RawWebSocket.encode(0x81, "h\u00e9\ud83d\ude00".getBytes(StandardCharsets.UTF_8))) {
                webSocket.raw(new byte[] {b});
            }
            assertThat(webSocket.read().text()).isEqualTo("h\u00e9\ud83d\ude00");
        }
    }

    @Test
    void fragmentsWithPingsBetween() throws Exception {
        try (var webSocket = connect()) {
            byte[] text = "h\u00e9llo".getBytes(StandardCharsets.UTF_8);
            webSocket.frame(false, RawWebSocket.TEXT, new byte[] {text[0], text[1]}); // within a character
            webSocket.frame(true, RawWebSocket.PING, "p".getBytes(StandardCharsets.UTF_8));
            webSocket.frame(false, RawWebSocket.CONTINUATION, new byte[] {});
            webSocket.frame(true, RawWebSocket.PONG, new byte[] {});
            webSocket.frame(true, RawWebSocket.CONTINUATION, new byte[] {text[2], text[3], text[4], text[5]});
            assertThat(webSocket.read()).hasToString("10 p");
            assertThat(webSocket.read()).hasToString("1 h\u00e9llo");
            webSocket.frame(false, RawWebSocket.BINARY, new byte[] {1});
            webSocket.frame(true, RawWebSocket.CONTINUATION, new byte[] {2});
            assertThat(webSocket.read().payload()).isEqualTo(new byte[] {1, 2});
        }
    }

    // ---- closing ----

    @Test
    void theClosingHandshake() throws Exception {
        try (var webSocket = connect()) {
            assertThat(webSocket.close(1000, "bye").read()).hasToString("close 1000");
            assertThat(webSocket.atEnd()).isTrue();
            assertThat(closed.poll(5, TimeUnit.SECONDS)).isEqualTo("1000 bye");
        }
        try (var webSocket = connect()) {
            assertThat(webSocket.close(4999, "").read()).hasToString("close 4999");
            assertThat(closed.poll(5, TimeUnit.SECONDS)).isEqualTo("4999 ");
        }
        try (var webSocket = connect()) {
            assertThat(webSocket.frame(true, RawWebSocket.CLOSE, new byte[0]).read())
                    .hasToString("8 ");
            assertThat(webSocket.atEnd()).isTrue();
            assertThat(closed.poll(5, TimeUnit.SECONDS)).isEqualTo("1005 ");
        }
    }

    @Test
    void aPeerThatVanishes() throws Exception {
        try (var webSocket = connect()) {
            assertThat(webSocket.text("a").read()).hasToString("1 a");
        }
        assertThat(closed.poll(5, TimeUnit.SECONDS)).isEqualTo("1006 ");
    }

    @TestFactory
    Stream<DynamicTest> whatBreaksTheProtocol() {
        byte[] none = {};
        byte[] bad = {(byte) 0xc3, (byte) 0x28};
        return Stream.of(
                broken("a reserved bit", 1002, RawWebSocket.encode(0xc1, none)),
                broken("a reserved data opcode", 1002, RawWebSocket.encode(0x83, none)),
                broken("a reserved control opcode", 1002, RawWebSocket.encode(0x8b, none)),
                broken("a frame without mask", 1002, new byte[] {(byte) 0x81, 0}),
                broken("a fragmented ping", 1002, RawWebSocket.encode(0x09, none)),
                broken("a long ping", 1002, RawWebSocket.encode(0x89, new byte[126])),
                broken("a continuation of nothing", 1002, RawWebSocket.encode(0x80, none)),
                broken(
                        "a message within a message",
                        1002,
                        RawWebSocket.encode(0x01, none),
                        RawWebSocket.encode(0x81, none)),
                broken("a length that could be shorter", 1002, new byte[] {(byte) 0x81, (byte) 0xfe, 0, 1}),
                broken("a close frame of one byte", 1002, RawWebSocket.encode(0x88, new byte[1])),
                broken("a close code that is reserved", 1002, RawWebSocket.encode(0x88, new byte[] {3, (byte) 0xed})),
                broken("a close code out of range", 1002, RawWebSocket.encode(0x88, new byte[] {(byte) 0xff, (byte) 0xff
                })),
                broken("a close code of 0", 1002, RawWebSocket.encode(0x88, new byte[] {0, 0})),
                broken("a close reason that is not UTF-8", 1007, RawWebSocket.encode(0x88, new byte[] {
                    3, (byte) 0xe8, bad[0], bad[1]
                })),
                broken("text that is not UTF-8", 1007, RawWebSocket.encode(0x81, bad)),
                broken("text that ends within a character", 1007, RawWebSocket.encode(0x81, new byte[] {bad[0]})),
                broken("a fragment that is not UTF-8", 1007, RawWebSocket.encode(0x01, bad)),
                broken("a message that is too big", 1009, RawWebSocket.encode(0x82, new byte[MAX + 1])),
                broken(
                        "fragments that are too big",
                        1009,
                        RawWebSocket.encode(0x02, new byte[MAX]),
                        RawWebSocket.encode(0x80, new byte[1])),
                broken("an absurd length", 1009, new byte[] {(byte) 0x82, (byte) 0xff, 0x7f, -1, -1, -1, -1, -1, -1, -1
                }));
    }

    private DynamicTest broken(String name, int code, byte[]... frames) {
        return DynamicTest.dynamicTest(code + " " + name, () -> {
            try (var webSocket = connect();
                    var other = connect()) {
                for (byte[] frame : frames) {
                    webSocket.raw(frame);
                }
                assertThat(webSocket.read().toString()).startsWith("close " + code + " ");
                assertThat(webSocket.atEnd()).isTrue();
                assertThat(closed.poll(5, TimeUnit.SECONDS)).startsWith("1006 ");
                // Nobody else is affected.
                assertThat(other.text("a").read()).hasToString("1 a");
            }
            closed.poll(5, TimeUnit.SECONDS);
        });
    }

    @Test
    void tooBigSaysHowBig() throws Exception {
        try (var webSocket = connect()) {
            webSocket.frame(true, RawWebSocket.BINARY, new byte[MAX + 1]);
            assertThat(webSocket.read()).hasToString("close 1009 A message can have at most 70000 bytes");
        }
    }

    @Test
    void aStopSaysGoodbye() throws Exception {
        try (var webSocket = connect()) {
            assertThat(webSocket.text("a").read()).hasToString("1 a");
            var stopped = server.stop();
            assertThat(webSocket.read()).hasToString("close 1001 The server is stopping");
            webSocket.close(1001, "");
            assertThat(webSocket.atEnd()).isTrue();
            assertThat(closed.poll(5, TimeUnit.SECONDS)).isEqualTo("1001 ");
            stopped.toCompletableFuture().get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aPeerThatDoesNotAnswerACloseIsCut() throws Exception {
        try (var webSocket = connect()) {
            assertThat(webSocket.text("a").read()).hasToString("1 a");
            server.stop();
            assertThat(webSocket.read()).hasToString("close 1001 The server is stopping");
            assertThat(webSocket.atEnd()).isTrue();
            await().until(() -> !closed.isEmpty());
            assertThat(closed).containsExactly("1006 ");
        }
    }
}
