package dev.hardwire.socketio.packet;

import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.engineio.EngineMessage;
import dev.hardwire.spi.json.JsonName;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes the packets of one namespace. Immutable and thread-safe. */
public final class PacketEncoder {
    private static final JsonName SID = JsonName.of("sid");
    private static final JsonName PID = JsonName.of("pid");
    private static final JsonName MESSAGE = JsonName.of("message");
    private static final JsonName DATA = JsonName.of("data");
    /** What may be in front of the JSON beside the namespace: types, number of attachments, id. */
    private static final int MAX_HEAD = 32;

    private final byte[] namespace;
    private final int maxAttachments;

    /**
     * An encoder for a namespace.
     *
     * @param path the path of the namespace
     * @param maxAttachments how many attachments a packet may have
     */
    public PacketEncoder(String path, int maxAttachments) {
        this.namespace = path.equals("/") ? new byte[0] : (path + ",").getBytes(StandardCharsets.UTF_8);
        this.maxAttachments = maxAttachments;
    }

    /** The answer to a client that is let in. */
    public EncodedPacket connect(String socketId) {
        return connect(socketId, null);
    }

    /**
     * The answer to a client that is let in.
     *
     * @param privateId by which it can go on after a cut; null where it cannot
     */
    public EncodedPacket connect(String socketId, @Nullable String privateId) {
        JsonWriter json = new JsonWriter(64);
        json.beginObject();
        json.name(SID);
        json.value(socketId);
        if (privateId != null) {
            json.name(PID);
            json.value(privateId);
        }
        json.endObject();
        return encode(PacketType.CONNECT, Packet.NO_ID, json, List.of());
    }

    /** The answer to a client that is refused. */
    public EncodedPacket connectError(@Nullable String message, @Nullable JsonNode data) {
        List<byte[]> none = new ArrayList<>(0);
        JsonWriter json = new JsonWriter(64);
        json.beginObject();
        json.name(MESSAGE);
        json.value(message);
        if (data != null) {
            json.name(DATA);
            json.value(data);
        }
        json.endObject();
        return encode(PacketType.CONNECT_ERROR, Packet.NO_ID, json, none);
    }

    /** Tells a client that its socket has left the namespace. */
    public EncodedPacket disconnect() {
        return encode(PacketType.DISCONNECT, Packet.NO_ID, new JsonWriter(0), List.of());
    }

    /** Begins an event; with an id it asks for an acknowledgement. */
    public ArgumentsBuilder event(String name, long id) {
        ArgumentsBuilder builder = new ArgumentsBuilder(this, PacketType.EVENT, id);
        builder.writer().value(name);
        return builder;
    }

    /**
     * An event that another server has encoded.
     *
     * @param id asks for an acknowledgement, unless it is {@link Packet#NO_ID}
     * @throws IllegalArgumentException if there are too many attachments
     */
    public EncodedPacket event(long id, EncodedArguments event) {
        return encode(PacketType.EVENT, id, event.json(), event.json().length, event.attachments());
    }

    /** Begins an acknowledgement. */
    public ArgumentsBuilder ack(long id) {
        return new ArgumentsBuilder(this, PacketType.ACK, id);
    }

    /**
     * Puts a packet together.
     *
     * @throws IllegalArgumentException if there are too many attachments
     */
    EncodedPacket encode(PacketType type, long id, JsonWriter json, List<byte[]> attachments) {
        return encode(type, id, json.buffer(), json.size(), attachments);
    }

    private EncodedPacket encode(PacketType type, long id, byte[] json, int length, List<byte[]> attachments) {
        if (attachments.size() > maxAttachments) {
            throw new IllegalArgumentException(
                    "A packet can have " + maxAttachments + " binary values, not " + attachments.size());
        }
        ByteBuf text = Unpooled.buffer(MAX_HEAD + namespace.length + length);
        text.writeByte(EngineMessage.MESSAGE);
        if (attachments.isEmpty()) {
            text.writeByte(type.digit());
        } else {
            text.writeByte((type == PacketType.EVENT ? PacketType.BINARY_EVENT : PacketType.BINARY_ACK).digit());
            decimal(text, attachments.size());
            text.writeByte('-');
        }
        text.writeBytes(namespace);
        if (id >= 0) {
            decimal(text, id);
        }
        int arguments = text.writerIndex();
        text.writeBytes(json, 0, length);
        return new EncodedPacket(text, arguments, attachments);
    }

    private static void decimal(ByteBuf out, long number) {
        if (number >= 10) {
            decimal(out, number / 10);
        }
        out.writeByte('0' + (int) (number % 10));
    }
}
