package dev.hardwire.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;

/** Stops and resumes reading an HTTP/1.1 connection: both the socket and what its decoder has already. */
final class ReadGate {
    /** How many bytes are taken in behind a request to upgrade that is not answered; a client may send none. */
    private static final int MAX_BEHIND_UPGRADE = 16 * 1024;

    private final HttpConnection connection;
    private final Channel channel;
    private final RequestDecoder decoder;
    private boolean resumeScheduled;

    ReadGate(HttpConnection connection, Channel channel, RequestDecoder decoder) {
        this.connection = connection;
        this.channel = channel;
        this.decoder = decoder;
    }

    /** Reads on only while the connection wants to. */
    void update() {
        if (!connection.wantsToRead()) {
            decoder.pause();
            // Who waits to be upgraded is read on, since else nobody would notice that they are gone.
            channel.config().setAutoRead(connection.isUpgrading() && decoder.undecoded() < MAX_BEHIND_UPGRADE);
        } else if (decoder.isPaused() && !resumeScheduled) {
            // As a task: requests may be in the middle of being handed over.
            resumeScheduled = true;
            channel.eventLoop().execute(this::resume);
        }
    }

    private void resume() {
        resumeScheduled = false;
        ChannelHandlerContext context = channel.pipeline().context(decoder);
        if (connection.isDeaf() || context == null || !connection.wantsToRead()) {
            return;
        }
        channel.config().setAutoRead(true);
        try {
            decoder.resume(context);
        } catch (Exception e) {
            connection.exceptionCaught(context, e);
        }
    }
}
