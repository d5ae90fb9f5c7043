/**
 * Files and other things of a known size as answers: their media types and validators, and what conditions and ranges of a
 * request make of them (RFC 9110, 13 and 14). Knows nothing of connections.
 *
 * <p>An answer that is a file comes about in three steps, on a thread that may block:
 *
 * <pre>{@code
 * OpenFile file = OpenFile.of(path, contentType, Map.of("cache-control", "no-cache"));
 * Selection selection = Selection.of(request, file.representation(), 200);
 * if (selection.isProblem()) {          // 412, 416
 *   file.close();
 *   ... Problem.of(selection.status(), selection.detail()), selection.headers()
 * } else {                              // closes the file, whatever happens
 *   FileSender.send(file, selection, eventLoop, executor::execute, exchange::begin);
 * }
 * }</pre>
 *
 * An operation's answer passes {@code this::answerStream} in place of {@code exchange::begin}, and its own status and media
 * type.
 */
@NullMarked
package dev.hardwire.http.file;

import org.jspecify.annotations.NullMarked;
