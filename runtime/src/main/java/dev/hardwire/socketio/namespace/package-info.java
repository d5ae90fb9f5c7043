/**
 * The namespaces of an application and its modules, and which of them serves a name that a client calls. Some have the name that
 * the application has written; others come and go with their clients, who choose the name, in a limited number. Each has its
 * handlers and its sockets, and is itself the selection of all of these.
 */
@NullMarked
package dev.hardwire.socketio.namespace;

import org.jspecify.annotations.NullMarked;
