package dev.hardwire.http.websocket;

import dev.hardwire.http.transport.LingeringClose;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** How one connection ends (RFC 6455, 7): who has closed it, and why. On the channel's event loop only. */
final class Closing {
    private static final int NO_CODE = 1005;
    private static final int VANISHED = 1006;

    private final Channel channel;
    private final Outgoing out;
    private final int maxQueuedBytes;
    private final long timeoutMillis;

    /** Our close frame is out; nothing may follow it. */
    private boolean sent;
    /** Nothing that still comes in matters: the peer has closed, has broken a rule, or is cut. */
    private boolean deaf;

    /** Whether messages can be sent, and will be answered; for all threads. */
    private volatile boolean open = true;

    private boolean reported;
    private int code = VANISHED;
    private String reason = "";

    Closing(Channel channel, Outgoing out, WebSocketOptions options) {
        this.channel = channel;
        this.out = out;
        this.maxQueuedBytes = options.maxQueuedBytes();
        this.timeoutMillis = options.closeTimeout().toMillis();
    }

    /** Whether no close frame was sent or has come, and the connection is not gone. Thread-safe. */
    boolean isOpen() {
        return open;
    }

    boolean isSent() {
        return sent;
    }

    boolean isDeaf() {
        return deaf;
    }

    /** The peer's reason, or what went wrong. */
    String reason() {
        return reason;
    }

    /** Begins the closing handshake; the peer has a bounded time to answer. False if it had begun. */
    boolean start(int with, String why) {
        if (sent) {
            return false;
        }
        send(WebSocketFrames.close(channel.alloc(), with, why));
        Future<?> bound = channel.eventLoop().schedule((Runnable) channel::close, timeoutMillis, TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener((ChannelFutureListener) (ChannelFuture closed) -> bound.cancel(false));
        return true;
    }

    private void send(ByteBuf frame) {
        out.encoded(frame);
        out.end();
        sent = true;
        open = false;
    }

    /** The peer has broken a rule: it is told which, and nothing more is read from it. */
    void fail(int with, String why) {
        if (deaf) {
            return;
        }
        reason = why;
        deaf = true;
        if (!sent) {
            send(WebSocketFrames.close(channel.alloc(), with, why));
        }
        linger();
    }

    /** The peer's close frame has come. */
    void peerClosed(ByteBuf content) {
        int length = content.readableBytes();
        int with = length < 2 ? NO_CODE : content.getUnsignedShort(content.readerIndex());
        if (length == 1 || (length > 1 && !isAllowed(with))) {
            fail(1002, length == 1 ? "A code has two bytes" : "A close frame cannot have the code " + with);
            return;
        }
        ByteBuf text = content.slice(content.readerIndex() + Math.min(length, 2), Math.max(length - 2, 0));
        Utf8 utf8 = new Utf8();
        if (!utf8.accept(text) || !utf8.end()) {
            fail(1007, "The reason is not UTF-8");
            return;
        }
        deaf = true;
        code = with;
        reason = text.toString(StandardCharsets.UTF_8);
        if (!sent) {
            send(
                    with == NO_CODE
                            ? WebSocketFrames.closeWithoutCode(channel.alloc())
                            : WebSocketFrames.close(channel.alloc(), with, ""));
        }
        linger();
    }

    /** Ends the output, and closes when the peer does: what it may still send must not take our close frame away from it. */
    private void linger() {
        out.flush();
        LingeringClose.start(channel, timeoutMillis);
    }

    /** Closes at once, without a close frame. */
    void cut(String why) {
        if (code == VANISHED && reason.isEmpty()) {
            reason = why;
        }
        gone();
        channel.close();
    }

    /** Cuts off a peer that does not read what is sent. */
    void cutIfTooMuchWaits() {
        if (out.waiting() > maxQueuedBytes) {
            cut("The peer does not read: more than " + maxQueuedBytes + " bytes wait for it");
        }
    }

    /** Nothing more comes in or goes out. */
    void gone() {
        deaf = true;
        sent = true;
        open = false;
        out.end();
    }

    /** Tells how it ended, once. */
    void report(WebSocketListener listener) {
        if (!reported) {
            reported = true;
            listener.closed(code, reason);
        }
    }

    /** Whether a close frame may have the code (RFC 6455, 7.4, and the registry of close codes). */
    static boolean isAllowed(int code) {
        return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
    }
}
