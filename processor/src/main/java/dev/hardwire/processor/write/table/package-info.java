/** The tables of an application and the wiring that puts them together. */
@NullMarked
package dev.hardwire.processor.write.table;

import org.jspecify.annotations.NullMarked;
