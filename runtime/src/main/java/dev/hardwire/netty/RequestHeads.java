package dev.hardwire.netty;

import dev.hardwire.http.HttpExchange;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;

/** Makes the heads of requests for handlers. */
final class RequestHeads {
    private RequestHeads() {}

    /** The head as it came. */
    static HttpRequest asItCame(HttpRequest message) {
        return withHeaders(message, message.headers().copy());
    }

    /** The head of a request whose body is handed over without content coding, and asked for where the client waits for it. */
    static HttpRequest decoded(HttpExchange exchange) {
        HttpHeaders headers = exchange.message().headers().copy();
        headers.remove(HttpHeaderNames.EXPECT);
        boolean coded = headers.contains(HttpHeaderNames.CONTENT_ENCODING)
                && !headers.containsValue(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.IDENTITY, true);
        if (coded) {
            headers.remove(HttpHeaderNames.CONTENT_ENCODING).remove(HttpHeaderNames.CONTENT_LENGTH);
        }
        boolean unknown = coded || exchange.stream().announcedLength() < 0;
        if (unknown && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)) {
            headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        }
        return withHeaders(exchange.message(), headers);
    }

    /** What HTTP/2 is to be taken for is HTTP/1.1. */
    private static HttpRequest withHeaders(HttpRequest message, HttpHeaders headers) {
        HttpVersion version =
                message.protocolVersion().equals(HttpVersion.HTTP_1_0) ? HttpVersion.HTTP_1_0 : HttpVersion.HTTP_1_1;
        return new DefaultHttpRequest(version, message.method(), message.uri(), headers);
    }
}
