/** What one server keeps in its own memory for clients that come back; all that there is where no other server is. */
@NullMarked
package dev.hardwire.adapter.memory;

import org.jspecify.annotations.NullMarked;
