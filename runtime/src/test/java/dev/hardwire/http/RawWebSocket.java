package dev.hardwire.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket client that sends exactly the frames that a test says. */
public final class RawWebSocket implements AutoCloseable {
    /** Opcodes of RFC 6455. */
    public static final int CONTINUATION = 0;

    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final byte[] MASK = {1, 2, 3, 4};

    private final RawClient client;
    private final RawClient.Answer handshake;

    /** Connects and shakes hands. */
    public RawWebSocket(int port, String target) throws IOException {
        this(port, target, "");
    }

    /** Connects and shakes hands with further headers, each with the end of its line. */
    public RawWebSocket(int port, String target, String headers) throws IOException {
        client = new RawClient(port);
        client.send(handshake(target).replace("Host: a\r\n", "Host: a\r\n" + headers));
        handshake = client.answer();
    }

    /** A valid handshake. */
    public static String handshake(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    }

    /** How the handshake was answered. */
    public RawClient.Answer handshake() {
        return handshake;
    }

    /** Sends a final text frame. */
    public RawWebSocket text(String text) throws IOException {
        return frame(true, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a masked frame. */
    public RawWebSocket frame(boolean last, int opcode, byte[] payload) throws IOException {
        return raw(encode((last ? 0x80 : 0) | opcode, payload));
    }

    /** Sends a close frame. */
    public RawWebSocket close(int code, String reason) throws IOException {
        byte[] bytes = reason.getBytes(StandardCharsets.UTF_8);
        return frame(
                true,
                CLOSE,
                ByteBuffer.allocate(2 + bytes.length)
                        .putShort((short) code)
                        .put(bytes)
                        .array());
    }

    /** Sends bytes as they are. */
    public RawWebSocket raw(byte[] bytes) throws IOException {
        client.send(bytes);
        return this;
    }

    /** A masked frame with this first byte. */
    public static byte[] encode(int first, byte[] payload) {
        var out = new ByteArrayOutputStream();
        out.write(first);
        int length = payload.length;
        if (length < 126) {
            out.write(0x80 | length);
        } else if (length < 0x10000) {
            out.write(0x80 | 126);
            out.write(length >> 8);
            out.write(length);
        } else {
            out.write(0x80 | 127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(length).array());
        }
        out.writeBytes(MASK);
        for (int i = 0; i < length; i++) {
            out.write(payload[i] ^ MASK[i & 3]);
        }
        return out.toByteArray();
    }

    /** Reads a frame. */
    public Frame read() throws IOException {
        int first = client.read();
        if (first < 0) {
            throw new IOException("The connection is closed");
        }
        int length = client.read();
        if (length == 126) {
            length = ByteBuffer.wrap(client.read(2)).getShort() & 0xffff;
        } else if (length == 127) {
            length = (int) ByteBuffer.wrap(client.read(8)).getLong();
        }
        return new Frame(first, client.read(length));
    }

    /** Whether the server has closed its side, with nothing more to read. */
    public boolean atEnd() throws IOException {
        return client.atEnd();
    }

    /** Closes so that the server is told of a failure (RST). */
    public void reset() throws IOException {
        client.reset();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** A frame of the server's. */
    public static final class Frame {
        private final int opcode;
        private final boolean compressed;
        private final byte[] payload;

        Frame(int first, byte[] payload) {
            this.opcode = first & 0xf;
            this.compressed = (first & 0x40) != 0;
            this.payload = payload;
        }

        /** What kind of frame it is. */
        public int opcode() {
            return opcode;
        }

        /** Whether it is marked as compressed. */
        public boolean compressed() {
            return compressed;
        }

        /** What it carries. */
        public byte[] payload() {
            return payload;
        }

        /** The payload as text. */
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** Opcode and payload, the code of a close frame apart. */
        @Override
        public String toString() {
            return opcode == CLOSE && payload.length >= 2
                    ? "close " + (ByteBuffer.wrap(payload).getShort() & 0xffff)
                            + (payload.length > 2
                                    ? " " + new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8)
                                    : "")
                    : opcode + " " + text();
        }
    }
}
