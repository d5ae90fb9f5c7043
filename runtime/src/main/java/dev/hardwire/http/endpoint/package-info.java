/** Raw WebSocket endpoints: arguments before the upgrade, messages one after the other, on the right thread. */
@NullMarked
package dev.hardwire.http.endpoint;

import org.jspecify.annotations.NullMarked;
