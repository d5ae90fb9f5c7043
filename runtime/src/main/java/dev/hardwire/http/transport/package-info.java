/** What lies below HTTP: event loops, native or not, output in bursts, and closing without losing the last answer. */
@NullMarked
package dev.hardwire.http.transport;

import org.jspecify.annotations.NullMarked;
