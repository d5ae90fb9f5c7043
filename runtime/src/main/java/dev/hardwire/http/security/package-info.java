/** Admits requests: finds their credentials, has them checked, and says why one is refused. Knows nothing of connections. */
@NullMarked
package dev.hardwire.http.security;

import org.jspecify.annotations.NullMarked;
