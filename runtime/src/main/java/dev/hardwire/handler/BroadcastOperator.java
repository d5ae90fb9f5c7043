package dev.hardwire.handler;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A selection of the sockets of one namespace, on all servers that the adapter joins. Immutable and thread-safe: each method
 * that selects, or says how to send, returns a new selection and leaves this one as it was. Rooms that are named by several
 * calls of {@link #to} are united, a socket in several of them gets an event once. A socket's own id is a room too.
 */
public interface BroadcastOperator extends Emitter {
    /** Adds the sockets in any of the rooms; without a room it adds none, and so selects nobody unless others were named. */
    BroadcastOperator to(String... rooms);

    /** As {@link #to(String...)}. */
    BroadcastOperator to(Collection<String> rooms);

    /** The same as {@link #to(String...)}, under its other name. */
    default BroadcastOperator in(String... rooms) {
        return to(rooms);
    }

    /** The same as {@link #to(Collection)}, under its other name. */
    default BroadcastOperator in(Collection<String> rooms) {
        return to(rooms);
    }

    /** Leaves out the sockets in any of the rooms, also those that {@link #to} has added. */
    BroadcastOperator except(String... rooms);

    /** As {@link #except(String...)}. */
    BroadcastOperator except(Collection<String> rooms);

    /** Leaves out the sockets of other servers. */
    BroadcastOperator local();

    /** Lets the event be dropped for a socket that cannot be written to at once; JavaScript calls this {@code volatile}. */
    BroadcastOperator droppable();

    /** Whether events are compressed, as {@link SocketEmitter#compress} has it. */
    BroadcastOperator compress(boolean compress);

    /**
     * How long to wait for acknowledgements of the clients.
     *
     * @param timeout at least one millisecond; without it the server's {@code ackTimeout} holds, which is 30 seconds by
     *     default
     * @throws IllegalArgumentException if the time is shorter
     */
    BroadcastOperator timeout(Duration timeout);

    /**
     * Sends an event and asks each client for an acknowledgement.
     *
     * @param event as for {@link #emit}
     * @param arguments as for {@link #emit}
     * @return completes when all have answered or have left, or the time has passed: with the answers that have come until
     *     then. It is completed on an event loop or another thread that must not block, and waiting for it on an event loop
     *     throws.
     * @throws IllegalArgumentException as for {@link #emit}
     */
    CompletionStage<BroadcastAcks> emitWithAck(String event, @Nullable Object... arguments);

    /**
     * The selected sockets, as they are at the moment.
     *
     * @return completes at once where no other server is asked, else perhaps on a thread that must not block; exceptionally
     *     with {@link java.util.concurrent.TimeoutException} if another server does not answer within the adapter's time
     */
    CompletionStage<List<RemoteSocket>> fetchSockets();

    /**
     * Makes the selected sockets join rooms. On this server that has taken effect when it returns.
     *
     * @throws IllegalArgumentException if a name is empty or longer than the limit
     * @throws IllegalStateException if a socket of this server is in as many rooms as the limit allows
     */
    void socketsJoin(String... rooms);

    /** Makes the selected sockets leave rooms. On this server that has taken effect when it returns. */
    void socketsLeave(String... rooms);

    /**
     * Disconnects the selected sockets.
     *
     * @param close {@code true} closes the underlying connections, {@code false} leaves the namespace only
     */
    void disconnectSockets(boolean close);
}
