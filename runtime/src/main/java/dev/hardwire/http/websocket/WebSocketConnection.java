package dev.hardwire.http.websocket;

import dev.hardwire.http.websocket.deflate.DeflateParameters;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket connection: hands on what its parts find out, and sends. All state is touched on the channel's event loop
 * only.
 */
public final class WebSocketConnection extends ChannelInboundHandlerAdapter implements WebSocketChannel {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocketConnection.class);

    private final Channel channel;
    private final WebSocketListener listener;
    private final Outgoing out;
    private final Closing closing;
    private final MessageReader messages;
    private final FrameDecoder decoder;
    private final @Nullable Heartbeat heartbeat;
    private final @Nullable IdleTimer idle;

    /** Null where no compression is agreed on. */
    private final @Nullable MessageWriter compressing;

    private WebSocketConnection(
            Channel channel, WebSocketListener listener, WebSocketOptions options, @Nullable DeflateParameters agreed) {
        this.channel = channel;
        this.listener = listener;
        this.out = new Outgoing(channel);
        this.closing = new Closing(channel, out, options);
        this.heartbeat = options.pingInterval().isZero() ? null : new Heartbeat(channel, out, closing, options);
        this.idle = options.idleTimeout().isZero()
                ? null
                : new IdleTimer(channel, reason -> startClosing(1001, reason), options);
        this.messages = new MessageReader(channel.alloc(), listener, options, closing, idle, agreed);
        this.compressing = agreed == null ? null : new MessageWriter(channel, out, agreed, options.compression());
        this.decoder = new FrameDecoder(out, closing, messages, heartbeat);
    }

    /**
     * Makes a channel whose handshake is answered a WebSocket: adds its handlers at the end of the pipeline. On the event
     * loop.
     *
     * @param agreed what the handshake has said of compression; null where there is none
     */
    public static WebSocketConnection start(
            Channel channel, WebSocketListener listener, WebSocketOptions options, @Nullable DeflateParameters agreed) {
        WebSocketConnection connection = new WebSocketConnection(channel, listener, options, agreed);
        channel.pipeline().addLast(connection.decoder, connection);
        if (connection.heartbeat != null) {
            connection.heartbeat.start();
        }
        if (connection.idle != null) {
            connection.idle.start();
        }
        return connection;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    // ---- what is sent ----

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

    private void write(int opcode, ByteBuf payload) {
        MessageWriter writer = compressing;
        if (writer == null) {
            out.frame(opcode, payload);
        } else {
            writer.write(opcode, payload);
        }
        sent();
    }

    @Override
    public void shared(SharedMessage message) {
        MessageWriter writer = compressing;
        if (writer == null) {
            out.encoded(message.frame());
        } else {
            writer.write(message);
        }
        sent();
    }

    @Override
    public boolean compresses() {
        return compressing != null;
    }

    @Override
    public void encoded(ByteBuf frames) {
        out.encoded(frames);
        sent();
    }

    private void sent() {
        if (idle != null) {
            idle.touch();
        }
        closing.cutIfTooMuchWaits();
    }

    @Override
    public void gather() {
        out.gather();
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void whenWritten(ChannelFutureListener whenWritten) {
        out.whenWritten(whenWritten);
    }

    @Override
    public boolean isOpen() {
        return closing.isOpen();
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable();
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
        if (closing.start(code, reason)) {
            messages.cut("The connection is closing");
            setReading(true);
        }
    }

    /** Hands a task to the event loop, or drops it where that has ended. */
    private void onLoop(Runnable task, @Nullable ByteBuf payload) {
        try {
            channel.eventLoop().execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is gone with its event loop", channel, e);
            if (payload != null) {
                payload.release();
            }
        }
    }

    // ---- what comes in ----

    @Override
    public void setReading(boolean reading) {
        if (channel.config().isAutoRead() == reading || closing.isDeaf()) {
            return;
        }
        channel.config().setAutoRead(reading);
        if (reading) {
            // As a task: frames may be in the middle of being handed over.
            channel.eventLoop().execute(this::resume);
        } else {
            messages.pause();
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
    public void channelReadComplete(ChannelHandlerContext ctx) {
        out.readEnds();
        if (!closing.isDeaf()) {
            listener.readComplete();
        }
        out.flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (!closing.isDeaf()) {
            listener.writabilityChanged();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (heartbeat != null) {
            heartbeat.stop();
        }
        if (idle != null) {
            idle.stop();
        }
        closing.gone();
        messages.cut("The connection is gone");
        if (compressing != null) {
            compressing.release();
        }
        out.flush();
        closing.report(listener);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable thrown) {
        Throwable cause = thrown instanceof DecoderException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof IOException) {
            LOG.debug("{} failed", channel, cause);
            closing.cut("The connection failed: " + cause.getMessage());
        } else {
            LOG.error("{} is cut after an unexpected failure", channel, cause);
            closing.cut("The server failed");
        }
    }

    /** Whether a close frame may have the code (RFC 6455, 7.4, and the registry of close codes). */
    public static boolean isAllowed(int code) {
        return Closing.isAllowed(code);
    }
}
