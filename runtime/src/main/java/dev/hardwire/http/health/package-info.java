/** Whether a server lives, and whether it is ready for requests: for platforms that ask. */
@NullMarked
package dev.hardwire.http.health;

import org.jspecify.annotations.NullMarked;
