package dev.hardwire.http.websocket.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hardwire.Hardwire;
import dev.hardwire.handler.WebSocket;
import dev.hardwire.http.Deflated;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.shop.ShopEndpoints;
import dev.hardwire.http.shop.ShopWiring;
import dev.hardwire.http.websocket.WebSocketOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every compressor and decompressor that connections have made is ended, however they end. */
class NativeMemoryTest {
    private static final int CONNECTIONS = 300;
    private static final int AT_ONCE = 50;
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final byte[] TEXT = "over and over again ".repeat(100).getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    private final class Talk extends ShopEndpoints.Talk {
        @Override
        public void open(WebSocket webSocket, String room, int limit) {
            opened.incrementAndGet();
        }

        @Override
        public void text(WebSocket webSocket, String text) throws Exception {
            super.text(webSocket, text);
            webSocket.endpoint().everyone().send(text);
        }

        @Override
        public void closed(WebSocket webSocket, int code, String reason) {
            closed.incrementAndGet();
        }
    }

    private Hardwire application(boolean contextTakeover) {
        var compression = WebSocketCompression.builder()
                .enabled(true)
                .contextTakeover(contextTakeover)
                .threshold(1)
                .build();
        return Hardwire.of(ShopWiring.of(new Talk(), true))
                .http(HttpOptions.builder()
                        .webSockets(WebSocketOptions.builder()
                                .compression(compression)
                                .build())
                        .build());
    }

    /** What one of the ways of a client leaves behind. */
    private static void leave(RawWebSocket client, int way, byte[] message) throws IOException {
        switch (way) {
            case 0 -> client.raw(RawWebSocket.encode(0xc1, message)).close(1000, ""); // politely, and answered or not
            case 1 -> client.raw(RawWebSocket.encode(0x41, message)); // between the frames of a message
            case 2 -> client.raw(Arrays.copyOf(RawWebSocket.encode(0xc1, message), message.length / 2)); // within one
            case 3 -> client.raw(RawWebSocket.encode(0xc1, new byte[] {(byte) 0xff})); // with what is not DEFLATE
            case 4 -> client.raw(RawWebSocket.encode(0xc1, message)).reset(); // while it is answered
            default -> client.raw(RawWebSocket.encode(0x41, message)).reset(); // as a failure, within a message
        }
        client.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allAreEnded(boolean contextTakeover) throws Exception {
        long before = ZlibStreams.open();
        var deflater = new Deflater(9, true);
        byte[] message = Deflated.message(deflater, TEXT);
        deflater.end();
        try (var server = application(contextTakeover).listen(0)) {
            for (int i = 0; i < CONNECTIONS; i += AT_ONCE) {
                var clients = new RawWebSocket[AT_ONCE];
                for (int j = 0; j < AT_ONCE; j++) {
                    clients[j] = new RawWebSocket(
                            server.port(), "/echo", "Sec-WebSocket-Extensions: permessage-deflate\r\n");
                }
                clients[0].raw(RawWebSocket.encode(0xc1, message));
                assertThat(clients[0].read().compressed()).isTrue();
                assertThat(ZlibStreams.open()).isGreaterThan(before);
                for (int j = 0; j < AT_ONCE; j++) {
                    leave(clients[j], j % 6, message);
                }
            }
            await().atMost(BOUND).until(() -> closed.get() == CONNECTIONS);
            assertThat(opened).hasValue(CONNECTIONS);
            // Those of connections are ended with them; those of threads, a few, with the event loops.
            if (contextTakeover) {
                assertThat(ZlibStreams.open()).isEqualTo(before);
            }
        }
        await().atMost(BOUND).until(() -> ZlibStreams.open() == before);
    }
}
