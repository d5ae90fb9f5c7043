/**
 * What adapters have in common that join servers by messages: what is said, who is there, and who waits for an answer. How
 * bytes get from server to server is left to them.
 */
@NullMarked
package dev.hardwire.adapter.cluster;

import org.jspecify.annotations.NullMarked;
