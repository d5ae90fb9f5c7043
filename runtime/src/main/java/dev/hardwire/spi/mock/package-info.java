/** What operations answer that nobody implements: made from the document at compile time. */
@NullMarked
package dev.hardwire.spi.mock;

import org.jspecify.annotations.NullMarked;
