package dev.hardwire.http;

import dev.hardwire.http.websocket.WebSocketChannel;
import dev.hardwire.http.websocket.WebSocketListener;
import dev.hardwire.http.websocket.WebSocketOptions;

/** A request to upgrade to WebSocket, with a valid handshake: it is either accepted or answered. */
public interface WebSocketUpgrade extends HttpExchange {
    /**
     * Answers 101 and makes the connection a WebSocket (RFC 6455). On the event loop, within {@link
     * MountedProtocol#upgrade} or later, and only before any answer; not where the connection has {@linkplain #onAbort gone}.
     * What the client has sent meanwhile is the first that the listener is told, once this has returned.
     *
     * @param listener told all that comes in, on the event loop
     * @param options the limits and timeouts of this connection
     */
    WebSocketChannel accept(WebSocketListener listener, WebSocketOptions options);
}
