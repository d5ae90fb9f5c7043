/**
 * Document → the answers of operations that nobody implements: its examples, and values made from its schemas, which are
 * checked against them.
 */
@NullMarked
package dev.hardwire.processor.mock;

import org.jspecify.annotations.NullMarked;
