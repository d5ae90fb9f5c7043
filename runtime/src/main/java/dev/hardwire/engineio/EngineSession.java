package dev.hardwire.engineio;

import dev.hardwire.handler.Request;
import dev.hardwire.http.HttpExchange;
import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's Engine.IO session. It is owned by one event loop, and its state is touched there only; other threads hand it
 * tasks, which are done in the order they were handed in. Ownership begins with the event loop of the first request and
 * moves to that of the WebSocket when an upgrade completes.
 */
public final class EngineSession {
    private enum State {
        OPEN,
        /** The listener has heard that it is over; the client, which is not polling, has not. */
        CLOSING,
        CLOSED
    }

    private static final Logger LOG = LoggerFactory.getLogger(EngineSession.class);
    /** How long after the client has closed the session its last poll is answered. */
    private static final long LAST_POLL_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** How many tasks are done before the event loop gets to do something else. */
    private static final int BATCH = 1024;

    private final Engine engine;
    private final String id;
    private final Request request;
    private final Mailbox mailbox = new Mailbox();
    private final Runnable drain = this::drain;
    private final Congestion congestion = new Congestion();
    private final Heartbeat heartbeat;
    /** For a session that began with polling, else null. */
    private final @Nullable PollingTransport polling;

    private final @Nullable Upgrade upgrade;
    /** The owner. Written by the owner only, as the last thing that it does with the session. */
    private volatile EventLoop eventLoop;
    /** Whether there is no use in sending any more; for threads that would. */
    private volatile boolean over;

    private State state = State.OPEN;
    private CloseReason closeReason = CloseReason.TRANSPORT_CLOSE;

    @SuppressWarnings("NullAway.Init") // set by open, before the session is known to anybody
    private SessionTransport transport;

    /** Null until the listener has answered that the session is opened. */
    private @Nullable SessionListener listener;
    /** Whether tasks are being done, so that further ones must queue. */
    private boolean draining;

    /** Whether something was sent that the next {@link #drain} has to flush. */
    private boolean gathered;

    private boolean reading = true;
    /** The WebSocket whose event loop becomes the owner when the task that is being done ends. */
    private @Nullable WebSocketTransport destination;

    private @Nullable Future<?> closeTimer;

    EngineSession(Engine engine, String id, Request request, EventLoop eventLoop, boolean startsPolling) {
        this.engine = engine;
        this.id = id;
        this.request = request;
        this.eventLoop = eventLoop;
        heartbeat = new Heartbeat(this, engine.options());
        polling = startsPolling ? new PollingTransport(engine, this) : null;
        upgrade = polling == null
                ? null
                : new Upgrade(this, polling, engine.options().upgradeTimeout().toNanos());
    }

    /** The id of the session: a secret between the client and the server. */
    public String id() {
        return id;
    }

    /** The request that opened the session. */
    public Request request() {
        return request;
    }

    /** The event loop that owns the session now; it changes once when the session is upgraded. Thread-safe. */
    public EventLoop eventLoop() {
        return eventLoop;
    }

    /**
     * Whether the session takes no more messages: it has ended, or more of them wait for its event loop than are allowed,
     * and then it is closed. Thread-safe.
     */
    public boolean isOver() {
        if (!over && mailbox.depth() >= engine.options().maxQueuedPackets()) {
            over = true;
            execute(() -> abort(CloseReason.FORCED_CLOSE));
        }
        return over;
    }

    /**
     * Whether a message that is sent now is on its way at once. On the session's event loop only.
     */
    public boolean isWritable() {
        return transport.isWritable();
    }

    /**
     * Whether too much waits for the client: in its transport, or for the event loop. Thread-safe.
     */
    public boolean isCongested() {
        return congestion.isHigh()
                || mailbox.depth() > engine.options().maxQueuedPackets() / 2
                || mailbox.bytes() > engine.options().mark();
    }

    /** Completes when not too much waits for the client, or the session has ended; on any thread. Thread-safe. */
    public CompletionStage<@Nullable Void> whenRelieved() {
        return congestion.relieved(() -> !isCongested() || over);
    }

