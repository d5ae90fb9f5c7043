/**
 * Files and other things of a known size as answers: their media types and validators, and what conditions and ranges of a
 * request make of them (RFC 9110, 13 and 14). Knows nothing of connections.
 *
 * <p>An answer that is a file comes about in three steps: {@link dev.hardwire.http.file.OpenFile#of} opens it, on a thread
 * that may block; {@link dev.hardwire.http.file.Selection#of} says what a GET or HEAD request gets of it ({@link
 * dev.hardwire.http.file.Selection#whole} for any other request, or another status than 200); the connection sends the
 * pieces and closes the file, whatever happens.
 */
@NullMarked
package dev.hardwire.http.file;

import org.jspecify.annotations.NullMarked;
