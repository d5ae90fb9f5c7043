package dev.hardwire.spi;

import dev.hardwire.handler.Args;
import dev.hardwire.handler.SocketEmitter;
import java.util.concurrent.CompletionStage;

/** What every {@link SocketEmitter} of the server is to generated emitters. */
public interface SocketEventEmitter extends EventEmitter, SocketEmitter {
    /** Sends an event whose arguments the writer writes, and asks for an acknowledgement, as {@link SocketEmitter#emitWithAck}. */
    CompletionStage<Args> emitWrittenWithAck(String event, ArgumentsWriter arguments);

    /**
     * The emitter for generated code.
     *
     * @throws IllegalArgumentException if it is not one of the server's own
     */
    static SocketEventEmitter of(SocketEmitter emitter) {
        if (emitter instanceof SocketEventEmitter own) {
            return own;
        }
        throw EventEmitter.foreign(emitter);
    }
}
