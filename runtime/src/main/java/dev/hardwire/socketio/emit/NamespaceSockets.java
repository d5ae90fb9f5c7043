package dev.hardwire.socketio.emit;

import dev.hardwire.adapter.Adapter;
import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.Retention;
import dev.hardwire.socketio.packet.PacketEncoder;
import dev.hardwire.socketio.recovery.Recovery;
import dev.hardwire.socketio.recovery.RecoveryOptions;
import dev.hardwire.socketio.room.Rooms;
import dev.hardwire.spi.BroadcastEventEmitter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The sockets of one namespace, here and on other servers, with all that is needed to send to them. Thread-safe. */
public final class NamespaceSockets {
    private final EmitOptions options;
    private final EmittedValues values;
    private final PacketEncoder encoder;
    private final Rooms rooms;
    private final ServerEvents serverEvents = new ServerEvents();
    private final LocalSockets here;
    private final Adapter adapter;
    /** Null where clients that were cut off start anew. */
    private final @Nullable Recovery recovery;

    private final AtomicLong nextAckId = new AtomicLong();
    private final Selection all = new Selection(this, Audience.ALL, Flags.NONE);

    /**
     * No sockets yet.
     *
     * @param name by which clients know the namespace
     * @param values writes what is sent untyped
     */
    public NamespaceSockets(String name, EmittedValues values, EmitOptions options) {
        this.options = options;
        this.values = values;
        this.encoder = new PacketEncoder(name, options.maxAttachments());
        this.rooms = new Rooms(options.maxRooms());
        this.here = new LocalSockets(this, rooms);
        RecoveryOptions kept = options.recovery();
        this.adapter = options.adapter().create(name, here, kept == null ? Retention.NONE : kept.retention());
        this.recovery = kept == null ? null : new Recovery(adapter, kept);
    }

    /** Writes what is sent untyped. */
    public EmittedValues values() {
        return values;
    }

    /** Makes the packets of the namespace. */
    public PacketEncoder encoder() {
        return encoder;
    }

    /** Who is in which room, of the sockets of this server. */
    public Rooms rooms() {
        return rooms;
    }

    /** Who listens to other servers. */
    public ServerEvents serverEvents() {
        return serverEvents;
    }

    /** The sockets of this server, for whoever asks for something to be done to them. */
    LocalSockets here() {
        return here;
    }

    /** The way to other servers. */
    public Adapter adapter() {
        return adapter;
    }

    /** What lets clients go on that were cut off; null where they start anew. */
    public @Nullable Recovery recovery() {
        return recovery;
    }

    /** How long acknowledgements are waited for where nothing is said. */
    public Duration ackTimeout() {
        return options.ackTimeout();
    }

    /** An id for an acknowledgement that no other in the namespace has. */
    public long nextAckId() {
        return nextAckId.getAndIncrement();
    }

    /** All of them. */
    public BroadcastEventEmitter all() {
        return all;
    }

    /** Some of them, and how they are sent to. */
    public BroadcastEventEmitter select(Audience audience, Flags flags) {
        return new Selection(this, audience, flags);
    }

    /**
     * Checks the name of a room that is to be joined.
     *
     * @throws IllegalArgumentException if it is empty or too long
     */
    public void checkRoom(String room) {
        if (room.isEmpty() || room.length() > options.maxRoomLength()) {
            throw new IllegalArgumentException("The name of a room must have 1 to " + options.maxRoomLength()
                    + " characters, not " + room.length());
        }
    }
}
