/** Headers that tell browsers to be careful with what an application answers. Knows nothing of connections. */
@NullMarked
package dev.hardwire.http.header;

import org.jspecify.annotations.NullMarked;
