/** Annotated classes → model. With the way in the only package that sees javac's elements. */
@NullMarked
package dev.hardwire.processor.scan;

import org.jspecify.annotations.NullMarked;
