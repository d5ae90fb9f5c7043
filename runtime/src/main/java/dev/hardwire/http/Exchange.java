package dev.hardwire.http;

import dev.hardwire.handler.Request;
import dev.hardwire.http.request.ReceivedRequest;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request of a connection from its head to its answer, and its place in the order of answers. What is not said to be
 * otherwise is touched on the event loop only.
 */
abstract class Exchange {
    private final HttpConnection connection;
    private final HttpRequest message;
    private final long number;
    private final boolean http10;
    private @Nullable Request request;

    /** The request behind this one on the connection. */
    @Nullable
    Exchange next;

    /** The answer, encoded, while those before it are not sent. */
    @Nullable
    ByteBuf stored;

    /** The body as far as it has come; null where there is none. */
    private @Nullable ByteBuf body;
    /** Whether the body is a buffer of our own, which can grow, and no slice of what was read. */
    private boolean bodyIsOwn;

    /** Whether it was allowed to begin. */
    private boolean begun;
    /** Whether its body is there as a whole. */
    private boolean complete;
    /** Whether the client wants a go-ahead before it sends the body. */
    private final boolean waitsToContinue;

    private boolean answered;
    private boolean lastOfConnection;

    Exchange(HttpConnection connection, HttpRequest message) {
        this.connection = connection;
        this.message = message;
        LoopState loop = connection.loop();
        this.number = loop.nextRequest();
        this.http10 = loop.head().isHttp10();
        this.lastOfConnection = !loop.head().keepAlive();
        this.waitsToContinue = loop.head().waitsToContinue();
    }

    /** The largest body that is collected. */
    abstract int maxBodySize();

    /** The problem for a body that is larger; null where it is answered with an empty body. */
    @Nullable
    Problem bodyTooLarge() {
        return Problem.of(413, "The body can have at most " + maxBodySize() + " bytes");
    }

    /** All that must be answered before it works is answered, but its body may not be there yet. */
    void begin() {}

    /** The whole request is there. */
    abstract void run();

    /** The connection is gone before the answer. */
    void aborted() {}

    final HttpConnection connection() {
        return connection;
    }

    final HttpRequest message() {
        return message;
    }

    /** The request for handlers. On one thread at a time. */
    public final Request request() {
        Request made = request;
        if (made == null) {
            made = new ReceivedRequest(
                    message, connection.peer(), connection.loop().idPrefix(), number);
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

    /** Whether it may be worked on beside others: its method changes nothing (RFC 9112, 9.3.2). */
    boolean isSafe() {
        HttpMethod method = message.method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS);
    }

    /** Lets it begin, and run if its body is there. */
    final void start() {
        begun = true;
        begin();
        runIfReady();
    }

    /** Its body is there. */
    final void complete() {
        complete = true;
        runIfReady();
    }

    private void runIfReady() {
        if (begun && complete && !answered) {
            run();
        }
    }

    final boolean isComplete() {
        return complete;
    }

    final boolean waitsToContinue() {
        return waitsToContinue;
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

    final void markAnswered() {
        answered = true;
    }

    /** What has come of the body, which stays the exchange's own; null where there is none. */
    final @Nullable ByteBuf collected() {
        return body;
    }

    /** Takes a piece of the body over; false, and the piece is released, if it is too much. */
    final boolean collect(ByteBuf piece) {
        ByteBuf soFar = body;
        int size = soFar == null ? 0 : soFar.readableBytes();
        if (size + (long) piece.readableBytes() > maxBodySize()) {
            piece.release();
            return false;
        }
        if (soFar == null) {
            body = piece;
        } else {
            if (!bodyIsOwn) {
                body = soFar.alloc().buffer(2 * (size + piece.readableBytes())).writeBytes(soFar);
                bodyIsOwn = true;
                soFar.release();
            }
            append(piece);
        }
        return true;
    }

    private void append(ByteBuf piece) {
        if (body != null) {
            body.writeBytes(piece);
        }
        piece.release();
    }

    final void releaseBody() {
        ByteBuf held = body;
        if (held != null) {
            body = null;
            held.release();
        }
    }

    /** Releases what the exchange holds. */
    final void release() {
        releaseBody();
        ByteBuf answer = stored;
        if (answer != null) {
            stored = null;
            answer.release();
        }
    }
}
