package dev.hardwire.spi;

import dev.hardwire.handler.Emitter;

/** What every {@link Emitter} of the server is to generated emitters. */
public interface EventEmitter extends Emitter {
    /** Sends an event whose arguments the writer writes. Thread-safe, as {@link Emitter#emit}. */
    void emitWritten(String event, ArgumentsWriter arguments);

    /**
     * The emitter for generated code.
     *
     * @throws IllegalArgumentException if it is not one of the server's own
     */
    static EventEmitter of(Emitter emitter) {
        if (emitter instanceof EventEmitter own) {
            return own;
        }
        throw foreign(emitter);
    }

    /** Says that an emitter is none of the server's own. */
    static IllegalArgumentException foreign(Emitter emitter) {
        return new IllegalArgumentException(
                "Typed events can be sent to a socket, a namespace or a selection of sockets of Hardwire's server only, not to a "
                        + emitter.getClass().getName());
    }
}
