/**
 * Answers of operations that are not one JSON value: streams of items and events, bytes, files, and what a thrown exception
 * is answered with. They are written to an {@link dev.hardwire.http.stream.AnswerStream} as the client takes them; what
 * begins that is behind {@link dev.hardwire.http.answer.AnswerSink}.
 */
@NullMarked
package dev.hardwire.http.answer;

import org.jspecify.annotations.NullMarked;
