/**
 * The tables of WebSocket endpoints, the connections that they make, and the switch that leads to them. A message is read by
 * the type of the handler's parameter. What is made for a connection is a field of it.
 */
@NullMarked
package dev.hardwire.processor.write.table.endpoint;

import org.jspecify.annotations.NullMarked;
