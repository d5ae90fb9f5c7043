package dev.hardwire.socketio.packet;

import dev.hardwire.engineio.EngineMessage;
import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * A packet as it is sent.
 *
 * @param text the packet behind the type of an Engine.IO message; on the heap
 * @param attachments the binary messages that follow
 */
public record EncodedPacket(ByteBuf text, List<byte[]> attachments) {
    /** The packet for one session. */
    public EngineMessage message() {
        return EngineMessage.encoded(text, attachments);
    }

    /** The packet for one session, compressed where that was agreed on, or not. */
    public EngineMessage message(boolean compress) {
        return compress ? message() : message().uncompressed();
    }

    /** The packet for many sessions, framed once; compressed where that was agreed on, or not. */
    public EngineMessage sharedMessage(boolean compress) {
        EngineMessage message = EngineMessage.shared(text, attachments);
        return compress ? message : message.uncompressed();
    }
}
