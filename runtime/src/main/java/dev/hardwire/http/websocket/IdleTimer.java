package dev.hardwire.http.websocket;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds out on which connection no message was sent or received for a while; pings and pongs do not count, nor does time in
 * which the listener takes none. On the channel's event loop only.
 */
final class IdleTimer implements Runnable {
    private final Channel channel;
    private final Consumer<String> idle;
    private final long timeoutNanos;
    private long lastMessage = System.nanoTime();
    private @Nullable Future<?> next;

    /** @param idle closes the connection, for this reason */
    IdleTimer(Channel channel, Consumer<String> idle, WebSocketOptions options) {
        this.channel = channel;
        this.idle = idle;
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
            idle.accept("No message for " + TimeUnit.NANOSECONDS.toMillis(timeoutNanos) + " ms");
        }
    }

    private void schedule(long nanos) {
        next = channel.eventLoop().schedule(this, nanos, TimeUnit.NANOSECONDS);
    }
}
