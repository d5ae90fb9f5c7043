package dev.hardwire.socketio.namespace;

import dev.hardwire.http.HandlerExecutor;
import dev.hardwire.socketio.call.CallOptions;
import dev.hardwire.socketio.emit.EmitOptions;
import java.util.function.Function;

/**
 * What the namespaces of one server get from it.
 *
 * @param emitting how they send
 * @param calls how many calls clients can cause in a namespace, by its path as it is written, behind the prefix of its module
 * @param executor where handlers are called that may block
 * @param sockets counts the sockets of all namespaces
 */
public record ServedBy(
        EmitOptions emitting, Function<String, CallOptions> calls, HandlerExecutor executor, LiveSockets sockets) {}
