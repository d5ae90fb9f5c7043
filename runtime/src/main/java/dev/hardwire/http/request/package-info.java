/** What a request says, read lazily: the segments of its path, its query and its cookies. Knows nothing of connections. */
@NullMarked
package dev.hardwire.http.request;

import org.jspecify.annotations.NullMarked;
