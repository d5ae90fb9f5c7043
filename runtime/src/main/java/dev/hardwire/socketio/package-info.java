/**
 * Socket.IO protocol 5 on Engine.IO, as a server starts it and a program configures it. What it is made of is in the packages
 * below: packets, rooms, acknowledgements, recovery, what is sent, how handlers are called, namespaces, and sockets. Their order
 * of imports is that of DESIGN.md.
 */
@NullMarked
package dev.hardwire.socketio;

import org.jspecify.annotations.NullMarked;
