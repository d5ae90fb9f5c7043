package dev.hardwire.http;

import dev.hardwire.http.request.Authority;
import dev.hardwire.http.request.RequestTarget;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a request says about its connection and its body, gathered in one pass over the headers. One instance
 * serves an event loop's requests one after the other.
 */
final class RequestHead {
    private static final AsciiString CONTINUE = AsciiString.cached("100-continue");
    private static final AsciiString CHUNKED = AsciiString.cached("chunked");

    private final int maxHeaders;

    private int hosts;
    private CharSequence host = "";
    private int count;
    private long contentLength;
    private boolean chunked;
    private boolean badTransferEncoding;
    private boolean expectContinue;
    private boolean badExpectation;
    private boolean hiddenBody;
    private @Nullable String accept;
    private boolean upgrade;
    private boolean connectionClose;
    private boolean connectionKeepAlive;
    private boolean http10;
    private @Nullable CharSequence contentEncoding;

    RequestHead(int maxHeaders) {
        this.maxHeaders = maxHeaders;
    }

    /** Takes a request; answers the problem that makes it unfit to be served, or null. */
    @Nullable
    Problem take(HttpRequest request) {
        clear();
        HttpVersion version = request.protocolVersion();
        if (version.majorVersion() != 1) {
            return Problem.of(505, "This server speaks HTTP/1.1, not " + version.text());
        }
        http10 = version.minorVersion() == 0;
        return takeHeaders(request);
    }

    private @Nullable Problem takeHeaders(HttpRequest request) {
        Iterator<Map.Entry<CharSequence, CharSequence>> headers =
                request.headers().iteratorCharSequence();
        while (headers.hasNext()) {
            Map.Entry<CharSequence, CharSequence> header = headers.next();
            count++;
            gather(header.getKey(), header.getValue());
        }
        Problem problem = problem();
        return problem == null ? whereTo(request) : problem;
    }

    /** Takes a request of HTTP/2; {@code ended} says whether it has no body. */
    @Nullable
    Problem takeStream(HttpRequest request, boolean ended) {
        clear();
        http10 = false;
        Problem problem = takeHeaders(request);
        // Frames say where its body ends; what matters is whether its length is known.
        chunked = !ended && !request.headers().contains(HttpHeaderNames.CONTENT_LENGTH);
        return problem;
    }

    /** What is wrong with where the request wants to go. */
    private @Nullable Problem whereTo(HttpRequest request) {
        if (hosts == 1 && !Authority.isValid(host)) {
            return Problem.of(400, "The Host header is a host and, after a colon, maybe a port");
        }
        if (request.method().equals(HttpMethod.CONNECT)) {
            return Problem.of(501, "CONNECT is for proxies, and this server is none");
        }
        String target = request.uri();
        if (target.charAt(0) != '/' && RequestTarget.isWhole(target)) {
            String authority = RequestTarget.authority(target);
            if (authority.isEmpty()
                    || !Authority.isValid(authority)
                    || (hosts == 1 && !AsciiString.contentEqualsIgnoreCase(authority, host))) {
                return Problem.of(400, "The host of the request target must be that of the Host header");
            }
        }
        return null;
    }

    /** Takes a request that could not be read: its connection ends. */
    void takeInvalid() {
        clear();
        http10 = false;
        connectionClose = true;
    }

    private void clear() {
        hosts = 0;
        host = "";
        count = 0;
        contentLength = 0;
        chunked = false;
        badTransferEncoding = false;
        expectContinue = false;
        badExpectation = false;
        hiddenBody = false;
        accept = null;
        upgrade = false;
        connectionClose = false;
        connectionKeepAlive = false;
        contentEncoding = null;
    }

    /** The few headers that matter here are told apart by length first: most names differ from all of them in it. */
    private void gather(CharSequence name, CharSequence value) {
        switch (name.length()) {
            case 4 -> {
                if (is(name, HttpHeaderNames.HOST)) {
                    hosts++;
                    host = value;
                }
            }
            case 6 -> {
                if (is(name, HttpHeaderNames.EXPECT)) {
                    expectContinue = is(value, CONTINUE);
                    badExpectation = !expectContinue;
                } else if (is(name, HttpHeaderNames.ACCEPT)) {
                    accept = accept == null ? value.toString() : accept + "," + value;
                }
            }
            case 7 -> upgrade |= is(name, HttpHeaderNames.UPGRADE);
            case 10 -> {
                if (is(name, HttpHeaderNames.CONNECTION)) {
                    connectionClose |= AsciiString.containsIgnoreCase(value, "close");
                    connectionKeepAlive |= AsciiString.containsIgnoreCase(value, "keep-alive");
                }
            }
            case 14 -> {
                if (is(name, HttpHeaderNames.CONTENT_LENGTH)) {
                    contentLength = Long.parseLong(value, 0, value.length(), 10);
                }
            }
            case 16 -> {
                if (is(name, HttpHeaderNames.CONTENT_ENCODING)) {
                    contentEncoding = contentEncoding == null ? value : contentEncoding + ", " + value;
                }
            }
            case 17 -> {
                if (is(name, HttpHeaderNames.TRANSFER_ENCODING)) {
                    badTransferEncoding |= chunked || !is(value, CHUNKED);
                    chunked = true;
                }
            }
            // A draft of WebSocket had a body behind it that no header tells of; Netty would still read it.
            case 18 -> hiddenBody |= is(name, HttpHeaderNames.SEC_WEBSOCKET_KEY1);
            default -> {
                // says nothing about connection or body
            }
        }
    }

    private static boolean is(CharSequence text, AsciiString expected) {
        return expected.contentEqualsIgnoreCase(text);
    }

    private @Nullable Problem problem() {
        if (count > maxHeaders) {
            return Problem.of(431, "A request can have at most " + maxHeaders + " headers");
        }
        if (hosts > 1 || (hosts == 0 && !http10)) {
            return Problem.of(400, "A request has one Host header, not " + hosts);
        }
        if (badTransferEncoding || (chunked && http10)) {
            return Problem.of(
                    http10 ? 400 : 501, "The only Transfer-Encoding that is served is chunked, once, in HTTP/1.1");
        }
        if (hiddenBody) {
            return Problem.of(400, "The version of WebSocket that is served has no Sec-WebSocket-Key1");
        }
        if (badExpectation) {
            return Problem.of(417, "The only expectation that is met is 100-continue");
        }
        return null;
    }

    /** Whether the connection stays open behind the answer. */
    boolean keepAlive() {
        return http10 ? connectionKeepAlive && !connectionClose : !connectionClose;
    }

    boolean isHttp10() {
        return http10;
    }

    boolean hasBody() {
        return chunked || contentLength > 0;
    }

    boolean isChunked() {
        return chunked;
    }

    /** The length of the body; 0 where there is none, or it is not said. */
    long contentLength() {
        return contentLength;
    }

    /** How the body is coded; null where the head does not say. */
    @Nullable
    CharSequence contentEncoding() {
        return contentEncoding;
    }

    /** Whether the client waits for a go-ahead before it sends the body. */
    boolean waitsToContinue() {
        return expectContinue && !http10 && hasBody();
    }

    /** What the client accepts: the values of all {@code Accept} headers, joined by commas; null where there is none. */
    @Nullable
    String accept() {
        return accept;
    }

    /** Whether there is an {@code Upgrade} header, of any kind. */
    boolean hasUpgrade() {
        return upgrade && !http10;
    }
}
