package dev.hardwire.socketio;

import dev.hardwire.socketio.call.CallOptions;

/**
 * The options that one namespace can have of its own: {@code Hardwire.namespace(path, options)}. What is not said here is as
 * {@link SocketIoOptions} says it for all. Immutable; a value that makes no sense is refused when it is set.
 */
public final class NamespaceOptions {
    private final Builder values;

    private NamespaceOptions(Builder values) {
        this.values = values;
    }

    /** A builder that says nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** These options, with those of the server where nothing is said. */
    CallOptions over(SocketIoOptions all) {
        return new CallOptions(
                all.maxQueuedEvents(),
                all.maxConcurrentEvents(),
                values.maxEventRate < 0 ? all.maxEventRate() : values.maxEventRate,
                values.maxEventBurst < 0 ? all.maxEventBurst() : values.maxEventBurst);
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private static final int UNSAID = -1;

        private int maxEventRate = UNSAID;
        private int maxEventBurst = UNSAID;

        private Builder() {}

        private Builder(Builder from) {
            maxEventRate = from.maxEventRate;
            maxEventBurst = from.maxEventBurst;
        }

        /** As {@link SocketIoOptions.Builder#maxEventRate}, for this namespace; 0 for no limit here. */
        public Builder maxEventRate(int value) {
            maxEventRate = atLeast(0, "maxEventRate", value);
            return this;
        }

        /** As {@link SocketIoOptions.Builder#maxEventBurst}, for this namespace. */
        public Builder maxEventBurst(int value) {
            maxEventBurst = atLeast(1, "maxEventBurst", value);
            return this;
        }

        /** The options. */
        public NamespaceOptions build() {
            return new NamespaceOptions(new Builder(this));
        }

        private static int atLeast(int least, String option, int value) {
            if (value < least) {
                throw new IllegalArgumentException(option + " must be at least " + least + ", not " + value);
            }
            return value;
        }
    }
}
