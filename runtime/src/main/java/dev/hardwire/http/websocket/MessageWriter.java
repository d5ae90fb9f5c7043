package dev.hardwire.http.websocket;

import dev.hardwire.http.websocket.deflate.DeflateParameters;
import dev.hardwire.http.websocket.deflate.MessageDeflater;
import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** Sends messages compressed where that is worth it (RFC 7692). On the channel's event loop only. */
final class MessageWriter {
    private static final int COMPRESSED = FrameHeader.RSV1;

    private final Channel channel;
    private final Outgoing out;
    private final MessageDeflater deflater;

    MessageWriter(Channel channel, Outgoing out, DeflateParameters agreed, WebSocketCompression options) {
        this.channel = channel;
        this.out = out;
        this.deflater = new MessageDeflater(agreed, options, channel.alloc());
    }

    /** Sends a message, which is released. */
    void write(int opcode, ByteBuf message) {
        ByteBuf compressed = out.isOpen() && deflater.takes(message.readableBytes()) ? deflater.deflate(message) : null;
        if (compressed == null) {
            out.frame(opcode, message);
        } else {
            message.release();
            out.frame(opcode | COMPRESSED, compressed);
        }
    }

    /** Sends a message that others are sent, too. */
    void write(SharedMessage message) {
        if (!deflater.takes(message.payload().readableBytes())) {
            out.encoded(message.frame());
        } else if (deflater.standsAlone()) {
            out.encoded(message.frame(this::frame, deflater.window()));
        } else {
            write(message.opcode(), message.payload().retain());
        }
    }

    private @Nullable ByteBuf frame(int opcode, ByteBuf payload) {
        ByteBuf compressed = deflater.deflate(payload);
        return compressed == null ? null : WebSocketFrames.frame(channel.alloc(), opcode | COMPRESSED, compressed);
    }

    /** Gives back native memory; nothing is sent any more. */
    void release() {
        deflater.release();
    }
}
