/**
 * Writes validators: for each schema a method that checks a tree and calls those of other schemas by name, in classes split
 * by a size estimate, so that neither a method nor a class becomes larger than the JVM allows, or than it compiles well.
 */
@NullMarked
package dev.hardwire.processor.write.validator;

import org.jspecify.annotations.NullMarked;
