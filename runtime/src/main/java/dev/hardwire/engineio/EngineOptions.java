package dev.hardwire.engineio;

import dev.hardwire.handler.Request;
import dev.hardwire.handler.ResponseHeaders;
import dev.hardwire.http.cors.CorsOptions;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Path, transports, heartbeat and limits of Engine.IO. Immutable; {@link #builder} starts from the defaults, which are the
 * official server's where it has the option, and each of its methods says its default, its unit and why. A value that makes
 * no sense is refused when it is set.
 */
public final class EngineOptions {
    private final Builder values;

    private EngineOptions(Builder values) {
        this.values = values;
    }

    /** The options that are right where nothing else is known. */
    public static EngineOptions defaults() {
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

    /** See {@link Builder#path}. */
    public String path() {
        return values.path;
    }

    /** See {@link Builder#pingInterval}. */
    public Duration pingInterval() {
        return values.pingInterval;
    }

    /** See {@link Builder#pingTimeout}. */
    public Duration pingTimeout() {
        return values.pingTimeout;
    }

    /** See {@link Builder#upgradeTimeout}. */
    public Duration upgradeTimeout() {
        return values.upgradeTimeout;
    }

    /** See {@link Builder#closeTimeout}. */
    public Duration closeTimeout() {
        return values.closeTimeout;
    }

    /** See {@link Builder#maxHttpBufferSize}. */
    public int maxHttpBufferSize() {
        return values.maxHttpBufferSize;
    }

    /** See {@link Builder#maxPayloadPackets}. */
    public int maxPayloadPackets() {
        return values.maxPayloadPackets;
    }

    /** See {@link Builder#maxQueuedPackets}. */
    public int maxQueuedPackets() {
        return values.maxQueuedPackets;
    }

    /** See {@link Builder#maxQueuedBytes}. */
    public int maxQueuedBytes() {
        return values.maxQueuedBytes;
    }

    /** See {@link Builder#transports}. */
    public Set<Transport> transports() {
        return values.transports;
    }

    /** See {@link Builder#allowUpgrades}. */
    public boolean allowUpgrades() {
        return values.allowUpgrades;
    }

    /** See {@link Builder#cors}. */
    public @Nullable CorsOptions cors() {
        return values.cors;
    }

    /** See {@link Builder#cookie}. */
    public @Nullable CookieOptions cookie() {
        return values.cookie;
    }

    /** See {@link Builder#perMessageDeflate}. */
    public WebSocketCompression perMessageDeflate() {
        return values.perMessageDeflate;
    }

    /** See {@link Builder#httpCompression}. */
    public boolean httpCompression() {
        return values.httpCompression;
    }

    /** See {@link Builder#initialPacket}. */
    public @Nullable String initialPacket() {
        return values.initialPacket;
    }

    /** See {@link Builder#allowRequest}. */
    public @Nullable AllowRequest allowRequest() {
        return values.allowRequest;
    }

    /** See {@link Builder#connectionError}. */
    public @Nullable Consumer<ConnectionError> connectionError() {
        return values.connectionError;
    }

    /** See {@link Builder#initialHeaders}. */
    public @Nullable BiConsumer<ResponseHeaders, Request> initialHeaders() {
        return values.initialHeaders;
    }

    /** See {@link Builder#headers}. */
    public @Nullable BiConsumer<ResponseHeaders, Request> headers() {
        return values.headers;
    }

    /** See {@link Builder#generateId}. */
    public @Nullable Function<Request, String> generateId() {
        return values.generateId;
    }

    /** Whether a session that polls can move to a WebSocket. */
    boolean offersUpgrade() {
        return allowUpgrades() && transports().contains(Transport.WEBSOCKET);
    }

    /** See {@link Builder#highWaterMark}. */
    public int highWaterMark() {
        return values.highWaterMark;
    }

    /** See {@link Builder#slowConsumer}. */
    public SlowConsumer slowConsumer() {
        return values.slowConsumer;
    }

    /** See {@link Builder#slowConsumerTimeout}. */
    public Duration slowConsumerTimeout() {
        return values.slowConsumerTimeout;
    }

    /** The high-water mark that counts. */
    int mark() {
        return Math.min(highWaterMark(), maxQueuedBytes());
    }

    /** The limits of a WebSocket that carries a session, which has a heartbeat of its own. */
    WebSocketOptions webSockets() {
        return WebSocketOptions.builder()
                .maxMessageSize(maxHttpBufferSize())
                // Where this limit is passed the session's own was: it says which client is disconnected, and why.
                .maxQueuedBytes((int) Math.min(Integer.MAX_VALUE, 2L * maxQueuedBytes() + mark() + 1024))
                .pingInterval(Duration.ZERO)
                .compression(perMessageDeflate())
                .build();
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private String path = "/engine.io";
        private Duration pingInterval = Duration.ofSeconds(25);
        private Duration pingTimeout = Duration.ofSeconds(20);
        private Duration upgradeTimeout = Duration.ofSeconds(10);
        private Duration closeTimeout = Duration.ofSeconds(30);
        private int maxHttpBufferSize = 1_000_000;
        private int maxPayloadPackets = 10_000;
        private int maxQueuedPackets = 10_000;
        private int maxQueuedBytes = 16 * 1024 * 1024;
        private int highWaterMark = 1024 * 1024;
        private SlowConsumer slowConsumer = SlowConsumer.DISCONNECT;
        private Duration slowConsumerTimeout = Duration.ofSeconds(10);
        private Set<Transport> transports = Set.of(Transport.values());
        private boolean allowUpgrades = true;
        private @Nullable CorsOptions cors;
        private @Nullable CookieOptions cookie;
        private WebSocketCompression perMessageDeflate = WebSocketCompression.defaults();
        private boolean httpCompression = true;
        private @Nullable String initialPacket;
        private @Nullable AllowRequest allowRequest;
        private @Nullable Consumer<ConnectionError> connectionError;
        private @Nullable BiConsumer<ResponseHeaders, Request> initialHeaders;
        private @Nullable BiConsumer<ResponseHeaders, Request> headers;
        private @Nullable Function<Request, String> generateId;

        private Builder() {}

        private Builder(Builder from) {
            path = from.path;
            pingInterval = from.pingInterval;
            pingTimeout = from.pingTimeout;
            upgradeTimeout = from.upgradeTimeout;
            closeTimeout = from.closeTimeout;
            maxHttpBufferSize = from.maxHttpBufferSize;
            maxPayloadPackets = from.maxPayloadPackets;
            maxQueuedPackets = from.maxQueuedPackets;
            maxQueuedBytes = from.maxQueuedBytes;
            highWaterMark = from.highWaterMark;
            slowConsumer = from.slowConsumer;
            slowConsumerTimeout = from.slowConsumerTimeout;
            transports = from.transports;
            allowUpgrades = from.allowUpgrades;
            cors = from.cors;
            cookie = from.cookie;
            perMessageDeflate = from.perMessageDeflate;
            httpCompression = from.httpCompression;
            initialPacket = from.initialPacket;
            allowRequest = from.allowRequest;
            connectionError = from.connectionError;
            initialHeaders = from.initialHeaders;
            headers = from.headers;
            generateId = from.generateId;
        }

        /**
         * The path that clients connect to, with or without a slash at its end. Default: {@code /engine.io}; for Socket.IO
         * {@code /socket.io}.
         */
        public Builder path(String value) {
            String withoutSlash = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
            if (!withoutSlash.startsWith("/")) {
                throw new IllegalArgumentException("path must begin with a slash and have a name, unlike " + value);
            }
            path = withoutSlash;
            return this;
        }

        /** How long after a pong the next ping is sent. Default: 25 seconds, below the 30 of strict proxies. */
        public Builder pingInterval(Duration value) {
            pingInterval = positive("pingInterval", value);
            return this;
        }

        /**
         * How long a client may take to answer a ping; then its session is closed. Default: 20 seconds, as with the
         * official server: who is gone is noticed within 45.
         */
        public Builder pingTimeout(Duration value) {
            pingTimeout = positive("pingTimeout", value);
            return this;
        }

        /**
         * How long an upgrade to WebSocket may take; then the WebSocket is closed. Default: 10 seconds, as with the
         * official server: some round trips of a slow network.
         */
        public Builder upgradeTimeout(Duration value) {
            upgradeTimeout = positive("upgradeTimeout", value);
            return this;
        }

        /**
         * How long the last packets of a session that was closed wait for a client which does not poll. Default: 30
         * seconds, longer than a client that is there takes to poll again.
         */
        public Builder closeTimeout(Duration value) {
            closeTimeout = positive("closeTimeout", value);
            return this;
        }

        /**
         * The largest message, or polling payload, that a client may send, in bytes; a larger payload is answered 413,
         * a larger message closes the WebSocket with 1009. Default: 1,000,000, as with the official server, since a
         * message is held in memory.
         */
        public Builder maxHttpBufferSize(int value) {
            maxHttpBufferSize = atLeast(125, "maxHttpBufferSize", value);
            return this;
        }

        /**
         * How many packets one polling payload may have; with more it is answered 400 and the session closed. Default:
         * 10,000, what a client may have collected while it was not connected.
         */
        public Builder maxPayloadPackets(int value) {
            maxPayloadPackets = atLeast(1, "maxPayloadPackets", value);
            return this;
        }

        /**
         * How many packets may wait for a client that does not poll; with more its session is closed. They are counted
         * too while they wait for the session's event loop. Default: 10,000, what a client that is away for a while may
         * miss. Over a WebSocket only bytes count.
         */
        public Builder maxQueuedPackets(int value) {
            maxQueuedPackets = atLeast(1, "maxQueuedPackets", value);
            return this;
        }

        /**
         * How many bytes may wait for a client that does not poll, or does not read its WebSocket; with more its session is
         * closed. One packet may always wait for a poll. Default: 16 MiB, so that a short stall costs no session.
         */
        public Builder maxQueuedBytes(int value) {
            maxQueuedBytes = atLeast(1, "maxQueuedBytes", value);
            return this;
        }

        /**
         * How many bytes may wait for a client until it is no longer writable and what is droppable is dropped; at most
         * {@link #maxQueuedBytes} counts. Default: 1 MiB, some seconds of a slow mobile network.
         */
        public Builder highWaterMark(int value) {
            highWaterMark = atLeast(1, "highWaterMark", value);
            return this;
        }

        /**
         * What happens to a client that does not take what it is sent. Default: {@link SlowConsumer#DISCONNECT}, so that
         * nothing is lost without anybody noticing.
         */
        public Builder slowConsumer(SlowConsumer value) {
            slowConsumer = Objects.requireNonNull(value);
            return this;
        }

        /**
         * How long a sender waits at most with {@link SlowConsumer#WAIT}; then the session is closed. Default: 10 seconds, so
         * that a client that is gone does not hold a thread.
         */
        public Builder slowConsumerTimeout(Duration value) {
            slowConsumerTimeout = positive("slowConsumerTimeout", value);
            return this;
        }

        /** The transports that clients may use. Default: both, since some networks let no WebSocket through. */
        public Builder transports(Collection<Transport> value) {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("transports must name at least one transport");
            }
            transports = Set.copyOf(EnumSet.copyOf(value));
            return this;
        }

        /**
         * Whether a session that polls may move to a WebSocket. Default: yes, as a WebSocket costs both sides less than
         * polling.
         */
        public Builder allowUpgrades(boolean value) {
            allowUpgrades = value;
            return this;
        }

        /**
         * Which pages of other origins may poll, with credentials or without; null for none. Default: none, since who is let
         * in has to be said. Browsers do not ask for WebSockets: {@link #allowRequest} can look at their {@code Origin}.
         */
        public Builder cors(@Nullable CorsOptions value) {
            cors = value;
            return this;
        }

        /**
         * The cookie that a client is given with its session, for balancers; null for none. Default: none, since only
         * balancers that go by cookies need one.
         */
        public Builder cookie(@Nullable CookieOptions value) {
            cookie = value;
            return this;
        }

        /**
         * Whether and how messages over WebSockets are compressed. Default: {@link WebSocketCompression#defaults}, they are
         * not, as with the official server: it costs time and memory, and most messages are small.
         */
        public Builder perMessageDeflate(WebSocketCompression value) {
            perMessageDeflate = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Whether answers to polls are compressed, as {@link dev.hardwire.http.HttpOptions#compression} says: with gzip or
         * deflate from 1024 bytes on. Default: yes, as with the official server. Where not, {@code Cache-Control:
         * no-transform} keeps others on the way from it, too.
         */
        public Builder httpCompression(boolean value) {
            httpCompression = value;
            return this;
        }

        /**
         * A text message that each client is sent with the packet that opens its session; null for none. Default: none,
         * since what is on top of Engine.IO says what comes first.
         */
        public Builder initialPacket(@Nullable String value) {
            initialPacket = value;
            return this;
        }

        /**
         * Decides which clients may open a session; whoever may not is answered 403 with code 4. Null lets all in. Default:
         * null, since who may come is mostly said where a namespace is joined.
         */
        public Builder allowRequest(@Nullable AllowRequest value) {
            allowRequest = value;
            return this;
        }

        /**
         * Told each request that is refused before it reaches a session. Called on event loops, so it must not block; null
         * for nobody. Default: null, since it is the clients that need to know.
         */
        public Builder connectionError(@Nullable Consumer<ConnectionError> value) {
            connectionError = value;
            return this;
        }

        /**
         * Adds headers to the answer that opens a session, over polling or as a WebSocket. Called on event loops, so it must
         * not block; null for none. Default: null, since few need any.
         */
        public Builder initialHeaders(@Nullable BiConsumer<ResponseHeaders, Request> value) {
            initialHeaders = value;
            return this;
        }

        /**
         * As {@link #initialHeaders}, and then also to each answer to a poll or a POST of the session, and to an upgrade.
         * Default: null, since few need any.
         */
        public Builder headers(@Nullable BiConsumer<ResponseHeaders, Request> value) {
            headers = value;
            return this;
        }

        /**
         * Makes the id of a session, which must be a secret that nobody can guess: 16 to 128 letters, digits, {@code -} and
         * {@code _}. Called on event loops, so it must not block; where it fails, or repeats itself, the client is answered
         * 400. Null for 120 random bits. Default: null, since more than that is of use only to a balancer that reads ids.
         */
        public Builder generateId(@Nullable Function<Request, String> value) {
            generateId = value;
            return this;
        }

        /** The options. */
        public EngineOptions build() {
            return new EngineOptions(new Builder(this));
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
