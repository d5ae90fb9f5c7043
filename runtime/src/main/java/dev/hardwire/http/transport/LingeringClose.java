package dev.hardwire.http.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection without losing what was written last: closing at once while the peer still sends makes the operating
 * system reset the connection, and the peer may never see the answer. So the output ends first, and the connection is
 * closed when the peer has closed its side, or after a bounded time.
 */
public final class LingeringClose {
    private LingeringClose() {}

    /** Ends the output behind what was flushed and closes when the peer does; the caller drops what still comes in. */
    public static void start(Channel channel, long boundMillis) {
        if (!channel.isActive() || !(channel instanceof DuplexChannel duplex) || boundMillis <= 0) {
            channel.close();
            return;
        }
        // Behind all that is written: the output ends, over TLS with its own word for it, when the operating system has
        // it.
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        ChannelFuture last = channel.writeAndFlush(channel.alloc().buffer(0, 0));
        (tls == null ? last : tls.closeOutbound()).addListener(written -> {
            if (!written.isSuccess()) {
                channel.close();
                return;
            }
            duplex.shutdownOutput();
        });
        channel.config().setAutoRead(true);
        Future<?> bound = channel.eventLoop().schedule((Runnable) channel::close, boundMillis, TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener((ChannelFutureListener) (ChannelFuture closed) -> bound.cancel(false));
    }
}
