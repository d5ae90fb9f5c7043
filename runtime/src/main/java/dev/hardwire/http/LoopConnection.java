package dev.hardwire.http;

import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/** A connection as its event loop sees it: one of a list, told the time and when to flush and to stop. */
abstract class LoopConnection extends ChannelInboundHandlerAdapter {
    /** Neighbours in the event loop's list; {@link LoopState} alone changes them. */
    @Nullable
    LoopConnection previousInLoop;

    @Nullable
    LoopConnection nextInLoop;

    /** Flushes what was written. */
    abstract void flush();

    /** Told by the loop's clock. */
    abstract void checkDeadline(long now);

    /** The server stops: an idle connection ends, any other behind the answers that it owes. */
    abstract void stop();
}
