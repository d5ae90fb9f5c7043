package dev.hardwire.netty;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.http.request.RequestTarget;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.handler.codec.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Has all below a path served by handlers of Netty. Thread-safe. */
final class HandlerTree implements MountedProtocol {
    /** With a leading slash and without a trailing one: empty for the root. */
    private final String prefix;

    private final ChannelHandler handlers;
    private final long maxBodySize;
    private final Duration upgradeTimeout;
    /** The connections that were handed over. */
    private final Set<Channel> connections = ConcurrentHashMap.newKeySet();

    private volatile boolean stopped;

    /**
     * Handlers below a path.
     *
     * @param handlers adds them to pipelines; sharable
     */
    HandlerTree(String prefix, ChannelHandler handlers, long maxBodySize, Duration upgradeTimeout) {
        if (!prefix.startsWith("/") || !new RequestTarget().parse(prefix)) {
            throw new IllegalArgumentException("Handlers are mounted under a path such as /legacy, not " + prefix);
        }
        this.prefix = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        this.handlers = handlers;
        this.maxBodySize = maxBodySize;
        this.upgradeTimeout = upgradeTimeout;
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    @Override
    public int maxBodySize() {
        return 0; // of a request to upgrade
    }

    @Override
    public boolean streams(String path) {
        return true;
    }

    @Override
    public long maxStreamSize() {
        return maxBodySize;
    }

    @Override
    public void request(HttpExchange exchange) {
        RequestChannel channel = new RequestChannel(exchange, RequestHeads.decoded(exchange));
        channel.pipeline().addLast(handlers);
        channel.start();
    }

    @Override
    public void upgrade(WebSocketUpgrade upgrade) {
        HttpRequest head = RequestHeads.asItCame(upgrade.message());
        upgrade.handOver(channel -> {
            connections.add(channel);
            channel.closeFuture().addListener(closed -> connections.remove(channel));
            if (stopped) {
                channel.close();
            } else {
                HttpCodecs.start(channel, handlers, head, new UpgradeAnswer(upgradeTimeout, upgrade::answered));
            }
        });
    }

    /** Their handlers know best what a client should hear as its channel is closed, and get the time to say it. */
    @Override
    public void stop(Runnable done) {
        stopped = true;
        List<Channel> open = List.copyOf(connections);
        AtomicInteger left = new AtomicInteger(open.size());
        if (open.isEmpty()) {
            done.run();
        }
        for (Channel channel : open) {
            channel.closeFuture().addListener(closed -> {
                if (left.decrementAndGet() == 0) {
                    done.run();
                }
            });
            channel.close();
        }
    }
}
