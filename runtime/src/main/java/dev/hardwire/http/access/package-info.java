/** What a log tells of requests and their answers, and how one is told from another. Knows nothing of connections. */
@NullMarked
package dev.hardwire.http.access;

import org.jspecify.annotations.NullMarked;
