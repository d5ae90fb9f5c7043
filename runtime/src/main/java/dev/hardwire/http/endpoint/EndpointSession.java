package dev.hardwire.http.endpoint;

import dev.hardwire.handler.Handshake;
import dev.hardwire.http.scope.Provided;
import dev.hardwire.http.websocket.MessagePieces;
import dev.hardwire.http.websocket.WebSocketChannel;
import dev.hardwire.http.websocket.WebSocketListener;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointTable.Moment;
import dev.hardwire.spi.UpgradeCall;
import dev.hardwire.spi.json.JsonWriter;
import dev.hardwire.spi.security.Principals;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of an endpoint: what happens on it is handled one after the other, as it came, each on the thread that the
 * endpoint wants. While too much waits, the connection is not read. State is touched on the event loop only.
 */
final class EndpointSession implements WebSocketListener {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointSession.class);
    /** When to ask an executor again that is full. */
    private static final long RETRY_MILLIS = 20;

    private final ServedEndpoint endpoint;
    private final Handshake handshake;
    private final Principals principals;
    private final EndpointConnection connection;
    private final EventLoop eventLoop;
    /** What was made for the connection. */
    private final Provided kept;

    private final @Nullable Provided madeForOpening;
    private final Queue<EndpointEvent> waiting = new ArrayDeque<>(2);
    private long waitingBytes;
    /** Whether an event is being handled; the first is the opening, and nothing comes before it. */
    private boolean busy = true;
    /** Whether events are being taken from the queue; keeps handlers on the event loop from nesting. */
    private boolean draining;

    private boolean reading = true;
    /** The message that is coming, where it is handed over as it comes. */
    private @Nullable StreamedMessage streamed;

    private @Nullable EndpointSocket socket;

    EndpointSession(
            ServedEndpoint endpoint,
            Upgrading accepted,
            EndpointConnection connection,
            @Nullable Provided madeForOpening) {
        this.endpoint = endpoint;
        this.handshake = accepted.handshake().kept();
        this.principals = accepted.principals();
        this.connection = connection;
        this.eventLoop = accepted.upgrade().eventLoop();
        this.kept = accepted.kept();
        this.madeForOpening = madeForOpening;
    }

    /** The handshake is answered; nothing came in before. */
    void start(WebSocketChannel accepted, @Nullable String subprotocol, UpgradeCall.Opening opening) {
        EndpointSocket made = new EndpointSocket(handshake.request(), endpoint, accepted, subprotocol);
        socket = made;
        made.membership().begin();
        busy = false;
        EndpointEvent opened = new EndpointEvent(this, Moment.OPEN, opening::open);
        opened.adopt(madeForOpening);
        offer(opened);
    }

    void closeOnStop() {
        EndpointSocket open = socket;
        if (open != null) {
            open.close(1001, "The server is stopping");
        }
    }

    // ---- what comes in ----

    @Override
    public @Nullable MessagePieces begin(boolean text) {
        Moment moment = text ? Moment.TEXT : Moment.BINARY;
        if (!endpoint.table().isStreamed(moment)) {
            return null;
        }
        StreamedMessage coming = new StreamedMessage(this);
        streamed = coming;
        offer(new MessageEvent(this, moment, coming));
        return coming;
    }

    /** A message that is handed over as it comes has come to its end. */
    void streamEnded(StreamedMessage ended) {
        if (streamed == ended) {
            streamed = null;
        }
        updateReading();
    }

    @Override
    public void text(ByteBuf message) {
        offer(new MessageEvent(this, Moment.TEXT, message.retain()));
    }

    @Override
    public void binary(ByteBuf message) {
        offer(new MessageEvent(this, Moment.BINARY, message.retain()));
    }

    @Override
    public void closed(int code, String reason) {
        socket().markClosed();
        offer(new EndpointEvent(this, Moment.CLOSE, call -> connection.closed(call, code, reason)));
    }

    private void offer(EndpointEvent event) {
        waiting.add(event);
        waitingBytes += event.size();
        drain();
        updateReading();
    }

    /** Handles what waits, until a handler takes its time. */
    private void drain() {
        if (draining) {
            return;
        }
        draining = true;
        try {
            while (!busy && !waiting.isEmpty()) {
                EndpointEvent next = waiting.remove();
                waitingBytes -= next.size();
                busy = true;
                begin(next);
            }
        } finally {
            draining = false;
        }
    }

    /** Handles an event, on the thread that its handler wants. */
    void begin(EndpointEvent event) {
        boolean begun = endpoint.table().isNonBlocking(event.moment())
                ? onLoop(event::handle)
                : endpoint.executor().execute(event::handle) || beginLater(event);
        if (!begun) {
            LOG.debug("The server has stopped before the {} handler of {} is called", event.moment(), endpoint.path());
            event.skip();
        }
    }

    /** There is no room now: later, while the connection is not read on once its queue is full. False if never. */
    private boolean beginLater(EndpointEvent event) {
        if (endpoint.executor().isStopped()) {
            return false;
        }
        try {
            eventLoop.schedule(() -> begin(event), RETRY_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (RejectedExecutionException e) {
            return false; // the server has stopped meanwhile
        }
    }

    /** An event is finished. On any thread. */
    void finished(EndpointEvent event) {
        if (!onLoop(() -> ended(event))) {
            kept.end(() -> {}); // nothing more happens on the connection
        }
    }

    private void ended(EndpointEvent event) {
        event.release();
        busy = false;
        if (event.moment() == Moment.CLOSE) {
            kept.end(() -> endpoint.closed(this));
            return;
        }
        drain();
        updateReading();
    }

    /** Reads only while there is room for what may come, and a message that is handed over as it comes is wanted. */
    void updateReading() {
        EndpointSocket known = socket;
        if (known == null) {
            return;
        }
        boolean full = waiting.size() >= endpoint.options().maxQueuedMessages()
                || waitingBytes > endpoint.options().maxMessageSize();
        boolean hasRoom =
                !full && (reading || waiting.size() <= endpoint.options().maxQueuedMessages() / 2);
        StreamedMessage coming = streamed;
        boolean wanted = coming == null ? hasRoom : coming.wantsMore();
        if (reading != wanted) {
            reading = wanted;
            known.channel().setReading(wanted);
        }
    }

    /** Runs a task on the event loop; false where that has ended. */
    boolean onLoop(Runnable task) {
        if (eventLoop.inEventLoop()) {
            task.run();
            return true;
        }
        try {
            eventLoop.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("The server has stopped before a handler of {} ended", endpoint.path(), e);
            return false;
        }
    }

    /** A handler failed, and the endpoint did not handle it. */
    void failed(Moment moment, Throwable failure) {
        String id = handshake.request().id();
        LOG.error("Request {}: {} handler of endpoint {} failed", id, moment, endpoint.path(), failure);
        channel().close(1011, "The server failed");
    }

    /** A handler failed since the message that it has read will not be complete. */
    void gone(Moment moment, Throwable failure) {
        String id = handshake.request().id();
        LOG.debug("Request {}: {} handler of endpoint {} has read to the end", id, moment, endpoint.path(), failure);
    }

    void send(JsonWriter out) {
        channel().text(Unpooled.wrappedBuffer(out.buffer(), 0, out.size()));
    }

    ServedEndpoint endpoint() {
        return endpoint;
    }

    EndpointConnection connection() {
        return connection;
    }

    Principals principals() {
        return principals;
    }

    Handshake handshake() {
        return handshake;
    }

    EventLoop eventLoop() {
        return eventLoop;
    }

    WebSocketChannel channel() {
        return socket().channel();
    }

    EndpointSocket socket() {
        EndpointSocket known = socket;
        if (known == null) {
            throw new IllegalStateException("The handshake is not answered yet");
        }
        return known;
    }
}
