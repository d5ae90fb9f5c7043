package dev.hardwire.http;

import dev.hardwire.http.request.RequestTarget;
import dev.hardwire.spi.json.JsonWriter;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the connections of one event loop share: a clock, buffers that are used for one request after the
 * other, and the list of the connections. Touched on the event loop only.
 */
final class LoopState {
    /** A writer that has grown beyond this is not kept. */
    private static final int MAX_KEPT = 64 * 1024;

    private final EventLoop eventLoop;
    private final Router router;
    private final String idPrefix;
    private final RequestHead head;
    private final RequestTarget target = new RequestTarget();
    private final long tickMillis;
    private final Runnable tick = this::tick;
    private final Runnable flushAll = this::flushAll;
    /** Connections with output that is flushed when the tasks that are queued now have run. */
    private List<LoopConnection> unflushed = new ArrayList<>();

    private List<LoopConnection> flushing = new ArrayList<>();
    /** The first connection of the list that their fields make. */
    private @Nullable LoopConnection connections;

    private boolean ticking;
    private boolean stopping;
    /** Whether sessions go on while the server stops, over the connections that they use. */
    private boolean keepsSessions;
    /** Set while the server waits for requests that are worked on; called when there are none. */
    private @Nullable Runnable whenIdle;

    private boolean checkScheduled;
    /** Milliseconds on a clock that only {@link #tick} moves: coarse, but free to read. */
    private long now;

    private long requests;
    private JsonWriter writer = new JsonWriter(1024);
    private boolean writerTaken;
    private byte[] scratch = new byte[1024];

    /**
     * The state of one event loop.
     *
     * @param idPrefix what the ids of its requests begin with
     */
    LoopState(EventLoop eventLoop, Router router, String idPrefix) {
        this.eventLoop = eventLoop;
        this.router = router;
        this.idPrefix = idPrefix;
        HttpOptions options = router.options();
        this.head = new RequestHead(options.maxHeaders());
        long shortest = Math.min(
                Math.min(
                        options.idleTimeout().toMillis(),
                        options.answerTimeout().toMillis()),
                Math.min(options.headTimeout().toMillis(), options.bodyTimeout().toMillis()));
        // Fine enough for the shortest timeout and for the seconds of the date.
        this.tickMillis = Math.max(10, Math.min(500, shortest / 4));
    }

    EventLoop eventLoop() {
        return eventLoop;
    }

    Router router() {
        return router;
    }

    RequestHead head() {
        return head;
    }

    RequestTarget target() {
        return target;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Whether sessions go on while the server stops: a connection whose last request was of one is kept. */
    boolean keepsSessions() {
        return keepsSessions;
    }

    long now() {
        return now;
    }

    /** {@code CR LF date: … CR LF}, of this second. */
    byte[] date() {
        return DateLine.bytes();
    }

    String idPrefix() {
        return idPrefix;
    }

    long nextRequest() {
        return ++requests;
    }

    void add(LoopConnection connection) {
        LoopConnection first = connections;
        connection.nextInLoop = first;
        if (first != null) {
            first.previousInLoop = connection;
        }
        connections = connection;
        if (!ticking) {
            ticking = true;
            tick();
        }
    }

    void remove(LoopConnection connection) {
        LoopConnection previous = connection.previousInLoop;
        LoopConnection next = connection.nextInLoop;
        if (previous == null) {
            connections = next;
        } else {
            previous.nextInLoop = next;
        }
        if (next != null) {
            next.previousInLoop = previous;
        }
        connection.previousInLoop = null;
        connection.nextInLoop = null;
        workEnded();
    }

    /** Moves the clock and sees whose time is up. An event loop without connections does not tick. */
    private void tick() {
        now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        DateLine.tick();
        LoopConnection connection = connections;
        if (connection == null) {
            ticking = false;
            return;
        }
        eventLoop.schedule(tick, tickMillis, TimeUnit.MILLISECONDS);
        while (connection != null) {
            LoopConnection next = connection.nextInLoop;
            connection.checkDeadline(now);
            connection = next;
        }
    }

    /** Has a connection flushed once what else is queued now has run: answers that come together leave together. */
    void flushSoon(LoopConnection connection) {
        if (unflushed.isEmpty()) {
            eventLoop.execute(flushAll);
        }
        unflushed.add(connection);
    }

    private void flushAll() {
        List<LoopConnection> due = unflushed;
        unflushed = flushing;
        flushing = due;
        for (LoopConnection connection : due) {
            connection.flush();
        }
        due.clear();
    }

    /** A writer for one answer, to be given back. Off this event loop, or when the loop's is in use, it is a new one. */
    JsonWriter takeWriter() {
        if (!eventLoop.inEventLoop() || writerTaken) {
            return new JsonWriter(512);
        }
        writerTaken = true;
        writer.reset(null);
        return writer;
    }

    /** Takes back what {@link #takeWriter} has given. */
    void giveBack(JsonWriter used) {
        if (used == writer) {
            writerTaken = false;
            if (used.buffer().length > MAX_KEPT) {
                writer = new JsonWriter(1024);
            }
        }
    }

    /** An array of at least this length, until the next call. */
    byte[] scratch(int length) {
        if (length > MAX_KEPT) {
            return new byte[length];
        }
        if (scratch.length < length) {
            scratch = new byte[Integer.highestOneBit(length - 1) * 2];
        }
        return scratch;
    }

    /**
     * Closes each connection behind the answers that it still owes, but for those of sessions.
     *
     * @param done called when no request is worked on any more, but those of sessions
     */
    void stopWork(Runnable done) {
        keepsSessions = true;
        whenIdle = done;
        stopConnections();
        workEnded();
    }

    /** A request may be answered that was waited for. */
    void workEnded() {
        if (whenIdle != null && !checkScheduled) {
            checkScheduled = true;
            eventLoop.execute(this::checkIdle);
        }
    }

    private void checkIdle() {
        checkScheduled = false;
        Runnable waiting = whenIdle;
        LoopConnection connection = connections;
        while (connection != null) {
            if (connection.isWorking()) {
                return;
            }
            connection = connection.nextInLoop;
        }
        if (waiting != null) {
            whenIdle = null;
            waiting.run();
        }
    }

    /** Closes each connection behind the answers that it still owes. */
    void stop() {
        keepsSessions = false;
        stopConnections();
    }

    private void stopConnections() {
        stopping = true;
        LoopConnection connection = connections;
        while (connection != null) {
            LoopConnection next = connection.nextInLoop;
            connection.stop();
            connection = next;
        }
    }
}
