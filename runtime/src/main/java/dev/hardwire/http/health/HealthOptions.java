package dev.hardwire.http.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Where a server says whether it lives and is ready, and what that depends on. Immutable; {@link #builder} starts from the
 * defaults. A value that makes no sense is refused when it is set.
 */
public final class HealthOptions {
    /** What requests ask for as it is: no query, no escapes, nothing empty. */
    private static final String PATH = "/|(/[A-Za-z0-9._~!$&'()*+,;=:@-]+)+/?";

    private final String readyPath;
    private final String livePath;
    private final Duration drainDelay;
    private final Duration checkTimeout;
    private final Duration checkInterval;
    private final Map<String, Check> checks;

    private HealthOptions(Builder values) {
        this.readyPath = values.readyPath;
        this.livePath = values.livePath;
        this.drainDelay = values.drainDelay;
        this.checkTimeout = values.checkTimeout;
        this.checkInterval = values.checkInterval;
        this.checks = new LinkedHashMap<>(values.checks);
    }

    /** The options that are right where nothing else is known. */
    public static HealthOptions defaults() {
        return builder().build();
    }

    /** A builder that has the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that has these options. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** See {@link Builder#readyPath}. */
    public String readyPath() {
        return readyPath;
    }

    /** See {@link Builder#livePath}. */
    public String livePath() {
        return livePath;
    }

    /** See {@link Builder#drainDelay}. */
    public Duration drainDelay() {
        return drainDelay;
    }

    /** See {@link Builder#checkTimeout}. */
    public Duration checkTimeout() {
        return checkTimeout;
    }

    /** See {@link Builder#checkInterval}. */
    public Duration checkInterval() {
        return checkInterval;
    }

    /** By name, in the order in which they were added. */
    Map<String, Check> checks() {
        return checks;
    }

    /** What readiness depends on. */
    sealed interface Check {
        /** May block: asked on the handler executor. */
        record Blocking(Callable<Boolean> isReady) implements Check {}

        /** Does not block. */
        record Async(Supplier<? extends CompletionStage<Boolean>> isReady) implements Check {}
    }

    /** Collects options. */
    public static final class Builder {
        private String readyPath = "/health/ready";
        private String livePath = "/health/live";
        private Duration drainDelay = Duration.ZERO;
        private Duration checkTimeout = Duration.ofSeconds(2);
        private Duration checkInterval = Duration.ofSeconds(1);
        private final Map<String, Check> checks = new LinkedHashMap<>();

        private Builder() {}

        private Builder(HealthOptions from) {
            readyPath = from.readyPath;
            livePath = from.livePath;
            drainDelay = from.drainDelay;
            checkTimeout = from.checkTimeout;
            checkInterval = from.checkInterval;
            checks.putAll(from.checks);
        }

        /**
         * Where is said whether requests should be sent here: 200 {@code {"status":"up"}}, or 503 {@code
         * {"status":"down"}} while a check fails and from the moment on at which the server begins to stop. An operation of
         * the same path goes first. Default: {@code /health/ready}; empty for nowhere.
         */
        public Builder readyPath(String value) {
            readyPath = path("readyPath", value);
            return this;
        }

        /**
         * Where is said that the process lives, also while it stops: 200 {@code {"status":"up"}}, whatever the checks say, as
         * who is told otherwise starts it again. An operation of the same path goes first. Default: {@code /health/live};
         * empty for nowhere.
         */
        public Builder livePath(String value) {
            livePath = path("livePath", value);
            return this;
        }

        /**
         * How long a server that is told to stop goes on serving as before, but for its readiness: as long as who distributes
         * requests takes to notice. Default: zero, right where that is told otherwise; about 5 seconds on Kubernetes.
         */
        public Builder drainDelay(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("drainDelay must not be negative, as " + value + " is");
            }
            drainDelay = value;
            return this;
        }

        /**
         * How long a check may take; then it has failed until it answers. Default: 2 seconds, as who asks does not wait long
         * either.
         */
        public Builder checkTimeout(Duration value) {
            checkTimeout = positive("checkTimeout", value);
            return this;
        }

        /**
         * How long what a check has said is told to others who ask. Default: 1 second, so that nobody can keep a database
         * busy by asking.
         */
        public Builder checkInterval(Duration value) {
            checkInterval = positive("checkInterval", value);
            return this;
        }

        /**
         * What readiness depends on, such as a database that answers. It is asked on the handler executor when somebody asks
         * for readiness, never twice at once; false, an exception and no answer in time mean that the server is not ready. While
         * there is no room on the handler executor, what it has said last is told.
         *
         * @param name for the answer and the log
         */
        public Builder readiness(String name, Callable<Boolean> isReady) {
            return add(name, new Check.Blocking(isReady));
        }

        /** As {@link #readiness}, for a check that must not block, as it is asked on an event loop. */
        public Builder asyncReadiness(String name, Supplier<? extends CompletionStage<Boolean>> isReady) {
            return add(name, new Check.Async(isReady));
        }

        private Builder add(String name, Check check) {
            if (checks.putIfAbsent(name, check) != null) {
                throw new IllegalArgumentException("There are two checks with the name " + name);
            }
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException if both paths are the same
         */
        public HealthOptions build() {
            if (!readyPath.isEmpty() && readyPath.equals(livePath)) {
                throw new IllegalArgumentException("readyPath and livePath must differ, and both are " + readyPath);
            }
            return new HealthOptions(this);
        }

        private static String path(String option, String value) {
            if (!value.isEmpty() && !value.startsWith("/")) {
                throw new IllegalArgumentException(
                        option + " must start with a slash, or be empty for none, unlike \"" + value + "\"");
            }
            if (!value.isEmpty() && !value.matches(PATH)) {
                throw new IllegalArgumentException(
                        option + " must be a plain path such as /health/ready, unlike \"" + value + "\"");
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
