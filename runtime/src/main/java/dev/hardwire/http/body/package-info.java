/** Bodies of requests that are not JSON: text, forms, files, and streams. */
@NullMarked
package dev.hardwire.http.body;

import org.jspecify.annotations.NullMarked;
