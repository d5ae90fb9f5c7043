package dev.hardwire.engineio;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The body of a polling request or answer: packets with {@code 0x1e} between them, binary ones as {@code b} and base64.
 */
final class Payload {
    /** What stands between two packets. */
    static final byte SEPARATOR = 0x1e;

    private static final byte BINARY = 'b';

    private final ByteBuf body;
    /** Whether there is a packet in it that is worth compressing. */
    private boolean compressible;

    /** An empty payload with room for so many bytes to begin with. */
    Payload(int capacity) {
        body = Unpooled.buffer(capacity);
    }

    /** Takes the packets of a payload, one after the other. */
    interface Packets {
        /** A text packet, type first; valid during the call only. Answers whether to go on. */
        boolean text(ByteBuf packet);

        /** A binary message; valid during the call only. Answers whether to go on. */
        boolean binary(ByteBuf message);
    }

    /** There is a packet in it that is worth compressing. */
    void compress() {
        compressible = true;
    }

    /** Whether there is a packet in it that is worth compressing, so that it is as a whole. */
    boolean isCompressible() {
        return compressible;
    }

    void text(ByteBuf source, int index, int length) {
        separate();
        body.writeBytes(source, index, length);
    }

    void binary(byte[] message) {
        separate();
        body.writeByte(BINARY).writeBytes(Base64.getEncoder().encode(message));
    }

    private void separate() {
        if (body.isReadable()) {
            body.writeByte(SEPARATOR);
        }
    }

    /** The body; the payload must not be used any more. */
    ByteBuf body() {
        return body;
    }

    /**
     * Splits a body. Answers null if all of it, or all up to where the packets had enough, is a valid payload of at most so
     * many packets, else what is wrong with it; nothing is handed over where the body is not UTF-8.
     */
    static @Nullable String decode(ByteBuf body, int maxPackets, Packets packets) {
        if (!isUtf8(body)) {
            return "The payload is not valid UTF-8";
        }
        int start = body.readerIndex();
        int end = body.writerIndex();
        for (int count = 1; count <= maxPackets; count++) {
            int separator = body.indexOf(start, end, SEPARATOR);
            int packetEnd = separator < 0 ? end : separator;
            ByteBuf packet = body.slice(start, packetEnd - start);
            if (!packet.isReadable()) {
                return "The payload has an empty packet";
            }
            boolean goOn;
            if (packet.getByte(packet.readerIndex()) == BINARY) {
                ByteBuf message = base64(packet.skipBytes(1));
                if (message == null) {
                    return "The payload has a binary packet that is no base64";
                }
                goOn = packets.binary(message);
            } else {
                goOn = packets.text(packet);
            }
            if (!goOn || separator < 0) {
                return null;
            }
            start = separator + 1;
        }
        return "A payload can have at most " + maxPackets + " packets";
    }

    /** The bytes, or null if it is no base64; with line breaks, as the official Java client sends it, it is. */
    private static @Nullable ByteBuf base64(ByteBuf text) {
        byte[] encoded = new byte[text.readableBytes()];
        int length = 0;
        while (text.isReadable()) {
            byte c = text.readByte();
            if (c != '\n' && c != '\r') {
                encoded[length++] = c;
            }
        }
        try {
            return Unpooled.wrappedBuffer(Base64.getDecoder().decode(ByteBuffer.wrap(encoded, 0, length)));
        } catch (IllegalArgumentException e) {
            return null; // no base64: the packet is refused
        }
    }

    private static boolean isUtf8(ByteBuf body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(body.nioBuffer());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
