/**
 * What a handler is handed, returns or throws: sockets, requests, handshakes, arguments, refusals. Interfaces and values
 * only; the packages that implement them are never imported here. Every type says which thread may use it.
 */
@NullMarked
package dev.hardwire.handler;

import org.jspecify.annotations.NullMarked;
