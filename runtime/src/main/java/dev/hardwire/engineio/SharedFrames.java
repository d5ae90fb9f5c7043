package dev.hardwire.engineio;

import dev.hardwire.http.websocket.SharedMessage;
import dev.hardwire.http.websocket.WebSocketChannel;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.util.AbstractReferenceCounted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The WebSocket frames of a message for many sessions; for those that have agreed on compression, its packets also as messages
 * that are compressed once for all of them where that is possible. Thread-safe. Counted: each session releases it once.
 */
final class SharedFrames extends AbstractReferenceCounted {
    private final ByteBuf frames;
    private final ByteBuf text;
    private final List<byte[]> attachments;
    /** Made for the first session that compresses. */
    private volatile @Nullable List<SharedMessage> messages;

    /**
     * Frames of packets.
     *
     * @param frames all packets, framed; taken over
     * @param text the text packet, a part of the frames
     */
    SharedFrames(ByteBuf frames, ByteBuf text, List<byte[]> attachments) {
        this.frames = frames;
        this.text = text;
        this.attachments = attachments;
    }

    /** Sends the frames as they are. On the channel's event loop. */
    void writeTo(WebSocketChannel channel) {
        channel.encoded(frames.retainedDuplicate());
    }

    /** Sends the packets compressed. On the channel's event loop. */
    void compressTo(WebSocketChannel channel) {
        for (SharedMessage message : messages()) {
            channel.shared(message);
        }
    }

    private List<SharedMessage> messages() {
        List<SharedMessage> made = messages;
        if (made == null) {
            synchronized (this) {
                made = messages;
                if (made == null) {
                    made = make();
                    messages = made;
                }
            }
        }
        return made;
    }

    private List<SharedMessage> make() {
        List<SharedMessage> made = new ArrayList<>(1 + attachments.size());
        made.add(SharedMessage.text(ByteBufAllocator.DEFAULT, text.retainedDuplicate()));
        for (byte[] attachment : attachments) {
            made.add(SharedMessage.binary(ByteBufAllocator.DEFAULT, Unpooled.wrappedBuffer(attachment)));
        }
        return made;
    }

    @Override
    public SharedFrames touch(Object hint) {
        frames.touch(hint);
        return this;
    }

    @Override
    protected void deallocate() {
        frames.release();
        List<SharedMessage> made = messages;
        if (made != null) {
            made.forEach(SharedMessage::release);
        }
    }
}
