package dev.hardwire.socketio.packet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts packets and the attachments that follow them together. For one connection, on its event loop. */
public final class PacketAssembler {
    private final PacketLimits limits;
    /** The packet whose attachments are not all here yet. */
    private @Nullable Packet pending;

    private List<byte[]> attached = List.of();

    /** For packets within these limits. */
    public PacketAssembler(PacketLimits limits) {
        this.limits = limits;
    }

    /** Takes a text message, valid UTF-8, which belongs to the packet. */
    public Decoded text(byte[] message) {
        if (pending != null) {
            return Refusal.MISSING_ATTACHMENT;
        }
        Decoded decoded = PacketParser.parse(message, limits);
        attached = List.of();
        if (decoded instanceof Packet packet && packet.attachments() > 0) {
            pending = packet;
            attached = new ArrayList<>(packet.attachments());
        }
        return decoded;
    }

    /** Takes a binary message. Answers null if it is an attachment, else the reason why it is none. */
    public @Nullable Refusal binary(byte[] message) {
        if (pending == null) {
            return Refusal.UNEXPECTED_ATTACHMENT;
        }
        attached.add(message);
        return null;
    }

    /** The packet if it is complete now, else null: attachments are due. To be asked after each attachment. */
    public @Nullable Packet completed() {
        Packet packet = pending;
        if (packet == null || attached.size() < packet.attachments()) {
            return null;
        }
        pending = null;
        return packet;
    }

    /** The attachments of the packet that was completed last. */
    public List<byte[]> attachments() {
        return attached;
    }
}
