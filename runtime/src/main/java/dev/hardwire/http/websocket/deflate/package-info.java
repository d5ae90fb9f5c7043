/**
 * Compression of WebSocket messages (RFC 7692): what is agreed on in the handshake, and messages compressed and
 * decompressed. Knows nothing of frames and connections.
 */
@NullMarked
package dev.hardwire.http.websocket.deflate;

import org.jspecify.annotations.NullMarked;
