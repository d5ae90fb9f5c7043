/** Who may call an operation: what the server must know of security schemes, and how it has credentials checked. */
@NullMarked
package dev.hardwire.spi.security;

import org.jspecify.annotations.NullMarked;
