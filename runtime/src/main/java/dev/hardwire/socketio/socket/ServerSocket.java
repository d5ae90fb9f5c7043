package dev.hardwire.socketio.socket;

import dev.hardwire.engineio.CloseReason;
import dev.hardwire.engineio.EngineMessage;
import dev.hardwire.engineio.EngineSession;
import dev.hardwire.engineio.SessionIds;
import dev.hardwire.engineio.SessionTask;
import dev.hardwire.handler.Args;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Socket;
import dev.hardwire.http.request.RequestHandshake;
import dev.hardwire.http.security.Granted;
import dev.hardwire.http.security.Guard;
import dev.hardwire.socketio.ack.PendingAcks;
import dev.hardwire.socketio.call.SocketCalls;
import dev.hardwire.socketio.emit.Flags;
import dev.hardwire.socketio.namespace.ServerNamespace;
import dev.hardwire.socketio.packet.EncodedPacket;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.packet.RawArgs;
import dev.hardwire.socketio.recovery.Recovery;
import dev.hardwire.socketio.recovery.SocketRecovery;
import dev.hardwire.spi.NamespaceTable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One client in one namespace. What {@link Socket} offers is thread-safe; the rest is for the session's event loop. */
final class ServerSocket extends SendingSocket {
    private enum State {
        /** The connect handler decides; what is emitted waits. */
        CONNECTING,
        CONNECTED,
        /** Refused or disconnected. */
        GONE
    }

    private static final Logger LOG = LoggerFactory.getLogger(ServerSocket.class);

    /** Changes only before anybody else knows the socket. */
    private String id = SessionIds.next();

    private final ServerNamespace namespace;
    private final Connection connection;
    private final RequestHandshake handshake;
    private final SocketCalls calls;
    /** Written on the event loop only. */
    private volatile State state = State.CONNECTING;
    /** Ends the socket when who has joined expires; null where nobody does, and before the client is let in. */
    private @Nullable Expiry expiry;
    /** Made when an acknowledgement is first asked for. */
    private volatile @Nullable PendingAcks acks;
    /** Whether no handler will be called any more; guarded by this. */
    private boolean ended;
    /** What waits until the client is let in; null where nothing does. */
    private @Nullable EarlyMessages early;
    /** Why the client has gone while the connect handler was still deciding; null if it has not. */
    private @Nullable DisconnectReason goneEarly;
    /** What lets the client go on after a cut; null where it cannot. Set before anybody else knows the socket. */
    private @Nullable SocketRecovery recovery;

