package dev.hardwire.http;

/**
 * Something that is served beside the table of operations: Engine.IO, endpoints, documents, files. All methods are called on
 * event loops.
 */
public interface MountedProtocol {
    /** Whether a path (as sent, without query) belongs to the protocol. */
    boolean serves(String path);

    /** Whether requests to upgrade to WebSocket go to the protocol; by default where it serves the path at all. */
    default boolean upgrades(String path) {
        return serves(path);
    }

    /** Whether the protocol says itself which pages of other origins may ask it; else {@link HttpOptions#cors} does. */
    default boolean hasOwnCors() {
        return false;
    }

    /** The largest body, in bytes, of a request to the protocol; one that is larger is answered 413 with a problem. */
    int maxBodySize();

    /**
     * Whether the bodies of requests to a path are handed over as they come ({@link HttpExchange#stream}); by default all
     * are collected.
     */
    default boolean streams(String path) {
        return false;
    }

    /** The largest body, in bytes, that is handed over as it comes; a larger one is answered 413, and its connection ends. */
    default long maxStreamSize() {
        return maxBodySize();
    }

    /**
     * A request that is no WebSocket upgrade: the whole of it, or its head where the body is streamed. On the event loop of
     * its connection.
     */
    void request(HttpExchange exchange);

    /**
     * A request to upgrade to WebSocket, whose handshake is valid: one that is not was answered 400, or 426 where it asks
     * for another version. It may be accepted or answered later; until then nothing behind it is read. On the event loop of
     * its connection.
     */
    void upgrade(WebSocketUpgrade upgrade);

    /**
     * Whether clients stay connected by requests of the protocol: then a server that stops goes on with them until all other
     * requests are answered, and {@link #stop} tells them.
     */
    default boolean hasSessions() {
        return false;
    }

    /** The server stops: no new sessions are to be made, and all are to be closed. Calls {@code done} when they are. */
    void stop(Runnable done);
}
