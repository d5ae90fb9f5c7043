package dev.hardwire.socketio.emit;

import dev.hardwire.adapter.AdapterFactory;
import dev.hardwire.socketio.recovery.RecoveryOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a server sends, the same for all of its namespaces.
 *
 * @param maxEventLength the longest name of an event, in characters
 * @param maxAttachments how many attachments a packet can have
 * @param maxRooms how many rooms a socket may be in
 * @param maxRoomLength the longest name of a room, in characters
 * @param ackTimeout how long acknowledgements are waited for where nothing is said
 * @param adapter makes the way to other servers
 * @param recovery what is kept for clients that come back; null where they start anew
 */
public record EmitOptions(
        int maxEventLength,
        int maxAttachments,
        int maxRooms,
        int maxRoomLength,
        Duration ackTimeout,
        AdapterFactory adapter,
        @Nullable RecoveryOptions recovery) {}
