/**
 * The application as immutable values: what the document says, what the annotated classes are, how the two are bound, and
 * what is wrong with them. Filled by the readers and the rules, read by the writers. Knows neither javac nor YAML nor
 * JavaPoet, so that a test can build one by hand.
 */
@NullMarked
package dev.hardwire.processor.model;

import org.jspecify.annotations.NullMarked;
