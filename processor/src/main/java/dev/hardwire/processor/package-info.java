/** The way in: javac's processor, and the same phases as a library call for the Maven plugin. */
@NullMarked
package dev.hardwire.processor;

import org.jspecify.annotations.NullMarked;
