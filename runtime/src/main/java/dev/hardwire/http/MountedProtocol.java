package dev.hardwire.http;

/** A protocol that is served below a path beside the tables: Engine.IO. All methods are called on event loops. */
public interface MountedProtocol {
    /** Whether a path (as sent, without query) belongs to the protocol; asked before the tables are. */
    boolean serves(String path);

    /** The largest body, in bytes, of a request to the protocol; one that is larger is answered 413 with an empty body. */
    int maxBodySize();

    /** A whole request that is no WebSocket upgrade. On the event loop of its connection. */
    void request(HttpExchange exchange);

    /** A request to upgrade to WebSocket. On the event loop of its connection. */
    void upgrade(WebSocketUpgrade upgrade);

    /** The server stops: no new sessions are to be made, and all are to be closed. Calls {@code done} when they are. */
    void stop(Runnable done);
}