    /** Whether the session has neither ended nor begun to. On the session's event loop only. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /**
     * Has a task done on the session's event loop: now, if this is it and no other task waits, else in its turn.
     * Thread-safe.
     */
    public void execute(Runnable task) {
        if (eventLoop.inEventLoop() && isIdle()) {
            draining = true;
            try {
                task.run();
            } finally {
                draining = false;
                drain();
            }
        } else {
            submit(new SessionTask() {
                @Override
                protected void run() {
                    task.run();
                }
            });
        }
    }

    /** Hands in a task, to be done in its turn. Thread-safe. */
    public void submit(SessionTask task) {
        if (enqueue(task)) {
            wake();
        }
    }

    /**
     * Hands in a task without waking the event loop, so that several sessions can be woken by one task for their event
     * loop, which calls {@link #drain} for each. Thread-safe.
     *
     * @return whether the caller has to see to it that {@link #drain} is called; else it will be anyway
     */
    public boolean enqueue(SessionTask task) {
        return mailbox.add(task);
    }

    /** Sends a message, in its turn; takes its reference. Dropped when the session has ended. Thread-safe. */
    public void send(EngineMessage message) {
        if (isOver()) {
            message.release();
        } else if (eventLoop.inEventLoop() && isIdle() && transport != polling) {
            transmit(message);
        } else {
            submit(new SessionTask(message.size()) {
                @Override
                protected void run() {
                    transmit(message);
                }
            });
        }
    }

    /** Sends a message now; takes its reference. On the session's event loop, in a task of the session. */
    public void transmit(EngineMessage message) {
        if (state == State.OPEN) {
            transport.send(message);
        } else {
            message.release();
        }
    }

    /**
     * Sends a message now, and takes its reference, where that is in its turn: nothing that was sent before still waits, and
     * the client takes it. The caller sees to it that {@link #drain} is called afterwards. On any thread, and of no use on
     * another than that of the session's event loop.
     *
     * @return whether it was sent; else it is still the caller's
     */
    public boolean transmitAtOnce(EngineMessage message) {
        if (!eventLoop.inEventLoop()
                || !isIdle()
                || state != State.OPEN
                || transport == polling
                || !transport.isWritable()) {
            return false;
        }
        draining = true; // whatever comes of it queues
        try {
            gathered = true;
            transport.gather();
            transport.send(message);
        } catch (RuntimeException e) {
            submit(new SessionTask() {
                @Override
                protected void run() {
                    failed(e);
                }
            });
        } finally {
            draining = false;
        }
        return true;
    }

    /** Stops or resumes reading from the client, and its heartbeat with it. On the session's event loop only. */
    public void setReading(boolean reading) {
        if (this.reading != reading && state == State.OPEN) {
            this.reading = reading;
            if (reading) {
                heartbeat.resume();
            } else {
                heartbeat.pause();
            }
            transport.setReading(reading);
        }
    }

    /** Closes the session after all that was sent; the listener is told at once. Thread-safe. */
    public void close(CloseReason reason) {
        execute(() -> {
            if (state != State.OPEN) {
                return;
            }
            boolean done = transport.close(reason);
            linger(reason, engine.options().closeTimeout().toNanos());
            tellClosed();
            if (done) {
                abort(reason);
            }
        });
    }

    /**
     * Closes the session for a message that its listener is handling. On the session's event loop only.
     *
     * @param detail what the client is told beside that, at most 123 bytes: what the close frame of a WebSocket has room
     *     for; null for nothing
     */
    public void refuse(@Nullable String detail) {
        if (detail != null) {
            transport.explain(detail);
        }
        close(CloseReason.PARSE_ERROR);
    }

    /** Waits for the client to hear that the session is closed. */
    private void linger(CloseReason reason, long nanos) {
        state = State.CLOSING;
        closeReason = reason;
        heartbeat.stop();
        closeTimer = eventLoop.schedule(() -> execute(() -> abort(reason)), nanos, TimeUnit.NANOSECONDS);
    }

