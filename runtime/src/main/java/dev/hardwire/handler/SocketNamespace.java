package dev.hardwire.handler;

import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one namespace, for use from outside a handler: a controller, another thread, a scheduled job. As a {@link
 * BroadcastOperator} it selects all of them. Thread-safe.
 */
public interface SocketNamespace extends BroadcastOperator {
    /** The path, for example {@code /chat}. */
    String name();

    /** The ids of the connected sockets of this server. A snapshot. */
    Set<String> sockets();

    /** The connected socket of this server with this id, or null where there is none. */
    @Nullable
    Socket socket(String id);

    /**
     * How many servers there are that have the namespace, this one included.
     *
     * @return completes with 1 where no adapter joins servers; exceptionally where the adapter cannot tell
     */
    CompletionStage<Integer> serverCount();

    /**
     * Sends an event to the other servers, where those hear it that have said so with {@link #onServerEvent}.
     *
     * @param event as for {@link #emit}
     * @param arguments as for {@link #emit}
     * @throws IllegalArgumentException as for {@link #emit}
     */
    void serverSideEmit(String event, @Nullable Object... arguments);

    /**
     * Sends an event to the other servers and asks each for an answer.
     *
     * @param event as for {@link #emit}
     * @param arguments as for {@link #emit}
     * @return completes when all have answered or have left, or the time of the adapter has passed: with the answers that
     *     have come until then; with none, and none expected, where there is no other server. Perhaps on a thread that must
     *     not block.
     * @throws IllegalArgumentException as for {@link #emit}
     */
    CompletionStage<BroadcastAcks> serverSideEmitWithAck(String event, @Nullable Object... arguments);

    /** Has a listener hear of an event that other servers send; several may. */
    void onServerEvent(String event, ServerEventListener listener);

    /** Has a listener hear of an event no more. */
    void offServerEvent(String event, ServerEventListener listener);

    /** Has a listener hear of the rooms on this server. */
    void addRoomListener(RoomListener listener);

    /** Has a listener hear of the rooms no more. */
    void removeRoomListener(RoomListener listener);
}
