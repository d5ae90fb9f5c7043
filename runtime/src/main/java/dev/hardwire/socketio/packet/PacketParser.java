package dev.hardwire.socketio.packet;

import dev.hardwire.socketio.packet.Packet.Body;
import org.jspecify.annotations.Nullable;

/**
 * Reads packets: {@code <type>[<attachments>-][<namespace>,][<id>][<JSON>]}. A pure function: whatever the bytes are, the
 * answer is a packet or a refusal.
 */
public final class PacketParser {
    private static final int[] MAIN = {0, 0};
    /** Longer ids cannot come from a counter. */
    private static final int MAX_ID_DIGITS = 15;

    private final byte[] source;
    private final PacketLimits limits;
    private int at;
    private int attachments;
    private int[] namespace = MAIN;
    private long id = Packet.NO_ID;

    private PacketParser(byte[] source, PacketLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /**
     * Reads a packet.
     *
     * @param source UTF-8; belongs to the packet from now on
     */
    public static Decoded parse(byte[] source, PacketLimits limits) {
        return new PacketParser(source, limits).parse();
    }

    private Decoded parse() {
        if (source.length == 0 || !PacketType.isDigit(source[0])) {
            return Refusal.UNKNOWN_TYPE;
        }
        PacketType type = PacketType.of(source[0]);
        at = 1;
        Refusal refusal = head(type);
        if (refusal != null) {
            return refusal;
        }
        return switch (type) {
            case CONNECT -> withData(type, true);
            case CONNECT_ERROR -> withData(type, false);
            case DISCONNECT -> at == source.length ? packet(type, Body.NONE) : Refusal.INVALID_PAYLOAD;
            case ACK, BINARY_ACK -> ack(type);
            case EVENT, BINARY_EVENT -> event(type);
        };
    }

    private @Nullable Refusal head(PacketType type) {
        Refusal refusal = type.isBinary() ? attachments() : null;
        if (refusal == null && at < source.length && source[at] == '/') {
            refusal = namespace();
        }
        return refusal == null ? id() : refusal;
    }

    private @Nullable Refusal attachments() {
        int start = at;
        while (at < source.length && isDigit(source[at])) {
            if (attachments <= limits.attachments()) {
                attachments = attachments * 10 + (source[at] - '0');
            }
            at++;
        }
        if (at == start || at == source.length || source[at] != '-') {
            return Refusal.ILLEGAL_ATTACHMENTS;
        }
        at++;
        return attachments > limits.attachments() ? Refusal.TOO_MANY_ATTACHMENTS : null;
    }

    private @Nullable Refusal namespace() {
        int start = at;
        while (at < source.length && source[at] != ',') {
            at++;
        }
        if (at - start > limits.namespaceLength()) {
            return Refusal.NAMESPACE_TOO_LONG;
        }
        if (at - start > 1) {
            namespace = new int[] {start, at};
        }
        if (at < source.length) {
            at++;
        }
        return null;
    }

    private @Nullable Refusal id() {
        int start = at;
        while (at < source.length && isDigit(source[at])) {
            if (at - start == MAX_ID_DIGITS) {
                return Refusal.ID_TOO_LONG;
            }
            id = Math.max(id, 0) * 10 + (source[at] - '0');
            at++;
        }
        return null;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** A packet whose JSON is an object; it may be left out, or be a string, where that is said. */
    private Decoded withData(PacketType type, boolean optional) {
        if (at == source.length) {
            return optional ? packet(type, Body.NONE) : Refusal.INVALID_PAYLOAD;
        }
        JsonScanner scanner = scanner();
        int start = scanner.skipSpace(at);
        int end = JsonScanner.INVALID;
        if (start < source.length) {
            if (source[start] == '{') {
                end = scanner.object(start);
            } else if (!optional && source[start] == '"') {
                end = scanner.string(start);
            }
        }
        return isAll(scanner, end) ? packet(type, new Body(0, 0, true, start, end, 0)) : Refusal.INVALID_PAYLOAD;
    }

    private Decoded ack(PacketType type) {
        JsonScanner scanner = scanner();
        int start = scanner.skipSpace(at);
        if (id < 0 || start >= source.length || source[start] != '[') {
            return Refusal.INVALID_PAYLOAD;
        }
        int first = scanner.skipSpace(start + 1);
        boolean empty = first < source.length && source[first] == ']';
        int end = empty ? first + 1 : scanner.outerElements(first);
        return isAll(scanner, end)
                ? packet(type, new Body(0, 0, true, start, end, empty ? 0 : scanner.elementCount()))
                : Refusal.INVALID_PAYLOAD;
    }

    private Decoded event(PacketType type) {
        JsonScanner scanner = scanner();
        int open = scanner.skipSpace(at);
        if (open >= source.length || source[open] != '[') {
            return Refusal.INVALID_PAYLOAD;
        }
        int name = scanner.skipSpace(open + 1);
        boolean quoted = name < source.length && source[name] == '"';
        int behindName = quoted ? scanner.string(name) : scanner.number(name);
        if (behindName < 0) {
            return Refusal.INVALID_PAYLOAD;
        }
        int nameStart = quoted ? name + 1 : name;
        int nameEnd = quoted ? behindName - 1 : behindName;
        int start = scanner.skipSpace(behindName);
        boolean empty = start < source.length && source[start] == ']';
        if (!empty && (start >= source.length || source[start] != ',')) {
            return Refusal.INVALID_PAYLOAD;
        }
        int end = empty ? start + 1 : scanner.outerElements(scanner.skipSpace(start + 1));
        if (!isAll(scanner, end)) {
            return Refusal.INVALID_PAYLOAD;
        }
        if (nameEnd - nameStart > limits.eventLength()) {
            return Refusal.EVENT_TOO_LONG;
        }
        boolean plain = isPlain(nameStart, nameEnd);
        if (isReserved(nameStart, nameEnd, plain)) {
            return Refusal.RESERVED_EVENT;
        }
        return packet(type, new Body(nameStart, nameEnd, plain, start, end, empty ? 0 : scanner.elementCount()));
    }

    private boolean isPlain(int start, int end) {
        for (int i = start; i < end; i++) {
            if (source[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    private boolean isReserved(int start, int end, boolean plain) {
        return plain
                ? ReservedEvents.contains(source, start, end)
                : ReservedEvents.contains(Packet.unescaped(source, start, end));
    }

    private JsonScanner scanner() {
        return new JsonScanner(source, source.length, attachments);
    }

    /** Whether nothing but white space is behind the JSON. */
    private boolean isAll(JsonScanner scanner, int end) {
        return end >= 0 && scanner.skipSpace(end) == source.length;
    }

    private Packet packet(PacketType type, Body body) {
        return new Packet(type, source, namespace, id, attachments, body);
    }
}
