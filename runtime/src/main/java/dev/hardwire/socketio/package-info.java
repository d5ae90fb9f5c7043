/**
 * Socket.IO protocol 5 on Engine.IO: packets with attachments, namespaces, sockets, rooms, acknowledgements and broadcast.
 * Dispatches events to the generated namespace tables, in order for each socket.
 */
@NullMarked
package dev.hardwire.socketio;

import org.jspecify.annotations.NullMarked;
