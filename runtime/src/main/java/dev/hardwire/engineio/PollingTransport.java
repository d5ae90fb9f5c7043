package dev.hardwire.engineio;

import dev.hardwire.http.HttpExchange;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A session over HTTP long-polling: packets wait for the client's GET, and a GET waits for packets. On the session's event
 * loop only.
 */
final class PollingTransport implements SessionTransport, Payload.Packets {
    /** The content type of polled payloads. */
    static final String TEXT = "text/plain; charset=UTF-8";

    private final Engine engine;
    private final EngineSession session;
    private final EngineOptions options;
    /** What waits for a GET. */
    private final OutgoingQueue waiting = new OutgoingQueue();

    /** The GET that waits for packets. */
    private @Nullable HttpExchange poll;
    /** The POST that is not answered yet: its packets are being handled, or the client has to wait. */
    private @Nullable HttpExchange post;
    /** The body of the POST while its packets have to wait. */
    private @Nullable ByteBuf postBody;
    /** Whether the packets of the POST are being handled. */
    private boolean handling;
    /** What is wrong with the packets that have come; null where all were valid so far. */
    private @Nullable String wrong;

    private boolean reading = true;
    /** What the client is told last, when nothing waits any more. */
    private @Nullable EngineMessage last;

    private boolean finished;

    PollingTransport(Engine engine, EngineSession session) {
        this.engine = engine;
        this.session = session;
        this.options = engine.options();
    }

    @Override
    public boolean isWritable() {
        return poll != null && waiting.isEmpty();
    }

    /** Whether a GET waits for packets. */
    boolean isPolled() {
        return poll != null;
    }

    /** Whether a POST is not answered yet. */
    boolean isPosted() {
        return post != null;
    }

    /** Whether the client was told the last that there is to tell. */
    boolean isFinished() {
        return finished;
    }

    @Override
    public void send(EngineMessage message) {
        waiting.add(message);
        session.waits(waiting);
        if (waiting.size() > options.maxQueuedPackets()
                || (waiting.bytes() > options.maxQueuedBytes() && waiting.size() > 1)) {
            session.tooSlow();
        }
    }

    @Override
    public void gather() {
        // What is sent waits for a flush in any case.
    }

    @Override
    public void flush() {
        if (poll == null) {
            return;
        }
        if (!waiting.isEmpty()) {
            answerPoll(takeWaiting());
        } else if (last != null) {
            // By itself: clients handle packets later than the end of the session, even if that comes behind them.
            Payload payload = new Payload(1);
            last.writeTo(payload);
            finished = true;
            answerPoll(payload);
        }
    }

    /** A GET. */
    void poll(HttpExchange exchange) {
        if (poll != null) {
            engine.badRequest(exchange, null);
            session.abort(CloseReason.TRANSPORT_ERROR);
            return;
        }
        poll = exchange;
        flush();
    }

    /** Ends a GET that waits, so that the client can complete an upgrade. */
    void endPoll() {
        if (poll != null) {
            send(EngineMessage.NOOP);
            flush();
        }
    }

    /** The connection of a GET or POST is gone before it was answered. */
    void aborted(HttpExchange exchange) {
        if (exchange == poll || exchange == post) {
            session.abort(CloseReason.TRANSPORT_ERROR);
        }
    }

    /** A POST with packets; the body is released. */
    void post(HttpExchange exchange, ByteBuf body) {
        if (post != null) {
            body.release();
            engine.badRequest(exchange, null);
            session.abort(CloseReason.TRANSPORT_ERROR);
            return;
        }
        post = exchange;
        postBody = body;
        goOnWithPost();
    }

    private void goOnWithPost() {
        if (postBody != null && reading) {
            handle(postBody);
        }
        if (postBody != null) {
            return;
        }
        if (wrong != null) {
            session.abort(CloseReason.PARSE_ERROR);
        } else if (reading || !session.isOpen()) {
            answerPost();
        }
    }

    private void handle(ByteBuf body) {
        postBody = null;
        handling = true;
        try {
            String malformed = Payload.decode(body, options.maxPayloadPackets(), this);
            wrong = wrong == null ? malformed : wrong;
        } finally {
            handling = false;
            body.release();
        }
    }

    @Override
    public boolean text(ByteBuf packet) {
        if (!session.textPacket(packet)) {
            wrong = "The payload has a packet that is not valid";
        }
        return wrong == null && session.isOpen();
    }

    @Override
    public boolean binary(ByteBuf message) {
        session.binaryPacket(message);
        return session.isOpen();
    }

    @Override
    public void setReading(boolean reading) {
        this.reading = reading;
        if (reading) {
            // As a task: this may be in the middle of the POST's packets.
            session.execute(this::goOnWithPost);
        }
    }

    @Override
    public void explain(String detail) {
        if (handling) {
            wrong = detail;
        }
    }

    @Override
    public boolean close(CloseReason reason) {
        finishWith(EngineMessage.CLOSE);
        return finished;
    }

    /** Answers the client's polls until nothing waits, and then with this. */
    void finishWith(EngineMessage message) {
        last = message;
        flush();
    }

    @Override
    public void abort(CloseReason reason) {
        if (poll != null) {
            Payload payload = takeWaiting();
            (reason == CloseReason.TRANSPORT_CLOSE ? EngineMessage.NOOP : EngineMessage.CLOSE).writeTo(payload);
            answerPoll(payload);
        }
        waiting.clear();
        if (!handling) {
            answerPost();
        }
    }

    /** The session moves to a WebSocket: answers the requests that are left. */
    void end() {
        HttpExchange lastPoll = poll;
        if (lastPoll != null) {
            poll = null;
            engine.refuse(lastPoll, Rejection.mismatch(Transport.POLLING, Transport.WEBSOCKET));
        }
        reading = true;
        goOnWithPost();
    }

    /** Sends over the WebSocket what has waited for a GET. */
    void moveTo(SessionTransport successor) {
        for (EngineMessage message = waiting.poll(); message != null; message = waiting.poll()) {
            successor.send(message);
        }
    }

    private Payload takeWaiting() {
        Payload payload = new Payload((int) Math.min(waiting.bytes() + waiting.size() + 1L, options.maxQueuedBytes()));
        for (EngineMessage message = waiting.poll(); message != null; message = waiting.poll()) {
            message.writeTo(payload);
        }
        session.waits(waiting);
        return payload;
    }

    private void answerPoll(Payload payload) {
        HttpExchange exchange = poll;
        poll = null;
        if (exchange != null) {
            engine.respond(exchange, TEXT, payload.body(), payload.isCompressible());
        }
    }

    /** Answers the POST, if there is one: {@code ok} if its packets were valid and taken. */
    private void answerPost() {
        HttpExchange exchange = post;
        ByteBuf body = postBody;
        post = null;
        postBody = null;
        if (exchange == null) {
            return;
        }
        if (body != null) {
            body.release();
        }
        if (body == null && wrong == null) {
            // The official server says text/html: some browsers would offer text/plain as a download.
            engine.respond(exchange, "text/html", Unpooled.copiedBuffer("ok", StandardCharsets.US_ASCII), true);
        } else {
            engine.badRequest(exchange, wrong);
        }
    }
}
