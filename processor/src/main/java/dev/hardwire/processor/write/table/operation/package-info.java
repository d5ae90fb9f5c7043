/**
 * The tables of controllers, and the routes that lead to them: a request's parameters and body are read, the method is called,
 * and what it returns or throws is answered. What nobody implements is answered from the document. Each part of a method of such
 * a table has its class here.
 */
@NullMarked
package dev.hardwire.processor.write.table.operation;

import org.jspecify.annotations.NullMarked;
