package dev.hardwire.http.endpoint;

import dev.hardwire.handler.Request;
import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.http.HttpOptions;
import dev.hardwire.http.JsonValues;
import dev.hardwire.http.websocket.WebSocketChannel;
import dev.hardwire.http.websocket.WebSocketListener;
import dev.hardwire.spi.EndpointConnection;
import dev.hardwire.spi.EndpointTable;
import dev.hardwire.spi.EndpointTable.Moment;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

    private final Request request;
    private final EndpointTable table;
    private final EndpointConnection connection;
    private final JsonValues values;
    private final HandlerExecutor executor;
    private final HttpOptions options;
    private final Consumer<EndpointSession> whenClosed;
    private final Queue<EndpointEvent> waiting = new ArrayDeque<>(2);
    private long waitingBytes;
    /** Whether an event is being handled; the first is the opening, and nothing comes before it. */
    private boolean busy = true;
    /** Whether events are being taken from the queue; keeps handlers on the event loop from nesting. */
    private boolean draining;

    private boolean reading = true;
    private @Nullable WebSocketChannel channel;
    private @Nullable EndpointSocket socket;

    EndpointSession(
            Request request,
            EndpointTable table,
            EndpointConnection connection,
            JsonValues values,
            HandlerExecutor executor,
            HttpOptions options,
            Consumer<EndpointSession> whenClosed) {
        this.request = request;
        this.table = table;
        this.connection = connection;
        this.values = values;
        this.executor = executor;
        this.options = options;
        this.whenClosed = whenClosed;
    }

    /** The handshake is answered; nothing came in before. */
    void start(WebSocketChannel accepted) {
        channel = accepted;
        EndpointSocket made = new EndpointSocket(request, accepted, values);
        socket = made;
        busy = false;
        offer(new EndpointEvent(this, made, Moment.OPEN, Unpooled.EMPTY_BUFFER, 0, ""));
    }

    void closeOnStop() {
        EndpointSocket open = socket;
        if (open != null) {
            open.close(1001, "The server is stopping");
        }
    }

    // ---- what comes in ----

    @Override
    public void text(ByteBuf message) {
        message(Moment.TEXT, message);
    }

    @Override
    public void binary(ByteBuf message) {
        message(Moment.BINARY, message);
    }

    private void message(Moment moment, ByteBuf message) {
        EndpointSocket known = socket;
        if (known != null) {
            offer(new EndpointEvent(this, known, moment, message.retain(), 0, ""));
        }
    }

    @Override
    public void closed(int code, String reason) {
        EndpointSocket known = socket;
        if (known != null) {
            known.markClosed();
            offer(new EndpointEvent(this, known, Moment.CLOSE, Unpooled.EMPTY_BUFFER, code, reason));
        }
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

    private void begin(EndpointEvent event) {
        if (table.isNonBlocking(event.moment())) {
            event.handle(connection);
        } else if (!executor.execute(() -> event.handle(connection))) {
            // No room now: later, while the connection is not read on once its queue is full.
            eventLoop().schedule(() -> begin(event), RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** An event is finished. On any thread. */
    void finished(EndpointEvent event) {
        if (eventLoop().inEventLoop()) {
            ended(event);
        } else {
            onLoop(() -> ended(event));
        }
    }

    private void ended(EndpointEvent event) {
        event.release();
        busy = false;
        if (event.moment() == Moment.CLOSE) {
            whenClosed.accept(this);
            return;
        }
        drain();
        updateReading();
    }

    private void updateReading() {
        boolean full = waiting.size() >= options.webSockets().maxQueuedMessages()
                || waitingBytes > options.webSockets().maxMessageSize();
        WebSocketChannel known = channel;
        if (known == null) {
            return;
        }
        if (reading && full) {
            reading = false;
            known.setReading(false);
        } else if (!reading && waiting.size() <= options.webSockets().maxQueuedMessages() / 2 && !full) {
            reading = true;
            known.setReading(true);
        }
    }

    /** Runs a task on the event loop; dropped where that has ended. */
    void onLoop(Runnable task) {
        try {
            eventLoop().execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("The server has stopped before a handler of {} ended", table.path(), e);
        }
    }

    /** A handler failed, and the endpoint did not handle it. */
    void failed(Moment moment, Throwable failure) {
        LOG.error("Request {}: {} handler of endpoint {} failed", request.id(), moment, table.path(), failure);
        WebSocketChannel known = channel;
        if (known != null) {
            known.close(1011, "The server failed");
        }
    }

    WebSocketChannel channel() {
        WebSocketChannel known = channel;
        if (known == null) {
            throw new IllegalStateException("The handshake is not answered yet");
        }
        return known;
    }

    private EventLoop eventLoop() {
        return channel().channel().eventLoop();
    }
}
