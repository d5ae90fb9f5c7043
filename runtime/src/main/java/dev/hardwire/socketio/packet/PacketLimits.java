package dev.hardwire.socketio.packet;

/**
 * How large the parts of a packet may be.
 *
 * @param attachments the number of attachments
 * @param namespaceLength the length of the namespace in bytes
 * @param eventLength the length of the event's name in bytes, as it is in the JSON
 */
public record PacketLimits(int attachments, int namespaceLength, int eventLength) {}
