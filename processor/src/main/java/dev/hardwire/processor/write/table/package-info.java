/**
 * The tables of an application and the wiring that puts them together. What a table is made of lies in the packages below, by what
 * it calls; here are the wiring, what it holds, and the list of all that is written.
 */
@NullMarked
package dev.hardwire.processor.write.table;

import org.jspecify.annotations.NullMarked;
