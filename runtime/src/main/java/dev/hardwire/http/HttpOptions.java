package dev.hardwire.http;

import dev.hardwire.http.access.AccessLog;
import dev.hardwire.http.access.RequestIdOptions;
import dev.hardwire.http.answer.StreamOptions;
import dev.hardwire.http.body.UploadOptions;
import dev.hardwire.http.compression.CompressionOptions;
import dev.hardwire.http.cors.CorsOptions;
import dev.hardwire.http.header.SecurityHeaders;
import dev.hardwire.http.http2.Http2Options;
import dev.hardwire.http.proxy.ProxyOptions;
import dev.hardwire.http.request.TrailingSlash;
import dev.hardwire.http.tls.TlsOptions;
import dev.hardwire.http.transport.Transport;
import dev.hardwire.http.websocket.WebSocketOptions;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Transport, limits and timeouts of a server. Immutable; {@link #builder} starts from the defaults, and each of its methods
 * says its default, its unit and why. A value that makes no sense is refused when it is set.
 */
public final class HttpOptions {
    private final Builder values;

    private HttpOptions(Builder values) {
        this.values = values;
    }

    /** The options that are right where nothing else is known. */
    public static HttpOptions defaults() {
        return builder().build();
    }

    /** A builder that has the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has these options. */
    public Builder toBuilder() {
        return new Builder(values);
    }

    /** See {@link Builder#transport}. */
    public Transport transport() {
        return values.transport;
    }

    /** See {@link Builder#eventLoops}. */
    public int eventLoops() {
        return values.eventLoops;
    }

    /** See {@link Builder#backlog}. */
    public int backlog() {
        return values.backlog;
    }

    /** See {@link Builder#maxConnections}. */
    public int maxConnections() {
        return values.maxConnections;
    }

    /** See {@link Builder#maxRequestLine}. */
    public int maxRequestLine() {
        return values.maxRequestLine;
    }

    /** See {@link Builder#maxHeaderSize}. */
    public int maxHeaderSize() {
        return values.maxHeaderSize;
    }

    /** See {@link Builder#maxHeaders}. */
    public int maxHeaders() {
        return values.maxHeaders;
    }

    /** See {@link Builder#maxBodySize}. */
    public int maxBodySize() {
        return values.maxBodySize;
    }

    /** See {@link Builder#uploads}. */
    public UploadOptions uploads() {
        return values.uploads;
    }

    /** See {@link Builder#maxPipelined}. */
    public int maxPipelined() {
        return values.maxPipelined;
    }

    /** See {@link Builder#webSockets}. */
    public WebSocketOptions webSockets() {
        return values.webSockets;
    }

    /** See {@link Builder#maxConcurrentCalls}. */
    public int maxConcurrentCalls() {
        return values.maxConcurrentCalls;
    }

    /** See {@link Builder#handlerThreads}. */
    public int handlerThreads() {
        return values.handlerThreads;
    }

    /** See {@link Builder#virtualThreads}. */
    public boolean virtualThreads() {
        return values.virtualThreads;
    }

    /** See {@link Builder#streams}. */
    public StreamOptions streams() {
        return values.streams;
    }

    /** See {@link Builder#validateResponses}. */
    public boolean validateResponses() {
        return values.validateResponses;
    }

    /** See {@link Builder#http2}. */
    public Http2Options http2() {
        return values.http2;
    }

    /** See {@link Builder#tls}. */
    public @Nullable TlsOptions tls() {
        return values.tls;
    }

    /** See {@link Builder#compression}. */
    public CompressionOptions compression() {
        return values.compression;
    }

    /** See {@link Builder#headTimeout}. */
    public Duration headTimeout() {
        return values.headTimeout;
    }

    /** See {@link Builder#bodyTimeout}. */
    public Duration bodyTimeout() {
        return values.bodyTimeout;
    }

    /** See {@link Builder#idleTimeout}. */
    public Duration idleTimeout() {
        return values.idleTimeout;
    }

    /** See {@link Builder#answerTimeout}. */
    public Duration answerTimeout() {
        return values.answerTimeout;
    }

    /** See {@link Builder#closeTimeout}. */
    public Duration closeTimeout() {
        return values.closeTimeout;
    }

    /** See {@link Builder#stopTimeout}. */
    public Duration stopTimeout() {
        return values.stopTimeout;
    }

    /** See {@link Builder#trailingSlash}. */
    public TrailingSlash trailingSlash() {
        return values.trailingSlash;
    }

    /** See {@link Builder#proxies}. */
    public @Nullable ProxyOptions proxies() {
        return values.proxies;
    }

    /** See {@link Builder#cors}. */
    public @Nullable CorsOptions cors() {
        return values.cors;
    }

    /** See {@link Builder#securityHeaders}. */
    public @Nullable SecurityHeaders securityHeaders() {
        return values.securityHeaders;
    }

    /** See {@link Builder#requestId}. */
    public @Nullable RequestIdOptions requestId() {
        return values.requestId;
    }

    /** See {@link Builder#accessLog}. */
    public @Nullable AccessLog accessLog() {
        return values.accessLog;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private Transport transport = Transport.AUTO;
        private int eventLoops = Runtime.getRuntime().availableProcessors();
        private int backlog = 1024;
        private int maxConnections = 65_536;
        private int maxRequestLine = 8 * 1024;
        private int maxHeaderSize = 16 * 1024;
        private int maxHeaders = 100;
        private int maxBodySize = 1024 * 1024;
        private UploadOptions uploads = UploadOptions.defaults();
        private int maxPipelined = 16;
        private WebSocketOptions webSockets = WebSocketOptions.defaults();
        private int maxConcurrentCalls = 10_000;
        private int handlerThreads = 200;
        private boolean virtualThreads = true;
        private StreamOptions streams = StreamOptions.defaults();
        private boolean validateResponses = true;
        private @Nullable TlsOptions tls;
        private CompressionOptions compression = CompressionOptions.defaults();
        private Http2Options http2 = Http2Options.defaults();
        private Duration headTimeout = Duration.ofSeconds(10);
        private Duration bodyTimeout = Duration.ofSeconds(30);
        private Duration idleTimeout = Duration.ofSeconds(75);
        private Duration answerTimeout = Duration.ofSeconds(30);
        private Duration closeTimeout = Duration.ofSeconds(2);
        private Duration stopTimeout = Duration.ofSeconds(10);
        private TrailingSlash trailingSlash = TrailingSlash.STRICT;
        private @Nullable ProxyOptions proxies;
        private @Nullable CorsOptions cors;
        private @Nullable SecurityHeaders securityHeaders;
        private @Nullable RequestIdOptions requestId;
        private @Nullable AccessLog accessLog;

        private Builder() {}

        private Builder(Builder from) {
            transport = from.transport;
            eventLoops = from.eventLoops;
            backlog = from.backlog;
            maxConnections = from.maxConnections;
            maxRequestLine = from.maxRequestLine;
            maxHeaderSize = from.maxHeaderSize;
            maxHeaders = from.maxHeaders;
            maxBodySize = from.maxBodySize;
            uploads = from.uploads;
            maxPipelined = from.maxPipelined;
            webSockets = from.webSockets;
            maxConcurrentCalls = from.maxConcurrentCalls;
            handlerThreads = from.handlerThreads;
            virtualThreads = from.virtualThreads;
            streams = from.streams;
            validateResponses = from.validateResponses;
            tls = from.tls;
            compression = from.compression;
            http2 = from.http2;
            headTimeout = from.headTimeout;
            bodyTimeout = from.bodyTimeout;
            idleTimeout = from.idleTimeout;
            answerTimeout = from.answerTimeout;
            closeTimeout = from.closeTimeout;
            stopTimeout = from.stopTimeout;
            trailingSlash = from.trailingSlash;
            proxies = from.proxies;
            cors = from.cors;
            securityHeaders = from.securityHeaders;
            requestId = from.requestId;
            accessLog = from.accessLog;
        }

        /** How to wait for the operating system. Default: {@link Transport#AUTO}, the fastest that works. */
        public Builder transport(Transport value) {
            transport = value;
            return this;
        }

        /**
         * The number of event loops, each one thread. Default: one a processor, since a loop never waits for anything but
         * the network.
         */
        public Builder eventLoops(int value) {
            eventLoops = atLeast(1, "eventLoops", value);
            return this;
        }

        /**
         * How many connections the operating system holds until they are accepted. Default: 1024, enough for a burst of
         * reconnecting clients; the system may allow less.
         */
        public Builder backlog(int value) {
            backlog = atLeast(1, "backlog", value);
            return this;
        }

        /**
         * How many connections may be open at once; a further one is answered 503 and closed, over TLS closed at once.
         * Default: 65,536, which is some hundred MiB when all are idle.
         */
        public Builder maxConnections(int value) {
            maxConnections = atLeast(1, "maxConnections", value);
            return this;
        }

        /** The longest request line, in bytes; a longer one is answered 414. Default: 8 KiB, as RFC 9112 recommends. */
        public Builder maxRequestLine(int value) {
            maxRequestLine = atLeast(64, "maxRequestLine", value);
            return this;
        }

        /** The size of all headers together, in bytes; more is answered 431. Default: 16 KiB, room for large cookies. */
        public Builder maxHeaderSize(int value) {
            maxHeaderSize = atLeast(64, "maxHeaderSize", value);
            return this;
        }

        /** The number of headers; more are answered 431. Default: 100, several times what browsers send. */
        public Builder maxHeaders(int value) {
            maxHeaders = atLeast(1, "maxHeaders", value);
            return this;
        }

        /** The largest body, in bytes; a larger one is answered 413. Default: 1 MiB, since a body is held in memory. */
        public Builder maxBodySize(int value) {
            maxBodySize = atLeast(0, "maxBodySize", value);
            return this;
        }

        /** Limits of bodies that are not collected: streams, and multipart forms. Default: those of {@link UploadOptions}. */
        public Builder uploads(UploadOptions value) {
            uploads = value;
            return this;
        }

        /**
         * How many requests of one connection are worked on at once; further ones stay unread. Default: 16, so that one
         * client cannot occupy the handlers.
         */
        public Builder maxPipelined(int value) {
            maxPipelined = atLeast(1, "maxPipelined", value);
            return this;
        }

        /**
         * Limits and timeouts of the WebSockets of endpoints. Default: {@link WebSocketOptions#defaults}.
         */
        public Builder webSockets(WebSocketOptions value) {
            webSockets = Objects.requireNonNull(value);
            return this;
        }

        /**
         * How many calls of handlers may run or wait on the handler executor; a request beyond is answered 503. Default:
         * 10,000, since even a virtual thread costs memory.
         */
        public Builder maxConcurrentCalls(int value) {
            maxConcurrentCalls = atLeast(1, "maxConcurrentCalls", value);
            return this;
        }

        /**
         * How many threads the handler executor has where the JVM has no virtual threads, or they are switched off.
         * Default: 200, enough for handlers that mostly wait.
         */
        public Builder handlerThreads(int value) {
            handlerThreads = atLeast(1, "handlerThreads", value);
            return this;
        }

        /** Whether handlers that may block get virtual threads where the JVM has them. Default: yes, they wait for free. */
        public Builder virtualThreads(boolean value) {
            virtualThreads = value;
            return this;
        }

        /** How answers are streamed. Default: {@link StreamOptions#defaults}, a heartbeat of 15 seconds for events. */
        public Builder streams(StreamOptions value) {
            streams = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Whether the answers of an application are validated that was generated to do so ({@code
         * @Application(validateResponses = true)}); of others they never are. Default: yes, who asks for it wants it.
         */
        public Builder validateResponses(boolean value) {
            validateResponses = value;
            return this;
        }

        /** Which bodies are compressed and decompressed. Default: {@link CompressionOptions#defaults}. */
        public Builder compression(CompressionOptions value) {
            compression = value;
            return this;
        }

        /**
         * Certificate, key and limits of TLS; the port then speaks nothing else. Default: none, no TLS, since most servers
         * stand behind a proxy that speaks it.
         */
        public Builder tls(@Nullable TlsOptions value) {
            tls = value;
            return this;
        }

        /** Whether HTTP/2 is spoken beside HTTP/1.1, and its limits. Default: {@link Http2Options#defaults}, it is. */
        public Builder http2(Http2Options value) {
            http2 = value;
            return this;
        }

        /**
         * How long a client may take from the first byte of a request to the end of its headers; then it is answered 408.
         * Default: 10 seconds, long for a slow network and short for an attacker.
         */
        public Builder headTimeout(Duration value) {
            headTimeout = positive("headTimeout", value);
            return this;
        }

        /**
         * How long a client may take to send a body; then it is answered 408. For a body that is streamed, how long the
         * server waits for each 16 KiB of it, not counting the time in which it reads nothing. Default: 30 seconds, 35
         * KB/s for 1 MiB, and no less than 546 bytes a second for an upload of any size.
         */
        public Builder bodyTimeout(Duration value) {
            bodyTimeout = positive("bodyTimeout", value);
            return this;
        }

        /**
         * How long a connection may be idle between requests; then it is closed. Default: 75 seconds, longer than the 60
         * of common proxies, so that they close first and never send into a closing connection.
         */
        public Builder idleTimeout(Duration value) {
            idleTimeout = positive("idleTimeout", value);
            return this;
        }

        /**
         * How long a client may read nothing of an answer while more than the watermark (64 KiB) waits for it; then its
         * connection is cut. Default: 30 seconds, longer than a network that recovers at all needs.
         */
        public Builder answerTimeout(Duration value) {
            answerTimeout = positive("answerTimeout", value);
            return this;
        }

        /**
         * How long a peer has to close its side after the server has said its last on a connection; then it is cut.
         * Default: 2 seconds, several round trips.
         */
        public Builder closeTimeout(Duration value) {
            closeTimeout = positive("closeTimeout", value);
            return this;
        }

        /**
         * How long a graceful stop waits for what runs; then it is cut off. Default: 10 seconds, well below the 30 after
         * which container platforms kill.
         */
        public Builder stopTimeout(Duration value) {
            stopTimeout = positive("stopTimeout", value);
            return this;
        }

        /**
         * What becomes of a path that is that of an operation but for a slash at its end. Default: {@link
         * TrailingSlash#STRICT}, 404, since the document says what there is.
         */
        public Builder trailingSlash(TrailingSlash value) {
            trailingSlash = value;
            return this;
        }

        /**
         * The reverse proxies that are trusted to say who the client is. Default: none, since anybody can send their
         * headers.
         */
        public Builder proxies(@Nullable ProxyOptions value) {
            proxies = value;
            return this;
        }

        /** Which pages of other origins may call the application. Default: none, since who is let in has to be said. */
        public Builder cors(@Nullable CorsOptions value) {
            cors = value;
            return this;
        }

        /**
         * Headers of each answer that tell browsers to be careful with it. Default: none, as most of what calls an API is no
         * browser; {@link SecurityHeaders#defaults} are right for one.
         */
        public Builder securityHeaders(@Nullable SecurityHeaders value) {
            securityHeaders = value;
            return this;
        }

        /** How the id of a request is passed on in a header. Default: not at all, since few clients look at it. */
        public Builder requestId(@Nullable RequestIdOptions value) {
            requestId = value;
            return this;
        }

        /** What the access log tells. Default: there is none, as what stands in front of a server mostly writes one. */
        public Builder accessLog(@Nullable AccessLog value) {
            accessLog = value;
            return this;
        }

        /** The options. */
        public HttpOptions build() {
            return new HttpOptions(new Builder(this));
        }

        private static int atLeast(int least, String option, int value) {
            if (value < least) {
                throw new IllegalArgumentException(option + " must be at least " + least + ", not " + value);
            }
            return value;
        }

        private static Duration positive(String option, Duration value) {
            if (value.toMillis() <= 0) {
                throw new IllegalArgumentException(option + " must be at least one millisecond, not " + value);
            }
            return value;
        }
    }
}
