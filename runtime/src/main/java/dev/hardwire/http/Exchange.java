package dev.hardwire.http;

import dev.hardwire.handler.Request;
import dev.hardwire.http.compression.Compression;
import dev.hardwire.http.compression.ContentCoding;
import dev.hardwire.http.compression.Decompressor;
import dev.hardwire.http.compression.MalformedCoding;
import dev.hardwire.http.request.ReceivedRequest;
import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import dev.hardwire.http.stream.RequestAborted;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request of a connection from its head to its answer, and its place in the order of answers. What is not said to be
 * otherwise is touched on the event loop only.
 */
abstract class Exchange {
    static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final ExchangeConnection connection;
    private final HttpRequest message;
    private final long number;
    private final boolean http10;
    /** The length of the body as the head says it; negative where it does not. */
    private final long announced;

    /** When its head was read; 0 where nobody asks. */
    private final long nanos;

    private @Nullable ReceivedRequest request;

    /** The request behind this one on the connection. */
    @Nullable
    Exchange next;

    /** The answer, encoded, while those before it are not sent. */
    @Nullable
    ByteBuf stored;

    /** The answer that is written piece by piece, once it has begun; null for any other. */
    @Nullable
    StreamedAnswer streamed;

    /** The body that is handed over as it comes; null where it is collected. */
    private @Nullable StreamedRequest stream;
    /** The body that is collected; null while there is none. */
    private @Nullable CollectedBody body;

    /** Whether it was allowed to begin. */
    private boolean begun;
    /** Whether it is not decided yet who calls: until then its body is not wanted. */
    private boolean admitting;
    /** Whether its body is there as a whole. */
    private boolean complete;
    /** Whether the client wants a go-ahead before it sends the body, and has not got it. */
    private boolean waitsToContinue;

    private boolean answered;
    /** Whether the connection is gone: what it held is released, and nothing begins any more. */
    private boolean gone;

    /** Whether an answer to it could not be sent. */
    private boolean unsendable;

    private boolean lastOfConnection;

    Exchange(ExchangeConnection connection, HttpRequest message) {
        this.connection = connection;
        this.message = message;
        LoopState loop = connection.loop();
        this.number = loop.nextRequest();
        this.http10 = loop.head().isHttp10();
        this.nanos = loop.router().edge().logs() ? System.nanoTime() : 0;
        this.lastOfConnection = !loop.head().keepAlive();
        this.waitsToContinue = loop.head().waitsToContinue();
        this.announced = loop.head().isChunked() ? -1 : loop.head().contentLength();
    }

    /** The largest body, collected or streamed. */
    abstract long maxBodySize();

    /** The problem for a body that is larger. */
    Problem bodyTooLarge() {
        return Problem.of(413, "The body can have at most " + maxBodySize() + " bytes");
    }

    /** All that must be answered before it works is answered, but its body may not be there yet. */
    void begin() {}

    /** The whole request is there, or its head where the body is streamed. */
    abstract void run();

    /** The connection is gone before the answer. */
    void aborted() {}

    /** Its answer is written, or it will never be: what was kept for its handler is of no use any more. Called once at least. */
    void ended() {}

    final ExchangeConnection connection() {
        return connection;
    }

    /** The head as it came. */
    public final HttpRequest message() {
        return message;
    }

    /** The request for handlers. On one thread at a time. */
    public final Request request() {
        return received();
    }

    private ReceivedRequest received() {
        ReceivedRequest made = request;
        if (made == null) {
            LoopState loop = connection.loop();
            made = loop.router().edge().received(message, connection.peer(), loop.idPrefix(), number);
            request = made;
        }
        return made;
    }

    final boolean isHead() {
        return message.method().equals(HttpMethod.HEAD);
    }

    final boolean isHttp10() {
        return http10;
    }

    /** How an answer with its whole body is sent: compressed, if it pays and the client takes it. Takes the body over. */
    final Compression.Whole coded(int status, @Nullable String contentType, Map<String, String> headers, ByteBuf body) {
        Compression compression = connection.loop().router().compression();
        return compression.isFor(body.readableBytes())
                ? compression.whole(message.headers(), status, contentType, headers, body, connection.alloc())
                : new Compression.Whole(Compression.Change.NONE, headers, body);
    }

    /** How an answer is sent that is written piece by piece: compressed, if it pays and the client takes it in chunks. */
    final Compression.Streamed coded(
            int status, @Nullable String contentType, Map<String, String> headers, long length) {
        return http10
                ? new Compression.Streamed(headers, null)
                : connection
                        .loop()
                        .router()
                        .compression()
                        .streamed(message.headers(), status, contentType, headers, length);
    }

