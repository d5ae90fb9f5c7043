/**
 * What must fit together: one class per rule that needs more than one place, named after the fact that it secures. The rules
 * report every mistake they find, and bind what is right for the writers.
 */
@NullMarked
package dev.hardwire.processor.check;

import org.jspecify.annotations.NullMarked;
