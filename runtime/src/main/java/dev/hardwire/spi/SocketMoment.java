package dev.hardwire.spi;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.Socket;
import dev.hardwire.spi.security.Principals;

/** The call of a namespace's handler for one of its sockets. */
public interface SocketMoment extends CallScope {
    /** The socket. */
    Socket socket();

    /** What the client said when it connected. */
    default Handshake handshake() {
        return socket().handshake();
    }

    /** The HTTP request that opened the session. */
    default Request request() {
        return handshake().request();
    }

    /** Who has joined: what the checks of the namespace's security have returned before. */
    Principals principals();

    /** Whether {@link ConnectCall#state} has kept something for the socket, as it has when the connect handler was called. */
    boolean hasState();

    /**
     * What {@link ConnectCall#state} has kept for the socket.
     *
     * @throws IllegalStateException if nothing was kept
     */
    <S> S state(Class<S> type);
}
