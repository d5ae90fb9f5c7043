package dev.hardwire.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A namespace on this server, as an {@link Adapter} calls it for other servers: each method does to the sockets of this
 * server what another one has asked for. Thread-safe; nothing blocks. Events that one thread hands in keep their order.
 */
public interface LocalNamespace {
    /**
     * Sends an event to the sockets here that are meant.
     *
     * @throws IllegalArgumentException if it has more attachments than a packet can have
     */
    void broadcast(Audience audience, EncodedArguments event, Delivery delivery);

    /**
     * Sends an event to the sockets here that are meant, and asks each for an acknowledgement.
     *
     * @param timeout for how long answers are of use; then nobody is told any more
     * @throws IllegalArgumentException if it has more attachments than a packet can have
     */
    void broadcastWithAck(
            Audience audience, EncodedArguments event, Delivery delivery, Duration timeout, AnswerListener answers);

    /** The sockets here that are meant, each as JSON that only this version of the server needs to understand. */
    List<byte[]> fetchSockets(Audience audience);

    /** Makes the sockets here that are meant join rooms; one that is in too many already stays out, which is logged. */
    void join(Audience audience, Set<String> rooms);

    /** Makes the sockets here that are meant leave rooms. */
    void leave(Audience audience, Set<String> rooms);

    /** Disconnects the sockets here that are meant, with their connections or from the namespace only. */
    void disconnect(Audience audience, boolean close);

    /** Tells those on this server who listen that another server has sent an event. */
    void serverSideEmit(EncodedArguments event);

    /** As {@link #serverSideEmit}; the listener hears the answer of this server, or that nobody here listens. */
    void serverSideEmitWithAck(EncodedArguments event, AnswerListener answer);
}
