package dev.hardwire.http;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an exchange of the head of each request, or a refusal of a head that cannot be served. */
final class RequestIntake {
    private static final Logger LOG = LoggerFactory.getLogger(RequestIntake.class);

    private final HttpConnection connection;
    private final LoopState loop;

    RequestIntake(HttpConnection connection, LoopState loop) {
        this.connection = connection;
        this.loop = loop;
    }

    Exchange exchange(HttpRequest request) {
        RequestHead head = loop.head();
        if (request.decoderResult().isFailure()) {
            head.takeInvalid();
            return Refusal.of(
                    connection, request, unreadable(request.decoderResult().cause()));
        }
        Problem problem = head.take(request);
        Exchange exchange = problem == null
                ? loop.router().route(connection, request, head)
                : Refusal.of(connection, request, problem);
        if (problem != null) {
            // Where its body ends, if it has one, may be in doubt.
            exchange.endConnection();
        } else if (head.contentLength() > exchange.maxBodySize()) {
            exchange = Refusal.of(connection, request, exchange.bodyTooLarge());
        }
        if (exchange instanceof Refusal
                && (head.waitsToContinue() || head.isChunked() || head.contentLength() > IncomingBody.MAX_DROPPED)) {
            exchange.endConnection();
        }
        return exchange;
    }

    private Problem unreadable(Throwable cause) {
        HttpOptions options = loop.router().options();
        if (cause instanceof TooLongHttpLineException) {
            return Problem.of(414, "A request line can have at most " + options.maxRequestLine() + " bytes");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return Problem.of(431, "The headers can have at most " + options.maxHeaderSize() + " bytes");
        }
        LOG.debug("{} sent a malformed request", connection.peer().address(), cause);
        return Problem.of(400, "The request is no HTTP/1.1: " + cause.getMessage());
    }
}
