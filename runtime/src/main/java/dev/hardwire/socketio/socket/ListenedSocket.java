package dev.hardwire.socketio.socket;

import dev.hardwire.engineio.EngineMessage;
import dev.hardwire.handler.AnyListener;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.SocketData;
import dev.hardwire.socketio.emit.ReachedSocket;
import dev.hardwire.socketio.packet.ByteNames;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.packet.PacketLimits;
import dev.hardwire.socketio.packet.PacketParser;
import dev.hardwire.socketio.packet.PacketType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What hangs on a socket where it is used: listeners to all of its events, and its data. Each is made when first used. */
abstract class ListenedSocket implements ReachedSocket {
    /** What is sent was made here, and so is within its limits. */
    private static final PacketLimits SENT = new PacketLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final ByteNames NO_NAMES = new ByteNames(Set.of());

    private volatile @Nullable AnyListeners incoming;
    private volatile @Nullable AnyListeners outgoing;
    private volatile @Nullable BoundedData data;

    /** The limits. */
    abstract SocketOptions options();

    @Override
    public final SocketData data() {
        BoundedData made = data;
        if (made == null) {
            synchronized (this) {
                made = data;
                if (made == null) {
                    made = new BoundedData(options().maxSocketData());
                    data = made;
                }
            }
        }
        return made;
    }

    @Override
    public final JsonNode snapshotOfData() {
        BoundedData made = data;
        return made == null ? JsonNodeFactory.instance.objectNode() : made.toJson();
    }

    /** Whether somebody hears all events of the client. */
    final boolean isHeard() {
        AnyListeners listeners = incoming;
        return listeners != null && !listeners.isEmpty();
    }

    /** Whether somebody hears all events that are sent to the client. */
    final boolean isOverheard() {
        AnyListeners listeners = outgoing;
        return listeners != null && !listeners.isEmpty();
    }

    /** Tells those who hear all events of the client. On the session's event loop. */
    final void heard(String event, Args args) {
        AnyListeners listeners = incoming;
        if (listeners != null) {
            listeners.tell(event, args);
        }
    }

    /** Tells those who hear all events that are sent to the client. On the session's event loop. */
    final void sent(EngineMessage message) {
        AnyListeners listeners = outgoing;
        if (listeners != null
                && isOverheard()
                && PacketParser.parse(message.copyText(), SENT) instanceof Packet packet
                && packet.type() == PacketType.EVENT) {
            listeners.tell(packet.event(NO_NAMES), packet.args(message.attachments()));
        }
    }

    private synchronized AnyListeners incoming() {
        AnyListeners made = incoming;
        if (made == null) {
            made = new AnyListeners(options().maxListeners());
            incoming = made;
        }
        return made;
    }

    private synchronized AnyListeners outgoing() {
        AnyListeners made = outgoing;
        if (made == null) {
            made = new AnyListeners(options().maxListeners());
            outgoing = made;
        }
        return made;
    }

    @Override
    public final void onAny(AnyListener listener) {
        incoming().add(listener, false);
    }

    @Override
    public final void prependAny(AnyListener listener) {
        incoming().add(listener, true);
    }

    @Override
    public final void offAny(AnyListener listener) {
        incoming().remove(listener);
    }

    @Override
    public final void offAny() {
        incoming().clear();
    }

    @Override
    public final List<AnyListener> listenersAny() {
        AnyListeners listeners = incoming;
        return listeners == null ? List.of() : listeners.all();
    }

    @Override
    public final void onAnyOutgoing(AnyListener listener) {
        outgoing().add(listener, false);
    }

    @Override
    public final void prependAnyOutgoing(AnyListener listener) {
        outgoing().add(listener, true);
    }

    @Override
    public final void offAnyOutgoing(AnyListener listener) {
        outgoing().remove(listener);
    }

    @Override
    public final void offAnyOutgoing() {
        outgoing().clear();
    }

    @Override
    public final List<AnyListener> listenersAnyOutgoing() {
        AnyListeners listeners = outgoing;
        return listeners == null ? List.of() : listeners.all();
    }
}
