package dev.hardwire.socketio.packet;

import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.engineio.EngineMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.List;

/**
 * A packet as it is sent.
 *
 * @param text the packet behind the type of an Engine.IO message; on the heap
 * @param arguments where in the text the JSON begins
 * @param attachments the binary messages that follow
 */
public record EncodedPacket(ByteBuf text, int arguments, List<byte[]> attachments) {
    /** A copy of the arguments, for other servers; to be taken before the packet is made a message. */
    public EncodedArguments copyArguments() {
        return new EncodedArguments(
                ByteBufUtil.getBytes(text, arguments, text.writerIndex() - arguments, true), attachments);
    }

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
