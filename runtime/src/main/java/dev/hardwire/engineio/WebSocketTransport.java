package dev.hardwire.engineio;

import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.http.websocket.WebSocketChannel;
import dev.hardwire.http.websocket.WebSocketListener;
import dev.hardwire.http.websocket.WebSocketOptions;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session over a WebSocket: from the start, or after the upgrade from polling. The listener's methods are called on the
 * WebSocket's event loop, which is the session's from {@link #adopted} on.
 */
final class WebSocketTransport implements SessionTransport, WebSocketListener {
    /** What the WebSocket is to the session; touched on the WebSocket's event loop only. */
    private enum Phase {
        /** The client tries whether a WebSocket gets through. */
        PROBED,
        /** The client has asked for the upgrade, which waits for the session; nothing is read. */
        UPGRADING,
        /** The session's packets travel here. */
        ADOPTED
    }

    private static final ByteBuf PROBE = constant("2probe");
    private static final ByteBuf UPGRADE = constant("5");
    private static final int VANISHED = 1006;

    private final Engine engine;
    private final EngineSession session;
    private final EventLoop eventLoop;

    @SuppressWarnings("NullAway.Init") // set by accept before any other method is called but closed()
    private WebSocketChannel channel;

    private Phase phase = Phase.PROBED;
    /** Whether the WebSocket is gone; on its event loop only. */
    private boolean gone;
    /** What is not handed to the channel while the client does not read, so that it can be dropped; null where that is nothing. */
    private @Nullable OutgoingQueue held;
    /** What the client has done wrong; null where that is nothing, or the reason of the close says it. */
    private @Nullable String explanation;

    WebSocketTransport(Engine engine, EngineSession session, EventLoop eventLoop) {
        this.engine = engine;
        this.session = session;
        this.eventLoop = eventLoop;
    }

    private static ByteBuf constant(String packet) {
        return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(packet, StandardCharsets.US_ASCII))
                .asReadOnly();
    }

    /** Answers the upgrade. Answers false if it was no valid WebSocket handshake. */
    boolean accept(WebSocketUpgrade upgrade, WebSocketOptions options, Map<String, String> headers) {
        engine.webSocketOpened();
        channel = upgrade.accept(this, options, null, headers);
        return !gone;
    }

    EventLoop eventLoop() {
        return eventLoop;
    }

    /** The session's packets travel here from now on. On the WebSocket's event loop, which is the session's now. */
    void adopted(boolean reading) {
        phase = Phase.ADOPTED;
        channel.channel().config().setWriteBufferWaterMark(engine.waterMark());
        flush();
        channel.setReading(reading);
        if (held == null) {
            session.setHigh(!channel.isWritable());
        }
    }

    /** Tells the client that a WebSocket gets through. Thread-safe. */
    void confirmProbe() {
        EngineMessage.PROBE_PONG.writeTo(channel);
    }

    /** Closes a WebSocket that the session does not take. Thread-safe. */
    void reject() {
        channel.close(1000, "");
    }

    @Override
    public void text(ByteBuf message) {
        if (phase == Phase.ADOPTED) {
            if (!session.textPacket(message)) {
                session.abort(CloseReason.PARSE_ERROR);
            }
            return;
        }
        Upgrade upgrade = session.upgrade();
        if (upgrade == null || phase == Phase.UPGRADING) {
            giveUp();
        } else if (ByteBufUtil.equals(message, PROBE)) {
            session.execute(() -> upgrade.confirm(this));
        } else if (ByteBufUtil.equals(message, UPGRADE)) {
            phase = Phase.UPGRADING;
            channel.setReading(false);
            session.execute(() -> upgrade.complete(this));
        } else {
            giveUp();
        }
    }

    @Override
    public void binary(ByteBuf message) {
        if (phase == Phase.ADOPTED) {
            session.binaryPacket(message);
        } else {
            giveUp();
        }
    }

    /** Closes a WebSocket whose client does not keep to the protocol of the upgrade; another may be tried. */
    private void giveUp() {
        session.execute(() -> session.lost(this, CloseReason.TRANSPORT_ERROR));
        reject();
    }

    @Override
    public void closed(int code, String reason) {
        gone = true;
        if (held != null) {
            held.clear();
        }
        CloseReason closeReason = code == VANISHED ? CloseReason.TRANSPORT_ERROR : CloseReason.TRANSPORT_CLOSE;
        if (phase == Phase.ADOPTED) {
            session.abort(closeReason);
        } else {
            session.execute(() -> session.lost(this, closeReason));
        }
        engine.webSocketClosed();
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable() && held == null;
    }

    @Override
    public void send(EngineMessage message) {
        if (channel.isWritable() && held == null) {
            message.writeTo(channel);
        } else {
            sendLater(message);
        }
    }

    /** The client does not read as fast as it is sent to. */
    private void sendLater(EngineMessage message) {
        EngineOptions options = engine.options();
        channel.flush(); // perhaps nothing has tried yet
        if ((channel.isWritable() && held == null) || options.slowConsumer() != SlowConsumer.DROP_OLDEST) {
            message.writeTo(channel);
        } else {
            if (held == null) {
                held = new OutgoingQueue();
            }
            held.add(message);
            session.waits(held);
        }
        long waiting = channel.channel().bytesBeforeWritable() + (held == null ? 0 : held.bytes());
        if (waiting > options.maxQueuedBytes() && channel.channel().isActive()) {
            session.tooSlow();
            // Not by a close frame, which would have to wait behind all that the client does not read.
            channel.channel().close();
        }
    }

    @Override
    public void writabilityChanged() {
        OutgoingQueue waiting = held;
        if (phase != Phase.ADOPTED) {
            return;
        }
        if (waiting == null) {
            session.setHigh(!channel.isWritable());
            return;
        }
        while (channel.isWritable() && !waiting.isEmpty()) {
            EngineMessage message = waiting.poll();
            if (message != null) {
                message.writeTo(channel);
            }
        }
        if (waiting.isEmpty()) {
            held = null;
        }
        session.waits(waiting);
    }

    @Override
    public void gather() {
        channel.gather();
    }

    @Override
    public void flush() {
        channel.flush();
    }

    @Override
    public void setReading(boolean reading) {
        channel.setReading(reading);
    }

    @Override
    public void explain(String detail) {
        explanation = detail;
    }

    @Override
    public boolean close(CloseReason reason) {
        sendHeld();
        channel.close(reason.webSocketCode(), explanation == null ? reason.text() : explanation);
        return true;
    }

    /** What was sent before the end belongs before it. */
    private void sendHeld() {
        OutgoingQueue waiting = held;
        if (waiting != null) {
            held = null;
            for (EngineMessage message = waiting.poll(); message != null; message = waiting.poll()) {
                message.writeTo(channel);
            }
        }
    }

    @Override
    public void abort(CloseReason reason) {
        if (held != null) {
            held.clear();
        }
        channel.close(reason.webSocketCode(), reason.text());
    }
}
