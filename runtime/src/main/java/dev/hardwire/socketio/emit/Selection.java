package dev.hardwire.socketio.emit;

import dev.hardwire.adapter.Adapter;
import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.Delivery;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.BroadcastOperator;
import dev.hardwire.handler.RemoteSocket;
import dev.hardwire.socketio.ack.GatheredAcks;
import dev.hardwire.socketio.packet.EncodedPacket;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.recovery.Recovery;
import dev.hardwire.spi.ArgumentsWriter;
import dev.hardwire.spi.BroadcastEventEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A selection of the sockets of a sockets. Immutable and thread-safe. */
final class Selection implements BroadcastEventEmitter {
    private final NamespaceSockets sockets;
    private final Audience audience;
    private final Flags flags;

    Selection(NamespaceSockets sockets, Audience audience, Flags flags) {
        this.sockets = sockets;
        this.audience = audience;
        this.flags = flags;
    }

    private Selection of(Audience other) {
        return new Selection(sockets, other, flags);
    }

    private Selection with(Flags other) {
        return new Selection(sockets, audience, other);
    }

    @Override
    public BroadcastOperator to(String... rooms) {
        return of(audience.to(Arrays.asList(rooms)));
    }

    @Override
    public BroadcastOperator to(Collection<String> rooms) {
        return of(audience.to(rooms));
    }

    @Override
    public BroadcastOperator except(String... rooms) {
        return of(audience.except(Arrays.asList(rooms)));
    }

    @Override
    public BroadcastOperator except(Collection<String> rooms) {
        return of(audience.except(rooms));
    }

    @Override
    public BroadcastOperator local() {
        return with(flags.asLocal());
    }

    @Override
    public Selection droppable() {
        return with(flags.asDroppable());
    }

    @Override
    public Selection compress(boolean compress) {
        return with(flags.compress(compress));
    }

    @Override
    public Selection timeout(Duration timeout) {
        return with(flags.timeout(timeout));
    }

    @Override
    public void emit(String event, @Nullable Object... arguments) {
        String offset = offset();
        send(sockets.values().event(sockets.encoder(), event, Packet.NO_ID, offset, arguments), offset);
    }

    @Override
    public void emitWritten(String event, ArgumentsWriter arguments) {
        String offset = offset();
        send(sockets.values().event(sockets.encoder(), event, Packet.NO_ID, offset, arguments), offset);
    }

    /** By which the event is kept for clients that come back; null where it is not. */
    private @Nullable String offset() {
        Recovery recovery = sockets.recovery();
        return recovery == null || flags.droppable() ? null : recovery.newOffset();
    }

    private void send(EncodedPacket packet, @Nullable String offset) {
        Adapter others = others();
        if (others == null && offset == null) {
            sockets.rooms().broadcast(packet.sharedMessage(flags.compress()), audience, flags.droppable());
            return;
        }
        // Before the packet is made a message, which takes its bytes.
        EncodedArguments event = packet.copyArguments();
        Delivery delivery = delivery(offset);
        sockets.here().send(packet, event, audience, delivery);
        if (others != null) {
            others.broadcast(audience, event, delivery);
        }
    }

    /** Whom sockets of other servers are reached through; null where they are not meant, or there are none. */
    private @Nullable Adapter others() {
        return !flags.local() && sockets.adapter().reachesOthers() ? sockets.adapter() : null;
    }

    private Delivery delivery(@Nullable String offset) {
        return new Delivery(flags.droppable(), flags.compress(), offset);
    }

    @Override
    public CompletionStage<BroadcastAcks> emitWithAck(String event, @Nullable Object... arguments) {
        long ackId = sockets.nextAckId();
        return ask(sockets.values().event(sockets.encoder(), event, ackId, arguments), ackId);
    }

    @Override
    public CompletionStage<BroadcastAcks> emitWrittenWithAck(String event, ArgumentsWriter arguments) {
        long ackId = sockets.nextAckId();
        return ask(sockets.values().event(sockets.encoder(), event, ackId, arguments), ackId);
    }

    /** How long acknowledgements are waited for. */
    Duration ackTimeout() {
        return flags.timeoutOr(sockets.ackTimeout());
    }

    private CompletionStage<BroadcastAcks> ask(EncodedPacket packet, long ackId) {
        Duration timeout = ackTimeout();
        GatheredAcks acks = GatheredAcks.here();
        Adapter others = others();
        EncodedArguments event = others == null ? null : packet.copyArguments();
        if (others != null && event != null) {
            acks.add(others.broadcastWithAck(audience, event, delivery(null), timeout));
        }
        sockets.here().ask(packet, ackId, audience, flags, timeout, acks);
        return acks.result();
    }

    @Override
    public CompletionStage<List<RemoteSocket>> fetchSockets() {
        List<RemoteSocket> here = new ArrayList<>();
        sockets.rooms().forEach(audience, member -> {
            if (member instanceof ReachedSocket socket && socket.connected()) {
                here.add(fetched(SocketSnapshot.of(socket)));
            }
        });
        Adapter others = others();
        if (others == null) {
            return CompletableFuture.completedFuture(List.copyOf(here));
        }
        return others.fetchSockets(audience).thenApply(snapshots -> {
            List<RemoteSocket> all = new ArrayList<>(here);
            snapshots.forEach(snapshot -> all.add(fetched(SocketSnapshot.parse(snapshot))));
            return List.copyOf(all);
        });
    }

    private RemoteSocket fetched(SocketSnapshot snapshot) {
        Audience only = new Audience(Set.of(snapshot.id()), Set.of());
        return new FetchedSocket(new Selection(sockets, only, Flags.NONE), snapshot);
    }

    @Override
    public void socketsJoin(String... rooms) {
        Set<String> names = Set.copyOf(Arrays.asList(rooms));
        names.forEach(sockets::checkRoom);
        Adapter others = others();
        if (others != null) {
            others.join(audience, names);
        }
        sockets.here().joinAll(audience, names);
    }

    @Override
    public void socketsLeave(String... rooms) {
        Set<String> names = Set.copyOf(Arrays.asList(rooms));
        Adapter others = others();
        if (others != null) {
            others.leave(audience, names);
        }
        sockets.here().leave(audience, names);
    }

    @Override
    public void disconnectSockets(boolean close) {
        Adapter others = others();
        if (others != null) {
            others.disconnect(audience, close);
        }
        sockets.here().disconnect(audience, close);
    }
}