    ServerSocket(ServerNamespace namespace, Connection connection, RequestHandshake handshake) {
        this.namespace = namespace;
        this.connection = connection;
        this.handshake = handshake;
        this.calls = new SocketCalls(this, namespace.handlers(), connection);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Handshake handshake() {
        return handshake;
    }

    @Override
    public boolean connected() {
        return state == State.CONNECTED;
    }

    @Override
    public EngineSession session() {
        return connection.session();
    }

    @Override
    ServerNamespace of() {
        return namespace;
    }

    @Override
    SocketOptions options() {
        return connection.options();
    }

    /** Whether the socket was refused, or has left. */
    boolean isGone() {
        return state == State.GONE;
    }

    /** The client asks to be let in. */
    void connect() {
        namespace.socketBegun();
        Recovery recoveries = namespace.recovery();
        if (recoveries == null) {
            begin(List.of());
        } else {
            new Resumption(this, recoveries).start();
        }
    }

    /**
     * Asks who the client is, and then the connect handler.
     *
     * @param messages those that the client has missed
     */
    void begin(List<EngineMessage> messages) {
        if (!messages.isEmpty()) {
            early().missed(messages);
        }
        namespace.members().rooms().add(this);
        Guard guard = namespace.guard();
        if (guard == null) {
            calls.connect(null);
        } else {
            new ConnectAdmission(this, guard).run();
        }
    }

    /** The client is who may join. In a task of the session, as the other answers. */
    void admitted(Granted granted) {
        calls.admit(granted);
        decide(null);
    }

    /** A check has failed. */
    void notAdmitted(Throwable failure) {
        decide(failure);
    }

    private void decide(@Nullable Throwable before) {
        if (state == State.CONNECTING) {
            calls.connect(before);
        } else {
            ended();
        }
    }

    // ---- a client that was cut off, or may be ----

    @Override
    public boolean recovered() {
        return recovery != null && recovery.isRecovered();
    }

    @Override
    public @Nullable SocketRecovery recovery() {
        return recovery;
    }

    @Override
    public boolean skipsMiddleware() {
        Recovery recoveries = namespace.recovery();
        return recoveries != null && recoveries.options().skipMiddlewares() && recovered();
    }

    void recoverBy(SocketRecovery made) {
        recovery = made;
    }

    /** Goes on as the socket with this id. */
    void takeId(String former) {
        id = former;
    }

    /** Goes on in rooms. */
    void joinAgain(Set<String> rooms) {
        namespace.members().rooms().add(this);
        try {
            rooms.forEach(room -> namespace.members().rooms().join(this, room));
        } catch (IllegalStateException e) {
            LOG.warn("Socket {} cannot go on in all of its rooms", id, e);
        }
    }

    /** Does not go on. */
    void leaveAgain() {
        namespace.members().rooms().remove(this);
        id = SessionIds.next();
        releaseEarly();
    }

    @Override
    public void sent(String offset) {
        SocketRecovery own = recovery;
        if (own != null) {
            own.sent(offset);
        }
    }

    /** Ends the connection, because the client has come back on another one. Thread-safe. */
    void cut() {
        session().execute(() -> {
            if (state != State.GONE) {
                session().close(CloseReason.TRANSPORT_CLOSE);
            }
        });
    }

    private void keepSession(DisconnectReason reason) {
        Recovery recoveries = namespace.recovery();
        SocketRecovery own = recovery;
        if (recoveries == null || own == null || !Recovery.isRecoverable(reason)) {
            return;
        }
        if (state == State.CONNECTED) {
            recoveries.leaving(own, id, rooms(), this::snapshotOfData);
        } else {
            recoveries.leavingEarly(own);
        }
    }

    private void endRecovery() {
        Recovery recoveries = namespace.recovery();
        SocketRecovery own = recovery;
        if (recoveries != null && own != null) {
            recoveries.ended(own);
        }
    }

    // ---- its life ----

    @Override
    public void accepted() {
        if (state == State.GONE) {
            // The handler may have begun something that its counterpart has to end.
            calls.end(goneEarly == null ? DisconnectReason.TRANSPORT_CLOSE : goneEarly);
            return;
        }
        EarlyMessages waiting = early;
        early = null;
        if (waiting != null) {
            waiting.sendMissed(session());
        }
        session()
                .transmit(encoder()
                        .connect(id, recovery == null ? null : recovery.privateId())
                        .message());
        state = State.CONNECTED;
        if (waiting != null) {
            waiting.sendEmitted(this::transmit);
        }
        expiry = Expiry.of(this, calls.principals());
        connection.joined();
    }

    @Override
    public void refused(String message, @Nullable JsonNode data) {
        if (state == State.CONNECTING) {
            session().transmit(encoder().connectError(message, data).message());
            leave();
            leaveRooms();
            connection.remove(this);
        }
        if (recovery != null) {
            recovery.giveUp();
        }
        ended();
    }

    /** An event from the client. */
    void event(Packet packet, List<byte[]> attachments) {
        String event = packet.event(namespace.events());
        if (!calls.mayCome(event, packet.id())) {
            return;
        }
        int handler = namespace.handlers().table().find(event);
        RawArgs args = null;
        if (isHeard()) {
            args = packet.args(attachments);
            heard(event, args);
        }
        if (handler == NamespaceTable.NOT_FOUND) {
            LOG.debug("Nobody handles the event {} in {}", event, namespace.name());
        } else if (!isGone()) {
            calls.event(handler, event, args == null ? packet.args(attachments) : args, packet.id());
        }
    }

    /** An acknowledgement from the client. */
    void acknowledged(Packet packet, List<byte[]> attachments) {
        PendingAcks pending = acks;
        if (pending != null) {
            pending.complete(packet.id(), packet.args(attachments));
        }
    }

    /** The socket has left its namespace; the client knows, or cannot be told. */
    void gone(DisconnectReason reason) {
        if (state == State.CONNECTED) {
            keepSession(reason);
            leave();
            calls.end(reason);
        } else if (state == State.CONNECTING) {
            goneEarly = reason;
            keepSession(reason);
            leave();
            leaveRooms();
        }
    }

    @Override
    public void leaveRooms() {
        namespace.members().rooms().remove(this);
    }

    private void leave() {
        state = State.GONE;
        if (expiry != null) {
            expiry.cancel();
            expiry = null;
        }
        releaseEarly();
        PendingAcks pending = acks;
        if (pending != null) {
            pending.close();
        }
    }

    private void releaseEarly() {
        if (early != null) {
            early.release();
            early = null;
        }
    }

    @Override
    public void ended() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        endRecovery();
        calls.close(namespace::socketEnded);
    }

