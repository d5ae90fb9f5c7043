package dev.hardwire.http.websocket;

/**
 * What bounds a WebSocket connection.
 *
 * @param maxMessageSize the largest message in bytes, of one or several frames; a larger one closes with 1009
 * @param maxQueuedBytes how many bytes may wait for a peer that does not read; with more the connection is cut
 * @param closeMillis how long the peer has to answer a close frame, in milliseconds
 */
public record WebSocketLimits(int maxMessageSize, int maxQueuedBytes, long closeMillis) {}
