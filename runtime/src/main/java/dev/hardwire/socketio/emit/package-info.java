/**
 * What the application sends to the sockets of a namespace: values become packets, and a selection says for whom they are, here
 * and on other servers. Also what else can be asked for a selection: acknowledgements, rooms, who they are, an end. What one
 * server asks of another is done to the sockets here in the same way.
 */
@NullMarked
package dev.hardwire.socketio.emit;

import org.jspecify.annotations.NullMarked;
