/**
 * WebSocket (RFC 6455) on a Netty channel: handshake, frames, whole messages, the closing handshake. Knows nothing of what
 * is said in the messages, and nothing of the rest of the server.
 */
@NullMarked
package dev.hardwire.http.websocket;

import org.jspecify.annotations.NullMarked;
