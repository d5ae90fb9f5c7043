package dev.hardwire.socketio.recovery;

import dev.hardwire.adapter.Adapter;
import dev.hardwire.adapter.Audience;
import dev.hardwire.adapter.EncodedArguments;
import dev.hardwire.engineio.SessionIds;
import dev.hardwire.handler.DisconnectReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a namespace does so that clients that were cut off can go on. Each event gets an offset, and is kept in the very order
 * in which it is sent: so what stands behind the offset that a client has got last is what it has missed. Thread-safe.
 */
public final class Recovery {
    private static final Audience NOBODY = Audience.ALL.to(List.of());
    private static final EncodedArguments NOTHING =
            new EncodedArguments("[]".getBytes(StandardCharsets.US_ASCII), List.of());
    private static final int PREFIX_LENGTH = 8;
    private static final int RADIX = 36;

    private final Adapter adapter;
    private final RecoveryOptions options;
    /** What tells this namespace's offsets from those of other servers. */
    private final String prefix = SessionIds.next().substring(0, PREFIX_LENGTH) + '.';

    private final AtomicLong nextOffset = new AtomicLong();
    /** Held while an event is kept and sent, so that both happen in one order. */
    private final Object order = new Object();
    /** The sockets that have not ended, by their private ids. */
    private final ConcurrentHashMap<String, SocketRecovery> sockets = new ConcurrentHashMap<>();

    /** What a client says who wants to go on. */
    private record Claim(String privateId, String offset) {}

    /**
     * A session that can go on.
     *
     * @param privateId as it was
     * @param offset of the event that the client has got last
     */
    public record Found(String privateId, String offset, SavedSession session) {}

    /** Recovery by an adapter that keeps as much as the options say. */
    public Recovery(Adapter adapter, RecoveryOptions options) {
        this.adapter = adapter;
        this.options = options;
    }

    /** How much is kept. */
    public RecoveryOptions options() {
        return options;
    }

    /**
     * Whether a client may come back whose socket has left for this reason: not where either side wanted to part, or the
     * client sends what is not valid.
     */
    public static boolean isRecoverable(DisconnectReason reason) {
        return switch (reason) {
            case TRANSPORT_ERROR, TRANSPORT_CLOSE, FORCED_CLOSE, PING_TIMEOUT, SERVER_SHUTTING_DOWN -> true;
            case PARSE_ERROR, FORCED_SERVER_CLOSE, CLIENT_NAMESPACE_DISCONNECT, SERVER_NAMESPACE_DISCONNECT -> false;
        };
    }

    /** An offset that no event has yet. */
    public String newOffset() {
        return prefix + Long.toString(nextOffset.getAndIncrement(), RADIX);
    }

    /**
     * Keeps an event and sends it.
     *
     * @param event with the offset as its last argument
     * @param send hands it to all sockets that are meant; must not wait
     */
    public void send(String offset, Audience audience, EncodedArguments event, Runnable send) {
        synchronized (order) {
            adapter.append(offset, audience, event);
            send.run();
        }
    }

    /** A socket has begun. */
    public void begun(SocketRecovery socket) {
        sockets.put(socket.privateId(), socket);
    }

    /**
     * A socket is about to leave in a way that its client may come back from.
     *
     * @param data is asked when the last handler has returned: they may still change it
     */
    public void leaving(SocketRecovery socket, String socketId, Set<String> rooms, Supplier<JsonNode> data) {
        Set<String> others =
                Set.copyOf(rooms.stream().filter(room -> !room.equals(socketId)).toList());
        synchronized (order) {
            String leftAt = newOffset();
            adapter.append(leftAt, NOBODY, NOTHING);
            socket.left(socketId, others, data, leftAt);
        }
    }

    /** A socket has gone before its client was let in. */
    public void leavingEarly(SocketRecovery socket) {
        socket.leftEarly();
    }

    /** No handler is called any more for a socket: what is to be kept of it is kept now, so that nothing overtakes its end. */
    public void ended(SocketRecovery socket) {
        SavedSession session = socket.session();
        if (session != null) {
            adapter.saveSession(socket.privateId(), session.toJson());
        }
        sockets.remove(socket.privateId(), socket);
        socket.complete();
    }

    /**
     * The session that a client wants to go on with. Where its socket has not ended, as nobody has noticed yet that its
     * connection is gone, that is ended first.
     *
     * @param auth what the client says
     * @return completes with nothing if the client does not want to, or cannot
     */
    public CompletionStage<Optional<Found>> find(JsonNode auth) {
        Claim claim = claim(auth);
        if (claim == null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        SocketRecovery former = sockets.get(claim.privateId);
        if (former == null) {
            return take(claim);
        }
        former.cut();
        return former.ended().thenCompose(nothing -> take(claim));
    }

    private static @Nullable Claim claim(JsonNode auth) {
        String privateId = auth.path("pid").stringValue(null);
        String offset = auth.path("offset").stringValue(null);
        return privateId == null || offset == null ? null : new Claim(privateId, offset);
    }

    private CompletionStage<Optional<Found>> take(Claim claim) {
        return adapter.takeSession(claim.privateId)
                .thenApply(session -> session.flatMap(SavedSession::parse)
                        .map(saved -> new Found(claim.privateId, claim.offset, saved)));
    }

    /** A session was found, and its client has gone meanwhile. */
    public void putBack(Found found) {
        adapter.saveSession(found.privateId, found.session.toJson());
    }

    /**
     * Has a socket go on.
     *
     * @param join makes the socket a member of the rooms; from then on it gets what is sent
     * @return what it has missed until then, without a gap; completes with nothing if that is not known any more
     */
    public CompletionStage<Optional<List<EncodedArguments>>> resume(Found found, Runnable join) {
        List<String> rooms = new ArrayList<>(found.session.rooms());
        rooms.add(found.session.socketId());
        synchronized (order) {
            join.run();
            return adapter.replay(found.session.missedSince(found.offset), Set.copyOf(rooms));
        }
    }
}
