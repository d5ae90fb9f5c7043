package dev.hardwire.engineio;

import java.util.Locale;

/** How the packets of a session travel. */
public enum Transport {
    /** HTTP long-polling: requests that are answered when there is something to say. */
    POLLING,
    /** One WebSocket connection. */
    WEBSOCKET;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The name in the query and in the handshake: {@code polling} or {@code websocket}. */
    public String wireName() {
        return wireName;
    }
}