    /** Tells the client that it has left, and leaves. */
    void expel(DisconnectReason reason) {
        if (state == State.CONNECTED) {
            session().transmit(encoder().disconnect().message());
        }
        gone(reason);
    }

    @Override
    public boolean deliverAtOnce(EngineMessage message) {
        return state == State.CONNECTED && !isOverheard() && session().transmitAtOnce(message);
    }

    @Override
    public void deliver(EngineMessage message, boolean droppable) {
        switch (state) {
            case CONNECTING -> keep(message);
            case CONNECTED -> {
                if (droppable && !session().isWritable()) {
                    message.release();
                } else {
                    transmit(message);
                }
            }
            case GONE -> message.release();
        }
    }

    private void transmit(EngineMessage message) {
        sent(message);
        session().transmit(message);
    }

    private void keep(EngineMessage message) {
        if (early().add(message) > options().engine().maxQueuedPackets()) {
            session().close(CloseReason.FORCED_CLOSE);
        }
    }

    private EarlyMessages early() {
        EarlyMessages waiting = early;
        if (waiting == null) {
            waiting = new EarlyMessages();
            early = waiting;
        }
        return waiting;
    }

    @Override
    public void send(EncodedPacket packet) {
        send(packet.message(), false);
    }

    private void send(EngineMessage message, boolean droppable) {
        EngineSession session = session();
        if (!droppable && session.eventLoop().inEventLoop() && state == State.CONNECTED) {
            sent(message);
            session.send(message);
        } else if (session.isOver()) {
            message.release();
        } else {
            session.submit(new SessionTask(message.size()) {
                @Override
                protected void run() {
                    deliver(message, droppable);
                }
            });
        }
    }

    @Override
    void send(EncodedPacket packet, Flags flags) {
        send(packet.message(flags.compress()), flags.droppable());
    }

    @Override
    CompletionStage<Args> ask(EncodedPacket packet, long ackId, Flags flags) {
        pace();
        CompletionStage<Args> answer;
        try {
            answer = acks().await(ackId, flags.timeoutOr(namespace.members().ackTimeout()));
        } catch (IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
        send(packet, flags);
        return answer;
    }

    @Override
    public PendingAcks acks() {
        PendingAcks pending = acks;
        if (pending == null) {
            synchronized (this) {
                pending = acks;
                if (pending == null) {
                    pending = new PendingAcks(session(), options().maxPendingAcks());
                    acks = pending;
                }
            }
        }
        if (state == State.GONE) {
            pending.close();
        }
        return pending;
    }

    @Override
    public void disconnect(boolean close) {
        session().execute(() -> {
            if (close) {
                connection.disconnectAll(this);
            } else {
                expel(DisconnectReason.SERVER_NAMESPACE_DISCONNECT);
            }
        });
    }
}
