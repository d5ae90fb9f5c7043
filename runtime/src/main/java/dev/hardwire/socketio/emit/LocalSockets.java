package dev.hardwire.socketio.emit;

import dev.hardwire.adapter.AnswerListener;
import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.Delivery;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.adapter.LocalNamespace;
import dev.hardwire.engineio.EngineMessage;
import dev.hardwire.socketio.ack.AckSink;
import dev.hardwire.socketio.ack.AskedSockets;
import dev.hardwire.socketio.ack.ForwardedAcks;
import dev.hardwire.socketio.packet.EncodedPacket;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.recovery.Recovery;
import dev.hardwire.socketio.room.Member;
import dev.hardwire.socketio.room.Rooms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be done to the sockets of a namespace that are on this server, whoever asks for it. Thread-safe. */
final class LocalSockets implements LocalNamespace {
    private static final Logger LOG = LoggerFactory.getLogger(LocalSockets.class);

    private final NamespaceSockets sockets;
    private final Rooms rooms;

    LocalSockets(NamespaceSockets sockets, Rooms rooms) {
        this.sockets = sockets;
        this.rooms = rooms;
    }

    @Override
    public void broadcast(Audience audience, EncodedArguments event, Delivery delivery) {
        send(sockets.encoder().event(Packet.NO_ID, event), event, audience, delivery);
    }

    /**
     * Sends an event to the sockets here that are meant; one with an offset is kept for those whose clients come back.
     *
     * @param event what the packet says
     */
    void send(EncodedPacket packet, EncodedArguments event, Audience audience, Delivery delivery) {
        EngineMessage message = packet.sharedMessage(delivery.compress());
        Recovery recovery = sockets.recovery();
        String offset = delivery.offset();
        if (recovery == null || offset == null) {
            rooms.broadcast(message, audience, delivery.droppable());
        } else {
            recovery.send(
                    offset,
                    audience,
                    event,
                    () -> rooms.broadcast(message, audience, false, member -> sent(member, offset)));
        }
    }

    private static void sent(Member member, String offset) {
        if (member instanceof ReachedSocket socket) {
            socket.sent(offset);
        }
    }

    @Override
    public void broadcastWithAck(
            Audience audience, EncodedArguments event, Delivery delivery, Duration timeout, AnswerListener answers) {
        long ackId = sockets.nextAckId();
        EncodedPacket packet = sockets.encoder().event(ackId, event);
        Flags flags = Flags.NONE.compress(delivery.compress());
        ask(
                packet,
                ackId,
                audience,
                delivery.droppable() ? flags.asDroppable() : flags,
                timeout,
                new ForwardedAcks(answers));
    }

    /** Sends an event to the sockets here that are meant, and has the sink told of their acknowledgements. */
    void ask(EncodedPacket packet, long ackId, Audience audience, Flags flags, Duration timeout, AckSink sink) {
        AskedSockets asked = new AskedSockets(ackId, sink);
        rooms.broadcast(packet.sharedMessage(flags.compress()), audience, flags.droppable(), asked::ask);
        asked.within(timeout);
    }

    @Override
    public List<byte[]> fetchSockets(Audience audience) {
        List<byte[]> snapshots = new ArrayList<>();
        rooms.forEach(audience, member -> {
            if (member instanceof ReachedSocket socket && socket.connected()) {
                snapshots.add(SocketSnapshot.of(socket).toJson());
            }
        });
        return snapshots;
    }

    @Override
    public void join(Audience audience, Set<String> names) {
        rooms.forEach(audience, member -> {
            try {
                names.forEach(room -> rooms.join(member, room));
            } catch (IllegalStateException e) {
                LOG.warn("Socket {} stays out of a room that another server has sent it to", member.id(), e);
            }
        });
    }

    /** As {@link #join}, for who is told that a socket is in too many rooms. */
    void joinAll(Audience audience, Collection<String> names) {
        rooms.forEach(audience, member -> names.forEach(room -> rooms.join(member, room)));
    }

    @Override
    public void leave(Audience audience, Set<String> names) {
        rooms.forEach(audience, member -> names.forEach(room -> rooms.leave(member, room)));
    }

    @Override
    public void disconnect(Audience audience, boolean close) {
        rooms.forEach(audience, member -> {
            if (member instanceof ReachedSocket socket) {
                socket.disconnect(close);
            }
        });
    }

    @Override
    public void serverSideEmit(EncodedArguments event) {
        sockets.serverEvents().tell(event, values -> {});
    }

    @Override
    public void serverSideEmitWithAck(EncodedArguments event, AnswerListener answer) {
        if (!sockets.serverEvents().tell(event, new ServerAnswer(sockets, answer))) {
            answer.left();
        }
    }
}
