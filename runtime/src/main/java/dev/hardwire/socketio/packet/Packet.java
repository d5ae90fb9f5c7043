package dev.hardwire.socketio.packet;

import dev.hardwire.spi.json.JsonReader;
import dev.hardwire.spi.json.Violations;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A packet that is valid, as positions in its bytes: nothing is copied until it is asked for. The bytes belong to the packet.
 */
public final class Packet implements Decoded {
    /** The id of a packet that has none. */
    public static final long NO_ID = -1;

    static final byte[] MAIN = {'/'};

    private final PacketType type;
    private final byte[] source;
    private final int namespaceStart;
    private final int namespaceEnd;
    private final long id;
    private final int attachments;
    private final Body body;

    /**
     * Where the JSON is.
     *
     * @param nameStart the first byte of the event's name: behind the quotation mark where it is a string
     * @param nameEnd behind its last
     * @param plainName whether the bytes of the name are its characters: no escapes
     * @param start the first byte of the JSON; of an event: of its arguments as an array
     * @param end behind its last; equal to start where there is none
     * @param elements how many arguments there are
     */
    record Body(int nameStart, int nameEnd, boolean plainName, int start, int end, int elements) {
        static final Body NONE = new Body(0, 0, true, 0, 0, 0);
    }

    Packet(PacketType type, byte[] source, int[] namespace, long id, int attachments, Body body) {
        this.type = type;
        this.source = source;
        this.namespaceStart = namespace[0];
        this.namespaceEnd = namespace[1];
        this.id = id;
        this.attachments = attachments;
        this.body = body;
    }

    /** What the packet is for; {@code EVENT} and {@code ACK} also where there are attachments. */
    public PacketType type() {
        return switch (type) {
            case BINARY_EVENT -> PacketType.EVENT;
            case BINARY_ACK -> PacketType.ACK;
            default -> type;
        };
    }

    /** How many attachments follow. */
    public int attachments() {
        return attachments;
    }

    /** The id that an acknowledgement has or is asked for, or {@link #NO_ID}. */
    public long id() {
        return id;
    }

    /** Whether the packet is for a namespace whose path has these bytes. */
    public boolean isFor(byte[] path) {
        return namespaceStart == namespaceEnd
                ? Arrays.equals(path, MAIN)
                : Arrays.equals(path, 0, path.length, source, namespaceStart, namespaceEnd);
    }

    /** The path of the namespace. */
    public String namespace() {
        return namespaceStart == namespaceEnd
                ? "/"
                : new String(source, namespaceStart, namespaceEnd - namespaceStart, StandardCharsets.UTF_8);
    }

    /** The name of the event: the very instance that is known, or a new string. Only of an {@code EVENT}. */
    public String event(ByteNames known) {
        String name = body.plainName ? known.find(source, body.nameStart, body.nameEnd) : null;
        return name == null ? newEvent() : name;
    }

    private String newEvent() {
        if (body.plainName) {
            return new String(source, body.nameStart, body.nameEnd - body.nameStart, StandardCharsets.UTF_8);
        }
        return unescaped(source, body.nameStart, body.nameEnd);
    }

    /** The characters of a JSON string whose content is between the positions. */
    static String unescaped(byte[] source, int start, int end) {
        try (JsonReader reader = JsonReader.of(source, start - 1, end - start + 2, new Violations())) {
            String name = reader.string();
            return name == null ? "" : name;
        }
    }

    /** The arguments. Only of an {@code EVENT} or {@code ACK}, once. */
    public RawArgs args(List<byte[]> attached) {
        if (body.elements == 0) {
            return RawArgs.EMPTY;
        }
        // Of an event, the first byte is the comma behind its name, which is read already.
        source[body.start] = '[';
        return new RawArgs(source, body.start, body.end - body.start, body.elements, attached);
    }

    /** The JSON of a {@code CONNECT} or {@code CONNECT_ERROR}, or null where there is none. */
    public byte @Nullable [] data() {
        return body.start == body.end ? null : Arrays.copyOfRange(source, body.start, body.end);
    }
}
