/**
 * One Netty pipeline on one port: HTTP/1.1 and HTTP/2, as such or over TLS, with their limits; dispatch to the tables,
 * problems (RFC 9457), the handler executor, and raw WebSocket endpoints. Protocols that build on it, as Engine.IO does, are
 * mounted below a path through {@link dev.hardwire.http.MountedProtocol}. Knows nothing of Engine.IO and Socket.IO.
 */
@NullMarked
package dev.hardwire.http;

import org.jspecify.annotations.NullMarked;
