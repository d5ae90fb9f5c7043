/**
 * Acknowledgements that clients owe: who waits for them, how long, and what many have answered together. A socket counts its
 * own; an event to many is asked of each of them, and other servers tell what theirs have answered. Nobody is waited for who has
 * left.
 */
@NullMarked
package dev.hardwire.socketio.ack;

import org.jspecify.annotations.NullMarked;
