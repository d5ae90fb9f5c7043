package dev.hardwire.http.endpoint;

import dev.hardwire.http.websocket.SharedMessage;
import dev.hardwire.http.websocket.WebSocketChannel;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message for many: framed and compressed once, and one task for each event loop. Used once. */
final class Broadcast {
    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    private final SharedMessage message;
    private final IdentityHashMap<EventLoop, List<WebSocketChannel>> channels = new IdentityHashMap<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    /** How many have not got it, and one for {@link #start}. */
    private final AtomicInteger missing = new AtomicInteger(1);

    /** @param message is released when all have it */
    Broadcast(SharedMessage message) {
        this.message = message;
    }

    void to(WebSocketChannel channel) {
        channels.computeIfAbsent(channel.channel().eventLoop(), loop -> new ArrayList<>())
                .add(channel);
        missing.incrementAndGet();
    }

    /** Sends; nothing can be added any more. */
    CompletionStage<Void> start() {
        channels.forEach((loop, here) -> {
            if (loop.inEventLoop()) {
                send(here); // and flushed with what else is written now
                return;
            }
            try {
                loop.execute(() -> {
                    send(here);
                    here.forEach(WebSocketChannel::flush);
                });
            } catch (RejectedExecutionException e) {
                here.forEach(channel -> got()); // gone with their event loop
            }
        });
        got();
        return done;
    }

    private void send(List<WebSocketChannel> here) {
        for (WebSocketChannel channel : here) {
            try {
                channel.shared(message);
            } catch (Throwable e) {
                // No memory to compress it, say: that one misses a message and is cut, the others get theirs.
                LOG.error("{} is cut: a message to many could not be written to it", channel.channel(), e);
                channel.channel().close();
                got();
                continue;
            }
            channel.whenWritten(written -> got());
        }
    }

    private void got() {
        if (missing.decrementAndGet() == 0) {
            message.release();
            done.complete(null);
        }
    }
}