    /** Whether it may be worked on beside others: its method changes nothing (RFC 9112, 9.3.2). */
    boolean isSafe() {
        HttpMethod method = message.method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }

    /** Lets it begin, and run if its body is there; or first find out who calls. */
    final void start() {
        begun = true;
        if (admitting) {
            admit();
        } else {
            go();
        }
    }

    /** Holds it back until {@link #admitted}; for constructors. */
    final void mustBeAdmitted() {
        admitting = true;
    }

    /** Makes known who calls to those who have the request. */
    final void admit(Collection<Object> principals) {
        received().admit(principals);
    }

    /** Finds out who calls, and then calls {@link #admitted}, or answers. */
    void admit() {}

    /** Lets it go on, with the principals that its credentials have. */
    final void admitted(Collection<Object> principals) {
        admitting = false;
        if (!answered && !gone) {
            received().admit(principals);
            go();
            connection.updateReading(this);
        }
    }

    private void go() {
        if (gone) {
            return;
        }
        begin();
        if (stream == null) {
            runIfReady();
        } else if (!answered) {
            run();
        }
    }

    /** Its body is there. */
    final void complete() {
        complete = true;
        StreamedRequest streaming = stream;
        if (streaming != null) {
            streaming.complete();
        } else if (body != null && !answered && !body.isWhole()) {
            connection.refuse(
                    this, Problem.of(400, "The compressed body is not complete"), RequestAborted.Reason.MALFORMED);
        } else {
            runIfReady();
        }
    }

    private void runIfReady() {
        if (begun && complete && !answered && !admitting && !gone) {
            run();
        }
    }

    /** Has the body handed over as it comes; for constructors. */
    final StreamedRequest streamBody() {
        StreamedRequest made = new StreamedRequest(this, connection.loop());
        stream = made;
        return made;
    }

    /** The body that is handed over as it comes; null where it is collected. */
    final @Nullable StreamedRequest streamedBody() {
        return stream;
    }

    /** Whether more of the body is to be read now. */
    final boolean wantsMore() {
        StreamedRequest streaming = stream;
        return answered || (!admitting && (streaming == null || streaming.wantsMore()));
    }

    /** Whether what is still to come of the body is known, and not longer. */
    final boolean isRestWithin(int bytes) {
        StreamedRequest streaming = stream;
        return streaming == null ? complete || (announced >= 0 && announced <= bytes) : streaming.isRestWithin(bytes);
    }

    /** Whether the client wants a go-ahead before it sends the body, and has not got it. */
    final boolean waitsToContinue() {
        return waitsToContinue;
    }

    /** Whether a go-ahead is to be sent now, as the body is wanted; then it is taken as sent. */
    final boolean takeGoAhead() {
        boolean due = waitsToContinue && wantsMore();
        if (due) {
            waitsToContinue = false;
        }
        return due;
    }

    /** Whether the connection ends behind the answer. */
    final boolean isLastOfConnection() {
        return lastOfConnection;
    }

    final void endConnection() {
        lastOfConnection = true;
    }

    final boolean isAnswered() {
        return answered;
    }

    /** Whether it is one of several by which a client stays connected, which is told before its connection is closed. */
    boolean isOfSession() {
        return false;
    }

    /** Whether it says itself which pages of other origins may ask it. */
    boolean hasOwnCors() {
        return false;
    }

    /** What the server's options add to the headers of its answer, names in lower case. */
    final Map<String, String> addedHeaders() {
        return connection.loop().router().edge().added(this);
    }

