/**
 * Who is in which room, and how an event reaches many sockets: encoded and framed once, one task for each event loop.
 * Never remote: other servers have their own, and hear of what concerns them through {@link dev.hardwire.adapter}.
 */
@NullMarked
package dev.hardwire.socketio.room;

import org.jspecify.annotations.NullMarked;
