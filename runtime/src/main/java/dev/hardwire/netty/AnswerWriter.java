package dev.hardwire.netty;

import dev.hardwire.http.HttpExchange;
import dev.hardwire.http.Problem;
import dev.hardwire.http.stream.AnswerListener;
import dev.hardwire.http.stream.AnswerStream;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request with the objects that its handlers write. On the event loop of the request. */
final class AnswerWriter implements AnswerListener {
    private static final Logger LOG = LoggerFactory.getLogger(NettyMount.class);

    private final HttpExchange exchange;
    private final RequestChannel channel;
    private @Nullable AnswerStream stream;
    /** Complete, failed, or of no use any more. */
    private boolean over;

    AnswerWriter(HttpExchange exchange, RequestChannel channel) {
        this.exchange = exchange;
        this.channel = channel;
    }

    /** Writes an object, which stays the caller's; false if it must be written again when the client takes more. */
    boolean write(Object message) {
        AnswerStream begun = stream;
        if (over) {
            return true;
        }
        try {
            if (message instanceof HttpResponse response) {
                head(response, begun);
                return true;
            }
            if (begun == null) {
                throw new IllegalStateException("The first of an answer is an HttpResponse");
            }
            return content(message, begun);
        } catch (RuntimeException e) {
            // Headers that cannot be sent, say: it is answered, whatever is written.
            fail(e);
            channel.closeLater();
            return true;
        }
    }

    private void head(HttpResponse response, @Nullable AnswerStream begun) {
        HttpResponseStatus status = response.status();
        if (status.codeClass() == HttpStatusClass.INFORMATIONAL
                && !status.equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            return; // what the client waits for it gets when its body is read
        }
        if (begun != null || status.equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            throw new IllegalStateException("A request has one answer, and stays one: " + status);
        }
        boolean head = exchange.message().method().equals(HttpMethod.HEAD);
        if (response instanceof FullHttpResponse full && !head) {
            whole(full);
        } else {
            ResponseHead parts = ResponseHead.of(response);
            AnswerStream now =
                    exchange.begin(status.code(), parts.contentType(), parts.headers(), parts.length(), this);
            stream = now;
            if (response instanceof LastHttpContent) {
                complete(now::end);
            }
        }
    }

    private void whole(FullHttpResponse full) {
        ResponseHead parts = ResponseHead.of(full);
        ByteBuf body = full.content();
        String type =
                parts.contentType() == null && body.isReadable() ? "application/octet-stream" : parts.contentType();
        complete(() -> exchange.respond(
                full.status().code(),
                type,
                parts.headers(),
                body.isReadable() ? body.retain() : Unpooled.EMPTY_BUFFER));
    }

    private boolean content(Object message, AnswerStream to) {
        ByteBuf piece = message instanceof HttpContent content ? content.content() : (ByteBuf) message;
        if (piece.isReadable()) {
            if (!to.isWritable()) {
                return over; // which it may have become just now
            }
            to.write(piece.retain());
        }
        if (message instanceof LastHttpContent) {
            complete(to::end);
        }
        return true;
    }

    private void complete(Runnable last) {
        over = true; // before, since what is done may have the channel closed
        try {
            last.run();
        } catch (RuntimeException e) {
            over = false; // it is answered all the same
            throw e;
        }
        channel.closeLater();
    }

    /** Answers 500, or cuts the answer where it has begun. */
    void fail(Throwable cause) {
        AnswerStream begun = stream;
        if (over) {
            return;
        }
        over = true;
        if (begun == null) {
            LOG.error(
                    "The handlers of request {} to {} failed",
                    exchange.request().id(),
                    exchange.request().path(),
                    cause);
            exchange.respond(Problem.failure(exchange.request().id()), Map.of());
        } else {
            begun.fail(cause);
        }
    }

    /** What is still written is of no use. */
    void abandon() {
        over = true;
    }

    /** The channel is closed, by handlers if the answer is not complete. */
    void closed() {
        fail(new IOException("The channel was closed before the answer was complete"));
    }

    @Override
    public void writable() {
        channel.writable();
    }

    @Override
    public void cancelled() {
        abandon();
        channel.closeLater();
    }
}
