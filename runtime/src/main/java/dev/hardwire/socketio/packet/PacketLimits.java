package dev.hardwire.socketio.packet;

import org.jspecify.annotations.Nullable;

/**
 * How large the parts of a packet may be.
 *
 * @param attachments the number of attachments
 * @param namespaceLength the length of the namespace in bytes
 * @param eventLength the length of the event's name in bytes, as it is in the JSON
 */
public record PacketLimits(int attachments, int namespaceLength, int eventLength) {
    /** What a client is told that has exceeded one of them; null for any other refusal. */
    public @Nullable String exceeded(Refusal refusal) {
        return switch (refusal) {
            case TOO_MANY_ATTACHMENTS -> "A packet can have at most " + attachments + " attachments";
            case NAMESPACE_TOO_LONG -> "The name of a namespace can have at most " + namespaceLength + " bytes";
            case EVENT_TOO_LONG -> "The name of an event can have at most " + eventLength + " bytes";
            case UNKNOWN_TYPE,
                    ILLEGAL_ATTACHMENTS,
                    ID_TOO_LONG,
                    INVALID_PAYLOAD,
                    RESERVED_EVENT,
                    MISSING_ATTACHMENT,
                    UNEXPECTED_ATTACHMENT -> null;
        };
    }
}
