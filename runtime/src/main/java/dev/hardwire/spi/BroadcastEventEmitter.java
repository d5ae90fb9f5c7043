package dev.hardwire.spi;

import dev.hardwire.handler.BroadcastAcks;
import dev.hardwire.handler.BroadcastOperator;
import java.util.concurrent.CompletionStage;

/** What every {@link BroadcastOperator} of the server is to generated emitters. */
public interface BroadcastEventEmitter extends EventEmitter, BroadcastOperator {
    /**
     * Sends an event whose arguments the writer writes, and asks for acknowledgements, as {@link
     * BroadcastOperator#emitWithAck}.
     */
    CompletionStage<BroadcastAcks> emitWrittenWithAck(String event, ArgumentsWriter arguments);

    /**
     * The emitter for generated code.
     *
     * @throws IllegalArgumentException if it is not one of the server's own
     */
    static BroadcastEventEmitter of(BroadcastOperator emitter) {
        if (emitter instanceof BroadcastEventEmitter own) {
            return own;
        }
        throw EventEmitter.foreign(emitter);
    }
}
