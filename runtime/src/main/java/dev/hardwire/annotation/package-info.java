/**
 * The annotations that a user puts on classes and that stubs carry. They are read by the processor at compile time only;
 * nothing looks at them at run time. This package imports nothing of Hardwire but the types that its Javadoc links to.
 */
@NullMarked
package dev.hardwire.annotation;

import org.jspecify.annotations.NullMarked;
