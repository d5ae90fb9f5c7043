package dev.hardwire.http;

import dev.hardwire.http.stream.RequestAborted;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/** The body of the last request on a connection, while it comes in: handed to its exchange, or dropped. */
final class IncomingBody {
    /** A body that is not wanted is read up to this size, in bytes, to keep the connection; behind a larger one it ends. */
    static final int MAX_DROPPED = 64 * 1024;

    private final HttpConnection connection;
    private final RequestDecoder decoder;
    private final ReadGate gate;
    /** Whose body it is; null while none comes in. */
    private @Nullable Exchange receiver;
    /** How much of the body was dropped. */
    private int dropped;

    IncomingBody(HttpConnection connection, RequestDecoder decoder, ReadGate gate) {
        this.connection = connection;
        this.decoder = decoder;
        this.gate = gate;
    }

    void begin(Exchange exchange) {
        receiver = exchange;
        dropped = 0;
    }

    /** Nothing of the body is of interest any more. */
    void end() {
        receiver = null;
    }

    boolean isOf(Exchange exchange) {
        return receiver == exchange;
    }

    boolean isComplete() {
        return receiver == null;
    }

    /** Whether the body's next bytes, if there are any, may be read. */
    boolean wantsToRead() {
        return receiver == null || receiver.wantsMore();
    }

    /** Whether the client is expected to send more of the body now. */
    boolean isWaitedFor() {
        return receiver != null && receiver.wantsMore();
    }

    /** The body as a stream; null where none comes in, or it is collected. */
    @Nullable
    StreamedRequest stream() {
        return receiver == null ? null : receiver.streamedBody();
    }

    void take(HttpContent content) {
        Exchange exchange = receiver;
        ByteBuf piece = content.content();
        if (connection.isDeaf() || exchange == null) {
            piece.release();
        } else if (content.decoderResult().isFailure()) {
            piece.release();
            Problem malformed = Problem.of(400, "The chunks of the body are malformed");
            connection.refuse(exchange, malformed, RequestAborted.Reason.MALFORMED);
        } else if (exchange.isAnswered()) {
            drop(exchange, content);
        } else if (!piece.isReadable()) {
            piece.release();
            taken(exchange, content);
        } else if (exchange.take(piece)) {
            taken(exchange, content);
        } else {
            connection.refuse(exchange, exchange.bodyTooLarge(), RequestAborted.Reason.TOO_LARGE);
        }
    }

    /** A piece of a body that nobody wants any more. */
    private void drop(Exchange exchange, HttpContent content) {
        int size = content.content().readableBytes();
        content.release();
        dropped += size;
        if (exchange.streamedBody() != null && dropped > MAX_DROPPED) {
            connection.refuse(exchange, null, RequestAborted.Reason.ANSWERED);
        } else {
            taken(exchange, content);
        }
    }

    private void taken(Exchange exchange, HttpContent content) {
        if (content instanceof LastHttpContent) {
            receiver = null;
            exchange.complete();
            if (decoder.isPaused()) {
                gate.update();
            }
        } else if (!exchange.wantsMore()) {
            gate.update();
        }
    }

    /** The body, or a part of it, did not come in time. */
    void late(long millis) {
        Exchange exchange = receiver;
        if (exchange != null) {
            String detail = exchange.streamedBody() == null
                    ? "The body of the request took longer than " + millis + " ms"
                    : "Less than " + StreamedRequest.MIN_PROGRESS + " bytes of the body came in " + millis + " ms";
            connection.refuse(exchange, Problem.of(408, detail), RequestAborted.Reason.TOO_SLOW);
        }
    }
}
