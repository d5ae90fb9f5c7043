/**
 * WebSocket endpoints: their paths, the messages that their handlers take, and the arguments of these. A path's variables are
 * bound by name. Two endpoints never serve one path.
 */
@NullMarked
package dev.hardwire.processor.check.endpoint;

import org.jspecify.annotations.NullMarked;
