package dev.hardwire.engineio;

import dev.hardwire.http.cors.CorsOptions;
import dev.hardwire.http.websocket.WebSocketOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

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
    public Set<String> cors() {
        return values.cors;
    }

    /** Whether a session that polls can move to a WebSocket. */
    boolean offersUpgrade() {
        return allowUpgrades() && transports().contains(Transport.WEBSOCKET);
    }

    /** The limits of a WebSocket that carries a session, which has a heartbeat of its own. */
    WebSocketOptions webSockets() {
        return WebSocketOptions.builder()
                .maxMessageSize(maxHttpBufferSize())
                .maxQueuedBytes(Math.max(maxQueuedBytes(), 1024))
                .pingInterval(Duration.ZERO)
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
        private Set<Transport> transports = Set.of(Transport.values());
        private boolean allowUpgrades = true;
        private Set<String> cors = Set.of();

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
            transports = from.transports;
            allowUpgrades = from.allowUpgrades;
            cors = from.cors;
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
         * The origins whose pages may poll, such as {@code https://example.org}, or {@code *} for any; without
         * credentials. Default: none, since who is let in has to be said. (Browsers do not ask for WebSockets.)
         */
        public Builder cors(Collection<String> value) {
            cors = CorsOptions.checkedOrigins(value);
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
