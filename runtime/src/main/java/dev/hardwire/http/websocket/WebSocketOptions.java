package dev.hardwire.http.websocket;

import dev.hardwire.http.websocket.deflate.WebSocketCompression;
import java.time.Duration;
import java.util.Objects;

/**
 * Limits and timeouts of WebSocket connections. Immutable; {@link #builder} starts from the defaults, and each of its methods
 * says its default, its unit and why. A value that makes no sense is refused when it is set.
 */
public final class WebSocketOptions {
    private final Builder values;

    private WebSocketOptions(Builder values) {
        this.values = values;
    }

    /** The options that are right where nothing else is known. */
    public static WebSocketOptions defaults() {
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

    /** See {@link Builder#maxMessageSize}. */
    public int maxMessageSize() {
        return values.maxMessageSize;
    }

    /** See {@link Builder#maxStreamedMessageSize}. */
    public long maxStreamedMessageSize() {
        return values.maxStreamedMessageSize;
    }

    /** See {@link Builder#maxQueuedMessages}. */
    public int maxQueuedMessages() {
        return values.maxQueuedMessages;
    }

    /** See {@link Builder#maxQueuedBytes}. */
    public int maxQueuedBytes() {
        return values.maxQueuedBytes;
    }

    /** See {@link Builder#maxGroups}. */
    public int maxGroups() {
        return values.maxGroups;
    }

    /** See {@link Builder#upgradeTimeout}. */
    public Duration upgradeTimeout() {
        return values.upgradeTimeout;
    }

    /** See {@link Builder#pingInterval}. */
    public Duration pingInterval() {
        return values.pingInterval;
    }

    /** See {@link Builder#pongTimeout}. */
    public Duration pongTimeout() {
        return values.pongTimeout;
    }

    /** See {@link Builder#idleTimeout}. */
    public Duration idleTimeout() {
        return values.idleTimeout;
    }

    /** See {@link Builder#closeTimeout}. */
    public Duration closeTimeout() {
        return values.closeTimeout;
    }

    /** See {@link Builder#compression}. */
    public WebSocketCompression compression() {
        return values.compression;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private int maxMessageSize = 1024 * 1024;
        private long maxStreamedMessageSize = 100L * 1024 * 1024;
        private int maxQueuedMessages = 64;
        private int maxQueuedBytes = 16 * 1024 * 1024;
        private int maxGroups = 1000;
        private Duration upgradeTimeout = Duration.ofSeconds(30);
        private Duration pingInterval = Duration.ofSeconds(30);
        private Duration pongTimeout = Duration.ofSeconds(20);
        private Duration idleTimeout = Duration.ZERO;
        private Duration closeTimeout = Duration.ofSeconds(2);
        private WebSocketCompression compression = WebSocketCompression.defaults();

        private Builder() {}

        private Builder(Builder from) {
            maxMessageSize = from.maxMessageSize;
            maxStreamedMessageSize = from.maxStreamedMessageSize;
            maxQueuedMessages = from.maxQueuedMessages;
            maxQueuedBytes = from.maxQueuedBytes;
            maxGroups = from.maxGroups;
            upgradeTimeout = from.upgradeTimeout;
            pingInterval = from.pingInterval;
            pongTimeout = from.pongTimeout;
            idleTimeout = from.idleTimeout;
            closeTimeout = from.closeTimeout;
            compression = from.compression;
        }

        /**
         * The largest message, in bytes, of one or many frames, as it is when decompressed; a larger one closes with 1009, as
         * soon as a frame announces it. Default: 1 MiB, as for bodies, since a message is held in memory.
         */
        public Builder maxMessageSize(int value) {
            maxMessageSize = (int) atLeast(125, "maxMessageSize", value);
            return this;
        }

        /**
         * The largest message, in bytes, to a handler that takes it as a stream; a larger one closes with 1009. Default: 100
         * MiB, since only a piece of it is held at a time.
         */
        public Builder maxStreamedMessageSize(long value) {
            maxStreamedMessageSize = atLeast(125, "maxStreamedMessageSize", value);
            return this;
        }

        /**
         * How many messages of one connection may wait for the handler; with more the connection is not read until there is
         * room. Default: 64, which keeps a handler busy and bounds what a client can pile up.
         */
        public Builder maxQueuedMessages(int value) {
            maxQueuedMessages = (int) atLeast(1, "maxQueuedMessages", value);
            return this;
        }

        /**
         * How many bytes may wait for a peer that does not read; with more its connection is cut. Default: 16 MiB, so that a
         * short stall costs no connection.
         */
        public Builder maxQueuedBytes(int value) {
            maxQueuedBytes = (int) atLeast(1024, "maxQueuedBytes", value);
            return this;
        }

        /**
         * How many groups a connection may be in; to join one more throws. Default: 1,000, as for rooms, far above what a
         * person follows.
         */
        public Builder maxGroups(int value) {
            maxGroups = (int) atLeast(1, "maxGroups", value);
            return this;
        }

        /**
         * How long a client may wait until it is known who it is, and what its connection needs is made; then it is answered
         * 503. Default: 30 seconds, since few clients wait longer.
         */
        public Builder upgradeTimeout(Duration value) {
            upgradeTimeout = positive("upgradeTimeout", value);
            return this;
        }

        /**
         * How long nothing may come from a peer until it is sent a ping; zero for no pings. Default: 30 seconds, below the 60
         * after which common proxies close a silent connection.
         */
        public Builder pingInterval(Duration value) {
            pingInterval = zeroOrPositive("pingInterval", value);
            return this;
        }

        /**
         * How long nothing may come after a ping, or a peer may take nothing of what waits for it; then its connection is
         * cut. Only where there are pings. Default: 20 seconds, longer than a network that recovers at all needs.
         */
        public Builder pongTimeout(Duration value) {
            pongTimeout = positive("pongTimeout", value);
            return this;
        }

        /**
         * How long no message may be sent or received; then the connection is closed with 1001, as a server does that frees
         * what is not used. Pings and pongs do not count, nor does time in which a handler keeps the peer waiting. Zero for
         * no limit. Default: none, since pings find the peers that are gone, and the others may have nothing to say.
         */
        public Builder idleTimeout(Duration value) {
            idleTimeout = zeroOrPositive("idleTimeout", value);
            return this;
        }

        /**
         * How long a peer has to answer a close frame, or to close its side after the last one; then the connection is cut.
         * Default: 2 seconds, several round trips.
         */
        public Builder closeTimeout(Duration value) {
            closeTimeout = positive("closeTimeout", value);
            return this;
        }

        /** Whether and how messages are compressed. Default: {@link WebSocketCompression#defaults}, they are not. */
        public Builder compression(WebSocketCompression value) {
            compression = Objects.requireNonNull(value);
            return this;
        }

        /** The options. */
        public WebSocketOptions build() {
            return new WebSocketOptions(new Builder(this));
        }

        private static long atLeast(int least, String option, long value) {
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

        private static Duration zeroOrPositive(String option, Duration value) {
            return value.isZero() ? value : positive(option, value);
        }
    }
}
