package dev.hardwire.spi;

import dev.hardwire.spi.json.Codec;
import org.jspecify.annotations.Nullable;

/** One client that asks to join a namespace. It is answered once: by {@link #accept}, by {@link #rejected}, or by a failure. */
public interface ConnectCall extends SocketMoment {
    /**
     * The reader of the query, header and cookie parameters of the request that opened the session; and of path parameters,
     * which are parts of the namespace's name, as of one segment.
     */
    ParameterReader parameters();

    /**
     * To be asked when parameters have been read: whether there were violations. The client then is refused with the message
     * {@code The handshake is not valid}, and all of them as {@code errors} of the data; the handler must not be called.
     */
    boolean rejected();

    /** Whether what stands before the connect handler is called: not where a connection is recovered, unless that is wanted. */
    boolean runsMiddleware();

    /**
     * Keeps what was made for the socket, for all of its handlers: {@link SocketMoment#state}. Called once at most, before the
     * answer.
     */
    void state(Object state);

    /**
     * A value that was made for the connection before it was cut, where the client goes on with that: {@link
     * dev.hardwire.handler.Socket#recovered}.
     *
     * @param name of the value, as {@link #recoverable} was given it
     * @return null where the client starts anew, or the value was not kept, or is not valid any more
     */
    default <T> @Nullable T recovered(String name, Codec<T> codec) {
        return null;
    }

    /**
     * Has a value outlast a cut of the connection, for {@link #recovered}. It is written when the last handler of the socket has
     * returned, also that of the disconnect: so what they have changed in it is kept, too. Does nothing where clients cannot go
     * on.
     *
     * @param name of the value, which no other one of the socket has
     * @param value null where there is none, and nothing is kept
     */
    default <T> void recoverable(String name, Codec<T> codec, @Nullable T value) {}

    /**
     * Keeps what was made for as long as the socket lives: it is closed after the disconnect handler, or when the client is
     * refused, the last one first, on a thread that may block.
     *
     * @return the resource
     */
    <T extends @Nullable AutoCloseable> T keeping(T resource);

    /**
     * Lets the client in, or refuses it with the message {@code Connection refused by server}. What its socket has emitted
     * before reaches the client after the answer to its CONNECT packet, and not at all where it is refused.
     */
    void accept(boolean accepted);
}
