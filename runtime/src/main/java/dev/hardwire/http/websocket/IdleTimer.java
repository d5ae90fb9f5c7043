package dev.hardwire.http.websocket;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection, with 1001, on which no message was sent or received for a while; pings and pongs do not count, nor
 * does time in which the listener takes none. On the channel's event loop only.
 */
final class IdleTimer implements Runnable {
    private final Channel channel;
    private final Closing closing;
    private final long timeoutNanos;
    private long lastMessage = System.nanoTime();
    private @Nullable Future<?> next;

    IdleTimer(Channel channel, Closing closing, WebSocketOptions options) {
        this.channel = channel;
        this.closing = closing;
        this.timeoutNanos = options.idleTimeout().toNanos();
    }

    void start() {
        schedule(timeoutNanos);
    }

    void stop() {
        if (next != null) {
            next.cancel(false);
        }
    }

    /** A message, or a part of one, goes in or out. */
    void touch() {
        lastMessage = System.nanoTime();
    }

    @Override
    public void run() {
        long left = timeoutNanos - (System.nanoTime() - lastMessage);
        if (!channel.config().isAutoRead()) {
            schedule(timeoutNanos);
        } else if (left > 0) {
            schedule(left);
        } else {
            closing.start(1001, "No message for " + TimeUnit.NANOSECONDS.toMillis(timeoutNanos) + " ms");
        }
    }

    private void schedule(long nanos) {
        next = channel.eventLoop().schedule(this, nanos, TimeUnit.NANOSECONDS);
    }
}
