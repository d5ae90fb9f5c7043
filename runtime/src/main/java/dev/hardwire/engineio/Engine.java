package dev.hardwire.engineio;

import dev.hardwire.handler.Request;
import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.MountedProtocol;
import dev.hardwire.http.Problem;
import dev.hardwire.http.WebSocketUpgrade;
import dev.hardwire.http.request.ReceivedRequest;
import dev.hardwire.http.websocket.WebSocketOptions;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.WriteBufferWaterMark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Engine.IO protocol 4 below one path: opens sessions, and hands each request to the one that it belongs to. Thread-safe.
 */
public final class Engine implements MountedProtocol {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final String JSON = "application/json";

    private final EngineOptions options;
    private final WebSocketOptions webSocketOptions;
    /** The high-water mark of the sessions' channels, which share it. */
    private final WriteBufferWaterMark waterMark;

    private final EngineListener listener;
    private final AnswerHeaders headers;

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
        this.waterMark = new WriteBufferWaterMark(options.mark() / 2, options.mark());
        this.listener = listener;
        this.headers = new AnswerHeaders(options);
    }

    EngineOptions options() {
        return options;
    }

    WriteBufferWaterMark waterMark() {
        return waterMark;
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
        return headers.hasCors();
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
        Map<String, String> preflight = request.method().equals("OPTIONS") ? headers.preflight(request) : null;
        if (preflight != null) {
            exchange.respond(204, "text/plain", preflight, Unpooled.EMPTY_BUFFER);
            return;
        }
        EngineQuery query = EngineQuery.of(request);
        Transport transport = query.knownTransport(options);
        if (transport == null) {
            refuse(exchange, query.unknownTransport());
        } else if (query.sid() == null) {
            handshake(exchange, query, transport);
        } else {
            EngineSession session = session(query.sid());
            if (session == null) {
                refuse(exchange, query.unknownSession());
            } else if (transport != Transport.POLLING) {
                refuse(exchange, Rejection.mismatch(transport, session.transport()));
            } else {
                hand(exchange, session);
            }
        }
    }

    private void handshake(HttpExchange exchange, EngineQuery query, Transport transport) {
        String method = exchange.request().method();
        if (!method.equals("GET")) {
            refuse(exchange, Rejection.of(HandshakeError.BAD_HANDSHAKE_METHOD, "method", method));
        } else if (transport != Transport.POLLING) {
            refuse(exchange, Rejection.badRequest("TRANSPORT_HANDSHAKE_ERROR"));
        } else if (!query.isProtocol4()) {
            refuse(exchange, query.otherProtocol());
        } else {
            Admission.ask(options, exchange, () -> openPolling(exchange), rejection -> refuse(exchange, rejection));
        }
    }

    private void openPolling(HttpExchange exchange) {
        EngineSession session = stopping ? null : newSession(exchange, true);
        if (session == null) {
            refuse(exchange, notOpened());
            return;
        }
        session.execute(() -> {
            ByteBuf opened = openPacket(session, options.offersUpgrade());
            String initial = options.initialPacket();
            if (initial != null) {
                opened.writeByte(Payload.SEPARATOR).writeByte(EngineMessage.MESSAGE);
                ByteBufUtil.writeUtf8(opened, initial);
            }
            exchange.respond(200, PollingTransport.TEXT, headers.opened(exchange.request(), session.id()), opened);
            session.openPolling(listener);
        });
    }

    /** Why there is no new session. */
    private Rejection notOpened() {
        return stopping ? Rejection.of(HandshakeError.SHUTTING_DOWN) : Rejection.badRequest("ID_GENERATION_ERROR");
    }

    /** Hands a request to its session, whole, in one task. */
    private void hand(HttpExchange exchange, EngineSession session) {
        PollingTransport polling = session.polling();
        if (polling == null) {
            refuse(exchange, Rejection.mismatch(Transport.POLLING, session.transport()));
            return;
        }
        switch (exchange.request().method()) {
            case "GET" -> {
                exchange.onAbort(() -> session.execute(() -> polling.aborted(exchange)));
                session.execute(() -> session.poll(exchange));
            }
            case "POST" -> {
                if ("application/octet-stream".equals(exchange.request().header("content-type"))) {
                    badRequest(exchange, null);
                    session.execute(() -> session.abort(CloseReason.TRANSPORT_ERROR));
                    return;
                }
                ByteBuf body = exchange.body().retain();
                exchange.onAbort(() -> session.execute(() -> polling.aborted(exchange)));
                session.execute(() -> session.post(exchange, body));
            }
            default ->
                exchange.respond(500, "text/plain", headers.answer(exchange.request(), true), Unpooled.EMPTY_BUFFER);
        }
    }

    @Override
    public void upgrade(WebSocketUpgrade upgrade) {
        EngineQuery query = EngineQuery.of(upgrade.request());
        Transport transport = query.knownTransport(options);
        if (transport == null) {
            refuseUpgrade(upgrade, query.unknownTransport());
        } else if (transport != Transport.WEBSOCKET) {
            refuseUpgrade(upgrade, Rejection.badRequest("TRANSPORT_HANDSHAKE_ERROR"));
        } else if (query.sid() == null) {
            webSocketHandshake(upgrade, query);
        } else {
            EngineSession session = session(query.sid());
            if (session == null) {
                refuseUpgrade(upgrade, query.unknownSession());
            } else if (!options.allowUpgrades()) {
                refuseUpgrade(upgrade, Rejection.mismatch(transport, session.transport()));
            } else {
                probe(upgrade, session);
            }
        }
    }

    private void webSocketHandshake(WebSocketUpgrade upgrade, EngineQuery query) {
        if (query.isProtocol4()) {
            Admission.ask(
                    options, upgrade, () -> openWebSocket(upgrade), rejection -> refuseUpgrade(upgrade, rejection));
        } else {
            refuseUpgrade(upgrade, query.otherProtocol());
        }
    }

    private void openWebSocket(WebSocketUpgrade upgrade) {
        EngineSession session = stopping ? null : newSession(upgrade, false);
        if (session == null) {
            refuseUpgrade(upgrade, notOpened());
            return;
        }
        WebSocketTransport webSocket = new WebSocketTransport(this, session, upgrade.eventLoop());
        if (!webSocket.accept(upgrade, webSocketOptions, headers.webSocket(upgrade.request(), session.id()))) {
            sessions.remove(session.id());
            return;
        }
        session.execute(() -> {
            webSocket.send(EngineMessage.encoded(openPacket(session, false), List.of()));
            String initial = options.initialPacket();
            if (initial != null) {
                webSocket.send(EngineMessage.text(initial));
            }
            webSocket.adopted(true);
            session.open(webSocket, listener);
        });
    }

    private void probe(WebSocketUpgrade upgrade, EngineSession session) {
        WebSocketTransport webSocket = new WebSocketTransport(this, session, upgrade.eventLoop());
        if (!webSocket.accept(upgrade, webSocketOptions, headers.webSocket(upgrade.request(), null))) {
            return;
        }
        Upgrade move = session.upgrade();
        if (move == null) {
            webSocket.reject();
        } else {
            session.execute(() -> move.begin(webSocket));
        }
    }

    /** A session that requests can find already: they wait until it is open. Null where no id could be made for it. */
    private @Nullable EngineSession newSession(HttpExchange exchange, boolean startsPolling) {
        String id = newId(exchange.request());
        if (id == null) {
            return null;
        }
        Request request = exchange.request() instanceof ReceivedRequest received ? received.kept() : exchange.request();
        EngineSession session = new EngineSession(this, id, request, exchange.eventLoop(), startsPolling);
        if (sessions.putIfAbsent(id, session) != null) {
            LOG.error(
                    "Request {} is refused: generateId has made an id that a session has already",
                    exchange.request().id());
            return null;
        }
        return session;
    }

    private @Nullable String newId(Request request) {
        Function<Request, String> generator = options.generateId();
        if (generator == null) {
            return SessionIds.next();
        }
        try {
            String id = generator.apply(request);
            if (SessionIds.isValid(id)) {
                return id;
            }
            LOG.error("Request {} is refused: generateId has made what cannot be an id", request.id());
        } catch (RuntimeException e) {
            LOG.error("Request {} is refused: generateId has failed", request.id(), e);
        }
        return null;
    }

    private ByteBuf openPacket(EngineSession session, boolean upgrades) {
        return Unpooled.copiedBuffer(
                "0{\"sid\":\"" + session.id() + "\",\"upgrades\":[" + (upgrades ? "\"websocket\"" : "")
                        + "],\"pingInterval\":" + options.pingInterval().toMillis() + ",\"pingTimeout\":"
                        + options.pingTimeout().toMillis() + ",\"maxPayload\":" + options.maxHttpBufferSize() + "}",
                StandardCharsets.UTF_8);
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
    void refuse(HttpExchange exchange, Rejection rejection) {
        exchange.respond(rejection.error().status(), JSON, headers.refused(exchange.request()), rejection.json());
        tell(exchange.request(), rejection);
    }

    private void refuseUpgrade(WebSocketUpgrade upgrade, Rejection rejection) {
        upgrade.respond(
                rejection.error().status(),
                "text/plain; charset=utf-8",
                Map.of("connection", "close"),
                Unpooled.copiedBuffer(rejection.message(), StandardCharsets.UTF_8));
        tell(upgrade.request(), rejection);
    }

    private void tell(Request request, Rejection rejection) {
        Consumer<ConnectionError> told = options.connectionError();
        if (told == null) {
            return;
        }
        try {
            told.accept(
                    new ConnectionError(request, rejection.error().code(), rejection.message(), rejection.context()));
        } catch (RuntimeException e) {
            LOG.error("The listener of connection errors has failed for request {}", request.id(), e);
        }
    }

    /**
     * Answers a request of a session. Thread-safe.
     *
     * @param compress whether it may be compressed, where that is on
     */
    void respond(HttpExchange exchange, String contentType, ByteBuf body, boolean compress) {
        exchange.respond(200, contentType, headers.answer(exchange.request(), compress), body);
    }

    /**
     * Answers a request of a session with 400. Thread-safe.
     *
     * @param detail what is wrong with it, where there is more to say than that
     */
    void badRequest(HttpExchange exchange, @Nullable String detail) {
        Map<String, String> more = headers.answer(exchange.request(), true);
        if (detail == null) {
            exchange.respond(400, "text/plain", more, Unpooled.EMPTY_BUFFER);
        } else {
            exchange.respond(Problem.of(400, detail), more);
        }
    }
}
