package dev.hardwire.spi;

import dev.hardwire.handler.Handshake;
import dev.hardwire.handler.Request;
import dev.hardwire.handler.WebSocket;
import dev.hardwire.spi.security.Principals;

/** The call of an endpoint's handler for one of its connections. The next one waits until it has ended. */
public interface EndpointMoment extends CallScope {
    /** The connection. */
    WebSocket webSocket();

    /** The request that was upgraded, as what is made for all kinds of handlers sees it; without an {@code auth} payload. */
    Handshake handshake();

    /** Who has connected: what the checks of the endpoint's security have returned before. */
    Principals principals();

    /** The request that was upgraded. */
    default Request request() {
        return webSocket().request();
    }
}
