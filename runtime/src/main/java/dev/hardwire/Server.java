package dev.hardwire;

import dev.hardwire.handler.Endpoint;
import dev.hardwire.handler.SocketNamespace;
import dev.hardwire.http.HttpServer;
import dev.hardwire.http.endpoint.Endpoints;
import dev.hardwire.http.health.Health;
import dev.hardwire.lifecycle.ApplicationLifecycle;
import dev.hardwire.socketio.SocketIo;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A running server. Thread-safe. */
public final class Server implements AutoCloseable {
    private final HttpServer http;
    private final @Nullable SocketIo socketIo;
    private final Endpoints endpoints;
    private final Health health;
    private final ApplicationLifecycle lifecycle;

    Server(
            HttpServer http,
            @Nullable SocketIo socketIo,
            Endpoints endpoints,
            Health health,
            ApplicationLifecycle lifecycle) {
        this.http = http;
        this.socketIo = socketIo;
        this.endpoints = endpoints;
        this.health = health;
        this.lifecycle = lifecycle;
    }

    /** The port it listens on. */
    public int port() {
        return address().getPort();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return http.address();
    }

    /** The address that people type: {@code http://localhost:8080}, with the host that it listens on, if that is a certain one. */
    public String url() {
        InetSocketAddress address = address();
        InetAddress host = address.getAddress();
        String name = host.isAnyLocalAddress() || host.isLoopbackAddress() ? "localhost" : host.getHostAddress();
        return http.scheme() + "://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + address.getPort();
    }

    /**
     * The sockets of a namespace, for use from outside its handlers.
     *
     * @param path the path of the namespace, for example {@code /chat}, or {@code /admin/chat} of a module; of a dynamic one as
     *     it is written, <code>/org-{id}</code>, for all namespaces of that form, or the name of one of them, {@code /org-7},
     *     also while nobody is in it
     * @throws IllegalArgumentException if the application has no such namespace
     */
    public SocketNamespace namespace(String path) {
        SocketNamespace namespace = socketIo == null ? null : socketIo.namespace(path);
        if (namespace == null) {
            throw new IllegalArgumentException("The application has no namespace " + path);
        }
        return namespace;
    }

    /**
     * The connections of an endpoint, for use from outside its handlers.
     *
     * @param path the path of the endpoint as its class has it, behind the prefix of its module, for example
     *     <code>/ws/{room}</code>
     * @throws IllegalArgumentException if the application has no such endpoint
     */
    public Endpoint endpoint(String path) {
        Endpoint endpoint = endpoints.endpoint(path);
        if (endpoint == null) {
            throw new IllegalArgumentException("The application has no endpoint " + path);
        }
        return endpoint;
    }

    /**
     * Reads the files of TLS again, without waiting for {@link dev.hardwire.http.tls.TlsOptions#reloadInterval}; connections
     * from now on get what has changed. Files that cannot be used are logged, and what was read before stays.
     *
     * @return whether the files as they are now are what new connections get; false where the server speaks no TLS
     * @throws IllegalStateException on an event loop of the server, which must never wait
     */
    public boolean reloadTls() {
        if (http.isEventLoop()) {
            throw new IllegalStateException(
                    "reloadTls() reads files, and an event loop must not wait: call it elsewhere");
        }
        return http.reloadTls();
    }

    /**
     * Stops gracefully, in this order: readiness turns red, and all goes on for the {@linkplain
     * dev.hardwire.http.health.HealthOptions.Builder#drainDelay drain delay}; no more connections are accepted, and requests
     * that run finish; WebSockets are closed with 1001, and sockets hear that the server is shutting down; what is not
     * finished within {@link dev.hardwire.http.HttpOptions#stopTimeout} is cut off; then the methods of the application are
     * called that are {@code @OnStop}, and what was handed over or made at the start is closed. A second call changes
     * nothing.
     *
     * @return completes when all has ended; never exceptionally. The thread is none of the server's own.
     */
    public CompletionStage<Void> stop() {
        health.stopping();
        long delay = health.drainDelay().toMillis();
        if (delay == 0) {
            return http.stop(lifecycle::stop);
        }
        // Further calls only begin what has begun.
        CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS).execute(() -> http.stop(lifecycle::stop));
        return http.whenStopped();
    }

    /** Completes when all has ended, whoever stopped it. */
    CompletionStage<Void> whenStopped() {
        return http.whenStopped();
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
