package dev.hardwire.socketio.packet;

import dev.hardwire.spi.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * An event or acknowledgement whose arguments are being written. For one thread; ends with {@link #build} or {@link
 * #abandon}.
 */
public final class ArgumentsBuilder {
    private final PacketEncoder encoder;
    private final PacketType type;
    private final long id;
    private final List<byte[]> attachments = new ArrayList<>(0);
    private final JsonWriter writer = JsonWriters.take(attachments);

    ArgumentsBuilder(PacketEncoder encoder, PacketType type, long id) {
        this.encoder = encoder;
        this.type = type;
        this.id = id;
        writer.beginArray();
    }

    /** The writer, inside the array of the arguments. */
    public JsonWriter writer() {
        return writer;
    }

    /** Writes arguments as they came; nothing else may be binary then. */
    public void write(RawArgs args) {
        attachments.addAll(args.attachments());
        args.writeTo(writer);
    }

    /**
     * The packet.
     *
     * @throws IllegalArgumentException if there are too many attachments
     */
    public EncodedPacket build() {
        writer.endArray();
        try {
            return encoder.encode(type, id, writer, attachments.isEmpty() ? List.of() : attachments);
        } finally {
            JsonWriters.giveBack(writer);
        }
    }

    /** Gives up: the arguments cannot be written. */
    public void abandon() {
        JsonWriters.giveBack(writer);
    }
}
