/** Writes what the builder of native images must know of an application. */
@NullMarked
package dev.hardwire.processor.write.image;

import org.jspecify.annotations.NullMarked;
