/** The Maven plugin: reads the user's build and calls the processor as a library. */
@NullMarked
package dev.hardwire.maven;

import org.jspecify.annotations.NullMarked;
