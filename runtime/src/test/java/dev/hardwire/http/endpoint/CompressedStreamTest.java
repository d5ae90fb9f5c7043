package dev.hardwire.http.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwire.Hardwire;
import dev.hardwire.Server;
import dev.hardwire.http.Deflated;
import dev.hardwire.http.RawWebSocket;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.MessageCall;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** Compressed messages that are handed over as they come: no more of them is decompressed than somebody reads. */
class CompressedStreamTest {
    private static final int MAX = 1 << 20;
    private static final int BINARY = 0xc2;

    /** What the handlers have to say. */
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

    /** What becomes of a binary message. */
    private interface Handler {
        void read(InputStream stream) throws Exception;
    }

    /** Hands streams to the handler, and answers a text. */
    private record Connection(Handler handler) implements EndpointConnection {
        @Override
        public void binary(MessageCall call) throws Exception {
            try (InputStream stream = call.stream()) {
                handler.read(stream);
            }
        }

        @Override
        public void text(MessageCall call) {
            call.webSocket().send(call.text());
        }
    }

    private static Server server(Handler handler) {
        var endpoint = new OneEndpoint(true, false, call -> call.accept(new Connection(handler)));
        var options = WebSocketOptions.builder()
                .maxStreamedMessageSize(MAX)
                .compression(WebSocketCompression.builder().enabled(true).build())
                .build();
        return Hardwire.of(endpoint.wiring()).webSocket("/it", options).listen(0);
    }

    private static RawWebSocket connect(Server server) throws IOException {
        return new RawWebSocket(server.port(), "/it", "Sec-WebSocket-Extensions: permessage-deflate\r\n");
    }

    private Object told() throws InterruptedException {
        return told.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void aBombIsDefusedWhileItIsRead() throws Exception {
        try (var server = server(stream -> {
                    int count = 0;
                    try {
                        while (stream.read() >= 0) {
                            count++;
                        }
                        told.add("complete");
                    } catch (IOException e) {
                        told.add(count <= MAX);
                        told.add(String.valueOf(e.getMessage()));
                    }
                });
                var webSocket = connect(server)) {
            webSocket.raw(RawWebSocket.encode(BINARY, Deflated.message(new Deflater(9, true), new byte[MAX + 1])));
            assertThat(webSocket.read()).hasToString("close 1009 A message can have at most 1048576 bytes");
            assertThat(told()).isEqualTo(true);
            assertThat(told()).isEqualTo("The connection has ended before its message was complete");
        }
    }

    @Test
    void aMessageOfTheLargestSize() throws Exception {
        try (var server = server(stream -> told.add(stream.readAllBytes().length));
                var webSocket = connect(server)) {
            webSocket.raw(RawWebSocket.encode(BINARY, Deflated.message(new Deflater(9, true), new byte[MAX])));
            assertThat(told()).isEqualTo(MAX);
        }
    }

    /** What is decompressed ahead are a few pieces; the rest stays as small as it came, and is dropped with the handler. */
    @Test
    void aHandlerThatStopsReading() throws Exception {
        var mayEnd = new LinkedBlockingQueue<Boolean>();
        try (var server = server(stream -> {
                    stream.read();
                    told.add("begun");
                    mayEnd.poll(10, TimeUnit.SECONDS);
                    told.add(stream.available());
                });
                var webSocket = connect(server)) {
            for (int i = 0; i < 3; i++) {
                webSocket.raw(RawWebSocket.encode(BINARY, Deflated.message(new Deflater(9, true), new byte[MAX])));
                assertThat(told()).isEqualTo("begun");
                // Not read on: no pong comes, however much could be decompressed.
                webSocket.frame(true, RawWebSocket.PING, new byte[0]).text("next");
                mayEnd.add(true);
                assertThat((int) told()).isBetween(1, 64 * 1024);
                assertThat(webSocket.read().opcode()).isEqualTo(RawWebSocket.PONG);
                assertThat(webSocket.read()).hasToString("1 next");
            }
        }
    }

    @Test
    void aClientThatLeavesInTheMiddle() throws Exception {
        try (var server = server(stream -> {
            told.add("begun");
            assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
            told.add("gone");
        })) {
            for (int i = 0; i < 3; i++) {
                try (var webSocket = connect(server)) {
                    byte[] part = Deflated.message(new Deflater(9, true), new byte[1000]);
                    webSocket.raw(RawWebSocket.encode(BINARY & ~0x80, part));
                    assertThat(told()).isEqualTo("begun");
                }
                assertThat(told()).isEqualTo("gone");
            }
        }
    }
}
