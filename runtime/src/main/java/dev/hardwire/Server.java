package dev.hardwire;

import dev.hardwire.http.HttpServer;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletionStage;

/** A running server. Thread-safe. */
public final class Server implements AutoCloseable {
    private final HttpServer http;

    Server(HttpServer http) {
        this.http = http;
    }

    /** The port it listens on. */
    public int port() {
        return address().getPort();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return http.address();
    }

    /**
     * Stops gracefully: accepts no more connections, lets the requests that run finish within {@link
     * dev.hardwire.http.HttpOptions#stopTimeout}, and closes WebSockets with 1001. What is not finished then is cut off.
     *
     * @return completes when all has ended; never exceptionally. The thread is none of the server's own.
     */
    public CompletionStage<Void> stop() {
        return http.stop();
    }

    /**
     * Stops as {@link #stop} does, and waits for it.
     *
     * @throws IllegalStateException on an event loop of the server, which must never wait
     */
    @Override
    public void close() {
        if (http.isEventLoop()) {
            throw new IllegalStateException(
                    "close() waits, and an event loop must not: call stop() there, or close() on another thread");
        }
        stop().toCompletableFuture().join();
    }
}
