/** Applications that are put together: the wirings of several, each under a prefix, and whether they fit. */
@NullMarked
package dev.hardwire.module;

import org.jspecify.annotations.NullMarked;
