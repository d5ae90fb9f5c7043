/** A network that is as bad as networks are, for tests. */
@NullMarked
package dev.hardwire.net;

import org.jspecify.annotations.NullMarked;
