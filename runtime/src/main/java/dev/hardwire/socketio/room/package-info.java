/**
 * Who is in which room, and how an event reaches many sockets: encoded and framed once, one task for each event loop. The
 * place where servers will be joined to a cluster.
 */
@NullMarked
package dev.hardwire.socketio.room;

import org.jspecify.annotations.NullMarked;
