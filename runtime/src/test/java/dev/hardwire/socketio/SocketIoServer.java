package dev.hardwire.socketio;

import dev.hardwire.engineio.PollingClient;
import dev.hardwire.engineio.WebSocketClient;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.HttpServer;
import dev.hardwire.http.cors.CorsOptions;
import dev.hardwire.module.Modules;
import dev.hardwire.spi.NamespaceTable;
import dev.hardwire.spi.Wiring;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A server of a test's namespaces at {@code /socket.io/}. */
final class SocketIoServer implements AutoCloseable {
    private final SocketIo io;
    private final HttpServer http;

    private SocketIoServer(Wiring wiring, SocketIoOptions options, HttpOptions httpOptions) {
        HandlerExecutor executor = HandlerExecutor.of(httpOptions);
        io = new SocketIo(Modules.of(wiring), options, executor);
        io.start();
        http = HttpServer.start(
                httpOptions,
                executor,
                List.of(),
                List.of(io),
                List.of(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    static SocketIoServer start(NamespaceTable... tables) {
        return start(SocketIoOptions.builder(), tables);
    }

    static SocketIoServer start(SocketIoOptions.Builder options, NamespaceTable... tables) {
        return start(TestWiring.of(tables), options);
    }

    static SocketIoServer start(Wiring wiring, SocketIoOptions.Builder options) {
        return start(wiring, options, HttpOptions.builder());
    }

    static SocketIoServer start(Wiring wiring, SocketIoOptions.Builder options, HttpOptions.Builder http) {
        return new SocketIoServer(wiring, options.build(), http.eventLoops(3).build());
    }

    /** The options that the official suite wants, but for the connect timeout: one second is short on a slow machine. */
    static SocketIoOptions.Builder suiteOptions() {
        return SocketIoOptions.builder()
                .pingInterval(Duration.ofMillis(300))
                .pingTimeout(Duration.ofMillis(200))
                .cors(CorsOptions.builder().origins("*").build());
    }

    SocketIo io() {
        return io;
    }

    SocketNamespace namespace(String name) {
        return io.namespace(name);
    }

    int port() {
        return http.address().getPort();
    }

    /** The address for clients that know the protocol. */
    String url() {
        return "http://127.0.0.1:" + port();
    }

    PollingClient polling() {
        return new PollingClient(url() + "/socket.io/");
    }

    /** The address for a WebSocket without polling before it. */
    String webSocketUrl() {
        return "ws://127.0.0.1:" + port() + "/socket.io/?EIO=4&transport=websocket";
    }

    /** A WebSocket, past the handshake of Engine.IO. */
    WebSocketClient webSocket() throws InterruptedException {
        WebSocketClient client = WebSocketClient.openAnsweringPings(webSocketUrl());
        client.next();
        return client;
    }

    /** A WebSocket that has joined the main namespace. */
    WebSocketClient joined() throws InterruptedException {
        WebSocketClient client = webSocket();
        client.send("40");
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
