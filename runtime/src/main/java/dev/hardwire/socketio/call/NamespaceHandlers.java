package dev.hardwire.socketio.call;

import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.spi.NamespaceTable;

/**
 * The handlers of one namespace, and how they are called.
 *
 * @param name by which clients know the namespace
 * @param ownName by which its wiring knows it: without the prefix of a module
 * @param executor where handlers are called that may block
 */
public record NamespaceHandlers(
        String name, String ownName, NamespaceTable table, HandlerExecutor executor, CallOptions options) {}
