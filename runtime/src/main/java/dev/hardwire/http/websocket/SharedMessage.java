package dev.hardwire.http.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.AbstractReferenceCounted;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One message for many connections: framed once, and compressed once for all whose messages stand alone and have the same
 * window. Thread-safe; an event loop that comes while another compresses does not wait but compresses, too, and the first to
 * be done leaves the frame for all. Counted like a buffer: whoever hands it to another thread retains it, and each releases it at the end.
 */
public final class SharedMessage extends AbstractReferenceCounted {
    private final int opcode;
    private final ByteBuf payload;
    private final ByteBuf frame;
    /** Compressed frames by their window. */
    private final Map<Integer, Compressed> compressed = new ConcurrentHashMap<>(2);

    private SharedMessage(int opcode, ByteBuf payload, ByteBufAllocator allocator) {
        this.opcode = opcode;
        int length = payload.readableBytes();
        this.frame = allocator.ioBuffer(WebSocketFrames.MAX_HEADER + length);
        WebSocketFrames.header(frame, opcode, length);
        int header = frame.writerIndex();
        frame.writeBytes(payload);
        payload.release();
        this.payload = frame.slice(header, length);
    }

    /** A text message; the payload, valid UTF-8, is released. */
    public static SharedMessage text(ByteBufAllocator allocator, ByteBuf payload) {
        return new SharedMessage(WebSocketFrames.TEXT, payload, allocator);
    }

    /** A binary message; the payload is released. */
    public static SharedMessage binary(ByteBufAllocator allocator, ByteBuf payload) {
        return new SharedMessage(WebSocketFrames.BINARY, payload, allocator);
    }

    int opcode() {
        return opcode;
    }

    /** What is said, for who compresses it in its own way. */
    ByteBuf payload() {
        return payload;
    }

    /** The message as it is; the caller's. */
    ByteBuf frame() {
        return frame.retainedDuplicate();
    }

    /** The message as a connection compresses it whose messages stand alone, or as it is; the caller's. */
    ByteBuf frame(Compressor compressor, int window) {
        Compressed known = compressed.get(window);
        if (known == null) {
            // Not computeIfAbsent, which has others wait.
            Compressed made = new Compressed(compressor.frame(opcode, payload));
            known = compressed.putIfAbsent(window, made);
            if (known == null) {
                known = made;
            } else {
                made.release();
            }
        }
        ByteBuf shared = known.frame();
        return shared == null ? frame() : shared.retainedDuplicate();
    }

    @Override
    public SharedMessage touch(Object hint) {
        frame.touch(hint);
        return this;
    }

    @Override
    protected void deallocate() {
        frame.release();
        compressed.values().forEach(Compressed::release);
    }

    /** Makes a frame of a message, or null where it is better sent as it is. */
    @FunctionalInterface
    interface Compressor {
        @Nullable
        ByteBuf frame(int opcode, ByteBuf payload);
    }

    /** A compressed frame; null where the message is better sent as it is. */
    private record Compressed(@Nullable ByteBuf frame) {
        void release() {
            if (frame != null) {
                frame.release();
            }
        }
    }
}
