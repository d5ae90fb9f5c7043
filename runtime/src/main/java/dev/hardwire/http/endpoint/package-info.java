/**
 * Raw WebSocket endpoints: who connects, with what arguments, before the upgrade; then messages one after the other, whole or
 * as they come, on the right thread; groups of connections.
 */
@NullMarked
package dev.hardwire.http.endpoint;

import org.jspecify.annotations.NullMarked;
