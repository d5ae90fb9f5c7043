/**
 * What servers of one application tell each other about the sockets of a namespace, so that a client on any of them is
 * reached from each. Exchanges bytes, never live objects, and never waits; knows nothing of connections.
 */
@NullMarked
package dev.hardwire.adapter;

import org.jspecify.annotations.NullMarked;
