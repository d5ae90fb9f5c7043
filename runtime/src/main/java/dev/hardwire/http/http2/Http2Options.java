package dev.hardwire.http.http2;

import java.time.Duration;

/**
 * Whether HTTP/2 is spoken, and its limits; those that it shares with HTTP/1.1 are in {@code HttpOptions}. Immutable; {@link
 * #builder} starts from the defaults, and each of its methods says its default, its unit and why. A value that makes no sense
 * is refused when it is set.
 *
 * <p>What is counted is counted per connection and {@link #interval}; a connection that passes a limit is ended with GOAWAY
 * and ENHANCE_YOUR_CALM.
 */
public final class Http2Options {
    private final Builder values;

    private Http2Options(Builder values) {
        this.values = values;
    }

    /** The options that are right where nothing else is known. */
    public static Http2Options defaults() {
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

    /** See {@link Builder#enabled}. */
    public boolean enabled() {
        return values.enabled;
    }

    /** See {@link Builder#maxConcurrentStreams}. */
    public int maxConcurrentStreams() {
        return values.maxConcurrentStreams;
    }

    /** See {@link Builder#streamWindow}. */
    public int streamWindow() {
        return values.streamWindow;
    }

    /** See {@link Builder#connectionWindow}. */
    public int connectionWindow() {
        return values.connectionWindow;
    }

    /** See {@link Builder#interval}. */
    public Duration interval() {
        return values.interval;
    }

    /** See {@link Builder#maxResets}. */
    public int maxResets() {
        return values.maxResets;
    }

    /** See {@link Builder#maxSettings}. */
    public int maxSettings() {
        return values.maxSettings;
    }

    /** See {@link Builder#maxPings}. */
    public int maxPings() {
        return values.maxPings;
    }

    /** See {@link Builder#maxPriorities}. */
    public int maxPriorities() {
        return values.maxPriorities;
    }

    /** See {@link Builder#maxEmptyFrames}. */
    public int maxEmptyFrames() {
        return values.maxEmptyFrames;
    }

    /** See {@link Builder#maxWindowUpdates}. */
    public int maxWindowUpdates() {
        return values.maxWindowUpdates;
    }

    /** See {@link Builder#maxSmallContinuations}. */
    public int maxSmallContinuations() {
        return values.maxSmallContinuations;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private boolean enabled = true;
        private int maxConcurrentStreams = 100;
        private int streamWindow = 256 * 1024;
        private int connectionWindow = 1024 * 1024;
        private Duration interval = Duration.ofSeconds(30);
        private int maxResets = 200;
        private int maxSettings = 100;
        private int maxPings = 100;
        private int maxPriorities = 1000;
        private int maxEmptyFrames = 100;
        private int maxWindowUpdates = 10_000;
        private int maxSmallContinuations = 16;

        private Builder() {}

        private Builder(Builder from) {
            enabled = from.enabled;
            maxConcurrentStreams = from.maxConcurrentStreams;
            streamWindow = from.streamWindow;
            connectionWindow = from.connectionWindow;
            interval = from.interval;
            maxResets = from.maxResets;
            maxSettings = from.maxSettings;
            maxPings = from.maxPings;
            maxPriorities = from.maxPriorities;
            maxEmptyFrames = from.maxEmptyFrames;
            maxWindowUpdates = from.maxWindowUpdates;
            maxSmallContinuations = from.maxSmallContinuations;
        }

        /**
         * Whether HTTP/2 is spoken: where it is agreed on by ALPN over TLS, and where a client begins with its preface.
         * Default: yes, on the port of HTTP/1.1.
         */
        public Builder enabled(boolean value) {
            enabled = value;
            return this;
        }

        /**
         * How many streams of one connection may be open at once; a further one is reset with REFUSED_STREAM. Default: 100,
         * the least that RFC 9113 recommends.
         */
        public Builder maxConcurrentStreams(int value) {
            maxConcurrentStreams = atLeast(1, "maxConcurrentStreams", value);
            return this;
        }

        /**
         * How many bytes of one body may be on their way before they are wanted; a client that sends more breaks the
         * protocol. Default: 256 KiB, 5 MB/s at 50 ms.
         */
        public Builder streamWindow(int value) {
            streamWindow = atLeast(1024, "streamWindow", value);
            return this;
        }

        /**
         * How many bytes of all bodies of one connection may be on their way before they are wanted. Default: 1 MiB, so that
         * one stream that is not read holds up no other, and a connection no more memory than that.
         */
        public Builder connectionWindow(int value) {
            connectionWindow = atLeast(65_535, "connectionWindow", value);
            return this;
        }

        /** The time that counted limits are for. Default: 30 seconds, long enough that bursts are no floods. */
        public Builder interval(Duration value) {
            if (value.toMillis() <= 0) {
                throw new IllegalArgumentException("interval must be at least one millisecond, not " + value);
            }
            interval = value;
            return this;
        }

        /**
         * How many streams a client may reset, or have reset by breaking their rules: each may have cost a call. Default:
         * 200, more than pages that are left.
         */
        public Builder maxResets(int value) {
            maxResets = atLeast(1, "maxResets", value);
            return this;
        }

        /** How many SETTINGS a client may send: each is acknowledged. Default: 100; most send one. */
        public Builder maxSettings(int value) {
            maxSettings = atLeast(1, "maxSettings", value);
            return this;
        }

        /** How many PINGs a client may send: each is answered. Default: 100; some measure with them. */
        public Builder maxPings(int value) {
            maxPings = atLeast(1, "maxPings", value);
            return this;
        }

        /**
         * How many PRIORITY and unknown frames a client may send, which are ignored. Default: 1000, several for each
         * stream of a page; ignoring one costs little.
         */
        public Builder maxPriorities(int value) {
            maxPriorities = atLeast(1, "maxPriorities", value);
            return this;
        }

        /** How many DATA frames without data, that end nothing, a client may send. Default: 100; they are of no use. */
        public Builder maxEmptyFrames(int value) {
            maxEmptyFrames = atLeast(1, "maxEmptyFrames", value);
            return this;
        }

        /**
         * How many WINDOW_UPDATEs a client may send beyond one for each 256 bytes that it was sent. Default: 10,000; tiny
         * ones make the server send tiny frames.
         */
        public Builder maxWindowUpdates(int value) {
            maxWindowUpdates = atLeast(1, "maxWindowUpdates", value);
            return this;
        }

        /**
         * How many CONTINUATION frames that are small the headers of one request may have. Default: 16; headers within {@code
         * HttpOptions.maxHeaderSize} need none.
         */
        public Builder maxSmallContinuations(int value) {
            maxSmallContinuations = atLeast(1, "maxSmallContinuations", value);
            return this;
        }

        /** The options. */
        public Http2Options build() {
            return new Http2Options(new Builder(this));
        }

        private static int atLeast(int least, String option, int value) {
            if (value < least) {
                throw new IllegalArgumentException(option + " must be at least " + least + ", not " + value);
            }
            return value;
        }
    }
}
