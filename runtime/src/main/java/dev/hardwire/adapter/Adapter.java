package dev.hardwire.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * What the servers of one namespace tell each other, and what they keep for clients that come back. The sockets of this
 * server are not its business: the server has served them when it asks for others, and each of the others calls its {@link
 * LocalNamespace}.
 *
 * <p>Thread-safe. No method blocks, or throws because others cannot be reached: what needs no answer is logged then, a stage
 * completes exceptionally. What one thread asks for arrives at another server in its order. Stages may complete on any thread.
 *
 * <p>{@code AdapterContract} among the tests says all of it as code, and any implementation has to pass it.
 */
public interface Adapter {
    /** Begins to hear other servers. Called once, before anything else. */
    void start();

    /** Leaves the other servers, and forgets what is kept here. What is asked for later does nothing. */
    void close();

    /** Whether there may be other servers; where not, the server spares itself the encoding. */
    boolean reachesOthers();

    /**
     * How many servers have the namespace, this one included.
     *
     * @return at least 1
     */
    CompletionStage<Integer> serverCount();

    // ---- clients of other servers ----

    /** Sends an event to the sockets of other servers that are meant. */
    void broadcast(Audience audience, EncodedArguments event, Delivery delivery);

    /**
     * Sends an event to the sockets of other servers that are meant, and asks each for an acknowledgement.
     *
     * @return completes when all have answered or have left, or their server has; at the latest when the time has passed,
     *     with what has come
     */
    CompletionStage<CollectedAnswers> broadcastWithAck(
            Audience audience, EncodedArguments event, Delivery delivery, Duration timeout);

    /**
     * The sockets of other servers that are meant, as {@link LocalNamespace#fetchSockets} has written them there.
     *
     * @return completes exceptionally with {@link java.util.concurrent.TimeoutException} if a server does not answer in time
     */
    CompletionStage<List<byte[]>> fetchSockets(Audience audience);

    /** Makes the sockets of other servers that are meant join rooms. */
    void join(Audience audience, Set<String> rooms);

    /** Makes the sockets of other servers that are meant leave rooms. */
    void leave(Audience audience, Set<String> rooms);

    /**
     * Disconnects the sockets of other servers that are meant.
     *
     * @param close with their connections; else from the namespace only
     */
    void disconnect(Audience audience, boolean close);

    // ---- other servers ----

    /** Sends an event to the other servers themselves. */
    void serverSideEmit(EncodedArguments event);

    /**
     * Sends an event to the other servers themselves, and asks each for an answer.
     *
     * @return completes when all have answered or have left; at the latest when the adapter's time has passed, with what has
     *     come
     */
    CompletionStage<CollectedAnswers> serverSideEmitWithAck(EncodedArguments event);

    // ---- clients that come back ----

    /**
     * Keeps an event for clients that may have missed it, as the last one. Called by a server for each event that it sends
     * to its own sockets and that has an offset, whoever has sent it first, in the order in which it sends them; another
     * event with an offset that is kept already changes nothing. What exceeds the {@link Retention} pushes out what is
     * oldest.
     *
     * @param offset names the event; no other event of any server has it
     * @param event with the offset as its last argument, as clients get it
     */
    void append(String offset, Audience audience, EncodedArguments event);

    /**
     * What was appended behind an event and meant for a socket in these rooms, in its order.
     *
     * @param offset of the last event that the client has got
     * @param rooms the socket's, its own among them
     * @return completes with nothing if the event is not kept (any more), so that something else may be missing, too
     */
    CompletionStage<Optional<List<EncodedArguments>>> replay(String offset, Set<String> rooms);

    /**
     * Keeps the session of a client that was cut off, for as long as the {@link Retention} says.
     *
     * @param privateId known to the client and the server only; a session that was saved under it before is replaced
     * @param session what the server makes of it; not to be changed
     */
    void saveSession(String privateId, byte[] session);

    /**
     * The session that was saved under an id; it is taken out, so that only one can go on with it.
     *
     * @return completes with nothing if there is none, or its time has passed
     */
    CompletionStage<Optional<byte[]>> takeSession(String privateId);
}
