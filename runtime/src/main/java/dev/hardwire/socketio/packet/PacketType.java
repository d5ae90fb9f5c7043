package dev.hardwire.socketio.packet;

/** What a packet is for; each has the digit that its packets begin with. */
public enum PacketType {
    /** A client asks to join a namespace, or has joined it. */
    CONNECT('0'),
    /** A socket leaves its namespace. */
    DISCONNECT('1'),
    /** An event with its arguments. */
    EVENT('2'),
    /** The acknowledgement of an event. */
    ACK('3'),
    /** A client is refused. */
    CONNECT_ERROR('4'),
    /** An event with attachments. */
    BINARY_EVENT('5'),
    /** An acknowledgement with attachments. */
    BINARY_ACK('6');

    private static final PacketType[] BY_DIGIT = values();

    private final byte digit;

    PacketType(char digit) {
        this.digit = (byte) digit;
    }

    static boolean isDigit(byte digit) {
        return digit >= '0' && digit < '0' + BY_DIGIT.length;
    }

    static PacketType of(byte digit) {
        return BY_DIGIT[digit - '0'];
    }

    byte digit() {
        return digit;
    }

    /** Whether attachments follow. */
    boolean isBinary() {
        return this == BINARY_EVENT || this == BINARY_ACK;
    }
}
