/**
 * Operations of documents and the methods that implement them: each has exactly one, which takes what the operation has, and
 * answers what it says. What nobody implements is found here, too, with what is answered in its place. A method's parameters are
 * bound by their names.
 */
@NullMarked
package dev.hardwire.processor.check.operation;

import org.jspecify.annotations.NullMarked;
