package dev.hardwire.socketio.recovery;

import dev.hardwire.adapter.Retention;
import java.time.Duration;

/**
 * How long, and how much of, the state of connections is kept for clients that were cut off and come back. All limits hold for
 * each namespace. Immutable; {@link #builder} starts from the defaults, and each of its methods says its default, its unit and
 * why. A value that makes no sense is refused when it is set.
 */
public final class RecoveryOptions {
    private final Builder values;

    private RecoveryOptions(Builder values) {
        this.values = values;
    }

    /** The options that are right where nothing else is known. */
    public static RecoveryOptions defaults() {
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

    /** See {@link Builder#maxDisconnectionDuration}. */
    public Duration maxDisconnectionDuration() {
        return values.maxDisconnectionDuration;
    }

    /** See {@link Builder#maxPackets}. */
    public int maxPackets() {
        return values.maxPackets;
    }

    /** See {@link Builder#maxSessions}. */
    public int maxSessions() {
        return values.maxSessions;
    }

    /** See {@link Builder#maxBytes}. */
    public int maxBytes() {
        return values.maxBytes;
    }

    /** See {@link Builder#skipMiddlewares}. */
    public boolean skipMiddlewares() {
        return values.skipMiddlewares;
    }

    /** What an adapter has to keep. */
    public Retention retention() {
        return new Retention(maxDisconnectionDuration(), maxPackets(), maxSessions(), maxBytes());
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private Duration maxDisconnectionDuration = Duration.ofMinutes(2);
        private int maxPackets = 10_000;
        private int maxSessions = 10_000;
        private int maxBytes = 16 * 1024 * 1024;
        private boolean skipMiddlewares = true;

        private Builder() {}

        private Builder(Builder from) {
            maxDisconnectionDuration = from.maxDisconnectionDuration;
            maxPackets = from.maxPackets;
            maxSessions = from.maxSessions;
            maxBytes = from.maxBytes;
            skipMiddlewares = from.skipMiddlewares;
        }

        /**
         * How long a client may be away; later it starts anew. Events are kept as long. Default: 2 minutes, as with the
         * official server: a tunnel, or a restarted router.
         */
        public Builder maxDisconnectionDuration(Duration value) {
            if (value.toMillis() <= 0) {
                throw new IllegalArgumentException(
                        "maxDisconnectionDuration must be at least one millisecond, not " + value);
            }
            maxDisconnectionDuration = value;
            return this;
        }

        /**
         * How many events a namespace keeps for clients that come back; beyond, the oldest is forgotten, and who needs it
         * starts anew. Default: 10,000, what a client may also have waiting for it.
         */
        public Builder maxPackets(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("maxPackets must be at least 1, not " + value);
            }
            maxPackets = value;
            return this;
        }

        /**
         * How many clients of a namespace may be away at a time; beyond, the session of the one that has been away longest
         * is forgotten, and it starts anew. Default: 10,000, so that all clients of a large server may lose their network
         * at once.
         */
        public Builder maxSessions(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("maxSessions must be at least 1, not " + value);
            }
            maxSessions = value;
            return this;
        }

        /**
         * How many bytes the events and sessions that a namespace keeps may have together; beyond, the oldest events, then the
         * oldest sessions, are forgotten, and who needs them starts anew. Default: 16 MiB, so that a server with some
         * namespaces needs no plan for its memory.
         */
        public Builder maxBytes(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("maxBytes must be at least 1, not " + value);
            }
            maxBytes = value;
            return this;
        }

        /**
         * Whether {@code @BeforeConnect} methods are not called for a client that goes on: they were for the same session.
         * Security checks are always made. Default: yes, as with the official server.
         */
        public Builder skipMiddlewares(boolean value) {
            skipMiddlewares = value;
            return this;
        }

        /** The options. */
        public RecoveryOptions build() {
            return new RecoveryOptions(new Builder(this));
        }
    }
}
