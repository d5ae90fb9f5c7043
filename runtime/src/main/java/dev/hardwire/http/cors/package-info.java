/** What pages of other origins may do and read: the CORS protocol of the Fetch standard. Knows nothing of connections. */
@NullMarked
package dev.hardwire.http.cors;

import org.jspecify.annotations.NullMarked;
