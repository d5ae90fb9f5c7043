package dev.hardwire.handler;

/** The open connections of one endpoint, for use by its handlers and from anywhere else. Thread-safe. */
public interface Endpoint {
    /** The path as the endpoint's class has it, for example <code>/ws/{room}</code>. */
    String path();

    /** All connections. */
    WebSocketGroup everyone();

    /** The connections that have {@linkplain WebSocket#join joined} the group; there need not be any. */
    WebSocketGroup group(String name);
}
