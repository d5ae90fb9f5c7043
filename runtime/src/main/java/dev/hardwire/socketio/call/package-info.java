/**
 * The calls of a namespace's handlers for a socket: at the connect, for each event that its client sends, at its end, and when
 * one of them has failed. They begin in the order of what happened, on the thread that the table wants, and no more of them wait
 * than may. What a client hears of an event that was of no use is said here, too.
 */
@NullMarked
package dev.hardwire.socketio.call;

import org.jspecify.annotations.NullMarked;
