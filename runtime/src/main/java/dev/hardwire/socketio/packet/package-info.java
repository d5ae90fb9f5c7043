/**
 * The packets of Socket.IO protocol 5: pure functions from bytes to packets and back, without network and without
 * knowledge of sockets. JSON is checked where it comes in, and kept as it came.
 */
@NullMarked
package dev.hardwire.socketio.packet;

import org.jspecify.annotations.NullMarked;
