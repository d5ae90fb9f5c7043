package dev.hardwire;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops a server when the JVM is told to end; is no hook of the JVM any more when the server has stopped otherwise. */
final class SignalStop {
    private static final Logger LOG = LoggerFactory.getLogger(SignalStop.class);

    private SignalStop() {}

    /**
     * Waits for signals from now on.
     *
     * @return the hook of the JVM
     * @throws IllegalStateException if the JVM ends already; the server is stopped then
     */
    static Thread of(Server server) {
        Thread hook = new Thread(server::close, "hardwire-signal");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            server.close();
            throw new IllegalStateException("The server cannot start: the JVM is ending", e);
        }
        server.whenStopped().thenRun(() -> remove(hook));
        return hook;
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("The hook has run, or is running, since the JVM ends", e);
        }
    }
}
