/**
 * One client: its connection, and a socket for each namespace that it joins. What the client sends goes to the handlers of the
 * namespace and to listeners; what it is sent waits until it was let in, and goes on after a cut where that can be. The rest of a
 * server sees a socket only through the interfaces of the packages below.
 */
@NullMarked
package dev.hardwire.socketio.socket;

import org.jspecify.annotations.NullMarked;
