package dev.hardwire.engineio;

import dev.hardwire.handler.Request;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.http.cors.Cors;
import dev.hardwire.http.websocket.WebSocketOptions;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Engine.IO protocol 4 below one path: opens sessions, and hands each request to the one that it belongs to. Thread-safe.
 */
public final class Engine implements MountedProtocol {
    private static final String JSON = "application/json";

    private final EngineOptions options;
    private final WebSocketOptions webSocketOptions;
    private final EngineListener listener;
    /** Null where no page of another origin may poll. */
    private final @Nullable Cors cors;

    private final ConcurrentHashMap<String, EngineSession> sessions = new ConcurrentHashMap<>();
    /** How many WebSockets are open, also those that are closing or try to upgrade. */
    private final AtomicInteger webSockets = new AtomicInteger();
    /** What to call when everything is closed; set when the server stops. */
    private final AtomicReference<@Nullable Runnable> stopped = new AtomicReference<>();

    private volatile boolean stopping;

    /** An engine that tells the listener of each session. */
    public Engine(EngineOptions options, EngineListener listener) {
        this.options = options;
        this.webSocketOptions = options.webSockets();
        this.listener = listener;
        this.cors = Cors.ofPolling(options.cors());
    }

    EngineOptions options() {
        return options;
    }

    /** How many sessions there are. */
    public int sessionCount() {
        return sessions.size();
    }

    /** The session with this id, or null where there is none. */
    @Nullable
    EngineSession session(String sid) {
        return sessions.get(sid);
    }

    @Override
    public boolean serves(String path) {
        String own = options.path();
        return path.startsWith(own)
                && (path.length() == own.length() || (path.length() == own.length() + 1 && path.endsWith("/")));
    }

    @Override
    public boolean hasOwnCors() {
        return cors != null;
    }

    @Override
    public boolean hasSessions() {
        return true;
    }

    @Override
    public int maxBodySize() {
        return options.maxHttpBufferSize();
    }

    @Override
    public void request(HttpExchange exchange) {
        Request request = exchange.request();
        if (request.method().equals("OPTIONS") && cors != null) {
            exchange.respond(204, "text/plain", cors.preflightHeaders(request::header), Unpooled.EMPTY_BUFFER);
            return;
        }
        EngineQuery query = EngineQuery.of(request);
        Transport transport = query.knownTransport(options);
        if (transport == null) {
            refuse(exchange, HandshakeError.TRANSPORT_UNKNOWN);
        } else if (query.sid() == null) {
            handshake(exchange, query, transport);
        } else {
            EngineSession session = session(query.sid());
            if (session == null) {
                refuse(exchange, HandshakeError.SESSION_ID_UNKNOWN);
            } else if (transport != Transport.POLLING) {
                refuse(exchange, HandshakeError.BAD_REQUEST);
            } else {
                hand(exchange, session);
            }
        }
    }

    private void handshake(HttpExchange exchange, EngineQuery query, Transport transport) {
        if (!exchange.request().method().equals("GET")) {
            refuse(exchange, HandshakeError.BAD_HANDSHAKE_METHOD);
        } else if (transport != Transport.POLLING) {
            refuse(exchange, HandshakeError.BAD_REQUEST);
        } else if (!query.isProtocol4()) {
            refuse(exchange, HandshakeError.UNSUPPORTED_PROTOCOL_VERSION);
        } else if (stopping) {
            refuse(exchange, HandshakeError.SHUTTING_DOWN);
        } else {
            EngineSession session = newSession(exchange, true);
            session.execute(() -> {
                respond(exchange, 200, PollingTransport.TEXT, utf8(openPacket(session, options.offersUpgrade())));
                session.openPolling(listener);
            });
        }
    }

    /** Hands a request to its session, whole, in one task. */
    private void hand(HttpExchange exchange, EngineSession session) {
        PollingTransport polling = session.polling();
        if (polling == null) {
            refuse(exchange, HandshakeError.BAD_REQUEST);
            return;
        }
        switch (exchange.request().method()) {
            case "GET" -> {
                exchange.onAbort(() -> session.execute(() -> polling.aborted(exchange)));
                session.execute(() -> session.poll(exchange));
            }
            case "POST" -> {
                if ("application/octet-stream".equals(exchange.request().header("content-type"))) {
                    respond(exchange, 400, "text/plain", Unpooled.EMPTY_BUFFER);
                    session.execute(() -> session.abort(CloseReason.TRANSPORT_ERROR));
                    return;
                }
                ByteBuf body = exchange.body().retain();
                exchange.onAbort(() -> session.execute(() -> polling.aborted(exchange)));
                session.execute(() -> session.post(exchange, body));
            }
            default -> respond(exchange, 500, "text/plain", Unpooled.EMPTY_BUFFER);
        }
    }

