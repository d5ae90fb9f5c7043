/**
 * The tables of namespaces and the emitters: an event's arguments are read, the handler is called, and what it returns is the
 * acknowledgement. What is made for a socket is kept from its connect on. Middleware stands before all of that.
 */
@NullMarked
package dev.hardwire.processor.write.table.event;

import org.jspecify.annotations.NullMarked;
