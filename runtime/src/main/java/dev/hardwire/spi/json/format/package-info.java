/**
 * The formats of strings (JSON Schema validation, section 7): whether a text has one, as the specification says that the
 * format is of. By the JDK where it is right, which for most it is not: its parsers take more, or less.
 */
@NullMarked
package dev.hardwire.spi.json.format;

import org.jspecify.annotations.NullMarked;
