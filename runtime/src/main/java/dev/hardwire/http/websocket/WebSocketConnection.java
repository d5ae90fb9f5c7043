package dev.hardwire.http.websocket;

import dev.hardwire.http.transport.Burst;
import dev.hardwire.http.transport.LingeringClose;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket connection: puts fragments together, checks text, answers pings, and goes through the closing handshake.
 * All state is touched on the channel's event loop only.
 */
public final class WebSocketConnection extends ChannelInboundHandlerAdapter implements WebSocketChannel {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketConnection.class);

    private static final int NO_CODE = 1005;
    private static final int VANISHED = 1006;

    private final Channel channel;
    private final WebSocketListener listener;
    private final WebSocketLimits limits;
    private final FrameDecoder decoder;
    private final Utf8 utf8 = new Utf8();
    private final Runnable flushTask = this::flush;

    /** Made when the handler is added. */
    private @Nullable Burst out;
    /** The frames so far of a message that comes in several; null outside of one. */
    private @Nullable ByteBuf fragments;

    private boolean fragmentsAreText;
    /** Between the first read of a burst and its end: what is written then is flushed at the end. */
    private boolean inRead;

    private boolean flushScheduled;
    /** Our close frame is out; nothing may follow it. */
    private boolean closeSent;
    /** Nothing that still comes in matters: the peer has closed, has broken a rule, or is cut. */
    private boolean deaf;

    private boolean closedReported;
    private int closeCode = VANISHED;
    private String closeReason = "";

    private WebSocketConnection(Channel channel, WebSocketListener listener, WebSocketLimits limits) {
        this.channel = channel;
        this.listener = listener;
        this.limits = limits;
        this.decoder = new FrameDecoder(limits.maxMessageSize());
    }

    /**
     * Makes a channel whose handshake is answered a WebSocket: adds its handlers at the end of the pipeline. On the event
     * loop.
     */
    public static WebSocketConnection start(Channel channel, WebSocketListener listener, WebSocketLimits limits) {
        WebSocketConnection connection = new WebSocketConnection(channel, listener, limits);
        channel.pipeline().addLast(connection.decoder, connection);
        return connection;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        out = new Burst(ctx);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void text(ByteBuf payload) {
        send(WebSocketFrames.TEXT, payload);
    }

    @Override
    public void binary(ByteBuf payload) {
        send(WebSocketFrames.BINARY, payload);
    }

    private void send(int opcode, ByteBuf payload) {
        if (channel.eventLoop().inEventLoop()) {
            write(opcode, payload);
        } else {
            onLoop(() -> write(opcode, payload), payload);
        }
    }

    /** Writes a frame; the payload is copied behind other small ones, or written by itself where it is large. */
    private void write(int opcode, ByteBuf payload) {
        Burst burst = out;
        if (closeSent || burst == null || !channel.isActive()) {
            payload.release();
            return;
        }
        int length = payload.readableBytes();
        if (length <= Burst.SMALL) {
            ByteBuf room = burst.room(WebSocketFrames.MAX_HEADER + length);
            WebSocketFrames.header(room, opcode, length);
            room.writeBytes(payload);
            payload.release();
        } else {
            WebSocketFrames.header(burst.room(WebSocketFrames.MAX_HEADER), opcode, length);
            burst.write(payload);
        }
        written();
    }

    @Override
    public void encoded(ByteBuf frames) {
        Burst burst = out;
        if (closeSent || burst == null || !channel.isActive()) {
            frames.release();
            return;
        }
        burst.write(frames);
        written();
    }

    /** Sees to it that what was written is flushed, and cuts off a peer that does not read. */
    private void written() {
        if (!inRead && !flushScheduled) {
            flushScheduled = true;
            channel.eventLoop().execute(flushTask);
        }
        if (!channel.isWritable() && channel.bytesBeforeWritable() > limits.maxQueuedBytes()) {
            cut("The peer does not read: more than " + limits.maxQueuedBytes() + " bytes wait for it");
        }
    }

    @Override
    public void flush() {
        flushScheduled = false;
        Burst burst = out;
        if (burst != null) {
            burst.flush();
        }
    }

    @Override
    public void whenWritten(ChannelFutureListener whenWritten) {
        Burst burst = out;
        if (closeSent || burst == null || !channel.isActive()) {
            channel.newFailedFuture(new java.nio.channels.ClosedChannelException())
                    .addListener(whenWritten);
        } else {
            burst.whenWritten(whenWritten);
            written();
        }
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable();
    }

    @Override
    public void setReading(boolean reading) {
        if (channel.config().isAutoRead() == reading || deaf) {
            return;
        }
        channel.config().setAutoRead(reading);
        if (reading) {
            // As a task: frames may be in the middle of being handed over.
            channel.eventLoop().execute(this::resume);
        } else {
            decoder.pause();
        }
    }

    private void resume() {
        ChannelHandlerContext context = channel.pipeline().context(decoder);
        if (!channel.config().isAutoRead() || context == null) {
            return;
        }
        try {
            decoder.resume(context);
        } catch (Exception e) {
            exceptionCaught(context, e);
        }
    }

    @Override
    public void close(int code, String reason) {
        if (channel.eventLoop().inEventLoop()) {
            startClosing(code, reason);
        } else {
            onLoop(() -> startClosing(code, reason), null);
        }
    }

    private void startClosing(int code, String reason) {
        if (closeSent) {
            return;
        }
        encoded(WebSocketFrames.close(channel.alloc(), code, reason));
        closeSent = true;
        setReading(true);
        channel.eventLoop().schedule((Runnable) channel::close, limits.closeMillis(), TimeUnit.MILLISECONDS);
    }

    /** The peer has broken a rule: it is told which, and nothing more is read from it. */
    private void fail(int code, String reason) {
        if (deaf) {
            return;
        }
        closeReason = reason;
        encoded(WebSocketFrames.close(channel.alloc(), code, reason));
        closeSent = true;
        deaf = true;
        flush();
        LingeringClose.start(channel, limits.closeMillis());
    }

    private void cut(String reason) {
        if (closeCode == VANISHED && closeReason.isEmpty()) {
            closeReason = reason;
        }
        deaf = true;
        closeSent = true;
        channel.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        inRead = true;
        WebSocketFrame frame = (WebSocketFrame) message;
        try {
            if (!deaf) {
                receive(frame);
            }
        } finally {
            frame.release();
        }
    }

    private void receive(WebSocketFrame frame) {
        if (frame instanceof TextWebSocketFrame) {
            data(frame, true);
        } else if (frame instanceof BinaryWebSocketFrame) {
            data(frame, false);
        } else if (frame instanceof ContinuationWebSocketFrame) {
            continuation(frame);
        } else if (frame instanceof PingWebSocketFrame) {
            write(WebSocketFrames.PONG, frame.content().retain());
        } else if (frame instanceof CloseWebSocketFrame close) {
            peerClosed(close);
        }
        // A pong needs no answer.
    }

    private void data(WebSocketFrame frame, boolean text) {
        ByteBuf content = frame.content();
        if (text && !utf8.accept(content)) {
            fail(1007, "The text is not UTF-8");
        } else if (frame.isFinalFragment()) {
            deliver(content, text);
        } else {
            fragmentsAreText = text;
            fragments = channel.alloc().buffer(content.readableBytes()).writeBytes(content);
        }
    }

    private void continuation(WebSocketFrame frame) {
        ByteBuf content = frame.content();
        ByteBuf soFar = fragments;
        if (soFar == null) {
            fail(1002, "A message cannot begin with a continuation frame");
        } else if (soFar.readableBytes() + (long) content.readableBytes() > limits.maxMessageSize()) {
            fail(1009, tooBig());
        } else if (fragmentsAreText && !utf8.accept(content)) {
            fail(1007, "The text is not UTF-8");
        } else {
            soFar.writeBytes(content);
            if (frame.isFinalFragment()) {
                fragments = null;
                try {
                    deliver(soFar, fragmentsAreText);
                } finally {
                    soFar.release();
                }
            }
        }
    }

    private void deliver(ByteBuf message, boolean text) {
        if (text && !utf8.end()) {
            fail(1007, "The text is not UTF-8");
        } else if (closeSent) {
            return; // we have said goodbye, and wait for the peer's close frame only
        } else if (text) {
            listener.text(message);
        } else {
            listener.binary(message);
        }
    }

    private void peerClosed(CloseWebSocketFrame close) {
        ByteBuf content = close.content();
        int code = content.readableBytes() < 2 ? NO_CODE : content.getUnsignedShort(content.readerIndex());
        if (code != NO_CODE && !isAllowed(code)) {
            fail(1002, "A close frame cannot have the code " + code);
            return;
        }
        deaf = true;
        closeCode = code;
        closeReason = code == NO_CODE
                ? ""
                : content.toString(content.readerIndex() + 2, content.readableBytes() - 2, StandardCharsets.UTF_8);
        if (!closeSent) {
            encoded(
                    code == NO_CODE
                            ? WebSocketFrames.closeWithoutCode(channel.alloc())
                            : WebSocketFrames.close(channel.alloc(), code, ""));
            closeSent = true;
        }
        flush();
        channel.writeAndFlush(channel.alloc().buffer(0, 0)).addListener(ChannelFutureListener.CLOSE);
    }

    /** Whether a close frame may have the code (RFC 6455, 7.4, and the registry of close codes). */
    public static boolean isAllowed(int code) {
        return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
    }

    private String tooBig() {
        return "A message can have at most " + limits.maxMessageSize() + " bytes";
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        inRead = false;
        if (!deaf) {
            listener.readComplete();
        }
        flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (!deaf) {
            listener.writabilityChanged();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        deaf = true;
        closeSent = true;
        ByteBuf soFar = fragments;
        if (soFar != null) {
            fragments = null;
            soFar.release();
        }
        flush();
        if (!closedReported) {
            closedReported = true;
            listener.closed(closeCode, closeReason);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException corrupted) {
            int code = corrupted.closeStatus().code();
            fail(code, code == 1009 ? tooBig() : String.valueOf(corrupted.getMessage()));
        } else if (cause instanceof java.io.IOException) {
            LOG.debug("{} failed", channel, cause);
            cut("The connection failed: " + cause.getMessage());
        } else {
            LOG.error("{} is cut after an unexpected failure", channel, cause);
            cut("The server failed");
        }
    }

    /** Hands a task to the event loop, or drops it where that has ended. */
    private void onLoop(Runnable task, @Nullable ByteBuf payload) {
        EventLoop loop = channel.eventLoop();
        try {
            loop.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is gone with its event loop", channel, e);
            if (payload != null) {
                payload.release();
            }
        }
    }
}
