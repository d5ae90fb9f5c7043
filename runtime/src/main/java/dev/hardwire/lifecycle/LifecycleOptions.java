package dev.hardwire.lifecycle;

import java.time.Duration;

/**
 * How long the methods of an application may take that are {@code @OnStart} and {@code @OnStop}. Immutable; {@link
 * #builder} starts from the defaults. A value that makes no sense is refused when it is set.
 */
public final class LifecycleOptions {
    private final Duration startTimeout;
    private final Duration stopTimeout;

    private LifecycleOptions(Builder values) {
        this.startTimeout = values.startTimeout;
        this.stopTimeout = values.stopTimeout;
    }

    /** The options that are right where nothing else is known. */
    public static LifecycleOptions defaults() {
        return builder().build();
    }

    /** A builder that has the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has these options. */
    public Builder toBuilder() {
        return builder().startTimeout(startTimeout).stopTimeout(stopTimeout);
    }

    /** See {@link Builder#startTimeout}. */
    public Duration startTimeout() {
        return startTimeout;
    }

    /** See {@link Builder#stopTimeout}. */
    public Duration stopTimeout() {
        return stopTimeout;
    }

    /** Collects options. */
    public static final class Builder {
        private Duration startTimeout = Duration.ofSeconds(60);
        private Duration stopTimeout = Duration.ofSeconds(10);

        private Builder() {}

        /**
         * How long all {@code @OnStart} methods may take together; then the start fails. Default: 60 seconds, enough to
         * migrate a database, and less than a platform waits for a program that does not get ready.
         */
        public Builder startTimeout(Duration value) {
            startTimeout = positive("startTimeout", value);
            return this;
        }

        /**
         * How long all {@code @OnStop} methods and the closing of instances and values may take together; then what runs is
         * interrupted, and the rest is left. It begins when nothing is served any more. Default: 10 seconds, which with the
         * 10 of {@link dev.hardwire.http.HttpOptions.Builder#stopTimeout} is below the 30 after which container platforms
         * kill.
         */
        public Builder stopTimeout(Duration value) {
            stopTimeout = positive("stopTimeout", value);
            return this;
        }

        /** The options. */
        public LifecycleOptions build() {
            return new LifecycleOptions(this);
        }

        private static Duration positive(String option, Duration value) {
            if (value.toMillis() <= 0) {
                throw new IllegalArgumentException(option + " must be at least one millisecond, not " + value);
            }
            return value;
        }
    }
}
