package dev.hardwire.http.websocket;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a silent peer is still there (RFC 6455, 5.5.2): sends a ping where nothing has come for an interval, and
 * cuts the connection where nothing comes for a while after that. Anything that comes will do. What has not been sent, or
 * not been read, by this side is not held against the peer, as long as it takes what waits for it.
 */
final class Heartbeat implements Runnable {
    private final Channel channel;
    private final Outgoing out;
    private final Closing closing;
    private final WebSocketOptions options;

    /** Whether anything has come since it was looked at last. */
    private boolean heard;

    private boolean pinged;
    /** How many bytes waited for the peer when it was looked at last. */
    private long unread;

    private @Nullable Future<?> next;

    Heartbeat(Channel channel, Outgoing out, Closing closing, WebSocketOptions options) {
        this.channel = channel;
        this.out = out;
        this.closing = closing;
        this.options = options;
    }

    void start() {
        schedule(options.pingInterval().toMillis());
    }

    void stop() {
        if (next != null) {
            next.cancel(false);
        }
    }

    void heard() {
        heard = true;
    }

    @Override
    public void run() {
        if (closing.isDeaf()) {
            return;
        }
        long before = unread;
        unread = unread();
        if (unread != 0 && unread == before) {
            closing.cut("The peer has taken nothing of what waits for it");
        } else if (heard || !channel.config().isAutoRead()) {
            heard = false;
            pinged = false;
            schedule(options.pingInterval().toMillis());
        } else if (!pinged) {
            pinged = true;
            out.frame(WebSocketFrames.PING, Unpooled.EMPTY_BUFFER);
            schedule(options.pongTimeout().toMillis());
        } else if (unread != 0) {
            schedule(options.pongTimeout().toMillis());
        } else {
            closing.cut("Nothing came for " + options.pongTimeout().toMillis() + " ms after a ping");
        }
    }

    private void schedule(long millis) {
        next = channel.eventLoop().schedule(this, millis, TimeUnit.MILLISECONDS);
    }

    /** How many bytes the operating system has not taken. */
    private long unread() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
    }
}
