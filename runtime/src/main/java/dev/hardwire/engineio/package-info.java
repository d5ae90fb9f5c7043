/**
 * Engine.IO protocol 4: sessions over polling and WebSocket, their packets and payloads, heartbeat and upgrade. A session
 * is owned by one event loop, and its state touched only there. Knows nothing of Socket.IO.
 */
@NullMarked
package dev.hardwire.engineio;

import org.jspecify.annotations.NullMarked;