    /** The headers of its answer, with what the server's options add. What it has itself stays, but {@code Vary} is both. */
    final Map<String, String> withAdded(Map<String, String> own) {
        Map<String, String> added = addedHeaders();
        if (added.isEmpty()) {
            return own;
        }
        // Not by names in any case, as cookies are told apart by that.
        Map<String, String> all = new LinkedHashMap<>(own);
        added.forEach((name, value) -> {
            String same = own.keySet().stream()
                    .filter(name::equalsIgnoreCase)
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                all.put(name, value);
            } else if (name.equals("vary")) {
                all.computeIfPresent(same, (key, known) -> known.contains(value) ? known : known + ", " + value);
            }
        });
        return all;
    }

    /**
     * Its answer is written as a whole: what still comes of its body is dropped.
     *
     * @param bytes of the answer's body that were written
     */
    final void markAnswered(int status, long bytes) {
        log(status, bytes, true);
        markHandedOver();
    }

    /** Others answer it, and say so with {@link #answeredByOthers}. */
    final void markHandedOver() {
        answered = true;
        if (stream != null) {
            stopStream();
        }
        ended();
    }

    /** Those whom it was handed over to have answered it. */
    final void answeredByOthers(int status) {
        log(status, 0, true);
    }

    private void log(int status, long bytes, boolean whole) {
        Edge edge = connection.loop().router().edge();
        if (edge.logs()) {
            edge.log(this, status, bytes, System.nanoTime() - nanos, whole);
        }
    }

    private void stopStream() {
        StreamedRequest streaming = stream;
        if (streaming != null) {
            streaming.abort(new RequestAborted(RequestAborted.Reason.ANSWERED));
        }
    }

    /** Whether an answer has begun. */
    final boolean isAnswerBegun() {
        return answered || streamed != null;
    }

    /**
     * Begins an answer whose body is written piece by piece. On any thread; cancelled if the request is answered, or gone.
     *
     * @param length the length of the body; {@link AnswerStream#UNKNOWN_LENGTH} where it is not known
     * @throws IllegalArgumentException if content type or headers cannot be sent
     */
    final AnswerStream answerStream(
            int status,
            @Nullable String contentType,
            Map<String, String> headers,
            long length,
            AnswerListener listener) {
        StreamedAnswer answer = new StreamedAnswer(this, status, contentType, headers, length, listener);
        answer.begin();
        return answer;
    }

    /** Who writes its streamed answer has given up: it is answered 500 if nothing was sent, else cut. */
    final void streamFailed(boolean nothingSent, Throwable why) {
        LOG.error(
                "The answer to request {} to {} failed",
                request().id(),
                request().path(),
                why);
        if (nothingSent) {
            streamed = null;
            connection.answer(this, Problem.failure(request().id()), Map.of());
        } else {
            connection.cut(this);
        }
    }

    /** Its answer cannot be sent, as a header of it cannot: it is answered 500, or cut where that cannot be sent either. */
    final void unsendable(RuntimeException why) {
        LOG.error(
                "The headers of the answer to request {} to {} cannot be sent",
                request().id(),
                request().path(),
                why);
        StreamedAnswer begun = streamed;
        if (begun != null) {
            begun.cancel();
            streamed = null;
        }
        if (unsendable) {
            connection.cut(this);
        } else {
            unsendable = true;
            connection.answer(this, Problem.failure(request().id()), Map.of());
        }
    }

    /** The server stops: an answer without an end is to end. */
    final void stopping() {
        StreamedAnswer answering = streamed;
        if (answering != null) {
            answering.stopping();
        }
    }

    /** Who receives its body or writes its answer has thrown: it is answered 500, or cut where its answer has begun. */
    final void callbackFailed(Throwable failure) {
        StreamedAnswer answering = streamed;
        if (answering != null && answering.isWaiting()) {
            answering.fail(failure);
            return;
        }
        LOG.error("Request {} to {} failed", request().id(), request().path(), failure);
        if (!isAnswerBegun()) {
            connection.answer(this, Problem.failure(request().id()), Map.of());
        } else if (!answered) {
            connection.cut(this);
        }
    }

    /** The connection is gone, or ends, before all was said: tells who works on it, and releases what it holds. */
    final void abort(RequestAborted why) {
        gone = true;
        StreamedRequest streaming = stream;
        if (streaming != null) {
            streaming.abort(why);
        }
        StreamedAnswer answering = streamed;
        if (answering != null) {
            if (!answered && !answering.isWaiting()) {
                log(answering.status(), answering.written(), false);
            }
            answering.cancel();
        }
        if (!answered) {
            aborted();
            ended();
        }
        releaseBody();
        ByteBuf encoded = stored;
        if (encoded != null) {
            stored = null;
            encoded.release();
        }
    }

    /** What has come of the body, which stays the exchange's own; null where there is none. */
    final @Nullable ByteBuf collected() {
        CollectedBody known = body;
        return known == null ? null : known.bytes();
    }

    /** Has the body decompressed; before any of it is there. */
    final void decompress(ContentCoding coding) {
        StreamedRequest streaming = stream;
        if (streaming == null) {
            body = new CollectedBody(new Decompressor(coding));
        } else {
            streaming.decompress(new Decompressor(coding));
        }
    }

    /** Takes a piece of the body over; false, and the piece is released, if it is too much. */
    final boolean take(ByteBuf piece) {
        StreamedRequest streaming = stream;
        if (streaming != null) {
            return streaming.take(piece);
        }
        CollectedBody collecting = body;
        if (collecting == null) {
            collecting = new CollectedBody(null);
            body = collecting;
        }
        try {
            return collecting.take(piece, maxBodySize());
        } catch (MalformedCoding e) {
            connection.refuse(this, Problem.of(400, e.getMessage()), RequestAborted.Reason.MALFORMED);
            return true;
        }
    }

    final void releaseBody() {
        CollectedBody held = body;
        if (held != null) {
            held.release();
        }
    }
}
