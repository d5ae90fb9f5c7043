package dev.hardwire.http.stream;

import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.HttpServer;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.WebSocketUpgrade;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Consumer;

/** A server that streams the bodies of all requests, each handled as a test says. */
public final class StreamServer implements AutoCloseable {
    /** The largest body that is taken, in bytes. */
    public static final int MAX_STREAM = 128 * 1024 * 1024;

    private final HttpServer server;

    /** Starts it; {@code handler} is called on the event loop. */
    public StreamServer(HttpOptions.Builder options, Consumer<HttpExchange> handler) {
        HttpOptions built = options.build();
        server = HttpServer.start(
                built,
                HandlerExecutor.of(built),
                List.of(),
                List.of(new Handled(handler)),
                List.of(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** Starts it with the default options. */
    public StreamServer(Consumer<HttpExchange> handler) {
        this(HttpOptions.builder(), handler);
    }

    /** The port. */
    public int port() {
        return server.address().getPort();
    }

    @Override
    public void close() {
        server.stop(() -> {}).toCompletableFuture().join();
    }

    private record Handled(Consumer<HttpExchange> handler) implements MountedProtocol {
        @Override
        public boolean serves(String path) {
            return true;
        }

        @Override
        public boolean upgrades(String path) {
            return false;
        }

        @Override
        public int maxBodySize() {
            return 0;
        }

        @Override
        public boolean streams(String path) {
            return true;
        }

        @Override
        public long maxStreamSize() {
            return MAX_STREAM;
        }

        @Override
        public void request(HttpExchange exchange) {
            handler.accept(exchange);
        }

        @Override
        public void upgrade(WebSocketUpgrade upgrade) {
            throw new IllegalStateException("Nothing is upgraded here");
        }

        @Override
        public void stop(Runnable done) {
            done.run();
        }
    }
}
