package dev.hardwire.socketio.packet;

/** Why a text or binary message is no packet that the server takes. */
public enum Refusal implements Decoded {
    /** It has no type, or one that does not exist. */
    UNKNOWN_TYPE("unknown packet type"),
    /** The number of attachments is missing, or none. */
    ILLEGAL_ATTACHMENTS("illegal attachments"),
    /** There are more attachments than the limit. */
    TOO_MANY_ATTACHMENTS("too many attachments"),
    /** The namespace is longer than the limit. */
    NAMESPACE_TOO_LONG("namespace too long"),
    /** The id of the acknowledgement has too many digits. */
    ID_TOO_LONG("acknowledgement id too long"),
    /** The JSON is none, or not what the type of the packet asks for. */
    INVALID_PAYLOAD("invalid payload"),
    /** The event has a name that only the protocol itself may use. */
    RESERVED_EVENT("reserved event name"),
    /** The name of the event is longer than the limit. */
    EVENT_TOO_LONG("event name too long"),
    /** A text message came where an attachment was due. */
    MISSING_ATTACHMENT("got plaintext data when reconstructing a packet"),
    /** A binary message came where no attachment was due. */
    UNEXPECTED_ATTACHMENT("got binary data when not reconstructing a packet");

    private final String text;

    Refusal(String text) {
        this.text = text;
    }

    /** What is wrong, for the log. */
    public String text() {
        return text;
    }
}
