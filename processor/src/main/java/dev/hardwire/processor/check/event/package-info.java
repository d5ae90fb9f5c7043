/**
 * Namespaces, their events and what is emitted to them: each event has one handler, and each handler's parameters and reply are
 * bound. The handlers of the wildcard are merged into the namespaces that have none of their own. What a client may go on with
 * after a cut has to be kept as JSON.
 */
@NullMarked
package dev.hardwire.processor.check.event;

import org.jspecify.annotations.NullMarked;
