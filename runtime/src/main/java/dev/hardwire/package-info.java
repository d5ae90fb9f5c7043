/**
 * Where a program begins: {@link dev.hardwire.Hardwire} takes a generated wiring and starts a {@link dev.hardwire.Server}.
 */
@NullMarked
package dev.hardwire;

import org.jspecify.annotations.NullMarked;
