package dev.hardwire.http.http2;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.EmptyHttp2Headers;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersDecoder;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client of HTTP/2 without TLS that sends exactly the frames that a test says. */
public final class FrameClient implements AutoCloseable {
    /** What a client begins with, before its settings. */
    public static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    /** Types of frames. */
    public static final int DATA = 0;

    public static final int HEADERS = 1;
    public static final int PRIORITY = 2;
    public static final int RST_STREAM = 3;
    public static final int SETTINGS = 4;
    public static final int PING = 6;
    public static final int GOAWAY = 7;
    public static final int WINDOW_UPDATE = 8;
    public static final int CONTINUATION = 9;

    /** Flags of frames. */
    public static final int END_STREAM = 1;

    public static final int ACK = 1;
    public static final int END_HEADERS = 4;

    private final Socket socket;
    private final DataInputStream in;
    private final Http2HeadersDecoder headersDecoder = new DefaultHttp2HeadersDecoder(false);

    /** A frame. */
    public record Frame(int type, int flags, int stream, ByteBuffer payload) {
        /** The code of an error: of RST_STREAM, or GOAWAY. */
        public int error() {
            return payload.getInt(type == GOAWAY ? 4 : 0);
        }

        /** Whether nothing follows on its stream. */
        public boolean endsStream() {
            return type <= HEADERS && (flags & END_STREAM) != 0;
        }
    }

    /** An answer; {@code error} is that of the reset that ended it, or -1. */
    public record Answer(int status, Map<String, String> headers, String body, int error) {}

    /** Connects, and sends the preface with no settings. */
    public FrameClient(int port) throws IOException {
        this(port, new byte[0]);
    }

    /** Connects, and sends the preface with these settings. */
    public FrameClient(int port, byte[] settings) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(10_000);
        in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
        bytes(PREFACE.getBytes(StandardCharsets.US_ASCII));
        frame(SETTINGS, 0, 0, settings);
    }

    /** A setting. */
    public static byte[] setting(int id, int value) {
        return ByteBuffer.allocate(6).putShort((short) id).putInt(value).array();
    }

    /** Four bytes. */
    public static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** Sends bytes. */
    public FrameClient bytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Sends a frame. */
    public FrameClient frame(int type, int flags, int stream, byte[] payload) throws IOException {
        return bytes(bytes(type, flags, stream, payload));
    }

    /** The bytes of a frame. */
    public static byte[] bytes(int type, int flags, int stream, byte[] payload) {
        byte[] frame = new byte[9 + payload.length];
        ByteBuffer.wrap(frame)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload);
        return frame;
    }

    /** Headers, uncompressed; lines of {@code name: value}. */
    public static byte[] block(String... lines) {
        var block = new ByteArrayOutputStream();
        for (String line : lines) {
            int colon = line.indexOf(": ", 1);
            block.write(0);
            string(block, line.substring(0, colon));
            string(block, line.substring(colon + 2));
        }
        return block.toByteArray();
    }

    private static void string(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int length = bytes.length;
        if (length < 127) {
            block.write(length);
        } else {
            block.write(127);
            length -= 127;
            for (; length >= 128; length >>= 7) {
                block.write((length & 127) | 128);
            }
            block.write(length);
        }
        block.writeBytes(bytes);
    }

    /** Sends headers of a request. */
    public FrameClient headers(int stream, boolean endStream, String... lines) throws IOException {
        return frame(HEADERS, END_HEADERS | (endStream ? END_STREAM : 0), stream, block(lines));
    }

    /** Sends a GET. */
    public FrameClient get(int stream, String path) throws IOException {
        return headers(stream, true, ":method: GET", ":scheme: http", ":authority: a", ":path: " + path);
    }

    /** Sends the head of a POST of JSON, with further headers. */
    public FrameClient post(int stream, String path, String... more) throws IOException {
        String[] lines = new String[5 + more.length];
        lines[0] = ":method: POST";
        lines[1] = ":scheme: http";
        lines[2] = ":authority: a";
        lines[3] = ":path: " + path;
        lines[4] = "content-type: application/json";
        System.arraycopy(more, 0, lines, 5, more.length);
        return headers(stream, false, lines);
    }

    /** Sends a piece of a body. */
    public FrameClient data(int stream, boolean endStream, String text) throws IOException {
        return frame(DATA, endStream ? END_STREAM : 0, stream, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads a frame, whatever it is. */
    public Frame read() throws IOException {
        int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        return new Frame(type, flags, stream, ByteBuffer.wrap(in.readNBytes(length)));
    }

    /** Reads up to a frame of this type. */
    public Frame next(int type) throws IOException {
        Frame frame = read();
        while (frame.type != type) {
            frame = read();
        }
        return frame;
    }

    /** Reads what comes for a stream up to its end. */
    public Answer answer(int stream) throws IOException, Http2Exception {
        return answers(stream).get(stream);
    }

    /** Reads what comes for streams up to the end of the last, in whatever order. */
    public Map<Integer, Answer> answers(Integer... streams) throws IOException, Http2Exception {
        Map<Integer, Coming> coming = new HashMap<>();
        for (int stream : streams) {
            coming.put(stream, new Coming());
        }
        Map<Integer, Answer> answers = new HashMap<>();
        while (answers.size() < streams.length) {
            Frame frame = read();
            // Also those of other streams, since the decoder has a memory.
            Http2Headers headers = frame.type == HEADERS
                    ? headersDecoder.decodeHeaders(frame.stream, Unpooled.wrappedBuffer(frame.payload))
                    : EmptyHttp2Headers.INSTANCE;
            Coming answer = coming.get(frame.stream);
            if (answer != null) {
                answer.add(frame, headers);
                if (frame.endsStream() || frame.type == RST_STREAM) {
                    answers.put(frame.stream, answer.complete());
                }
            } else if (frame.type == GOAWAY) {
                throw new IOException("GOAWAY with " + frame.error());
            }
        }
        return answers;
    }

    /** An answer that is being read. */
    private static final class Coming {
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int error = -1;

        void add(Frame frame, Http2Headers decoded) {
            decoded.forEach(header -> headers.merge(
                    header.getKey().toString(), header.getValue().toString(), (before, more) -> before + " & " + more));
            if (frame.type == DATA) {
                byte[] piece = new byte[frame.payload.remaining()];
                frame.payload.get(piece);
                body.writeBytes(piece);
            } else if (frame.type == RST_STREAM) {
                error = frame.error();
            }
        }

        Answer complete() {
            return new Answer(
                    Integer.parseInt(headers.getOrDefault(":status", "0")),
                    headers,
                    body.toString(StandardCharsets.UTF_8),
                    error);
        }
    }

    /** Whether the server has closed its side, with nothing but frames before that. */
    public boolean atEnd() throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            in.readNBytes(((b << 16) | in.readUnsignedShort()) + 6);
        }
        return true;
    }

    /** Closes the connection in the middle of a test. */
    public void vanish() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
