package dev.hardwire.engineio;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that keeps what it is sent; binary messages as {@code 0x} and hexadecimal digits. */
public final class WebSocketClient implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final WebSocket socket;
    private final boolean answersPings;
    private String reason = "";

    private WebSocketClient(HttpClient http, String url, boolean answersPings) {
        this.answersPings = answersPings;
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(url), this)
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    /** Opens a WebSocket that answers pings, with a client of one's own. */
    public static WebSocketClient openAnsweringPings(HttpClient http, String url) {
        return new WebSocketClient(http, url, true);
    }

    /**
     * Opens a WebSocket.
     *
     * @throws CompletionException if the handshake is refused; the cause says how
     */
    public static WebSocketClient open(String url) {
        return new WebSocketClient(HTTP, url, false);
    }

    /** Opens a WebSocket that answers the pings of Engine.IO and does not show them. */
    public static WebSocketClient openAnsweringPings(String url) {
        return new WebSocketClient(HTTP, url, true);
    }

    /** Sends text messages; those that come too late, because the server has closed the WebSocket, are dropped. */
    public synchronized WebSocketClient send(String... packets) {
        for (String packet : packets) {
            sent(socket.sendText(packet, true));
        }
        return this;
    }

    private void sent(CompletableFuture<WebSocket> sending) {
        try {
            sending.join();
        } catch (CompletionException e) {
            if (!socket.isOutputClosed()) {
                throw e;
            }
        }
    }

    /** Sends a binary message. */
    public synchronized WebSocketClient send(int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        for (int b : bytes) {
            buffer.put((byte) b);
        }
        sent(socket.sendBinary(buffer.flip(), true));
        return this;
    }

    /** The next message; null if there is none within some seconds. */
    public String next() throws InterruptedException {
        return messages.poll(10, TimeUnit.SECONDS);
    }

    /** What has come and was not taken yet. */
    public int waiting() {
        return messages.size();
    }

    /** Waits until the server has closed the WebSocket; answers the code. */
    public int awaitClose() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Whether the server has closed the WebSocket. */
    public boolean isClosed() {
        return closed.isDone();
    }

    /** The reason that the server has closed with. */
    public String closeReason() {
        awaitClose();
        return reason;
    }

    /** Cuts the connection. */
    public void cut() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            String message = text.toString();
            text.setLength(0);
            if (answersPings && message.equals("2")) {
                send("3");
            } else {
                messages.add(message);
            }
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        while (data.hasRemaining()) {
            binary.write(data.get());
        }
        if (last) {
            messages.add("0x" + HexFormat.of().formatHex(binary.toByteArray()));
            binary.reset();
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String why) {
        reason = why;
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(-1);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
