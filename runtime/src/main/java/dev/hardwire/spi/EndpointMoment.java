package dev.hardwire.spi;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.WebSocket;

/** The call of an endpoint's handler for one of its connections. The next one waits until it has ended. */
public interface EndpointMoment extends CallScope {
    /** The connection. */
    WebSocket webSocket();

    /** The request that was upgraded, as what is made for all kinds of handlers sees it; without an {@code auth} payload. */
    Handshake handshake();

    /** The request that was upgraded. */
    default Request request() {
        return webSocket().request();
    }
}
