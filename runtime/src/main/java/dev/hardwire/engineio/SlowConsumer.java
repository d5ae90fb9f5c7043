package dev.hardwire.engineio;

/** What happens to a client that does not take what it is sent: {@link EngineOptions.Builder#slowConsumer}. */
public enum SlowConsumer {
    /** Its session is closed when more than {@link EngineOptions.Builder#maxQueuedBytes} wait for it. */
    DISCONNECT,
    /**
     * Past {@link EngineOptions.Builder#highWaterMark} the oldest messages are dropped that {@link
     * SessionListener#mayBeDropped may be}: in Socket.IO, events that ask for no acknowledgement. If what is left is too much,
     * the session is closed as with {@link #DISCONNECT}.
     */
    DROP_OLDEST,
    /**
     * Past {@link EngineOptions.Builder#highWaterMark} who emits to one socket waits, for {@link
     * EngineOptions.Builder#slowConsumerTimeout} at most, on threads that may wait: never on an event loop, and not for
     * broadcasts, where one would wait for all. What is sent there nevertheless is held against {@link #DISCONNECT}'s limit.
     */
    WAIT
}
