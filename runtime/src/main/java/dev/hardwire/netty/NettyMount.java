package dev.hardwire.netty;

import dev.hardwire.http.MountedProtocol;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Handlers of Netty that serve all below a path where no operation, endpoint or document is, so that a program can move to
 * Hardwire piece by piece. Immutable.
 *
 * <pre>{@code
 * Hardwire.of(ShopWiring.wire(new Pets(store)))
 *     .mount("/legacy", NettyMount.of(pipeline -> pipeline.addLast(new HttpObjectAggregator(65_536), new LegacyHandler())))
 * }</pre>
 *
 * <p>Each request has a channel and a pipeline of its own, on the event loop of its connection, over HTTP/1.1 and HTTP/2. Its
 * {@code HttpRequest} and {@code HttpContent} objects are read there, the path as it was asked for; the {@code HttpResponse}
 * and {@code HttpContent} objects that are written are the answer. Both are streamed: the client is read while the handlers
 * read, and the channel is writable while the client takes the answer. The channel is closed when the answer is complete, and
 * when the client is gone; where it is closed before, or an exception reaches the end of the pipeline, the request is answered
 * 500, or its answer is cut where it has begun.
 *
 * <p>A request to upgrade to WebSocket gives them the whole connection, with an {@code HttpServerCodec} in front, so that they
 * answer it themselves. Codecs of HTTP that the handlers bring are taken out of the pipeline in both cases.
 */
public final class NettyMount {
    private static final long MAX_BODY_SIZE = 128L << 20;
    private static final Duration UPGRADE_TIMEOUT = Duration.ofSeconds(30);

    private final Consumer<ChannelPipeline> handlers;
    private final long maxBodySize;
    private final Duration upgradeTimeout;

    private NettyMount(Consumer<ChannelPipeline> handlers, long maxBodySize, Duration upgradeTimeout) {
        this.handlers = handlers;
        this.maxBodySize = maxBodySize;
        this.upgradeTimeout = upgradeTimeout;
    }

    /**
     * Handlers.
     *
     * @param handlers adds them to a pipeline; called for each request, on its event loop
     */
    public static NettyMount of(Consumer<ChannelPipeline> handlers) {
        return new NettyMount(handlers, MAX_BODY_SIZE, UPGRADE_TIMEOUT);
    }

    /**
     * A handler that each pipeline gets: the {@code ChannelInitializer<Channel>} of a server, or one that is {@code
     * @Sharable}. (An initializer of a {@code SocketChannel} gets none, and fails.)
     *
     * @throws IllegalArgumentException if it cannot be in several pipelines
     */
    public static NettyMount of(ChannelHandler handler) {
        boolean sharable = handler instanceof ChannelInitializer
                || (handler instanceof ChannelHandlerAdapter adapter && adapter.isSharable());
        if (!sharable) {
            throw new IllegalArgumentException("Each request has a pipeline of its own: mount a ChannelInitializer, a"
                    + " @Sharable handler, or pipeline -> pipeline.addLast(…), unlike "
                    + handler.getClass().getName());
        }
        return of(pipeline -> pipeline.addLast(handler));
    }

    /**
     * The largest body, in bytes; a larger one is answered 413. Default: 128 MiB, as for uploads, since it is handed over as
     * it comes.
     */
    public NettyMount maxBodySize(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("maxBodySize must be at least 0, not " + value);
        }
        return new NettyMount(handlers, value, upgradeTimeout);
    }

    /**
     * How long the handlers may take to answer a request to upgrade; then it is answered 503. Default: 30 seconds, as for
     * endpoints.
     */
    public NettyMount upgradeTimeout(Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("upgradeTimeout must be positive, not " + value);
        }
        return new NettyMount(handlers, maxBodySize, value);
    }

    /**
     * What serves a path with them; for {@code Hardwire.mount}.
     *
     * @throws IllegalArgumentException if the prefix is no path
     */
    public MountedProtocol at(String prefix) {
        return new HandlerTree(prefix, new Initializer(handlers), maxBodySize, upgradeTimeout);
    }

    /** Fills pipelines. */
    @ChannelHandler.Sharable
    private static final class Initializer extends ChannelInitializer<Channel> {
        private final Consumer<ChannelPipeline> handlers;

        Initializer(Consumer<ChannelPipeline> handlers) {
            this.handlers = handlers;
        }

        @Override
        protected void initChannel(Channel channel) {
            handlers.accept(channel.pipeline());
        }
    }
}