    @Override
    public void upgrade(WebSocketUpgrade upgrade) {
        EngineQuery query = EngineQuery.of(upgrade.request());
        Transport transport = query.knownTransport(options);
        if (transport == null) {
            refuseUpgrade(upgrade, HandshakeError.TRANSPORT_UNKNOWN);
        } else if (transport != Transport.WEBSOCKET) {
            refuseUpgrade(upgrade, HandshakeError.BAD_REQUEST);
        } else if (query.sid() == null) {
            webSocketHandshake(upgrade, query);
        } else {
            EngineSession session = session(query.sid());
            if (session == null) {
                refuseUpgrade(upgrade, HandshakeError.SESSION_ID_UNKNOWN);
            } else if (!options.allowUpgrades()) {
                refuseUpgrade(upgrade, HandshakeError.BAD_REQUEST);
            } else {
                probe(upgrade, session);
            }
        }
    }

    private void webSocketHandshake(WebSocketUpgrade upgrade, EngineQuery query) {
        if (!query.isProtocol4()) {
            refuseUpgrade(upgrade, HandshakeError.UNSUPPORTED_PROTOCOL_VERSION);
            return;
        }
        if (stopping) {
            refuseUpgrade(upgrade, HandshakeError.SHUTTING_DOWN);
            return;
        }
        EngineSession session = newSession(upgrade, false);
        WebSocketTransport webSocket = new WebSocketTransport(this, session, upgrade.eventLoop());
        if (!webSocket.accept(upgrade, webSocketOptions)) {
            sessions.remove(session.id());
            return;
        }
        session.execute(() -> {
            webSocket.send(EngineMessage.encoded(utf8(openPacket(session, false)), List.of()));
            webSocket.adopted(true);
            session.open(webSocket, listener);
        });
    }

    private void probe(WebSocketUpgrade upgrade, EngineSession session) {
        WebSocketTransport webSocket = new WebSocketTransport(this, session, upgrade.eventLoop());
        if (!webSocket.accept(upgrade, webSocketOptions)) {
            return;
        }
        Upgrade move = session.upgrade();
        if (move == null) {
            webSocket.reject();
        } else {
            session.execute(() -> move.begin(webSocket));
        }
    }

    /** A session that requests can find already: they wait until it is open. */
    private EngineSession newSession(HttpExchange exchange, boolean startsPolling) {
        EngineSession session = new EngineSession(this, exchange.request(), exchange.eventLoop(), startsPolling);
        sessions.put(session.id(), session);
        return session;
    }

    private String openPacket(EngineSession session, boolean upgrades) {
        return "0{\"sid\":\"" + session.id() + "\",\"upgrades\":[" + (upgrades ? "\"websocket\"" : "")
                + "],\"pingInterval\":" + options.pingInterval().toMillis() + ",\"pingTimeout\":"
                + options.pingTimeout().toMillis() + ",\"maxPayload\":" + options.maxHttpBufferSize() + "}";
    }

    @Override
    public void stop(Runnable done) {
        stopped.set(done);
        stopping = true;
        for (EngineSession session : sessions.values()) {
            session.execute(() -> session.abort(CloseReason.SERVER_SHUTTING_DOWN));
        }
        callWhenStopped();
    }

    boolean isStopping() {
        return stopping;
    }

    void remove(EngineSession session) {
        sessions.remove(session.id());
        callWhenStopped();
    }

    void webSocketOpened() {
        webSockets.incrementAndGet();
    }

    void webSocketClosed() {
        webSockets.decrementAndGet();
        callWhenStopped();
    }

    private void callWhenStopped() {
        if (stopping && sessions.isEmpty() && webSockets.get() == 0) {
            Runnable done = stopped.getAndSet(null);
            if (done != null) {
                done.run();
            }
        }
    }

    /** Answers a request that belongs to no session. Thread-safe. */
    void refuse(HttpExchange exchange, HandshakeError error) {
        respond(exchange, error.status(), JSON, utf8(error.json()));
    }

    private static void refuseUpgrade(WebSocketUpgrade upgrade, HandshakeError error) {
        upgrade.respond(error.status(), "text/html", Map.of("connection", "close"), utf8(error.message()));
    }

    /** Answers a request. Thread-safe. */
    void respond(HttpExchange exchange, int status, String contentType, ByteBuf body) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (cors != null) {
            headers.putAll(cors.headers(exchange.request()::header));
        }
        headers.put("cache-control", "no-store");
        exchange.respond(status, contentType, headers, body);
    }

    private static ByteBuf utf8(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }
}
