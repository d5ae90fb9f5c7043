package dev.hardwire.http.http2;

import static io.netty.handler.codec.http2.Http2Error.PROTOCOL_ERROR;
import static io.netty.handler.codec.http2.Http2Exception.streamError;

import dev.hardwire.http.request.RequestTarget;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the head of a request of what HTTP/2 has instead (RFC 9113, 8.3), for the exchanges that both versions share. What is
 * malformed is an error of the stream; Netty has refused headers of connections, upper case, and pseudo-headers that come
 * late or are unknown.
 */
public final class StreamHead {
    private static final HttpVersion VERSION = HttpVersion.valueOf("HTTP/2.0");

    private final int streamId;
    private @Nullable String method;
    private @Nullable String scheme;
    private @Nullable String authority;
    private @Nullable String path;
    private boolean webSocket;

    private StreamHead(int streamId) {
        this.streamId = streamId;
    }

    /** Whether a request asks for a WebSocket the way of RFC 8441, which is not announced. */
    public static boolean asksForWebSocket(Http2Headers headers) {
        return headers.contains(Http2Headers.PseudoHeaderName.PROTOCOL.value());
    }

    /**
     * The head of a request.
     *
     * @throws Http2Exception if it is malformed
     */
    public static HttpRequest request(int streamId, Http2Headers headers) throws Http2Exception {
        StreamHead head = new StreamHead(streamId);
        for (Map.Entry<CharSequence, CharSequence> header : headers) {
            if (header.getKey().charAt(0) != ':') {
                break; // they come first
            }
            head.take(header.getKey().toString(), header.getValue().toString());
        }
        try {
            HttpRequest request = head.request();
            copy(headers, request.headers());
            head.setHost(request.headers());
            return request;
        } catch (IllegalArgumentException e) {
            throw streamError(streamId, PROTOCOL_ERROR, e, "The request is malformed: %s", e.getMessage());
        }
    }

    /** Refuses trailers that are none. */
    public static void checkTrailers(int streamId, Http2Headers headers) throws Http2Exception {
        for (CharSequence name : headers.names()) {
            if (name.charAt(0) == ':') {
                throw streamError(streamId, PROTOCOL_ERROR, "Trailers cannot have %s", name);
            }
        }
    }

    private void take(String name, String value) throws Http2Exception {
        String before = switch (name) {
            case ":method" -> method;
            case ":scheme" -> scheme;
            case ":authority" -> authority;
            case ":path" -> path;
            default -> null;
        };
        if (before != null) {
            throw malformed(name + " comes twice");
        }
        switch (name) {
            case ":method" -> method = value;
            case ":scheme" -> scheme = value;
            case ":authority" -> authority = value;
            case ":path" -> path = value;
            case ":protocol" -> webSocket = true;
            default -> throw malformed(name + " is for responses");
        }
    }

    private HttpRequest request() throws Http2Exception {
        String called = method;
        String target = path;
        if (called == null) {
            throw malformed(":method is missing");
        }
        boolean connect = called.equals("CONNECT");
        if (connect && !webSocket) {
            target = "/"; // it has none, and is refused whatever it names
        } else if (scheme == null || target == null) {
            throw malformed(":scheme or :path is missing");
        } else if (!(scheme.equals("http") || scheme.equals("https"))) {
            throw malformed(":scheme is neither http nor https");
        } else if (!RequestTarget.isPath(target) && !target.equals("*")) {
            throw malformed(":path is no path");
        }
        return new DefaultHttpRequest(VERSION, HttpMethod.valueOf(called), target);
    }

    private static void copy(Http2Headers from, HttpHeaders to) {
        StringBuilder cookies = null;
        for (Map.Entry<CharSequence, CharSequence> header : from) {
            CharSequence name = header.getKey();
            if (name.charAt(0) == ':') {
                continue;
            }
            if (HttpHeaderNames.COOKIE.contentEquals(name)) {
                // One line there, several here (RFC 9113, 8.2.3).
                cookies = cookies == null ? new StringBuilder() : cookies.append("; ");
                cookies.append(header.getValue());
            } else {
                to.add(name, header.getValue());
            }
        }
        if (cookies != null) {
            to.add(HttpHeaderNames.COOKIE, cookies);
        }
    }

    private void setHost(HttpHeaders headers) throws Http2Exception {
        String asked = authority;
        if (asked == null) {
            return;
        }
        String host = headers.get(HttpHeaderNames.HOST);
        if (host == null) {
            headers.add(HttpHeaderNames.HOST, asked);
        } else if (!host.equalsIgnoreCase(asked)) {
            throw malformed("Host is not :authority");
        }
    }

    private Http2Exception malformed(String problem) {
        return streamError(streamId, PROTOCOL_ERROR, "The request is malformed: %s", problem);
    }
}
