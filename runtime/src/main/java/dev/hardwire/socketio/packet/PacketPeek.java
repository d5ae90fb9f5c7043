package dev.hardwire.socketio.packet;

import io.netty.buffer.ByteBuf;

/** What the first bytes of an encoded packet say, without reading the rest. */
public final class PacketPeek {
    private PacketPeek() {}

    /** Whether a packet that the server has encoded is an event that asks for no acknowledgement. */
    public static boolean isEventWithoutAck(ByteBuf packet) {
        int at = packet.readerIndex();
        int end = packet.writerIndex();
        byte type = packet.getByte(at++);
        if (type == PacketType.BINARY_EVENT.digit()) {
            while (at < end && packet.getByte(at) != '-') {
                at++;
            }
            at++;
        } else if (type != PacketType.EVENT.digit()) {
            return false;
        }
        if (at < end && packet.getByte(at) == '/') {
            while (at < end && packet.getByte(at) != ',') {
                at++;
            }
            at++;
        }
        return at < end && packet.getByte(at) == '[';
    }
}
