package dev.hardwire;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops a server when the JVM is told to end, also while it starts; is no hook of the JVM any more when the server has
 * stopped otherwise.
 */
final class SignalStop {
    private static final Logger LOG = LoggerFactory.getLogger(SignalStop.class);

    private final Thread starter = Thread.currentThread();
    /** The server when it has started, null when its start has failed and is undone. */
    private final CompletableFuture<@Nullable Server> outcome = new CompletableFuture<>();

    private final Thread hook = new Thread(this::stop, "hardwire-signal");

    private SignalStop() {}

    /**
     * Waits for signals from now on, on behalf of the thread that starts a server.
     *
     * @throws IllegalStateException if the JVM ends already
     */
    static SignalStop begin() {
        SignalStop signal = new SignalStop();
        try {
            Runtime.getRuntime().addShutdownHook(signal.hook);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("The server cannot start: the JVM is ending", e);
        }
        return signal;
    }

    /** The hook of the JVM. */
    Thread hook() {
        return hook;
    }

    /** There is a server to be stopped. */
    void started(Server server) {
        outcome.complete(server);
        server.whenStopped().thenRun(this::remove);
    }

    /** There is nothing to be stopped, and all is undone. */
    void failed() {
        outcome.complete(null);
        remove();
    }

    private void stop() {
        if (!outcome.isDone()) {
            starter.interrupt(); // an application that still starts is undone then
        }
        Server server = outcome.join();
        if (server != null) {
            server.close();
        }
    }

    private void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("The hook has run, or is running, since the JVM ends", e);
        }
    }
}
