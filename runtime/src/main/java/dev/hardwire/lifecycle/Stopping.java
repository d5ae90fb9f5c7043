package dev.hardwire.lifecycle;

import dev.hardwire.http.stage.Waiting;
import dev.hardwire.spi.Lifecycle;
import dev.hardwire.spi.StopCall;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stop of lifecycles, one behind the other. */
final class Stopping {
    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);

    /** What failed, and how. */
    private final BiConsumer<String, Throwable> failures;
    /** What was closed, so that nothing is closed twice. */
    private final Set<AutoCloseable> closed = Collections.newSetFromMap(new IdentityHashMap<>());

    private volatile String current = "nothing";
    private volatile boolean givenUp;

    Stopping(BiConsumer<String, Throwable> failures) {
        this.failures = failures;
    }

    /** Calls the methods of a lifecycle, then closes the values that its start has made, then what it was handed. */
    void stop(Lifecycle lifecycle, Starting started) {
        Call call = new Call(started.succeeded());
        attempt("The stop of " + lifecycle.getClass().getName(), () -> lifecycle.stop(call));
        started.values().forEach(this::close);
        call.instances.forEach(this::close);
    }

    private void close(AutoCloseable resource) {
        if (closed.add(resource)) {
            attempt(resource.getClass().getName() + ".close", resource::close);
        }
    }

    private void attempt(String what, StopCall.Action action) {
        if (givenUp) {
            LOG.warn("{} is not called: the application has taken too long to stop", what);
            return;
        }
        current = what;
        try {
            action.run();
        } catch (Throwable failure) {
            failures.accept(what, failure);
        }
    }

    /** What is called at the moment. */
    String current() {
        return current;
    }

    /** Nothing is called any more. */
    void giveUp() {
        givenUp = true;
    }

    /** The stop of one lifecycle. */
    private final class Call implements StopCall {
        private final int succeeded;
        private final Deque<AutoCloseable> instances = new ArrayDeque<>();

        Call(int succeeded) {
            this.succeeded = succeeded;
        }

        @Override
        public void stopping(String method, int after, Action action) {
            if (after <= succeeded) {
                attempt(method, action);
            }
        }

        @Override
        public void closing(AutoCloseable instance) {
            instances.push(instance);
        }

        @Override
        public <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Exception {
            return Waiting.forValue(stage);
        }
    }
}
