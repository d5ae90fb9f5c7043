package dev.hardwire.socketio.socket;

import dev.hardwire.engineio.CloseReason;
import dev.hardwire.engineio.EngineSession;
import dev.hardwire.engineio.SessionListener;
import dev.hardwire.handler.DisconnectReason;
import dev.hardwire.http.request.RequestHandshake;
import dev.hardwire.socketio.call.Intake;
import dev.hardwire.socketio.namespace.NamespaceSource;
import dev.hardwire.socketio.namespace.ServerNamespace;
import dev.hardwire.socketio.packet.Decoded;
import dev.hardwire.socketio.packet.Packet;
import dev.hardwire.socketio.packet.PacketAssembler;
import dev.hardwire.socketio.packet.PacketEncoder;
import dev.hardwire.socketio.packet.PacketPeek;
import dev.hardwire.socketio.packet.PacketType;
import dev.hardwire.socketio.packet.Refusal;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's Engine.IO session with its sockets, one for each namespace that it joins. On the session's event loop only. */
final class Connection implements SessionListener, Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final Connections server;
    private final EngineSession session;
    private final PacketAssembler assembler;
    /**
     * The sockets that have asked to join and were not refused. One that the server has disconnected stays, so that what its
     * client has sent meanwhile is ignored, until the client joins again.
     */
    private final List<ServerSocket> sockets = new ArrayList<>(1);
    /** The client has broken a rule: nothing that it still sends counts. */
    private boolean broken;
    /** How many sockets have so many events waiting that nothing more is read. */
    private int fullQueues;
    /** Ends the session of a client that joins no namespace; null when it has joined one. */
    private @Nullable Future<?> connectTimer;

    /** A client that has not joined a namespace yet. */
    Connection(Connections server, EngineSession session) {
        this.server = server;
        this.session = session;
        this.assembler = new PacketAssembler(options().packets());
        connectTimer = session.eventLoop()
                .schedule(
                        () -> session.close(CloseReason.FORCED_CLOSE),
                        options().connectTimeout().toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    EngineSession session() {
        return session;
    }

    SocketOptions options() {
        return server.options();
    }

    @Override
    public void text(ByteBuf message) {
        if (broken) {
            return;
        }
        Decoded decoded = assembler.text(ByteBufUtil.getBytes(message));
        if (decoded instanceof Packet packet) {
            if (packet.attachments() == 0) {
                handle(packet, List.of());
            }
        } else if (decoded instanceof Refusal refusal) {
            refuse(refusal);
        }
    }

    @Override
    public void binary(ByteBuf message) {
        if (broken) {
            return;
        }
        Refusal refusal = assembler.binary(ByteBufUtil.getBytes(message));
        if (refusal != null) {
            refuse(refusal);
            return;
        }
        Packet packet = assembler.completed();
        if (packet != null) {
            handle(packet, assembler.attachments());
        }
    }

    /** An event that asks for no acknowledgement: {@code 2}, perhaps a namespace and a comma, and its array. */
    @Override
    public boolean mayBeDropped(ByteBuf message) {
        return PacketPeek.isEventWithoutAck(message);
    }

    private void refuse(Refusal refusal) {
        broken = true;
        LOG.debug("A client is disconnected for a packet that is not valid: {}", refusal.text());
        session.refuse(options().packets().exceeded(refusal));
    }

    private void refuse(PacketType type) {
        broken = true;
        LOG.debug("A client is disconnected for a packet that it may not send now: {}", type);
        session.close(CloseReason.FORCED_CLOSE);
    }

    private void handle(Packet packet, List<byte[]> attachments) {
        ServerSocket socket = find(packet);
        if (packet.type() == PacketType.CONNECT) {
            connect(packet, socket);
        } else if (socket == null || packet.type() == PacketType.CONNECT_ERROR) {
            refuse(packet.type());
        } else if (!socket.isGone()) {
            handle(socket, packet, attachments);
        }
    }

    private void handle(ServerSocket socket, Packet packet, List<byte[]> attachments) {
        if (packet.type() == PacketType.DISCONNECT) {
            sockets.remove(socket);
            socket.gone(DisconnectReason.CLIENT_NAMESPACE_DISCONNECT);
        } else if (!socket.connected()) {
            refuse(packet.type()); // the client was not told yet that it has joined
        } else if (packet.type() == PacketType.EVENT) {
            socket.event(packet, attachments);
        } else {
            socket.acknowledged(packet, attachments);
        }
    }

    private @Nullable ServerSocket find(Packet packet) {
        for (int i = 0; i < sockets.size(); i++) {
            ServerSocket socket = sockets.get(i);
            if (socket.of().isFor(packet)) {
                return socket;
            }
        }
        return null;
    }

    private void connect(Packet packet, @Nullable ServerSocket former) {
        if (former != null) {
            if (!former.isGone()) {
                refuse(packet.type());
                return;
            }
            sockets.remove(former);
        }
        String name = packet.namespace();
        NamespaceSource source = server.namespaces().find(name);
        if (source == null) {
            refuse(name, "Invalid namespace");
            return;
        }
        ServerNamespace namespace = sockets.size() < options().maxNamespaces() ? source.enter(name) : null;
        if (namespace == null) {
            refuse(name, "Too many namespaces");
        } else {
            ServerSocket socket =
                    new ServerSocket(namespace, this, new RequestHandshake(session.request(), packet.data()));
            sockets.add(socket);
            socket.connect();
        }
    }

    private void refuse(String namespace, String message) {
        session.send(new PacketEncoder(namespace, 0).connectError(message, null).message());
    }

    /** A socket was let in. */
    void joined() {
        Future<?> timer = connectTimer;
        if (timer != null) {
            connectTimer = null;
            timer.cancel(false);
        }
    }

    /** A socket was refused. */
    void remove(ServerSocket socket) {
        sockets.remove(socket);
    }

    @Override
    public void queueFull() {
        if (++fullQueues == 1) {
            session.setReading(false);
        }
    }

    @Override
    public void queueHasRoom() {
        if (--fullQueues == 0) {
            session.setReading(true);
        }
    }

    /** Disconnects all sockets, because one of them was disconnected with its connection. */
    void disconnectAll(ServerSocket first) {
        first.expel(DisconnectReason.SERVER_NAMESPACE_DISCONNECT);
        for (ServerSocket socket : List.copyOf(sockets)) {
            socket.expel(DisconnectReason.FORCED_SERVER_CLOSE);
        }
        session.close(CloseReason.FORCED_CLOSE);
    }

    @Override
    public void closed(CloseReason reason) {
        joined();
        DisconnectReason why = reason(reason);
        for (ServerSocket socket : List.copyOf(sockets)) {
            socket.gone(why);
        }
        sockets.clear();
    }

    private static DisconnectReason reason(CloseReason reason) {
        return switch (reason) {
            case TRANSPORT_ERROR -> DisconnectReason.TRANSPORT_ERROR;
            case TRANSPORT_CLOSE -> DisconnectReason.TRANSPORT_CLOSE;
            case FORCED_CLOSE -> DisconnectReason.FORCED_CLOSE;
            case PING_TIMEOUT -> DisconnectReason.PING_TIMEOUT;
            case PARSE_ERROR -> DisconnectReason.PARSE_ERROR;
            case SERVER_SHUTTING_DOWN -> DisconnectReason.SERVER_SHUTTING_DOWN;
        };
    }
}
