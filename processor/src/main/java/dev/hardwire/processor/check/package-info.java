/**
 * What must fit together: one class per rule that needs more than one place, named after the fact that it secures. The rules
 * report every mistake they find, and bind what is right for the writers. They lie in the packages below, by what they are about;
 * here they are put in their order.
 */
@NullMarked
package dev.hardwire.processor.check;

import org.jspecify.annotations.NullMarked;
