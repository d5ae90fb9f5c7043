/** What the stages have in common that handlers and checks return. Knows nothing of connections. */
@NullMarked
package dev.hardwire.http.stage;

import org.jspecify.annotations.NullMarked;
