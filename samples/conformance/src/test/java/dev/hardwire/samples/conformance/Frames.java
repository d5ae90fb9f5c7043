package dev.hardwire.samples.conformance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket of Engine.IO: answers pings at once, and keeps the other frames until somebody asks; binary ones as hex. */
final class Frames implements WebSocket.Listener, AutoCloseable {
    /** What is kept of the end of the connection. */
    static final String CLOSED = "closed";

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket webSocket;

    Frames(HttpClient http, URI uri) throws Exception {
        webSocket = http.newWebSocketBuilder().buildAsync(uri, this).get(30, TimeUnit.SECONDS);
    }

    /** Sends frames: texts, or {@code x} and the hex of a binary one. */
    Frames send(String... each) throws Exception {
        for (String frame : each) {
            var sent = frame.startsWith("x")
                    ? webSocket.sendBinary(ByteBuffer.wrap(HexFormat.of().parseHex(frame.substring(1))), true)
                    : webSocket.sendText(frame, true);
            sent.get(30, TimeUnit.SECONDS);
        }
        return this;
    }

    /** The next frame, or {@link #CLOSED}. */
    String next() throws InterruptedException {
        String next = frames.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing within 30 s");
        }
        return next;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            String frame = text.toString();
            text.setLength(0);
            if (frame.equals("2")) {
                from.sendText("3", true);
            } else {
                frames.add(frame);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        frames.add("x" + HexFormat.of().formatHex(bytes));
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        frames.add(CLOSED);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        frames.add(CLOSED);
    }

    @Override
    public void close() {
        webSocket.abort();
    }
}
