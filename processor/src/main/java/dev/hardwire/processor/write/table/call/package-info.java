/**
 * How a table calls a method of the user's: with which values, made by which providers, after which security checks. The
 * tables of operations, namespaces and endpoints have that in common, and the names that an application's tables share. It knows
 * none of them.
 */
@NullMarked
package dev.hardwire.processor.write.table.call;

import org.jspecify.annotations.NullMarked;
