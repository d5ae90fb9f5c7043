package dev.hardwire.lifecycle;

import dev.hardwire.spi.Lifecycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lifecycles of one server: started in order before it listens, stopped in the reverse order when nothing is served any
 * more, or when the start has failed. The application's code runs on a thread of its own, so that a bound can be kept.
 */
public final class ApplicationLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationLifecycle.class);

    /** The lifecycles of all servers of this JVM that are not stopped: their values and instances are in use. */
    private static final Set<Lifecycle> IN_USE = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<Part> parts;
    private final LifecycleOptions options;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** Lifecycles that have not started, in the order in which they do. */
    public ApplicationLifecycle(List<Lifecycle> lifecycles, LifecycleOptions options) {
        this.parts = new ArrayList<>();
        for (Lifecycle lifecycle : lifecycles) {
            if (lifecycle != Lifecycle.NONE) {
                parts.add(new Part(lifecycle, new Starting()));
            }
        }
        this.options = options;
    }

    /**
     * Takes the lifecycles, until they are stopped or undone. Before {@link #start}.
     *
     * @throws IllegalStateException if another server has one of them; nothing is taken then
     */
    public void claim() {
        synchronized (IN_USE) {
            for (Part part : parts) {
                if (IN_USE.contains(part.lifecycle())) {
                    throw new IllegalStateException("This wiring is served already, and its instances and values belong"
                            + " to that server (" + part.lifecycle().getClass().getName()
                            + "): call wire again, with new instances");
                }
            }
            parts.forEach(part -> IN_USE.add(part.lifecycle()));
        }
    }

    private void release() {
        synchronized (IN_USE) {
            parts.forEach(part -> IN_USE.remove(part.lifecycle()));
        }
    }

    /**
     * Starts. What had started is undone if it fails.
     *
     * @throws IllegalStateException if a method fails, or all take too long; the message names the method, the cause is what
     *     it threw, and what failed when the start was undone is suppressed
     */
    public void start() {
        if (parts.isEmpty()) {
            return;
        }
        try {
            new BoundedThread("hardwire-start", this::startParts).run(options.startTimeout(), this::giveUp);
        } catch (ExecutionException e) {
            throw undone(new IllegalStateException(
                    "The application cannot start: " + method() + " failed: " + e.getCause(), e.getCause()));
        } catch (TimeoutException e) {
            throw undone(new IllegalStateException("The application cannot start: it took longer than "
                    + text(options.startTimeout()) + " (startTimeout), and " + method() + " has not returned"));
        } catch (InterruptedException e) {
            IllegalStateException failure = undone(new IllegalStateException(
                    "The application was interrupted when it started, while " + method() + " was running", e));
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private @Nullable Void startParts() throws Exception {
        for (Part part : parts) {
            part.lifecycle().start(part.starting());
            part.starting().complete();
        }
        return null;
    }

    /** The method that was called last. */
    private String method() {
        String last = "nothing";
        for (Part part : parts) {
            String method = part.starting().method();
            last = method == null ? last : method;
        }
        return last;
    }

    private void giveUp() {
        parts.forEach(part -> part.starting().giveUp());
    }

    private IllegalStateException undone(IllegalStateException failure) {
        undo(failure);
        return failure;
    }

    /**
     * Stops because the server cannot be started, also where {@link #start} was not called, as instances are to be closed;
     * what fails then is added to what has failed before. Changes nothing where all was stopped already.
     */
    public void undo(Throwable failure) {
        stop((what, suppressed) ->
                failure.addSuppressed(new IllegalStateException(what + " failed: " + suppressed, suppressed)));
    }

    /** Stops, and returns when all has been called and closed, or the time is up; what fails is logged. */
    public void stop() {
        stop((what, failure) -> LOG.error("{} failed when the application stopped", what, failure));
    }

    private void stop(BiConsumer<String, Throwable> failures) {
        if (parts.isEmpty() || !stopped.compareAndSet(false, true)) {
            return;
        }
        try {
            stopInTime(failures);
        } finally {
            release();
        }
    }

    private void stopInTime(BiConsumer<String, Throwable> failures) {
        Stopping stopping = new Stopping(failures);
        try {
            new BoundedThread("hardwire-stop", () -> stopParts(stopping)).run(options.stopTimeout(), stopping::giveUp);
        } catch (ExecutionException e) {
            failures.accept("The stop", e.getCause());
        } catch (TimeoutException e) {
            failures.accept(
                    stopping.current(),
                    new TimeoutException("The application took longer than " + text(options.stopTimeout())
                            + " to stop (stopTimeout), and what follows is left"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.accept(stopping.current(), e);
        }
    }

    private @Nullable Void stopParts(Stopping stopping) {
        List<Part> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        reversed.forEach(part -> stopping.stop(part.lifecycle(), part.starting()));
        return null;
    }

    private static String text(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** A lifecycle and how far it has come. */
    private record Part(Lifecycle lifecycle, Starting starting) {}
}
