package dev.hardwire.handler;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One client that events can be sent to, in the way that was asked for. Immutable and thread-safe: each method that says how
 * to send returns another emitter for the same client and leaves this one as it was.
 */
public interface SocketEmitter extends Emitter {
    /** The same client, with events that are dropped where it cannot be written to at once; JavaScript calls it {@code volatile}. */
    SocketEmitter droppable();

    /**
     * The same client, with events that are compressed, or are not. It matters only where the client takes compressed
     * messages, over a WebSocket, or answers, over polling: an answer is compressed where one of its events is to be.
     *
     * @param compress false for what does not get smaller: a picture, say; true is the default
     */
    SocketEmitter compress(boolean compress);

    /**
     * The same client, with another time to wait for acknowledgements.
     *
     * @param timeout at least one millisecond; without it the server's {@code ackTimeout} holds, which is 30 seconds by
     *     default
     * @throws IllegalArgumentException if the time is shorter
     */
    SocketEmitter timeout(Duration timeout);

    /**
     * Sends an event and asks for an acknowledgement.
     *
     * @param event as for {@link #emit}
     * @param arguments as for {@link #emit}
     * @return completes with the arguments of the acknowledgement; or exceptionally with {@link
     *     java.util.concurrent.TimeoutException} when the time has passed, with {@link IllegalStateException} when the
     *     socket disconnects first or has too many acknowledgements pending. It is completed on an event loop: what depends
     *     on it must not block, and waiting for it there throws.
     * @throws IllegalArgumentException as for {@link #emit}
     */
    CompletionStage<Args> emitWithAck(String event, @Nullable Object... arguments);
}
