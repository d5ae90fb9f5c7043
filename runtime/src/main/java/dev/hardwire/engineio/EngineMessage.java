package dev.hardwire.engineio;

import dev.hardwire.http.websocket.WebSocketChannel;
import dev.hardwire.http.websocket.WebSocketFrames;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text packet, the binary packets that belong behind it, or one binary packet alone: encoded, ready to be sent to one
 * session or to many. Reference-counted like the buffer that it holds: {@link EngineSession#send} takes one reference.
 */
public final class EngineMessage {
    /** The first byte of a text message's packet; {@link #encoded} and {@link #shared} expect it to be there. */
    public static final byte MESSAGE = '4';

    static final EngineMessage PING = control("2");
    static final EngineMessage PROBE_PONG = control("3probe");
    static final EngineMessage NOOP = control("6");
    static final EngineMessage CLOSE = control("1");

    /** The packets: as they are, or as WebSocket frames where the message is for many. */
    private final ByteBuf content;

    /** What holds {@link #content} where it is for many sessions; null where it is for one. */
    private final @Nullable SharedFrames frames;
    /** Where the text packet is in {@link #content}; of no length where there is only a binary packet. */
    private final int textStart;

    private final int textLength;
    private final List<byte[]> attachments;
    private final int size;
    /** Whether it is compressed where that was agreed on. */
    private final boolean compressed;

    private EngineMessage(ByteBuf content, int textStart, int textLength, List<byte[]> attachments) {
        this(content, null, textStart, textLength, attachments, true);
    }

    private EngineMessage(
            ByteBuf content,
            @Nullable SharedFrames frames,
            int textStart,
            int textLength,
            List<byte[]> attachments,
            boolean compressed) {
        this.content = content;
        this.frames = frames;
        this.textStart = textStart;
        this.textLength = textLength;
        this.attachments = attachments;
        this.compressed = compressed;
        int bytes = textLength;
        for (byte[] attachment : attachments) {
            bytes += attachment.length;
        }
        this.size = bytes;
    }

    /** A text message of valid UTF-8, which is released. */
    public static EngineMessage text(ByteBuf text) {
        ByteBuf packet = Unpooled.buffer(1 + text.readableBytes());
        packet.writeByte(MESSAGE).writeBytes(text);
        text.release();
        return encoded(packet, List.of());
    }

    /** A text message. */
    public static EngineMessage text(String text) {
        return encoded(Unpooled.copiedBuffer("4" + text, StandardCharsets.UTF_8), List.of());
    }

    /** A binary message, which is released. */
    public static EngineMessage binary(ByteBuf bytes) {
        byte[] copy = ByteBufUtil.getBytes(bytes);
        bytes.release();
        return binary(copy);
    }

    /** A binary message; the array is not copied and must not be changed any more. */
    public static EngineMessage binary(byte[] bytes) {
        return new EngineMessage(Unpooled.EMPTY_BUFFER, 0, 0, List.of(bytes));
    }

    /**
     * A text message whose packet is encoded already, with the binary messages behind it.
     *
     * @param packet valid UTF-8 that begins with {@link #MESSAGE}; the message takes over its reference
     * @param attachments not to be changed any more
     */
    public static EngineMessage encoded(ByteBuf packet, List<byte[]> attachments) {
        return new EngineMessage(packet, packet.readerIndex(), packet.readableBytes(), attachments);
    }

    /**
     * As {@link #encoded}, for many sessions: the WebSocket frames are made once, now. For sessions with compression it is
     * compressed once, where their messages stand alone.
     */
    public static EngineMessage shared(ByteBuf packet, List<byte[]> attachments) {
        int textLength = packet.readableBytes();
        ByteBuf content = WebSocketFrames.text(ByteBufAllocator.DEFAULT, packet);
        int textStart = content.writerIndex() - textLength;
        for (byte[] attachment : attachments) {
            ByteBuf frame = WebSocketFrames.binary(ByteBufAllocator.DEFAULT, Unpooled.wrappedBuffer(attachment));
            content.writeBytes(frame);
            frame.release();
        }
        SharedFrames frames = new SharedFrames(content, content.slice(textStart, textLength), attachments);
        return new EngineMessage(content, frames, textStart, textLength, attachments, true);
    }

    private static EngineMessage control(String packet) {
        ByteBuf bytes = Unpooled.copiedBuffer(packet, StandardCharsets.US_ASCII).asReadOnly();
        return encoded(Unpooled.unreleasableBuffer(bytes), List.of());
    }

    /** This message, whose references it takes over, as one that is never compressed: it would not get smaller. */
    public EngineMessage uncompressed() {
        return new EngineMessage(content, frames, textStart, textLength, attachments, false);
    }

    /** Takes one more reference. */
    public void retain() {
        if (frames == null) {
            content.retain();
        } else {
            frames.retain();
        }
    }

    /** Gives up a reference. */
    public void release() {
        if (frames == null) {
            content.release();
        } else {
            frames.release();
        }
    }

    /** A copy of the text packet, without {@link #MESSAGE}; empty where there is only a binary packet. */
    public byte[] copyText() {
        return textLength == 0 ? new byte[0] : ByteBufUtil.getBytes(content, textStart + 1, textLength - 1, true);
    }

    /** The binary packets; not to be changed. */
    public List<byte[]> attachments() {
        return attachments;
    }

    /** Whether the listener can do without it. */
    boolean mayBeDropped(SessionListener listener) {
        return textLength > 1 && listener.mayBeDropped(content.slice(textStart + 1, textLength - 1));
    }

    /** How many bytes the packets have. */
    public int size() {
        return size;
    }

    /** Sends the message and gives up a reference. On the channel's event loop. */
    void writeTo(WebSocketChannel channel) {
        boolean compresses = channel.compresses();
        if (frames != null) {
            try {
                if (compresses && compressed) {
                    frames.compressTo(channel);
                } else {
                    frames.writeTo(channel);
                }
            } finally {
                frames.release();
            }
        } else if (compresses && !compressed) {
            writeFramesTo(channel);
        } else {
            writePacketsTo(channel);
        }
    }

    private void writePacketsTo(WebSocketChannel channel) {
        if (textLength > 0) {
            channel.text(content.duplicate().setIndex(textStart, textStart + textLength));
        } else {
            content.release();
        }
        for (byte[] attachment : attachments) {
            channel.binary(Unpooled.wrappedBuffer(attachment));
        }
    }

    /** As frames that are made here, past the compression of the channel. */
    private void writeFramesTo(WebSocketChannel channel) {
        ByteBufAllocator allocator = channel.channel().alloc();
        if (textLength > 0) {
            channel.encoded(WebSocketFrames.text(allocator, content.duplicate()));
        } else {
            content.release();
        }
        for (byte[] attachment : attachments) {
            channel.encoded(WebSocketFrames.binary(allocator, Unpooled.wrappedBuffer(attachment)));
        }
    }

    /** Appends the packets to a polling payload and gives up a reference. */
    void writeTo(Payload payload) {
        if (compressed) {
            payload.compress();
        }
        if (textLength > 0) {
            payload.text(content, textStart, textLength);
        }
        release();
        for (byte[] attachment : attachments) {
            payload.binary(attachment);
        }
    }
}
