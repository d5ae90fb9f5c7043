package dev.hardwire.http;

import dev.hardwire.http.request.Peer;
import dev.hardwire.http.tls.TlsServer;
import dev.hardwire.http.transport.LoopThread;
import dev.hardwire.http.transport.Transport;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Event loops, the port they listen on, and their end. Thread-safe. */
public final class HttpServer {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final byte[] FULL = """
            HTTP/1.1 503 Service Unavailable\r
            connection: close\r
            content-length: 0\r
            retry-after: 1\r
            \r
            """.getBytes(StandardCharsets.US_ASCII);

    private final HttpOptions options;
    private final HandlerExecutor executor;
    private final List<MountedProtocol> protocols;
    private final MultiThreadIoEventLoopGroup group;
    private final Map<EventLoop, LoopState> loops = new HashMap<>();
    private final @Nullable TlsServer tls;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();
    /** Set once, when no protocol has sessions any more and the event loops were told to stop. */
    private volatile boolean protocolsStopped;
    /** Completes when the last connection is closed then. */
    private final CompletableFuture<Void> drained = new CompletableFuture<>();

    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final Channel serverChannel;

    private HttpServer(
            HttpOptions options,
            HandlerExecutor executor,
            List<RouteMount> routes,
            List<MountedProtocol> before,
            List<MountedProtocol> behind,
            InetSocketAddress address) {
        this.options = options;
        this.executor = executor;
        this.protocols = new ArrayList<>(before);
        this.protocols.addAll(behind);
        this.tls = options.tls() == null ? null : new TlsServer(options.tls(), TlsStart.protocols(options));
        Router router = new Router(options, executor, routes, before, behind); // which may fail, so before the loops
        Transport transport = options.transport().resolved();
        group = new MultiThreadIoEventLoopGroup(options.eventLoops(), LoopThread.factory(), transport.ioHandler());
        int number = 0;
        String random = Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36 * 36), 36);
        for (EventExecutor loop : group) {
            EventLoop eventLoop = (EventLoop) loop;
            loops.put(eventLoop, new LoopState(eventLoop, router, random + "-" + number++ + "-"));
        }
        serverChannel = bind(transport, address);
        if (tls != null) {
            reloadRegularly(tls);
        }
    }

    private void reloadRegularly(TlsServer server) {
        long interval = server.options().reloadInterval().toMillis();
        if (interval > 0) {
            // Reads from a disk, so not on the event loop; without room there, the next time will do.
            Runnable reload = () -> executor.execute(server::reload);
            group.next().scheduleWithFixedDelay(reload, interval, interval, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Starts a server.
     *
     * @param executor runs handlers that may block; stopped with the server
     * @param routes asked in this order
     * @param before asked before the operations, in this order
     * @param behind asked where there is no operation with such a path, in this order
     * @throws IllegalStateException if it cannot listen; the message says what to change
     */
    public static HttpServer start(
            HttpOptions options,
            HandlerExecutor executor,
            List<RouteMount> routes,
            List<MountedProtocol> before,
            List<MountedProtocol> behind,
            InetSocketAddress address) {
        return new HttpServer(options, executor, routes, before, behind, address);
    }

    private Channel bind(Transport transport, InetSocketAddress address) {
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channelFactory(transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, options.backlog())
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Initializer())
                .bind(address)
                .awaitUninterruptibly();
        Throwable failure = bound.cause();
        if (failure != null) {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw new IllegalStateException(
                    "Cannot listen on " + address + " (" + failure.getMessage()
                            + "): choose another port (0 takes any that is free) or another host, or stop what listens"
                            + " there",
                    failure);
        }
        return bound.channel();
    }

    /** Where the server listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) serverChannel.localAddress();
    }

    /** What its addresses begin with: {@code http}, or {@code https} where it speaks TLS. */
    public String scheme() {
        return tls == null ? "http" : "https";
    }

    /**
     * Reads the files of TLS again; see {@link TlsServer#reload}.
     *
     * @return whether the files as they are now are what new connections get; false without TLS
     */
    public boolean reloadTls() {
        return tls != null && tls.reload();
    }

    /** Completes when all has ended; never exceptionally. */
    public CompletionStage<Void> whenStopped() {
        return stopped.copy();
    }

    /** Whether the current thread is one of the server's event loops, which must never wait. */
    public boolean isEventLoop() {
        return loops.keySet().stream().anyMatch(EventLoop::inEventLoop);
    }

    /**
     * Stops: accepts no more connections, lets what runs finish within {@link HttpOptions#stopTimeout}, closes sockets as
     * their protocols say, then ends the event loops. A second call changes nothing.
     *
     * @param whenDrained called when no handler runs any more, before the event loops end; on a thread that may wait
     * @return completes when all has ended; never exceptionally
     */
    public CompletionStage<Void> stop(Runnable whenDrained) {
        if (stopping.compareAndSet(false, true)) {
            serverChannel.close().addListener(closed -> finishWork());
            drained.orTimeout(options.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((nothing, late) -> end(late != null, whenDrained));
        }
        return stopped.copy();
    }

    /** Requests that are worked on are answered first, in most of the time, so that some is left for sessions. */
    private void finishWork() {
        long all = options.stopTimeout().toMillis();
        long bound = Math.max(all / 2, all - options.closeTimeout().toMillis());
        CompletableFuture<?>[] idle = loops.entrySet().stream()
                .map(loop -> {
                    CompletableFuture<Void> done = new CompletableFuture<>();
                    loop.getKey().execute(() -> loop.getValue().stopWork(() -> done.complete(null)));
                    return done;
                })
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(idle)
                .completeOnTimeout(null, bound, TimeUnit.MILLISECONDS)
                .thenRun(() -> group.next().execute(this::closeSessions));
    }

    private void closeSessions() {
        CompletableFuture<?>[] protocolsStopped = protocols.stream()
                .map(protocol -> {
                    CompletableFuture<Void> done = new CompletableFuture<>();
                    protocol.stop(() -> done.complete(null));
                    return done;
                })
                .toArray(CompletableFuture<?>[]::new);
        // Behind the protocols: what they still answer goes out on connections that are open.
        CompletableFuture.allOf(protocolsStopped).thenRun(this::stopLoops);
    }

    private void stopLoops() {
        if (drained.isDone()) {
            return; // too late: the time is up
        }
        loops.forEach((eventLoop, state) -> eventLoop.execute(state::stop));
        protocolsStopped = true;
        drainedIfEmpty();
    }

    private void drainedIfEmpty() {
        if (protocolsStopped && connections.get() == 0) {
            drained.complete(null);
        }
    }

    private void end(boolean late, Runnable whenDrained) {
        if (late) {
            LOG.warn(
                    "{} connections were still busy {} after the server began to stop, and are cut",
                    connections.get(),
                    options.stopTimeout());
        }
        Thread end = new Thread(
                () -> {
                    try {
                        executor.stop(late ? Duration.ZERO : options.closeTimeout());
                        whenDrained.run();
                    } finally {
                        group.shutdownGracefully(0, options.stopTimeout().toMillis(), TimeUnit.MILLISECONDS)
                                .addListener(ended -> stopped.complete(null));
                    }
                },
                "hardwire-end");
        end.start();
    }

    /** Makes each accepted channel an HTTP connection, unless there are too many. */
    private final class Initializer extends ChannelInitializer<Channel> {
        private final ChannelFutureListener closed = future -> {
            connections.decrementAndGet();
            drainedIfEmpty();
        };

        @Override
        protected void initChannel(Channel channel) {
            channel.closeFuture().addListener(closed);
            if (connections.incrementAndGet() > options.maxConnections()) {
                if (tls != null) {
                    channel.close(); // a handshake, to say so, would cost more than what is refused
                    return;
                }
                channel.writeAndFlush(Unpooled.wrappedBuffer(FULL)).addListener(ChannelFutureListener.CLOSE);
                return;
            }
            LoopState loop = loops.get(channel.eventLoop());
            if (loop == null) {
                throw new IllegalStateException("A channel has an event loop of the server");
            }
            if (tls == null) {
                HttpConnection.start(channel, loop, Peer.plain(TlsStart.address(channel)));
            } else {
                TlsStart.start(channel, loop, tls);
            }
        }
    }
}
