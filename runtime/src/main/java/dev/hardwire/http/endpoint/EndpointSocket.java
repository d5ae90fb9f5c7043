package dev.hardwire.http.endpoint;

import dev.hardwire.handler.Endpoint;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.WebSocket;
import dev.hardwire.http.websocket.WebSocketChannel;
import dev.hardwire.http.websocket.WebSocketConnection;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** A connection as its endpoint's handlers see it. Thread-safe. */
final class EndpointSocket implements WebSocket {
    private static final int MAX_REASON = 123;

    private final Request request;
    private final ServedEndpoint endpoint;
    private final WebSocketChannel channel;
    private final @Nullable String subprotocol;
    private final Membership membership;
    /** Set by whoever closes first; only ever to true. */
    private volatile boolean closed;

    EndpointSocket(Request request, ServedEndpoint endpoint, WebSocketChannel channel, @Nullable String subprotocol) {
        this.request = request;
        this.endpoint = endpoint;
        this.channel = channel;
        this.subprotocol = subprotocol;
        this.membership =
                new Membership(endpoint.groups(), this, endpoint.options().maxGroups());
    }

    WebSocketChannel channel() {
        return channel;
    }

    Membership membership() {
        return membership;
    }

    /** The connection is gone. */
    void markClosed() {
        closed = true;
        membership.end();
    }

    @Override
    public @Nullable String subprotocol() {
        return subprotocol;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public void join(String group) {
        membership.join(group);
    }

    @Override
    public void leave(String group) {
        membership.leave(group);
    }

    @Override
    public Set<String> groups() {
        return membership.joined();
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public boolean isOpen() {
        return !closed && channel.isOpen() && channel.channel().isActive();
    }

    @Override
    public CompletionStage<Void> send(String text) {
        return send(ByteBufUtil.writeUtf8(channel.channel().alloc(), text), true);
    }

    @Override
    public CompletionStage<Void> send(byte[] binary) {
        return send(channel.channel().alloc().buffer(binary.length).writeBytes(binary), false);
    }

    @Override
    public CompletionStage<Void> send(ByteBuffer binary) {
        return send(channel.channel().alloc().buffer(binary.remaining()).writeBytes(binary.duplicate()), false);
    }

    @Override
    public CompletionStage<Void> sendJson(Object value) {
        JsonWriter out = new JsonWriter(256);
        endpoint.values().write(out, value);
        return send(Unpooled.wrappedBuffer(out.buffer(), 0, out.size()), true);
    }

    private CompletionStage<Void> send(ByteBuf payload, boolean text) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        if (closed) {
            payload.release();
            sent.completeExceptionally(new ClosedChannelException());
            return sent;
        }
        EventLoop loop = channel.channel().eventLoop();
        if (loop.inEventLoop()) {
            write(payload, text, sent);
            return sent;
        }
        try {
            loop.execute(() -> write(payload, text, sent));
        } catch (RejectedExecutionException e) {
            payload.release();
            sent.completeExceptionally(e);
        }
        return sent;
    }

    private void write(ByteBuf payload, boolean text, CompletableFuture<Void> sent) {
        if (text) {
            channel.text(payload);
        } else {
            channel.binary(payload);
        }
        channel.whenWritten(written -> {
            if (written.isSuccess()) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(written.cause());
            }
        });
    }

    @Override
    public void close(int code, String reason) {
        // 1002 is for the protocol below, and 1010 for clients only (RFC 6455, 7.4.1).
        if (code == 1002 || code == 1010 || !WebSocketConnection.isAllowed(code)) {
            throw new IllegalArgumentException(
                    "A server closes with 1000, 1001, 1003, 1007 to 1009, 1011 to 1014 or 3000 to 4999, not with "
                            + code);
        }
        if (ByteBufUtil.utf8Bytes(reason) > MAX_REASON) {
            throw new IllegalArgumentException("The reason of a close has at most " + MAX_REASON + " bytes of UTF-8");
        }
        closed = true;
        channel.close(code, reason);
    }
}
