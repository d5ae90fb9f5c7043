package dev.hardwire.spi;

/**
 * What an application does before its server listens, and when it has stopped serving. Generated as {@code
 * <Application>Lifecycle}, with plain calls in a fixed order.
 */
public interface Lifecycle {
    /** Does nothing. */
    Lifecycle NONE = new Lifecycle() {
        @Override
        public void start(StartCall call) {
            // Nothing is to be done.
        }

        @Override
        public void stop(StopCall call) {
            // Nothing is to be undone.
        }
    };

    /**
     * Calls what is to be called before the port is bound, one after the other. Called once for each start, on a thread
     * that may wait.
     *
     * @throws Exception what the method failed with that {@link StartCall#starting} has named last; the server does not start
     */
    void start(StartCall call) throws Exception;

    /**
     * Calls what is to be called when the last request and the last connection are done, or the start has failed; then
     * closes what the server was handed. Called once after each {@link #start}, on a thread that may wait.
     */
    void stop(StopCall call);
}
