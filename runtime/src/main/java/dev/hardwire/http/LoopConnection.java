package dev.hardwire.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection as its event loop sees it: one of a list, told the time and when to flush and to stop. */
abstract class LoopConnection extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(LoopConnection.class);

    /** The event loop's state, which lists it. */
    final LoopState loop;

    private boolean listed = true;

    /** Neighbours in the event loop's list; {@link LoopState} alone changes them. */
    @Nullable
    LoopConnection previousInLoop;

    @Nullable
    LoopConnection nextInLoop;

    /** A connection that its event loop lists from now on. */
    LoopConnection(LoopState loop) {
        this.loop = loop;
    }

    /** Flushes what was written. */
    abstract void flush();

    /** Told by the loop's clock. */
    abstract void checkDeadline(long now);

    /**
     * The server stops: an idle connection ends, any other behind the answers that it owes, and one that a session uses when
     * sessions do not go on. May be called again.
     */
    abstract void stop();

    /** Whether a request is worked on that is no session's. */
    abstract boolean isWorking();

    /** Closes the channel, whatever is still owed. */
    abstract void closeNow();

    /** It is none of the event loop's connections any more. */
    final void unlist() {
        if (listed) {
            listed = false;
            loop.remove(this);
        }
    }

    @Override
    public final void handlerRemoved(ChannelHandlerContext ctx) {
        unlist();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("{} failed", ctx.channel(), cause);
        } else {
            LOG.error("{} is closed after an unexpected failure", ctx.channel(), cause);
        }
        closeNow();
    }
}
