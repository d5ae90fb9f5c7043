package dev.hardwire.http.websocket.deflate;

/**
 * Whether and how messages are compressed (permessage-deflate, RFC 7692). Immutable; {@link #builder} starts from the
 * defaults, and each of its methods says its default, its unit and why. A value that makes no sense is refused when it is
 * set.
 */
public final class WebSocketCompression {
    private final Builder values;

    private WebSocketCompression(Builder values) {
        this.values = values;
    }

    /** The options that are right where nothing else is known: no compression. */
    public static WebSocketCompression defaults() {
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

    /** See {@link Builder#threshold}. */
    public int threshold() {
        return values.threshold;
    }

    /** See {@link Builder#level}. */
    public int level() {
        return values.level;
    }

    /** See {@link Builder#contextTakeover}. */
    public boolean contextTakeover() {
        return values.contextTakeover;
    }

    /** See {@link Builder#serverWindowBits}. */
    public int serverWindowBits() {
        return values.serverWindowBits;
    }

    /** See {@link Builder#clientWindowBits}. */
    public int clientWindowBits() {
        return values.clientWindowBits;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private boolean enabled;
        private int threshold = 1024;
        private int level = 4;
        private boolean contextTakeover;
        private int serverWindowBits = DeflateParameters.MAX_BITS;
        private int clientWindowBits = DeflateParameters.MAX_BITS;

        private Builder() {}

        private Builder(Builder from) {
            enabled = from.enabled;
            threshold = from.threshold;
            level = from.level;
            contextTakeover = from.contextTakeover;
            serverWindowBits = from.serverWindowBits;
            clientWindowBits = from.clientWindowBits;
        }

        /**
         * Whether compression is agreed on with clients that offer it, as browsers do. Default: no, since it costs time and
         * memory, and most messages are small.
         */
        public Builder enabled(boolean value) {
            enabled = value;
            return this;
        }

        /**
         * How many bytes a message has at least that is compressed. Default: 1024, as what is smaller fits into one packet
         * anyway; with context takeover a smaller one may pay.
         */
        public Builder threshold(int value) {
            threshold = within(0, Integer.MAX_VALUE, "threshold", value);
            return this;
        }

        /**
         * How hard it tries, from 1 (fast) to 9 (small). Default: 4, less than half the time of the usual 6 for JSON that is
         * some 6 % larger.
         */
        public Builder level(int value) {
            level = within(1, 9, "level", value);
            return this;
        }

        /**
         * Whether a message may refer to what was in those before it, which makes small ones that are alike much smaller:
         * a compressor and a decompressor for each connection, some 300 KiB, where the client agrees. Default: no; all
         * connections of an event loop then share one compressor, and a message for many is compressed once. A decompressor,
         * some 80 KiB, is held by each connection from the first to the last frame of a compressed message, so by every
         * client that begins one and does not end it: what bounds them is the number of connections, and
         * {@code idleTimeout}.
         */
        public Builder contextTakeover(boolean value) {
            contextTakeover = value;
            return this;
        }

        /**
         * How far back a message of the server may refer, as the power of two of a number of bytes, from 8 to 15. A client
         * that offers less gets less. Default: 15, the best compression; less is for clients with little memory.
         */
        public Builder serverWindowBits(int value) {
            serverWindowBits = window("serverWindowBits", value);
            return this;
        }

        /**
         * How far back a message of a client may refer, from 8 to 15, as for {@link #serverWindowBits}; only a client that
         * offers to keep to a limit is told. Default: 15, the best compression.
         */
        public Builder clientWindowBits(int value) {
            clientWindowBits = window("clientWindowBits", value);
            return this;
        }

        /** The options. */
        public WebSocketCompression build() {
            return new WebSocketCompression(new Builder(this));
        }

        private static int window(String option, int value) {
            return within(DeflateParameters.MIN_BITS, DeflateParameters.MAX_BITS, option, value);
        }

        private static int within(int least, int most, String option, int value) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(option + " must be "
                        + (most == Integer.MAX_VALUE ? "at least " + least : "from " + least + " to " + most)
                        + ", not " + value);
            }
            return value;
        }
    }
}