    /** Does the tasks that wait. On any thread: on the wrong one it wakes the right one. */
    public void drain() {
        if (!eventLoop.inEventLoop()) {
            wake(); // the session has moved meanwhile
            return;
        }
        if (draining) {
            return;
        }
        int left = BATCH;
        draining = true;
        try {
            if (!mailbox.isEmpty()) {
                transport.gather();
            }
            for (SessionTask task = next(left); task != null; task = next(left)) {
                run(task);
                left--;
            }
        } finally {
            draining = false;
        }
        if (destination != null) {
            leave(destination);
            return;
        }
        if (left < BATCH || gathered || isPolling()) {
            gathered = false;
            transport.flush();
        }
        if (congestion.isAwaited() && !isCongested()) {
            congestion.relieve();
        }
        if (!mailbox.isEmpty()) {
            wake();
        }
    }

    /** The next task, or null if there is none, or the event loop has to do something else. */
    private @Nullable SessionTask next(int left) {
        return left > 0 && destination == null ? mailbox.poll() : null;
    }

    private void run(SessionTask task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void failed(RuntimeException failure) {
        LOG.error("A session is closed after an unexpected failure", failure);
        abort(CloseReason.FORCED_CLOSE);
    }

    private boolean isIdle() {
        return !draining && mailbox.isEmpty();
    }

    private void wake() {
        try {
            eventLoop.execute(drain);
        } catch (RejectedExecutionException e) {
            LOG.debug("A session is gone with its event loop", e);
        }
    }

    /** Starts the session over polling. On its event loop. */
    void openPolling(EngineListener engineListener) {
        if (polling != null) {
            open(polling, engineListener);
        }
    }

    /** Starts the session over a transport. On its event loop. */
    void open(SessionTransport first, EngineListener engineListener) {
        transport = first;
        heartbeat.start();
        SessionListener opened = engineListener.opened(this);
        listener = opened;
        if (state != State.OPEN) {
            opened.closed(closeReason);
        } else if (engine.isStopping()) {
            abort(CloseReason.SERVER_SHUTTING_DOWN);
        }
    }

    /** The session's polling side; null if it never had one. */
    @Nullable
    PollingTransport polling() {
        return polling;
    }

    /** The session's upgrade; null if it began with a WebSocket. */
    @Nullable
    Upgrade upgrade() {
        return upgrade;
    }

    boolean isPolling() {
        return transport == polling;
    }

    /** What the session travels on. Right on its event loop, elsewhere good enough to be told. */
    public Transport transport() {
        return polling != null && isPolling() ? Transport.POLLING : Transport.WEBSOCKET;
    }

    /** A WebSocket is gone: the session's own, or one that it was to move to. */
    void lost(WebSocketTransport webSocket, CloseReason reason) {
        if (transport == webSocket) {
            abort(reason);
        } else if (upgrade != null) {
            upgrade.lost(webSocket);
        }
    }

    /** A GET of the session. */
    void poll(HttpExchange exchange) {
        if (heartbeat.isOverdue()) {
            abort(CloseReason.PING_TIMEOUT);
        }
        if (polling == null || upgrade == null || !accepts(exchange)) {
            return;
        }
        polling.poll(exchange);
        upgrade.polled();
        if (state == State.CLOSING && polling.isFinished()) {
            abort(closeReason);
        }
    }

    /** A POST of the session; the body is released. */
    void post(HttpExchange exchange, ByteBuf body) {
        if (polling == null || !accepts(exchange)) {
            body.release();
        } else {
            polling.post(exchange, body);
        }
    }

    private boolean accepts(HttpExchange exchange) {
        if (state == State.CLOSED) {
            engine.refuse(exchange, Rejection.of(HandshakeError.SESSION_ID_UNKNOWN, "sid", id));
            return false;
        }
        if (!isPolling()) {
            engine.refuse(exchange, Rejection.mismatch(Transport.POLLING, Transport.WEBSOCKET));
            return false;
        }
        return true;
    }

    /** A text packet, type first. Answers false if it is none that a client may send. */
    boolean textPacket(ByteBuf packet) {
        if (state != State.OPEN || listener == null) {
            if (packet.isReadable() && packet.getByte(packet.readerIndex()) == '1') {
                abort(closeReason); // the client does not wait to be told
            }
            return true;
        }
        if (!packet.isReadable()) {
            return false;
        }
        switch (packet.readByte()) {
            case '4' -> listener.text(packet);
            case '3' -> heartbeat.pong();
            case '1' -> closedByClient();
            case '6' -> {
                // nothing, as it says
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The client has closed the session. Its last poll may still be on its way, on another connection. */
    private void closedByClient() {
        if (polling == null || !isPolling() || polling.isPolled()) {
            abort(CloseReason.TRANSPORT_CLOSE);
            return;
        }
        polling.finishWith(EngineMessage.NOOP);
        linger(CloseReason.TRANSPORT_CLOSE, LAST_POLL_NANOS);
        tellClosed();
    }

    void binaryPacket(ByteBuf message) {
        if (state == State.OPEN && listener != null) {
            listener.binary(message);
        }
    }

    /** Goes on over a WebSocket. Its event loop becomes the owner, at once or when this task ends. */
    void moveTo(WebSocketTransport webSocket) {
        transport = webSocket;
        heartbeat.stop();
        if (webSocket.eventLoop().inEventLoop()) {
            arrive(webSocket);
        } else {
            destination = webSocket;
        }
    }

    private void leave(WebSocketTransport webSocket) {
        destination = null;
        draining = true; // nothing may be sent before what has waited for a poll
        EventLoop next = webSocket.eventLoop();
        eventLoop = next;
        try {
            next.execute(() -> {
                arrive(webSocket);
                draining = false;
                drain();
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("A session is gone with its event loop", e);
        }
    }

    private void arrive(WebSocketTransport webSocket) {
        if (polling != null) {
            polling.moveTo(webSocket);
        }
        webSocket.adopted(reading);
        if (state == State.OPEN) {
            heartbeat.start();
        } else {
            webSocket.abort(closeReason);
            abort(closeReason);
        }
    }

    /** What waits in the transport has changed. */
    void waits(OutgoingQueue waiting) {
        long mark = engine.options().mark();
        if (waiting.bytes() > mark && engine.options().slowConsumer() == SlowConsumer.DROP_OLDEST && listener != null) {
            waiting.dropOldest(mark, listener);
        }
        setHigh(waiting.bytes() > (congestion.isHigh() ? mark / 2 : mark));
    }

    /** Whether more waits in the transport than it should has perhaps changed. */
    void setHigh(boolean high) {
        if (congestion.isHigh() != high) {
            congestion.setHigh(high);
            if (!isCongested()) {
                congestion.relieve();
            }
        }
    }

    /** More waits for the client than may. */
    void tooSlow() {
        if (state != State.CLOSED) {
            LOG.info(
                    "A client at {} is disconnected, as it does not take what it is sent: more than {} bytes or {} packets",
                    request.remoteAddress(),
                    engine.options().maxQueuedBytes(),
                    engine.options().maxQueuedPackets());
            abort(CloseReason.FORCED_CLOSE);
        }
    }

    /** Ends the session now. On its event loop only. */
    void abort(CloseReason reason) {
        if (state == State.CLOSED) {
            return;
        }
        boolean tell = state == State.OPEN;
        state = State.CLOSED;
        closeReason = reason;
        over = true;
        engine.remove(this);
        heartbeat.stop();
        if (closeTimer != null) {
            closeTimer.cancel(false);
        }
        if (upgrade != null) {
            upgrade.cancel();
        }
        transport.abort(reason);
        congestion.relieve();
        if (tell) {
            tellClosed();
        }
    }

    private void tellClosed() {
        if (listener != null) {
            listener.closed(closeReason);
        }
    }
}
