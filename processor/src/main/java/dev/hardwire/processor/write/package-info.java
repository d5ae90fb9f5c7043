/**
 * The model as Java sources. Here is what all writers share: files, names and types; {@code stub} writes what people
 * program against, {@code json} the codecs, {@code table} the tables and the wiring. Writers read the model and decide
 * nothing about what a user may do.
 */
@NullMarked
package dev.hardwire.processor.write;

import org.jspecify.annotations.NullMarked;
