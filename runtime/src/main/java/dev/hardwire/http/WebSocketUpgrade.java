package dev.hardwire.http;

import dev.hardwire.http.security.Granted;
import dev.hardwire.http.security.Refused;
import dev.hardwire.http.websocket.WebSocketChannel;
import dev.hardwire.http.websocket.WebSocketListener;
import dev.hardwire.http.websocket.WebSocketOptions;
import dev.hardwire.spi.RouteTable;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request to upgrade to WebSocket, with a valid handshake: it is either accepted or answered. */
public interface WebSocketUpgrade extends HttpExchange {
    /**
     * Answers 101 and makes the connection a WebSocket (RFC 6455). On the event loop, within {@link
     * MountedProtocol#upgrade} or later, and only before any answer; not where the connection has {@linkplain #onAbort gone}.
     * What the client has sent meanwhile is the first that the listener is told, once this has returned.
     *
     * @param listener told all that comes in, on the event loop
     * @param options the limits and timeouts of this connection
     * @param subprotocol what was chosen of what the client offers; null for none
     */
    default WebSocketChannel accept(
            WebSocketListener listener, WebSocketOptions options, @Nullable String subprotocol) {
        return accept(listener, options, subprotocol, Map.of());
    }

    /**
     * As {@link #accept(WebSocketListener, WebSocketOptions, String)}, with further headers of the answer.
     *
     * @param headers none of those that the handshake has itself
     */
    WebSocketChannel accept(
            WebSocketListener listener,
            WebSocketOptions options,
            @Nullable String subprotocol,
            Map<String, String> headers);

    /** Makes known who calls, also to those who have the {@link #request}. Before anybody works on it. */
    void admit(Granted principals);

    /** Answers a request whose credentials do not do. Thread-safe. */
    void refuse(Refused why);

    /**
     * Answers as if this had been thrown by the handler of an operation: a problem as it is, what the application makes a
     * problem of as that, anything else with 500. Thread-safe.
     *
     * @param routes the operations of the same application, which may know what to make of exceptions
     */
    void fail(Throwable failure, RouteTable routes);

    /**
     * Gives the connection away, with nothing of an answer sent and what the client has sent behind the request still to
     * be read: to handlers that speak WebSocket, or HTTP, themselves. When {@link #accept} may be called. The server knows
     * nothing of the connection any more, but counts it.
     *
     * @param taker adds its handlers at the end of the channel's pipeline; called as a task of its own, unless the channel
     *     is closed before
     */
    void handOver(Consumer<Channel> taker);

    /** Says, for the log, what those have answered that the connection was handed over to. Once, on its event loop. */
    void answered(int status);
}
