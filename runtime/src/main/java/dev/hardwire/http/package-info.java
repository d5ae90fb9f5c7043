/** One Netty pipeline on one port: HTTP, its limits, dispatch to tables, and raw WebSocket endpoints. */
@NullMarked
package dev.hardwire.http;

import org.jspecify.annotations.NullMarked;
