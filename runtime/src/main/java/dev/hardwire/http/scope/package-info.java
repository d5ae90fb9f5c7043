/** What is made for one call of a handler, or for one connection, and closed with it. Knows nothing of protocols. */
@NullMarked
package dev.hardwire.http.scope;

import org.jspecify.annotations.NullMarked;
