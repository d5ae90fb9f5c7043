package dev.hardwire.engineio;

import static org.awaitility.Awaitility.await;

import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.HttpServer;
import dev.hardwire.http.cors.CorsOptions;
import io.netty.buffer.ByteBuf;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server of bare Engine.IO at {@code /engine.io/} that echoes every message, and tells why sessions have ended. */
public final class EngineServer implements AutoCloseable {
    private final BlockingQueue<CloseReason> closed = new LinkedBlockingQueue<>();
    private final BlockingQueue<EngineSession> opened = new LinkedBlockingQueue<>();
    private final Engine engine;
    private final HttpServer http;

    private EngineServer(EngineOptions options) {
        engine = new Engine(options, this::opened);
        HttpOptions httpOptions = HttpOptions.builder().eventLoops(3).build();
        http = HttpServer.start(
                httpOptions,
                HandlerExecutor.of(httpOptions),
                List.of(),
                List.of(engine),
                List.of(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** The options that the official suite wants. */
    public static EngineOptions.Builder suiteOptions() {
        return EngineOptions.builder()
                .pingInterval(Duration.ofMillis(300))
                .pingTimeout(Duration.ofMillis(200))
                .cors(CorsOptions.builder().origins("*").build());
    }

    static EngineServer start(EngineOptions.Builder options) {
        return new EngineServer(options.build());
    }

    private SessionListener opened(EngineSession session) {
        opened.add(session);
        return new SessionListener() {
            @Override
            public void text(ByteBuf message) {
                session.send(EngineMessage.text(message.retain()));
            }

            @Override
            public void binary(ByteBuf message) {
                session.send(EngineMessage.binary(message.retain()));
            }

            @Override
            public void closed(CloseReason reason) {
                closed.add(reason);
            }
        };
    }

    Engine engine() {
        return engine;
    }

    /** The session that was opened next. */
    EngineSession session() throws InterruptedException {
        return opened.poll(10, TimeUnit.SECONDS);
    }

    /** Why the next session has ended. */
    CloseReason closed() throws InterruptedException {
        return closed.poll(10, TimeUnit.SECONDS);
    }

    /** Waits until a session's poll waits for packets. */
    void awaitPoll(String sid) {
        await().until(() -> engine.session(sid).polling().isPolled());
    }

    int port() {
        return http.address().getPort();
    }

    PollingClient polling() {
        return new PollingClient("http://127.0.0.1:" + port() + "/engine.io/");
    }

    WebSocketClient webSocket(String query) {
        return WebSocketClient.open("ws://127.0.0.1:" + port() + "/engine.io/?" + query);
    }

    /** A session over a WebSocket, past its open packet. */
    WebSocketClient webSocket() throws InterruptedException {
        WebSocketClient client = webSocket("EIO=4&transport=websocket");
        client.next();
        return client;
    }

    CompletionStage<Void> stop() {
        return http.stop(() -> {});
    }

    @Override
    public void close() {
        http.stop(() -> {}).toCompletableFuture().join();
    }
}
